package vn.solang.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way rows become versions in known time: nothing is overwritten, a correction closes the old version at the
 * entry's moment and opens a new one, and a row that says nothing new leaves no trace. The rule itself is the database
 * function {@code identity.merge_versions}.
 */
@Service
@Needs(Permission.PUBLIC)
public class Ledger {

    /** How many rows an act added and how many it corrected. */
    public record Change(int added, int corrected) {}

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records rows into a ledger table.
     *
     * @param table the table with its schema, as named in the migrations
     * @param keys the columns that say which row is meant
     * @param columns the columns given, keys among them; the table's others stay null
     * @param rows values in the order of {@code columns}; at most one row a key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change record(Entry entry, String table, List<String> keys, List<String> columns, List<Object[]> rows) {
        jdbc.execute("drop table if exists incoming");
        jdbc.execute("create temporary table incoming on commit drop as select * from %s where false".formatted(table));
        String insert = "insert into incoming (%s) values (%s)"
                .formatted(
                        String.join(", ", columns),
                        columns.stream().map(c -> "?").collect(Collectors.joining(", ")));
        jdbc.batchUpdate(insert, rows);
        return merge(entry, table, keys);
    }

    /** Records the rows that the caller has put into the temporary table {@code incoming}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Change merge(Entry entry, String table, List<String> keys) {
        return jdbc.query(
                        "select added, corrected from identity.merge_versions(?::regclass, ?, ?, ?)",
                        (row, n) -> new Change(row.getInt("added"), row.getInt("corrected")),
                        table,
                        keys.toArray(String[]::new),
                        java.sql.Timestamp.from(entry.at()),
                        entry.id())
                .getFirst();
    }
}
