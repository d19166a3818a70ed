package vn.solang.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.shared.UnitId;

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

    /**
     * The ledger tables whose keys are told by a unique index over the newest versions, with those keys; tables whose
     * versions have rules of their own are not among them.
     */
    public Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new TreeMap<>();
        jdbc.query(
                """
                select n.nspname || '.' || c.relname as name,
                       (select array_agg(a.attname::text order by k.place)
                          from unnest(i.indkey) with ordinality k (number, place)
                          join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number) as keys
                  from pg_index i
                  join pg_class c on c.oid = i.indrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where i.indisunique and pg_get_expr(i.indpred, i.indrelid) like '%upper_inf(known)%'
                   and (select count(*) from pg_attribute a
                         where a.attrelid = c.oid and a.attname in ('id', 'known', 'entry') and not a.attisdropped) = 3
                """,
                row -> {
                    tables.put(row.getString("name"), List.of((String[])
                            row.getArray("keys").getArray()));
                });
        return tables;
    }

    /**
     * Takes back what an import brought into a table: every key says again what it said before, or is gone where there
     * was none, as a new version of this entry. Keys that were written since are kept.
     *
     * @param imported the entry of the import
     * @param used of versions without predecessor, by their ids, those that something rests on, which are kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Undone undo(long imported, Entry entry, String table, List<String> keys, UnaryOperator<Set<Long>> used) {
        jdbc.query(
                "select identity.prepare_undo(?::regclass, ?, ?)",
                row -> {},
                table,
                keys.toArray(String[]::new),
                imported);
        Set<Long> created = new HashSet<>(
                jdbc.query("select newest from undoing where state = 'remove'", (row, n) -> row.getLong("newest")));
        if (!created.isEmpty()) {
            jdbc.update("update undoing set state = 'used' where newest = any(?)", (Object)
                    used.apply(created).toArray(Long[]::new));
        }
        List<Kept> kept = jdbc.query(
                """
                select %s as unit, concat_ws(' ', %s) as key, u.state
                  from undoing u join %s t on t.id = u.id
                 where u.state in ('changed', 'used')
                 order by t.id
                """.formatted(unitColumn(table), keyColumns(keys), table),
                (row, n) -> new Kept(
                        row.getObject("unit") == null ? null : new UnitId(row.getInt("unit")),
                        table,
                        row.getString("key"),
                        row.getString("state").equals("used") ? Kept.Reason.USED : Kept.Reason.CHANGED));
        return jdbc.query(
                        "select restored, removed from identity.carry_out_undo(?::regclass, ?, ?)",
                        (row, n) -> new Undone(row.getInt("restored"), row.getInt("removed"), kept),
                        table,
                        java.sql.Timestamp.from(entry.at()),
                        entry.id())
                .getFirst();
    }

    /** Keeps that an import was undone; false where it was already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean markUndone(long imported, Entry entry) {
        return jdbc.update(
                        "insert into identity.undone (entry, by) values (?, ?) on conflict do nothing",
                        imported,
                        entry.id())
                == 1;
    }

    /** Of some rows of an identity table, those that rows of other schemas, where these keep versions the newest, refer to. */
    public Set<Integer> referred(String table, Set<Integer> identities) {
        Set<Integer> referred = new HashSet<>();
        List<String> referring = new ArrayList<>();
        jdbc.query(
                """
                select c.conrelid::regclass::text as name, a.attname as col,
                       exists (select from pg_attribute k
                                where k.attrelid = c.conrelid and k.attname = 'known' and not k.attisdropped) as versions
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                  join pg_class r on r.oid = c.conrelid
                 where c.contype = 'f' and c.confrelid = ?::regclass and cardinality(c.conkey) = 1
                   and r.relnamespace <> (select relnamespace from pg_class where oid = c.confrelid)
                """,
                row -> {
                    String sql = "select distinct %1$s from %2$s where %1$s = any(?)%3$s"
                            .formatted(
                                    row.getString("col"),
                                    row.getString("name"),
                                    row.getBoolean("versions") ? " and upper_inf(known)" : "");
                    referring.add(sql);
                },
                table);
        for (String sql : referring) {
            referred.addAll(jdbc.query(sql, (row, n) -> row.getInt(1), (Object) identities.toArray(Integer[]::new)));
        }
        return referred;
    }

    /** The column that names the unit a row concerns; SQL's null where none does. */
    private String unitColumn(String table) {
        List<String> columns = jdbc.query("""
                select attname::text as name from pg_attribute
                 where attrelid = ?::regclass and attname in ('unit', 'owner') and not attisdropped
                   and atttypid = 'integer'::regtype
                 order by attname desc
                """, (row, n) -> row.getString("name"), table);
        return columns.isEmpty() ? "null::integer" : "t." + columns.getFirst();
    }

    private static String keyColumns(List<String> keys) {
        return keys.stream().map(key -> "t." + key).collect(Collectors.joining(", "));
    }
}
