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

    private static Flyway flyway(TestDatabase database) {
        var variables = database.variables();
        return Flyway.configure()
                .dataSource(
                        variables.getOrDefault("SOLANG_DB_URL", ""),
                        variables.getOrDefault("SOLANG_DB_USER", ""),
                        variables.getOrDefault("SOLANG_DB_PASSWORD", ""))
                .locations("classpath:db/migration")
                .load();
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
