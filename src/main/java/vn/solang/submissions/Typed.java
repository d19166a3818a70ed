package vn.solang.submissions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was typed and read.
 *
 * @param value null for “không áp dụng”
 * @param note empty for none
 */
record Typed(@Nullable BigDecimal value, String note) {}
