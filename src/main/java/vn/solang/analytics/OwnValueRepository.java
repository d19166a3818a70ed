package vn.solang.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

@Repository
class OwnValueRepository {

    /** A unit in a period. */
    record Place(UnitId unit, Period period) {}

    /** A fact's value; null for “không áp dụng”. */
    record Stored(@Nullable BigDecimal value, boolean demo) {}

    private final JdbcClient jdbc;

    OwnValueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Periods with a value in a place, the newest first; with {@code demo} only those with one that was made up. */
    List<Period> periods(
            @Nullable UnitId place,
            Collection<Integer> measures,
            boolean demo,
            @Nullable LocalDate day,
            Instant knownAt,
            long newest) {
        return jdbc.sql("""
                select p.period
                  from analytics.period p
                 where exists (
                       select from assessment.fact f
                        where f.period = p.period and f.measure = any(:measures) and f.value is not null
                          and f.entry <= :newest and (f.ended is null or f.ended > :newest)
                          and (:place::integer is null or exists (
                               select from units.unit_ancestor a
                                where a.unit = f.unit and a.ancestor = :place and a.known @> :known
                                  and a.during @> coalesce(:day::date, assessment.last_day(p.period))))
                          and (not :demo or exists (select from assessment.origin o where o.id = f.origin and o.demo)))
                 order by assessment.last_day(p.period) desc, p.period desc
                """)
                .param("place", place == null ? null : place.value())
                .param("measures", measures.toArray(Integer[]::new))
                .param("demo", demo)
                .param("day", day)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("newest", newest)
                .query((row, n) -> Period.ofNumber(row.getInt("period")))
                .list();
    }

    /** What is recorded of some units, by unit and period, and there by the key of the measure. */
    Map<Place, Map<Integer, Stored>> values(
            Collection<UnitId> units, Collection<Integer> measures, Collection<Period> periods, long newest) {
        Map<Place, Map<Integer, Stored>> values = new LinkedHashMap<>();
        jdbc.sql("""
                select f.unit, f.period, f.measure, f.value, o.demo
                  from assessment.fact f
                  join assessment.origin o on o.id = f.origin
                 where f.period = any(:periods) and f.unit = any(:units) and f.measure = any(:measures)
                   and f.entry <= :newest and (f.ended is null or f.ended > :newest)
                """)
                .param("periods", periods.stream().map(Period::number).toArray(Integer[]::new))
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("measures", measures.toArray(Integer[]::new))
                .param("newest", newest)
                .query(row -> {
                    var place = new Place(new UnitId(row.getInt("unit")), Period.ofNumber(row.getInt("period")));
                    values.computeIfAbsent(place, _ -> new HashMap<>())
                            .put(row.getInt("measure"), new Stored(row.getBigDecimal("value"), row.getBoolean("demo")));
                });
        return values;
    }
}
