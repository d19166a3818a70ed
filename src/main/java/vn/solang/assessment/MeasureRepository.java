package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
