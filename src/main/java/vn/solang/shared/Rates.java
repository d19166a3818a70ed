package vn.solang.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where a share becomes a percentage: half-up, one decimal, at the last step only. */
public final class Rates {

    private Rates() {}

    /** {@code 100 × numerator / denominator}, in percent, rounded half-up to one decimal; the denominator is above 0. */
    public static BigDecimal percent(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
