package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Journal;

/** A set that can no longer be read is told: a level that went missing in silence would make verdicts wrong. */
@LedgerTest(writes = true)
class UnreadableSetTests {

    private final CriteriaSets sets;
    private final Journal journal;
    private final TestDatabase database;

    UnreadableSetTests(CriteriaSets sets, Journal journal, TestDatabase database) {
        this.sets = sets;
        this.journal = journal;
        this.database = database;
    }

    @Test
    void namesTheFileAndTheLine() throws SQLException {
        Instant now = journal.lastKnown().orElseThrow();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    update criteria.criteria_set
                       set body = replace(body, 'indicator: irrigated-farmland', 'indicator: lost')
                     where code = 'COMMUNE_NTM_2021'
                    """);
        }
        assertThatThrownBy(() -> sets.at(now))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("criteria-commune-2021.yaml", "line 95", "lost");
    }
}
