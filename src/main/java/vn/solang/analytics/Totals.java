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

    private record Key(int period, int unit, int measure) {}

    private final List<Whole> wholes;
    private final Map<Key, Total> totals = new HashMap<>();

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

    void add(int period, int unit, int measure, Total total) {
        totals.put(new Key(period, unit, measure), total);
    }

    Total of(Whole whole, int measure) {
        return totals.getOrDefault(new Key(whole.period(), whole.unit(), measure), Total.NONE);
    }
}
