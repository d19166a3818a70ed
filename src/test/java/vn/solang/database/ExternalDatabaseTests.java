package vn.solang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.SecondProcess;
import vn.solang.cli.Solang;

/** A server of the province's own, named by three variables, does as well as the one the program carries. */
class ExternalDatabaseTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLedgerIsKeptOnTheServerTheVariablesName() throws Exception {
        try (EmbeddedPostgres other = EmbeddedPostgres.open(folder.resolve("other"))) {
            Map<String, String> variables = Map.of(
                    "SOLANG_DB_URL",
                    other.url(),
                    "SOLANG_DB_USER",
                    other.user(),
                    "SOLANG_DB_PASSWORD",
                    other.password());
            Path demo = Path.of("src/main/resources/demo/ha-tinh").toAbsolutePath();
            assertThat(run(variables, "import", demo.toString())).isZero();
            Path report = folder.resolve("report.json");
            assertThat(run(
                            variables,
                            "report",
                            "--kind",
                            "six-month",
                            "--unit",
                            "42",
                            "--period",
                            "2022-H1",
                            "--format",
                            "json",
                            "--out",
                            report.toString()))
                    .isZero();
            assertThat(Files.readString(report)).contains("commune-base.total", "178");
            assertThat(Files.exists(Path.of("var", "pg", "other"))).isFalse();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureInWords() throws Exception {
        Map<String, String> nowhere = Map.of(
                "SOLANG_DB_URL",
                "jdbc:postgresql://127.0.0.1:1/none",
                "SOLANG_DB_USER",
                "x",
                "SOLANG_DB_PASSWORD",
                "x");
        assertThat(run(nowhere, "import", "none.csv")).isEqualTo(3);
    }

    private static int run(Map<String, String> variables, String... arguments) throws Exception {
        try (var program = SecondProcess.running(variables, Solang.class, arguments)) {
            while (!program.line().isEmpty()) {
                Thread.onSpinWait();
            }
            return program.end();
        }
    }
}
