package vn.solang.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;

/** The units asked about, and what the communes of each have of each measure. */
final class Totals {

    /**
     * A unit in a period.
     *
     * @param unit 0 for the country, and for a class of places
     * @param communes null where it is not known that they are all
     */
    record Whole(int period, int unit, @Nullable Integer communes) {}

    private static final int UNIT_SHIFT = 16;
    private static final int PERIOD_SHIFT = 42;

    private final List<Whole> wholes;
    private final Map<Long, Total> totals = new HashMap<>();

    Totals(List<Whole> wholes) {
        this.wholes = List.copyOf(wholes);
    }

    /** Those of a whole that is no unit. */
    static Totals ofOne(Period period, @Nullable Integer communes) {
        return new Totals(List.of(new Whole(period.number(), 0, communes)));
    }

    List<Whole> wholes() {
        return wholes;
    }

    /** True where it has the units of a period. */
    boolean has(Period period) {
        int number = period.number();
        return wholes.stream().anyMatch(whole -> whole.period() == number);
    }

    void add(int period, int unit, int measure, Total total) {
        totals.put(key(period, unit, measure), total);
    }

    Total of(Whole whole, int measure) {
        return totals.getOrDefault(key(whole.period(), whole.unit(), measure), Total.NONE);
    }

    private static long key(int period, int unit, int measure) {
        return ((long) period << PERIOD_SHIFT) | ((long) unit << UNIT_SHIFT) | measure;
    }
}
