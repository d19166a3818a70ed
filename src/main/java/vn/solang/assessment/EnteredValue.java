package vn.solang.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody entered and nobody recorded yet.
 *
 * @param measure the code of the measure
 * @param value in the measure's unit; null for “không áp dụng”
 * @param note what was noted beside it; empty for nothing
 */
public record EnteredValue(String measure, @Nullable BigDecimal value, String note) {}
