package vn.solang.reporting;

import java.math.BigDecimal;

/** Numbers for machines: no exponent, no trailing zeros. */
final class PlainNumbers {

    private PlainNumbers() {}

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
