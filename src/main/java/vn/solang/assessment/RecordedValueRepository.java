package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Values with who recorded them, the ones that others took the place of among them. */
@Repository
class RecordedValueRepository {

    private final JdbcClient jdbc;

    RecordedValueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything recorded of a unit and some measures for one period by an entry of the journal, the newest first. */
    List<RecordedValue> of(UnitId unit, Collection<String> measures, Period period, long newest) {
        return jdbc.sql("""
                select m.code, f.period, f.value, f.ended is null or f.ended > :newest as current,
                       o.source, o.note, o.demo, j.at, j.actor, j.subject
                  from assessment.fact f
                  join criteria.measure m on m.key = f.measure
                  join assessment.origin o on o.id = f.origin
                  join identity.journal j on j.id = f.entry
                 where f.unit = :unit and f.period = :period and m.code = any(:measures) and f.entry <= :newest
                 order by array_position(:measures, m.code), f.entry desc
                """)
                .param("unit", unit.value())
                .param("period", period.number())
                .param("measures", measures.toArray(String[]::new))
                .param("newest", newest)
                .query((row, n) -> new RecordedValue(
                        row.getString("code"),
                        Period.ofNumber(row.getInt("period")),
                        plain(row.getBigDecimal("value")),
                        row.getString("source"),
                        row.getString("note"),
                        row.getBoolean("demo"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("subject"),
                        row.getBoolean("current")))
                .list();
    }

    private static @org.jspecify.annotations.Nullable BigDecimal plain(
            @org.jspecify.annotations.Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
