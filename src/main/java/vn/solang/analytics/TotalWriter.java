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
        jdbc.sql("call analytics.open(:periods)").param("periods", changed).update();
        jdbc.sql("""
                with lowest as materialized (
                    select f.period, f.measure, c.district, c.province,
                           sum(f.n) as n, sum(f.value) as total, sum(f.n * c.mark) as mark
                      from fact_change f
                      join analytics.period p on p.period = f.period
                      join analytics.commune c on c.structure = p.structure and c.unit = f.unit
                     group by f.period, f.measure, c.district, c.province
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
                """).update();
    }

    /** The periods with totals whose structure an entry changed: where units stand, or whether all are known. */
    List<Integer> shakenBy(Entry entry) {
        return jdbc.sql("""
                with changed as (
                    select during from units.unit_ancestor where lower(known) = :at or upper(known) = :at
                     union all
                    select during from units.unit_version where lower(known) = :at or upper(known) = :at
                     union all
                    select daterange(starts, ends, '[]') from units.coverage where lower(known) = :at or upper(known) = :at
                )
                select p.period
                  from analytics.period p
                  join analytics.structure s on s.id = p.structure
                 where exists (select from changed c where c.during && s.during)
                 order by p.period
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
