package vn.solang.analytics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Journal;
import vn.solang.shared.Period;

@Repository
class TotalRepository {

    private final JdbcClient jdbc;
    private final Journal journal;

    TotalRepository(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** The totals kept of a period; without units where it has none. */
    Totals kept(Scope scope, Collection<Integer> measures, Period period) {
        List<Totals.Whole> wholes = jdbc.sql("""
                select w.unit, w.communes
                  from analytics.period p
                  join analytics.whole w on w.structure = p.structure
                 where p.period = :period and w.level = :level and (:province::integer is null or w.province = :province)
                """)
                .param("period", period.number())
                .param("level", scope.level())
                .param("province", scope.province())
                .query((row, n) -> whole(row, period))
                .list();
        var totals = new Totals(wholes);
        jdbc.sql("""
                select measure, unit, n, total, mark from analytics.total
                 where period = :period and level = :level and measure = any(:measures)
                   and (:units::integer[] is null or unit = any(:units)) and n > 0
                """)
                .param("period", period.number())
                .param("level", scope.level())
                .param("measures", measures.toArray(Integer[]::new))
                .param(
                        "units",
                        scope.province() == null
                                ? null
                                : wholes.stream().map(Totals.Whole::unit).toArray(Integer[]::new))
                .query((ResultSet row) -> add(totals, row, period));
        return totals;
    }

    /** The same, straight from the facts known at a moment, for the units of a day. */
    Totals computed(Scope scope, Collection<Integer> measures, Period period, LocalDate day, Instant knownAt) {
        List<Totals.Whole> wholes = jdbc.sql("""
                select unit, communes from analytics.unit_of(:day::date, :known)
                 where level = :level and (:province::integer is null or province = :province)
                """)
                .param("day", day)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("level", scope.level())
                .param("province", scope.province())
                .query((row, n) -> whole(row, period))
                .list();
        var totals = new Totals(wholes);
        jdbc.sql("""
                with places as materialized (
                    select unit, mark, case :level when 2 then district when 1 then province else 0 end as whole
                      from analytics.place(:day::date, :known)
                     where :province::integer is null or province = :province
                )
                select f.measure, p.whole as unit, count(*)::integer as n, sum(f.value) as total,
                       sum(p.mark)::bigint as mark
                  from assessment.fact f
                  join places p on p.unit = f.unit and p.whole is not null
                 where f.period = :period and f.measure = any(:measures) and f.value is not null
                   and f.entry <= :newest and (f.ended is null or f.ended > :newest)
                 group by f.measure, p.whole
                """)
                .param("day", day)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("level", scope.level())
                .param("province", scope.province())
                .param("period", period.number())
                .param("measures", measures.toArray(Integer[]::new))
                .param("newest", journal.newestAt(knownAt))
                .query((ResultSet row) -> add(totals, row, period));
        return totals;
    }

    private static Totals.Whole whole(ResultSet row, Period period) throws SQLException {
        return new Totals.Whole(period.number(), row.getInt("unit"), row.getObject("communes", Integer.class));
    }

    private static void add(Totals totals, ResultSet row, Period period) throws SQLException {
        totals.add(
                period.number(),
                row.getInt("unit"),
                row.getInt("measure"),
                new Total(row.getInt("n"), row.getBigDecimal("total"), row.getLong("mark")));
    }
}
