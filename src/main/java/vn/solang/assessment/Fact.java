package vn.solang.assessment;

import java.math.BigDecimal;
import vn.solang.shared.UnitId;

/** A measured value: of a unit, by an indicator, over a period, in a unit of measure. */
public record Fact(
        long id,
        UnitId unit,
        String indicator,
        String period,
        BigDecimal value,
        String measure,
        String note,
        String source) {}
