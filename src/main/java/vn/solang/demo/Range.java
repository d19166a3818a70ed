package vn.solang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Measure;

/** Where a value has to lie so that requirements are met or failed as wished; a wish that contradicts an earlier one goes. */
final class Range {

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measure.Type type;
    private final BigDecimal step;
    private final double possible;
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private boolean lessIsBetter;
    private boolean failed;

    /** @param whole true where only whole numbers are reported */
    Range(Measure measure, boolean whole) {
        this.type = measure.type();
        this.possible =
                measure.most() == null ? Double.MAX_VALUE : measure.most().doubleValue();
        boolean tenths = !whole && (type == Measure.Type.PERCENT || type == Measure.Type.NUMBER);
        this.step = tenths ? TENTH : BigDecimal.ONE;
    }

    BigDecimal step() {
        return step;
    }

    @Nullable BigDecimal least() {
        return least;
    }

    /** Where values are good from, as far as a level says so. */
    boolean lessIsBetter() {
        return lessIsBetter;
    }

    boolean failed() {
        return failed;
    }

    /** Holds the range to a level that is to be met or failed. */
    void hold(Comparison comparison, BigDecimal level, Wish wish) {
        if (wish == Wish.ANY) {
            return;
        }
        boolean met = wish == Wish.MET;
        boolean zero = level.signum() == 0;
        switch (comparison) {
            case AT_LEAST -> {
                if (met ? narrow(level, null) : narrow(null, level.subtract(step))) {
                    failed |= !met;
                }
            }
            case AT_MOST -> {
                lessIsBetter = true;
                if (met ? narrow(null, level) : narrow(level.add(step), null)) {
                    failed |= !met;
                }
            }
            case EQUALS -> {
                lessIsBetter = zero;
                boolean held = met
                        ? narrow(level, level)
                        : zero ? narrow(level.add(step), null) : narrow(null, level.subtract(step));
                failed |= held && !met;
            }
            case ABOVE -> narrow(level.add(step), null);
            case BELOW -> narrow(null, level.subtract(step));
        }
    }

    /** Takes more away, where something is left. */
    boolean narrow(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
        BigDecimal low = larger(least, atLeast);
        BigDecimal high = smaller(most, atMost);
        if (low != null && high != null && low.compareTo(high) > 0) {
            return false;
        }
        least = low;
        most = high;
        return true;
    }

    /** What cannot be more, whatever is wished. */
    void cap(BigDecimal atMost) {
        if (!narrow(null, atMost)) {
            least = null;
            most = atMost;
        }
    }

    boolean holds(BigDecimal value) {
        BigDecimal low = least;
        BigDecimal high = most;
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    /**
     * A value of the range.
     *
     * @param goodness from 0, the worst that is possible, to 1
     * @param spread how far beyond a level values lie at most; null for as far as there is
     */
    BigDecimal value(double goodness, @Nullable BigDecimal spread) {
        double low = low(spread);
        double high = Math.max(low, high(low, spread));
        double along = failed ? 1 - Math.pow(1 - goodness, 1.5) : Math.pow(goodness, 1.5);
        double drawn = lessIsBetter ? high - (high - low) * along : low + (high - low) * along;
        return rounded(drawn);
    }

    private double low(@Nullable BigDecimal spread) {
        BigDecimal low = least;
        if (low != null) {
            return low.doubleValue();
        }
        BigDecimal high = most;
        if (high == null) {
            return type == Measure.Type.PERCENT ? 60 : 0;
        }
        if (type != Measure.Type.PERCENT && type != Measure.Type.NUMBER) {
            return lessIsBetter ? 0 : Math.max(0, high.doubleValue() - 1);
        }
        double part = lessIsBetter ? 0.3 : 0.7;
        return spread == null ? part * high.doubleValue() : Math.max(0, high.doubleValue() - spread.doubleValue());
    }

    private double high(double low, @Nullable BigDecimal spread) {
        double highest = most == null ? possible : Math.min(possible, most.doubleValue());
        if (spread != null && least != null) {
            return Math.min(highest, low + spread.doubleValue());
        }
        double natural = switch (type) {
            case PERCENT -> lessIsBetter ? low * 1.6 : possible;
            case NUMBER -> low * 1.18;
            case YES_NO -> 1;
            case COUNT -> lessIsBetter ? low + 6 : low + 2;
            case GRADE -> low + 1;
        };
        return Math.min(highest, natural);
    }

    /** Rounded as values are reported, and still in the range. */
    BigDecimal rounded(double value) {
        BigDecimal near = BigDecimal.valueOf(value)
                .divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step)
                .max(BigDecimal.ZERO);
        if (type == Measure.Type.PERCENT) {
            near = near.min(HUNDRED);
        }
        BigDecimal low = least;
        BigDecimal high = most;
        if (low != null && near.compareTo(low) < 0) {
            return low.divide(step, 0, RoundingMode.CEILING).multiply(step);
        }
        return high != null && near.compareTo(high) > 0
                ? high.divide(step, 0, RoundingMode.FLOOR).multiply(step)
                : near;
    }

    private static @Nullable BigDecimal larger(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static @Nullable BigDecimal smaller(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other : other == null ? one : one.min(other);
    }
}
