package vn.solang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The tables, made on an empty database and left alone on a made one. */
class MigrationTests {

    @Test
    void aSecondMigrationDoesNothing() {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.NOTHING);
        assertThat(flyway(database).migrate().migrationsExecuted).isPositive();
        assertThat(flyway(database).migrate().migrationsExecuted).isZero();
        assertThat(flyway(database).validateWithResult().validationSuccessful).isTrue();
    }

    /** Known time begins and ends by the journal: no ledger row without its entry, and one newest row a key. */
    @Test
    void everyLedgerTableKeepsOneNewestRowAKey() throws SQLException {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.REFERENCE);
        List<String> tables = ask(database, """
                select table_schema || '.' || table_name from information_schema.columns
                 where column_name = 'known' and table_schema not in ('pg_catalog', 'information_schema')
                 order by 1
                """);
        List<String> guarded = ask(database, """
                select distinct i.indrelid::regclass::text from pg_index i
                  left join pg_constraint c on c.conindid = i.indexrelid
                 where (i.indisunique and pg_get_expr(i.indpred, i.indrelid) like '%upper_inf(known)%')
                    or c.contype = 'x'
                 order by 1
                """);
        assertThat(tables).isNotEmpty();
        assertThat(guarded).containsAll(tables);
    }

    @Test
    void everyConstraintHasAName() throws SQLException {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.REFERENCE);
        assertThat(ask(database, """
                select conrelid::regclass || ': ' || conname from pg_constraint
                 where contype = 'c' and conrelid <> 0 and conname ~ '_check\\d*$' and conrelid::regclass::text not like '%flyway%'
                """)).isEmpty();
    }

    /** A ledger that was kept before facts were numbered goes on with all it knew, and when it knew it. */
    @Test
    void factsKeptInWordsSurviveWithTheirHistory() throws SQLException {
        TestDatabase database = TestDatabase.with(TestDatabase.Content.NOTHING);
        flyway(database, "202611240010").migrate();
        execute(database, """
                insert into units.unit values (7);
                insert into identity.journal (at, actor, act, subject)
                select timestamptz '2026-01-01' + n * interval '1 day', 'test', 'import', 'f.csv' from generate_series(1, 3) n;
                insert into criteria.measure (code) values ('known');
                insert into assessment.fact
                       (unit, indicator, period, starts, until, value, measure, note, source, known, entry)
                values (7, 'own-word', '2022-H1', '2022-01-01', '2022-07-01', 1.5, '%', 'n', 's', '[2026-01-02,2026-01-03)', 1),
                       (7, 'own-word', '2022-H1', '2022-01-01', '2022-07-01', 2, '%', 'n', 's', '[2026-01-03,)', 2),
                       (7, 'known', '2021..2025', '2021-01-01', '2026-01-01', 3, 'xã', '', '', '[2026-01-04,)', 3),
                       (7, 'known', '2022-02', '2022-02-01', '2022-03-01', 4, 'xã', '', '', '[2026-01-04,)', 3),
                       (7, 'known', '2022', '2022-01-01', '2023-01-01', 5, 'xã', '', '', 'empty', 3)
                """);
        flyway(database).migrate();
        assertThat(ask(database, """
                select concat_ws(' ', m.code, f.period, trim_scale(f.value), f.entry, f.ended, o.measure, o.note, o.source)
                  from assessment.fact f join criteria.measure m on m.key = f.measure join assessment.origin o on o.id = f.origin
                 order by f.id
                """))
                .containsExactly(
                        "own-word 2022031 1.5 1 2 % n s",
                        "own-word 2022031 2 2 % n s", "known 2025104 3 3 xã  ", "known 2022002 4 3 xã  ");
    }

    private static Flyway flyway(TestDatabase database) {
        return flyway(database, "latest");
    }

    private static Flyway flyway(TestDatabase database, String target) {
        var variables = database.variables();
        return Flyway.configure()
                .dataSource(
                        variables.getOrDefault("SOLANG_DB_URL", ""),
                        variables.getOrDefault("SOLANG_DB_USER", ""),
                        variables.getOrDefault("SOLANG_DB_PASSWORD", ""))
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
