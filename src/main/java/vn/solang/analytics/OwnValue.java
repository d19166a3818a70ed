package vn.solang.analytics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * A unit's own value of a measure in a period: what was recorded for it, or what follows from its inputs.
 *
 * @param value null where “không áp dụng” was recorded
 * @param demo true where any of it was made up for a demonstration
 */
public record OwnValue(UnitId unit, Period period, @Nullable BigDecimal value, boolean demo) {}
