package vn.solang.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.solang.SecondProcess;
import vn.solang.TestDatabase;

/**
 * A power cut between a file and its row: whatever was said to be stored is there, and no row points to a file that is
 * missing or another. {@code -Dkills=200} kills more often.
 */
class KilledStoreTests {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final long SEED = 20260111;

    @Test
    void noRowPointsToAMissingFile() throws Exception {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.HA_TINH);
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.put("SOLANG_HOME", database.home().toString());
        Random random = new Random(SEED);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (var storing =
                    SecondProcess.running(variables, StoreProgram.class, Integer.toString(kill), unit(database))) {
                assertThat(storing.line()).isEqualTo("begins");
                int before = random.nextInt(12);
                for (int i = 0; i < before; i++) {
                    acknowledged.add(storing.line());
                }
                Thread.sleep(random.nextInt(40));
                storing.kill();
            }
            List<String> rows = ask(database, "select sha256 from files.file order by id");
            assertThat(rows).as("kill %d, seed %d", kill, SEED).containsAll(acknowledged);
            for (String sha256 : rows) {
                Path place = place(database, sha256);
                assertThat(place).as("kill %d, seed %d", kill, SEED).exists();
                assertThat(Folder.hash(place)).isEqualTo(sha256);
            }
        }
        for (Path file : kept(database)) {
            assertThat(Folder.hash(file)).isEqualTo(String.valueOf(file.getFileName()));
        }
    }

    private static List<Path> kept(TestDatabase database) throws IOException {
        try (Stream<Path> files = java.nio.file.Files.walk(database.home().resolve("files"))) {
            return files.filter(java.nio.file.Files::isRegularFile)
                    .filter(file -> !file.toString().contains("incoming"))
                    .toList();
        }
    }

    private static Path place(TestDatabase database, String sha256) {
        return database.home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static String unit(TestDatabase database) throws SQLException {
        return ask(database, "select unit::text from units.unit_version where code = '42' limit 1")
                .getFirst();
    }

    private static List<String> ask(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
