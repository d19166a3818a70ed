package vn.solang.criteria;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.imports.YamlFile;
import vn.solang.shared.UnitId;

@Repository
class CriteriaRepository {

    private final JdbcClient jdbc;

    CriteriaRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entry known at a moment that changed a rule or what rules depend on; 0 where none did. */
    long newestEntry(Instant knownAt) {
        return jdbc.sql("""
                select greatest(
                         (select max(entry) from criteria.criteria_set where lower(known) <= :known),
                         (select max(entry) from criteria.indicator where lower(known) <= :known),
                         (select max(entry) from criteria.confirmation where lower(known) <= :known),
                         (select max(entry) from criteria.classification where lower(known) <= :known),
                         (select max(u.by) from identity.undone u join identity.journal j on j.id = u.by
                           where j.at <= :known),
                         0) as entry
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** The files of all sets, national and of provinces. */
    List<YamlFile> sets(Instant knownAt) {
        return jdbc.sql("select body, file from criteria.criteria_set where known @> :known order by code")
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> YamlFile.of(row.getString("file"), row.getString("body")))
                .list();
    }

    /** Of some versions of sets, those whose thresholds somebody confirmed. */
    Set<Long> confirmed(Set<Long> versions) {
        return new HashSet<>(jdbc.sql("""
                select s.id from criteria.criteria_set s
                 where s.id = any(:versions)
                   and exists (select from criteria.confirmation c
                                where c.set_code = s.code and upper_inf(c.known) and not c.withdrawn)
                """)
                .param("versions", versions.toArray(Long[]::new))
                .query((row, n) -> row.getLong("id"))
                .list());
    }

    List<Confirmation> confirmations(Instant knownAt) {
        return jdbc.sql("""
                select id, province, set_code, requirement, bound, variant, year, amount, document, page
                  from criteria.confirmation
                 where known @> :known and not withdrawn
                 order by id
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Confirmation(
                        row.getLong("id"),
                        row.getString("province"),
                        row.getString("set_code"),
                        new Place(row.getString("requirement"), row.getInt("bound")),
                        row.getString("variant"),
                        row.getInt("year"),
                        row.getBigDecimal("amount").stripTrailingZeros(),
                        row.getString("document"),
                        row.getString("page")))
                .list();
    }

    /** Who confirmed what is in force, by the ids of confirmations. */
    Map<Long, LevelDecisions.By> confirmedBy() {
        Map<Long, LevelDecisions.By> by = new HashMap<>();
        jdbc.sql("""
                select c.id, j.actor, j.at
                  from criteria.confirmation c join identity.journal j on j.id = c.entry
                 where upper_inf(c.known) and not c.withdrawn
                """).query((java.sql.ResultSet row) -> {
            by.put(
                    row.getLong("id"),
                    new LevelDecisions.By(
                            row.getString("actor"),
                            row.getObject("at", java.time.OffsetDateTime.class).toInstant()));
        });
        return by;
    }

    List<Classification> classifications(Instant knownAt) {
        return jdbc.sql("""
                select unit, class, value, starts, ends, source, confidence
                  from criteria.classification
                 where known @> :known
                 order by unit, class, starts desc
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Classification(
                        new UnitId(row.getInt("unit")),
                        row.getString("class"),
                        row.getString("value"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("source"),
                        row.getString("confidence").equals("recalled")))
                .list();
    }
}
