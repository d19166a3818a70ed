package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

@Repository
class MeasureRepository {

    private final JdbcClient jdbc;

    MeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A unit's values that answer a period: by indicator, of the latest period ending within it or at most twelve months
     * before its end.
     */
    List<Fact> answering(UnitId unit, Period period, AsOf asOf) {
        return jdbc.sql("""
                select distinct on (indicator) id, indicator, period, value, measure, note, source
                  from assessment.fact
                 where unit = :unit and known @> :known
                   and until <= :until and until >= (:until::date - interval '12 months')
                   and until <= :day::date + 1
                 order by indicator, until desc, starts
                """)
                .param("unit", unit.value())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .param("until", period.until())
                .param("day", asOf.validAt())
                .query((row, n) -> new Fact(
                        row.getLong("id"),
                        unit,
                        row.getString("indicator"),
                        row.getString("period"),
                        plain(row.getBigDecimal("value")),
                        row.getString("measure"),
                        row.getString("note"),
                        row.getString("source")))
                .list();
    }

    /** A unit's targets due on a day or later, nearest first. */
    List<Target> targets(UnitId unit, AsOf asOf) {
        return jdbc.sql("""
                select id, measure, due, comparison, value, measure_unit, basis
                  from assessment.target
                 where unit = :unit and due >= :day and known @> :known
                 order by due, id
                """)
                .param("unit", unit.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Target(
                        row.getLong("id"),
                        row.getString("measure"),
                        row.getObject("due", LocalDate.class),
                        row.getString("comparison"),
                        plain(row.getBigDecimal("value")),
                        row.getString("measure_unit"),
                        row.getString("basis")))
                .list();
    }

    List<Difficulty> difficulties(UnitId owner, Period period, AsOf asOf) {
        return jdbc.sql("""
                select id, field, said, indicator, unit_codes
                  from assessment.difficulty
                 where owner = :owner and period in ('', :period) and known @> :known
                 order by position, id
                """)
                .param("owner", owner.value())
                .param("period", period.code())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Difficulty(
                        row.getLong("id"),
                        row.getString("field"),
                        row.getString("said"),
                        row.getString("indicator"),
                        row.getString("unit_codes")))
                .list();
    }

    Optional<LocalDate> newestDay(UnitId unit) {
        return jdbc.sql("select max(until) - 1 as day from assessment.fact where unit = :unit and upper_inf(known)")
                .param("unit", unit.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    Optional<Instant> firstKnown(UnitId unit) {
        return jdbc.sql("select min(lower(known)) as first from assessment.fact where unit = :unit")
                .param("unit", unit.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
