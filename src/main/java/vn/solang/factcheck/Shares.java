package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Which wholes a printed share allows: that of 62 things printed as 30,39 % allows 204 and no other. After the test of
 * granularity for means (GRIM, Brown and Heathers 2017), half rounded up.
 */
final class Shares {

    /** All of a whole, in per cent. */
    static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Shares() {}

    /**
     * Whole numbers from one to another.
     *
     * @param least the smallest
     * @param most the greatest; below {@code least} where there is none
     */
    record Wholes(BigDecimal least, BigDecimal most) {

        boolean isEmpty() {
            return least.compareTo(most) > 0;
        }

        boolean holds(BigDecimal whole) {
            return least.compareTo(whole) <= 0 && whole.compareTo(most) <= 0;
        }

        Wholes and(Wholes other) {
            return new Wholes(least.max(other.least), most.min(other.most));
        }
    }

    /** Half a unit of the last printed digit. */
    static BigDecimal half(int decimals) {
        return new BigDecimal("0.5").movePointLeft(decimals);
    }

    /** The wholes for which a share of some things, rounded half up, is printed so. */
    static Wholes rounded(BigDecimal part, BigDecimal printed, int decimals) {
        return between(part, printed.subtract(half(decimals)), printed.add(half(decimals)));
    }

    /** The wholes for which it is printed so by leaving digits away. */
    static Wholes cut(BigDecimal part, BigDecimal printed, int decimals) {
        return between(part, printed, printed.add(BigDecimal.ONE.movePointLeft(decimals)));
    }

    /** least ≤ 100 · part / whole < below. */
    private static Wholes between(BigDecimal part, BigDecimal least, BigDecimal below) {
        BigDecimal hundredfold = part.multiply(ALL);
        BigDecimal from = hundredfold
                .divide(below, new MathContext(30))
                .setScale(0, RoundingMode.FLOOR)
                .add(BigDecimal.ONE);
        BigDecimal to = least.signum() <= 0
                ? new BigDecimal("1e15")
                : hundredfold.divide(least, new MathContext(30)).setScale(0, RoundingMode.FLOOR);
        return new Wholes(from.max(part), to);
    }

    /** What part of a whole, in per cent. */
    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.multiply(ALL).divide(whole, 10, RoundingMode.HALF_UP);
    }

    /** True where a share of a whole, rounded half up, is printed so. */
    static boolean fits(BigDecimal part, BigDecimal whole, BigDecimal printed, int decimals) {
        return of(part, whole).setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0;
    }

    /** The whole that a share implies, to the nearest; null for a share of nothing. */
    static @Nullable BigDecimal implied(BigDecimal part, BigDecimal printed) {
        return printed.signum() <= 0 ? null : part.multiply(ALL).divide(printed, 0, RoundingMode.HALF_UP);
    }
}
