package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.SecondProcess;
import vn.solang.TestDatabase;

/**
 * A power cut in the middle of a large import leaves the ledger as it was before, or as it is after. {@code -Dkills=200}
 * kills more often.
 */
class KilledImportTests {

    private static final int MEASURES = 250;
    private static final int MONTHS = 200;
    private static final int ROWS = MEASURES * MONTHS;
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = 20220630;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aKilledImportLeavesBeforeOrAfter() throws Exception {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.HA_TINH);
        Path facts = write(folder.resolve("facts.csv"));
        try (var importing = SecondProcess.running(
                database.variables(), ImportProgram.class, catalogue().toString())) {
            assertThat(importing.end()).isZero();
        }
        Random random = new Random(SEED);
        String before = state(database);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var importing = SecondProcess.running(database.variables(), ImportProgram.class, facts.toString())) {
                assertThat(importing.line()).isEqualTo("begins");
                Thread.sleep(random.nextInt(1_500));
                importing.kill();
            }
            String after = state(database);
            if (after.equals(before)) {
                interrupted++;
            } else {
                assertThat(facts(database)).as("kill %d, seed %d", kill, SEED).isEqualTo(ROWS);
                empty(database);
                before = state(database);
            }
        }
        assertThat(interrupted).isPositive();
        try (var importing = SecondProcess.running(database.variables(), ImportProgram.class, facts.toString())) {
            assertThat(importing.line()).isEqualTo("begins");
            assertThat(importing.line()).isEqualTo(ROWS + " accepted");
            assertThat(importing.end()).isZero();
        }
        assertThat(facts(database)).isEqualTo(ROWS);
    }

    private static Path write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit_code,indicator,period,value,unit\n");
            for (int row = 0; row < ROWS; row++) {
                int month = row / MEASURES;
                out.write("42,%s,%d-%02d,%d,%%\n"
                        .formatted(code(row % MEASURES), 2004 + month / 12, 1 + month % 12, row % 100));
            }
        }
        return file;
    }

    private Path catalogue() {
        String[] codes =
                IntStream.range(0, MEASURES).mapToObj(KilledImportTests::code).toArray(String[]::new);
        Folder.in(folder).measures(codes);
        return folder.resolve("catalogue.yaml");
    }

    private static String code(int measure) {
        return "killed-%03d".formatted(measure);
    }

    private static int facts(TestDatabase database) throws SQLException {
        return Integer.parseInt(ask(database, """
                select count(*) from assessment.fact f join criteria.measure m on m.key = f.measure
                 where m.code like 'killed-%' and f.ended is null
                """));
    }

    private static String state(TestDatabase database) throws SQLException {
        return ask(database, """
                select concat_ws(' ', (select count(*) from identity.journal), (select count(*) from imports.file),
                                 (select count(*) from assessment.fact))
                """);
    }

    private static void empty(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    delete from assessment.fact f using criteria.measure m where m.key = f.measure and m.code like 'killed-%'
                    """);
        }
    }

    private static String ask(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
