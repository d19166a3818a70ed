package vn.solang.assessment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.identity.Kept;
import vn.solang.imports.Approvals;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Takes back the facts of an import by the rule of {@code identity.prepare_undo}, in the shape facts are kept in. */
@Repository
class FactUndoWriter {

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    FactUndoWriter(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Finds what becomes of each fact of an import, into the temporary table {@code fact_undoing}. */
    void prepare(long imported, Collection<Approvals.Approved> approved) {
        jdbc.execute("set local work_mem = '64MB'");
        jdbc.execute("drop table if exists fact_approved, fact_undoing, incoming_fact, fact_renewal cascade");
        jdbc.execute("create temporary table fact_approved (unit integer, code text, period integer) on commit drop");
        jdbc.batchUpdate(
                "insert into fact_approved (unit, code, period) values (?, ?, ?)",
                approved.stream()
                        .map(each -> new Object[] {
                            each.unit().value(), each.measure(), each.period().number()
                        })
                        .toList());
        client.sql("""
                create temporary table fact_undoing on commit drop as
                select r.unit, r.measure, r.period, c.entry as newest, c.value as now,
                       b.value as was, b.origin as origin,
                       case when c.unit is null then 'changed'
                            when c.entry <> :imported
                                 and not (c.value is not distinct from r.value and c.origin = r.origin
                                          and exists (select from identity.undone u where u.by = c.entry)) then 'changed'
                            when a.unit is not null then 'approved'
                            when b.unit is null then 'remove'
                            else 'restore' end as state
                  from assessment.fact r
                  left join assessment.fact c
                    on c.period = r.period and c.unit = r.unit and c.measure = r.measure and c.ended is null
                  left join lateral (
                       select p.entry, p.ended from assessment.fact p
                        where p.period = r.period and p.unit = r.unit and p.measure = r.measure and p.entry < :imported
                          and not identity.withdrawn(p.entry, p.ended)
                        order by p.entry desc limit 1) p on true
                  left join assessment.fact b
                    on b.period = r.period and b.unit = r.unit and b.measure = r.measure and b.entry = p.entry
                   and (p.ended = :imported or exists (select from identity.undone u where u.entry = p.ended))
                  left join (select distinct f.unit, m.key as measure, f.period
                               from fact_approved f join criteria.measure m on m.code = f.code) a
                    on a.unit = r.unit and a.measure = r.measure and a.period = r.period
                 where r.entry = :imported
                """).param("imported", imported).update();
    }

    /** Carries it out; afterwards {@code fact_change} tells what changed. */
    void carryOut(Entry entry) {
        client.sql("""
                update assessment.fact f set ended = :entry
                  from fact_undoing u
                 where f.period = u.period and f.unit = u.unit and f.measure = u.measure and f.entry = u.newest
                   and u.state in ('restore', 'remove')
                """).param("entry", entry.id()).update();
        client.sql("""
                insert into assessment.fact (entry, unit, period, origin, measure, value)
                select :entry, unit, period, origin, measure, was from fact_undoing where state = 'restore'
                """).param("entry", entry.id()).update();
        jdbc.execute("""
                create temporary view fact_change as
                select unit, measure, period, (was is not null)::integer - (now is not null)::integer as n,
                       coalesce(was, 0) - coalesce(now, 0) as value
                  from fact_undoing where state in ('restore', 'remove')
                """);
    }

    int count(String state) {
        return client.sql("select count(*) from fact_undoing where state = :state")
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    Set<Integer> periods() {
        return client
                .sql("select distinct period from fact_undoing where state in ('restore', 'remove')")
                .query((row, n) -> row.getInt("period"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<UnitId> units() {
        return client.sql("select distinct unit from fact_undoing where state in ('restore', 'remove')")
                .query((row, n) -> new UnitId(row.getInt("unit")))
                .list();
    }

    List<Kept> kept() {
        return client.sql("""
                select u.unit, m.code, u.period, u.state
                  from fact_undoing u join criteria.measure m on m.key = u.measure
                 where u.state in ('changed', 'approved')
                 order by u.unit, m.code, u.period
                """)
                .query((row, n) -> new Kept(
                        new UnitId(row.getInt("unit")),
                        "value",
                        row.getString("code") + " "
                                + Period.ofNumber(row.getInt("period")).code(),
                        row.getString("state").equals("approved") ? Kept.Reason.APPROVED : Kept.Reason.CHANGED))
                .list();
    }

    /** Of some units, those that have facts. */
    Set<Long> unitsWithFacts(Set<Long> units) {
        return client
                .sql("""
                select u.unit from unnest(:units::integer[]) u (unit)
                 where exists (select from assessment.fact f where f.unit = u.unit and f.ended is null)
                """)
                .param("units", units.stream().map(Math::toIntExact).toArray(Integer[]::new))
                .query((row, n) -> row.getLong("unit"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of some versions of indicators, those under whose codes facts are kept. */
    Set<Long> indicatorsWithFacts(Set<Long> versions) {
        return client
                .sql("""
                select distinct i.id
                  from criteria.indicator i
                  join criteria.measure m on m.code = i.code or starts_with(m.code, i.code || '.')
                 where i.id = any(:versions)
                   and m.key in (select f.measure from assessment.fact f where f.ended is null group by f.measure)
                """)
                .param("versions", versions.toArray(Long[]::new))
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
