package vn.solang.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/**
 * Makes versions of facts. The rows of a file are copied into the temporary table {@code incoming_fact} as they are read;
 * then, as a set, those that say nothing new are left out, the versions that the others contradict are ended, and they
 * become versions themselves.
 */
@Repository
class FactWriter {

    /**
     * A value that a file and the ledger together have.
     *
     * @param value null for “không áp dụng”
     * @param line the line of the file; 0 where the ledger has it
     */
    record Together(
            int unit, int period, int measure, @Nullable BigDecimal value, int line) {

        /** True for a value of the same unit and period. */
        boolean sameKey(Together other) {
            return unit == other.unit && period == other.period;
        }
    }

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FactWriter(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Copies rows while they are read; whoever reads them must not use the database meanwhile. */
    void copy(Consumer<FactLines> rows) {
        // half a million rows are joined and grouped below; the default would do it on disk
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("drop table if exists incoming_fact, fact_renewal cascade");
        jdbc.execute("""
                create temporary table incoming_fact (
                    line integer not null,
                    unit integer not null,
                    measure smallint not null,
                    period integer not null,
                    value numeric(21, 6),
                    origin integer not null
                ) on commit drop
                """);
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, rows);
            return true;
        });
        jdbc.execute("analyze incoming_fact (unit, measure, period)");
    }

    private static void copy(Connection connection, Consumer<FactLines> rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy incoming_fact (line, unit, measure, period, value, origin) from stdin");
        try {
            var lines = new FactLines((bytes, length) -> write(copy, bytes, length));
            rows.accept(lines);
            lines.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, byte[] bytes, int length) {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException failure) {
            throw new UncheckedIOException(new IOException(failure));
        }
    }

    /**
     * What the file and the ledger together have of some measures, for the units and periods of the file, ordered by
     * those.
     */
    List<Together> together(Collection<Integer> measures, Collection<Integer> periods) {
        return client.sql("""
                select unit, period, measure, value, line from incoming_fact where measure = any(:measures)
                 union all
                select f.unit, f.period, f.measure, f.value, 0
                  from (select distinct unit, period from incoming_fact where measure = any(:measures)) k
                  join assessment.fact f on f.unit = k.unit and f.period = k.period
                  left join incoming_fact i on i.unit = f.unit and i.period = f.period and i.measure = f.measure
                 where f.measure = any(:measures) and f.period = any(:periods) and f.ended is null and i.unit is null
                 order by unit, period
                """)
                .param("measures", measures.toArray(Integer[]::new))
                .param("periods", periods.toArray(Integer[]::new))
                .query((row, n) -> new Together(
                        row.getInt("unit"),
                        row.getInt("period"),
                        row.getInt("measure"),
                        row.getBigDecimal("value"),
                        row.getInt("line")))
                .list();
    }

    /** Takes back rows that were copied. */
    void withdraw(Collection<Integer> lines) {
        client.sql("delete from incoming_fact where line = any(:lines)")
                .param("lines", lines.toArray(Integer[]::new))
                .update();
    }

    /**
     * Makes versions of what was copied; afterwards {@code fact_change} tells what changed.
     *
     * @param periods the numbers of all periods among the rows
     * @param origins the origins of the file, in the order of their places
     */
    void merge(Entry entry, Collection<Integer> periods, List<Origin> origins) {
        name(origins);
        if (isAnyRecorded(periods)) {
            renew(entry, periods);
        } else {
            jdbc.execute("""
                    create temporary view fact_news as
                    select i.unit, i.measure, i.period, i.value, o.id as origin, null::numeric as before
                      from incoming_fact i
                      join incoming_origin o on o.place = i.origin
                    """);
        }
        jdbc.execute("""
                create temporary view fact_change as
                select unit, measure, period, (value is not null)::integer - (before is not null)::integer as n,
                       coalesce(value, 0) - coalesce(before, 0) as value
                  from fact_news
                """);
        client.sql("""
                insert into assessment.fact (entry, unit, period, origin, measure, value)
                select :entry, unit, period, origin, measure, value from fact_news
                """).param("entry", entry.id()).update();
    }

    /** The units of what changed. */
    List<UnitId> changedUnits() {
        return client.sql("select distinct unit from fact_change")
                .query((row, n) -> new UnitId(row.getInt("unit")))
                .list();
    }

    private boolean isAnyRecorded(Collection<Integer> periods) {
        return client.sql("""
                select exists (select from assessment.fact where period = any(:periods) and ended is null) as recorded
                """)
                .param("periods", periods.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Finds what says something new, and ends what it contradicts. */
    private void renew(Entry entry, Collection<Integer> periods) {
        Integer[] numbers = periods.toArray(Integer[]::new);
        client.sql("""
                create temporary table fact_renewal on commit drop as
                select i.unit, i.measure, i.period, i.value, o.id as origin, f.value as before, f.entry
                  from incoming_fact i
                  join incoming_origin o on o.place = i.origin
                  left join assessment.fact f
                    on f.unit = i.unit and f.measure = i.measure and f.period = i.period and f.ended is null
                   and f.period = any(:periods)
                 where f.unit is null or f.origin <> o.id or f.value is distinct from i.value
                """).param("periods", numbers).update();
        jdbc.execute("analyze fact_renewal");
        jdbc.execute("create temporary view fact_news as select * from fact_renewal");
        client.sql("""
                update assessment.fact f set ended = :entry
                  from fact_renewal r
                 where f.unit = r.unit and f.measure = r.measure and f.period = r.period and f.entry = r.entry
                   and f.period = any(:periods) and r.entry < :entry
                """).param("entry", entry.id()).param("periods", numbers).update();
        // what an earlier file of the same import brought was never known to anybody
        client.sql("""
                delete from assessment.fact f
                 using fact_renewal r
                 where f.unit = r.unit and f.measure = r.measure and f.period = r.period and f.entry = r.entry
                   and f.period = any(:periods) and r.entry = :entry
                """).param("entry", entry.id()).param("periods", numbers).update();
    }

    /** Keeps the origins that are new and finds the id of each. */
    private void name(List<Origin> origins) {
        jdbc.execute("drop table if exists incoming_origin");
        jdbc.execute("""
                create temporary table incoming_origin (
                    place integer not null,
                    measure text not null,
                    note text not null,
                    source text not null,
                    demo boolean not null,
                    id integer
                ) on commit drop
                """);
        List<Object[]> rows = new ArrayList<>();
        for (Origin origin : origins) {
            rows.add(new Object[] {rows.size(), origin.measure(), origin.note(), origin.source(), origin.demo()});
        }
        jdbc.batchUpdate(
                "insert into incoming_origin (place, measure, note, source, demo) values (?, ?, ?, ?, ?)", rows);
        jdbc.update("""
                insert into assessment.origin (measure, note, source, demo)
                select measure, note, source, demo from incoming_origin i
                 where not exists (
                       select from assessment.origin o
                        where o.hash = assessment.origin_hash(i.measure, i.note, i.source, i.demo))
                """);
        jdbc.update("""
                update incoming_origin i set id = o.id
                  from assessment.origin o
                 where o.hash = assessment.origin_hash(i.measure, i.note, i.source, i.demo)
                """);
    }
}
