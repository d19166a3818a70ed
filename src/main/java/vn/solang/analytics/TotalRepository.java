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

    /**
     * The totals kept of some periods, with the units of their last days; without the units of a period that ends in days
     * for which no structure is kept.
     */
    Totals kept(Scope scope, Collection<Integer> measures, Collection<Period> periods) {
        Integer[] numbers = periods.stream().map(Period::number).toArray(Integer[]::new);
        List<Totals.Whole> wholes = jdbc.sql("""
                select p.period, w.unit, w.communes
                  from unnest(:periods::integer[]) p (period)
                  join analytics.structure s on s.during @> assessment.last_day(p.period)
                  join analytics.whole w on w.structure = s.id and w.level = :level
                 where :province::integer is null or w.province = :province
                """)
                .param("periods", numbers)
                .param("level", scope.level())
                .param("province", scope.province())
                .query((row, n) -> whole(row, row.getInt("period")))
                .list();
        var totals = new Totals(wholes);
        jdbc.sql("""
                select period, unit, measure, n, total, mark from analytics.total
                 where period = any(:periods) and level = :level and measure = any(:measures)
                   and (:units::integer[] is null or unit = any(:units)) and n > 0
                """)
                .param("periods", numbers)
                .param("level", scope.level())
                .param("measures", measures.toArray(Integer[]::new))
                .param(
                        "units",
                        scope.province() == null
                                ? null
                                : wholes.stream()
                                        .map(Totals.Whole::unit)
                                        .distinct()
                                        .toArray(Integer[]::new))
                .query((ResultSet row) -> totals.add(row.getInt(1), row.getInt(2), row.getInt(3), total(row)));
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
                .query((row, n) -> whole(row, period.number()))
                .list();
        var totals = new Totals(wholes);
        jdbc.sql("""
                with places as materialized (
                    select unit, mark, case :level when 2 then district when 1 then province else 0 end as whole
                      from analytics.place(:day::date, :known)
                     where :province::integer is null or province = :province
                )
                select f.period, p.whole, f.measure, count(*)::integer, sum(f.value), sum(p.mark)::bigint
                  from assessment.fact f
                  join places p on p.unit = f.unit and p.whole is not null
                 where f.period = :period and f.measure = any(:measures) and f.value is not null
                   and f.entry <= :newest and (f.ended is null or f.ended > :newest)
                 group by f.period, f.measure, p.whole
                """)
                .param("day", day)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("level", scope.level())
                .param("province", scope.province())
                .param("period", period.number())
                .param("measures", measures.toArray(Integer[]::new))
                .param("newest", journal.newestAt(knownAt))
                .query((ResultSet row) -> totals.add(row.getInt(1), row.getInt(2), row.getInt(3), total(row)));
        return totals;
    }

    private static Totals.Whole whole(ResultSet row, int period) throws SQLException {
        return new Totals.Whole(period, row.getInt("unit"), row.getObject("communes", Integer.class));
    }

    /** The fourth column and those after it: how many, their sum, their marks. */
    private static Total total(ResultSet row) throws SQLException {
        return new Total(row.getInt(4), row.getBigDecimal(5), row.getLong(6));
    }
}
