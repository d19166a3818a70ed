package vn.solang.factcheck;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it counts or measures.
 *
 * @param first its first token, without hedges
 * @param number the token of the number
 * @param end the token after the last of its unit
 * @param unit what is counted; {@code %} for shares, {@code đồng} for money, whose value is in đồng
 * @param scale how many đồng the unit of money has; 1 of all else
 * @param over the second number of {@code 12/14 xã}, to which {@code value} is the first; null for others
 */
record Quantity(
        int first,
        int number,
        int end,
        BigDecimal value,
        int decimals,
        Hedge hedge,
        Type type,
        String unit,
        BigDecimal scale,
        @Nullable BigDecimal over) {

    /** What a number may be. */
    enum Type {
        COUNT,
        SHARE,
        MONEY,
        /** A number that says nothing of what it counts. */
        BARE
    }

    /** What is left of the whole: four of {@code 9/13}. @throws IllegalStateException for what is no fraction */
    BigDecimal rest() {
        if (over == null) {
            throw new IllegalStateException("no fraction: " + value);
        }
        return over.subtract(value);
    }

    boolean isCount() {
        return type == Type.COUNT;
    }

    boolean isShare() {
        return type == Type.SHARE;
    }

    /** True for a difference of shares, which may be rounded. */
    boolean isPoints() {
        return unit.equals("điểm phần trăm");
    }

    boolean isMoney() {
        return type == Type.MONEY;
    }
}
