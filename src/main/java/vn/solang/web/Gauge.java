package vn.solang.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value on the way to its target, drawn on a track of 100 units.
 *
 * @param name what the gauge says, for those who do not see it
 * @param value where the value ends; null where it is unknown
 * @param target where the target stands
 */
public record Gauge(String name, @Nullable String value, String target) {

    /** Both numbers in the unit of {@code full}, the end of the track. */
    public static Gauge of(String name, @Nullable BigDecimal value, BigDecimal target, BigDecimal full) {
        return new Gauge(name, value == null ? null : share(value, full), share(target, full));
    }

    private static String share(BigDecimal part, BigDecimal full) {
        return part.multiply(BigDecimal.valueOf(100))
                .divide(full, 1, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .max(BigDecimal.ZERO)
                .toPlainString();
    }
}
