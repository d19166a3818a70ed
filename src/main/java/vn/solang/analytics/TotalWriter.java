package vn.solang.analytics;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;

@Repository
class TotalWriter {

    private final JdbcClient jdbc;

    TotalWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds the changes of {@code fact_change}: communes to districts first, then those to provinces and the country. */
    void add(Collection<Integer> periods) {
        Integer[] changed = periods.toArray(Integer[]::new);
        jdbc.sql("""
                with places as materialized (
                    select d.day, p.*
                      from (select distinct assessment.last_day(period) as day from unnest(:periods) period) d
                     cross join lateral analytics.place(d.day, 'infinity') p
                ),
                lowest as materialized (
                    select c.period, c.measure, p.district, p.province,
                           sum(c.n) as n, sum(c.value) as total, sum(c.n * p.mark) as mark
                      from fact_change c
                      join places p on p.unit = c.unit and p.day = assessment.last_day(c.period)
                     group by c.period, c.measure, p.district, p.province
                )
                insert into analytics.total as t (period, level, measure, unit, n, total, mark)
                select period, 2, measure, district, sum(n), sum(total), sum(mark)
                  from lowest where district is not null group by period, measure, district
                 union all
                select period, 1, measure, province, sum(n), sum(total), sum(mark)
                  from lowest where province is not null group by period, measure, province
                 union all
                select period, 0, measure, 0, sum(n), sum(total), sum(mark) from lowest group by period, measure
                    on conflict on constraint total_pkey
                    do update set n = t.n + excluded.n, total = t.total + excluded.total, mark = t.mark + excluded.mark
                """).param("periods", changed).update();
        jdbc.sql("""
                insert into analytics.whole (period, level, unit, province, communes)
                select p.period, u.level, u.unit, u.province, u.communes
                  from unnest(:periods::integer[]) p (period)
                 cross join lateral analytics.unit_of(assessment.last_day(p.period), 'infinity') u
                 where exists (select from analytics.total t where t.period = p.period)
                   and not exists (select from analytics.whole w where w.period = p.period)
                """).param("periods", changed).update();
    }

    /** The periods with totals for whose last day an entry changed where units stand, or whether all are known. */
    List<Integer> shakenBy(Entry entry) {
        return jdbc.sql("""
                with changed as (
                    select during from units.unit_ancestor where lower(known) = :at or upper(known) = :at
                     union all
                    select during from units.unit_version where lower(known) = :at or upper(known) = :at
                     union all
                    select daterange(starts, ends, '[]') from units.coverage where lower(known) = :at or upper(known) = :at
                )
                select w.period from analytics.whole w
                 where w.level = 0 and exists (select from changed c where c.during @> assessment.last_day(w.period))
                 order by w.period
                """)
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt("period"))
                .list();
    }

    void rebuild(Collection<Integer> periods) {
        jdbc.sql("call analytics.rebuild(:periods)")
                .param("periods", periods.toArray(Integer[]::new))
                .update();
    }
}
