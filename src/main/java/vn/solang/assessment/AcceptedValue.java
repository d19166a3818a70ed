package vn.solang.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;

/**
 * A recorded value that answers a period.
 *
 * @param period the period it is of
 * @param value null where “không áp dụng” was recorded
 * @param demo true where it was made up for a demonstration
 */
public record AcceptedValue(Period period, @Nullable BigDecimal value, boolean demo) {}
