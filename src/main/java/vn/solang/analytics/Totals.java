package vn.solang.analytics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units asked about, and what the communes of each have of each measure. */
final class Totals {

    /**
     * A unit in a period.
     *
     * @param unit 0 for the country
     * @param communes null where it is not known that they are all
     */
    record Whole(int period, int unit, @Nullable Integer communes) {}

    private record Key(int period, int unit, int measure) {}

    private final List<Whole> wholes;
    private final Map<Key, Total> totals = new HashMap<>();

    Totals(List<Whole> wholes) {
        this.wholes = List.copyOf(wholes);
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
