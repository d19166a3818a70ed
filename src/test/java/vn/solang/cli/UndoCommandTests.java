package vn.solang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.SecondProcess;
import vn.solang.TestDatabase;

/** Listing and undoing imports, and verifying and exporting the journal, as an operator does. */
class UndoCommandTests {

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestDatabase.with(TestDatabase.Content.REFERENCE);

    @Test
    void anImportIsListedUndoneAndOnlyOnce() throws Exception {
        Path units = Files.writeString(folder.resolve("units.csv"), """
                code,name,type,level,parent_code,valid_from,valid_to
                18M01,Xã Mới,xã,3,436,2022-01-01,2024-12-31
                """);
        assertThat(run("import", units.toString())).isZero();
        String entry = database.ask("select max(id)::text from identity.journal");
        assertThat(run("imports")).isZero();
        assertThat(run("undo", entry, "--dry-run")).isZero();
        assertThat(database.ask("select count(*)::text from identity.undone")).isEqualTo("0");
        assertThat(run("undo", entry, "--reason", "Nhầm")).isZero();
        assertThat(database.ask(
                        "select count(*)::text from units.unit_version where code = '18M01' and upper_inf(known)"))
                .isEqualTo("0");
        assertThat(run("undo", entry)).isEqualTo(Solang.USAGE);
        assertThat(run("undo", "1")).isEqualTo(Solang.USAGE);
        assertThat(run("journal", "verify")).isZero();
        Path exported = folder.resolve("journal.jsonl");
        assertThat(run("journal", "export", exported.toString())).isZero();
        List<String> lines = Files.readAllLines(exported);
        JsonNode last = JsonMapper.shared().readTree(lines.getLast());
        assertThat(last.get("act").asString()).isEqualTo("undo-import");
        assertThat(last.get("seal").asString()).hasSize(64);
        assertThat(last.get("changes").get(0).get("after").asString()).isEqualTo("Nhầm");
        database.ask("update identity.journal set actor = 'nobody' where id = 1 returning '1'");
        assertThat(run("journal", "verify")).isEqualTo(Solang.FOUND);
    }

    @Test
    void aCommandWithoutItsArgumentIsWrongUsage() {
        var err = new StringWriter();
        var line = Solang.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertThat(line.execute("undo")).isEqualTo(Solang.USAGE);
        assertThat(line.execute("undo", "x")).isEqualTo(Solang.USAGE);
        assertThat(line.execute("journal")).isEqualTo(Solang.USAGE);
        assertThat(err.toString()).isNotEmpty();
    }

    private int run(String... arguments) throws Exception {
        try (var process = SecondProcess.running(database.variables(), Solang.class, arguments)) {
            return process.end();
        }
    }
}
