package vn.solang.analytics;

import java.math.BigDecimal;

/**
 * What communes of a unit have of one measure.
 *
 * @param n how many have a value
 * @param mark the sum of their marks: equal for two measures that the same communes have
 */
record Total(int n, BigDecimal total, long mark) {

    static final Total NONE = new Total(0, BigDecimal.ZERO, 0);

    /** True where the same communes have a value. */
    boolean sameUnits(Total other) {
        return n == other.n && mark == other.mark;
    }
}
