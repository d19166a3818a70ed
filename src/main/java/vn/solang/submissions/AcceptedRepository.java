package vn.solang.submissions;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.Approvals;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What of the ledger rests on submissions. */
@Repository
class AcceptedRepository {

    private final JdbcClient jdbc;

    AcceptedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The values that were accepted by an entry later than one. */
    Set<Approvals.Approved> since(long entry) {
        return Set.copyOf(jdbc.sql("""
                select distinct s.unit, m.code, r.period
                  from submissions.act a
                  join submissions.submission s on s.id = a.submission and s.stage = 'accepted'
                  join submissions.round r on r.number = s.round and upper_inf(r.known)
                  join submissions.value v on v.submission = s.id and v.ended is null
                  join criteria.measure m on m.key = v.measure
                 where a.kind = 'accept' and a.entry > :entry
                """)
                .param("entry", entry)
                .query((row, n) -> new Approvals.Approved(
                        new UnitId(row.getInt("unit")), row.getString("code"), Period.ofNumber(row.getInt("period"))))
                .list());
    }

    /** Of some versions of indicators, those under whose codes values are entered. */
    Set<Long> indicatorsEntered(Set<Long> versions) {
        return Set.copyOf(jdbc.sql("""
                select distinct i.id
                  from criteria.indicator i
                  join criteria.measure m on m.code = i.code or starts_with(m.code, i.code || '.')
                 where i.id = any(:versions)
                   and exists (select from submissions.value v where v.measure = m.key and v.ended is null)
                """)
                .param("versions", versions.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Of some versions of criteria sets, those that a round asks. */
    Set<Long> setsAsked(Set<Long> versions) {
        return Set.copyOf(jdbc.sql("""
                select c.id
                  from criteria.criteria_set c
                 where c.id = any(:versions)
                   and exists (select from submissions.round r where r.set_code = c.code and upper_inf(r.known))
                """)
                .param("versions", versions.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Of some versions of procedures, those that a submission goes by. */
    Set<Long> proceduresGoneBy(Set<Long> versions) {
        return Set.copyOf(
                jdbc.sql("select distinct procedure from submissions.submission where procedure = any(:versions)")
                        .param("versions", versions.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }
}
