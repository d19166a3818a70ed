package vn.solang.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Journal;
import vn.solang.shared.Period;

/** Totals by class of place, straight from the facts. */
@Repository
class ClassRepository {

    /** A class of place; the value is empty for communes that have none. */
    record ClassKey(String ofClass, String value) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    ClassRepository(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A commune has the class that is nearest above it: its own, that of its district, that of its province. */
    Map<ClassKey, Totals> computed(
            @Nullable Integer province,
            Collection<Integer> measures,
            Period period,
            LocalDate day,
            boolean allKnown,
            Instant knownAt) {
        Map<ClassKey, Totals> classes = new LinkedHashMap<>();
        jdbc.sql("""
                with valid as materialized (
                    select distinct on (unit, class) unit, class, value
                      from criteria.classification
                     where known @> :known and :day::date between starts and ends
                     order by unit, class, starts desc
                ),
                place as materialized (
                    select p.unit, p.mark, k.class, coalesce(c.value, d.value, v.value, '') as value
                      from analytics.place(:day::date, :known) p
                     cross join (select distinct class from valid) k
                      left join valid c on c.unit = p.unit and c.class = k.class
                      left join valid d on d.unit = p.district and d.class = k.class
                      left join valid v on v.unit = p.province and v.class = k.class
                     where :province::integer is null or p.province = :province
                ),
                counted as (
                    select class, value, count(*)::integer as communes from place group by class, value
                ),
                fact as materialized (
                    select f.unit, f.measure, f.value
                      from assessment.fact f
                     where f.period = :period and f.measure = any(:measures) and f.value is not null
                       and f.entry <= :newest and (f.ended is null or f.ended > :newest)
                ),
                summed as (
                    select p.class, p.value, f.measure, count(*)::integer as n, sum(f.value) as total,
                           sum(p.mark)::bigint as mark
                      from fact f
                      join place p on p.unit = f.unit
                     group by p.class, p.value, f.measure
                )
                select c.class, c.value, c.communes, s.measure, s.n, s.total, s.mark
                  from counted c
                  left join summed s on s.class = c.class and s.value = c.value
                 order by c.class, c.value = '', c.communes desc, c.value
                """)
                .param("day", day)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("province", province)
                .param("period", period.number())
                .param("measures", measures.toArray(Integer[]::new))
                .param("newest", journal.newestAt(knownAt))
                .query(row -> {
                    Integer communes = allKnown ? row.getInt("communes") : null;
                    Totals totals = classes.computeIfAbsent(
                            new ClassKey(row.getString("class"), row.getString("value")),
                            _ -> Totals.ofOne(period, communes));
                    if (row.getObject("measure") != null) {
                        totals.add(
                                period.number(),
                                0,
                                row.getInt("measure"),
                                new Total(row.getInt("n"), row.getBigDecimal("total"), row.getLong("mark")));
                    }
                });
        return classes;
    }
}
