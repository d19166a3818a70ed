package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What is recorded of some units that may answer one period, as it was known at one moment. */
final class FactBook {

    /**
     * One recorded value.
     *
     * @param value null where “không áp dụng” was recorded
     * @param fact its id
     * @param origin what it is told with; see {@link FactRepository#origin}
     * @param entry the entry of the journal that recorded it
     */
    record Recorded(
            UnitId unit,
            int measure,
            Period period,
            @Nullable BigDecimal value,
            long fact,
            int origin,
            long entry) {

        /** The id of what is no fact yet: a value laid over the recorded ones. */
        static final long NOT_YET = 0;

        /** False where “không áp dụng” was recorded. */
        boolean applies() {
            return value != null;
        }
    }

    /** The later the end the better; of those that end together, the longer. */
    private static final Comparator<Recorded> NEARER = Comparator.comparing(
                    (Recorded each) -> each.period().until())
            .thenComparing(each -> each.period().from(), Comparator.reverseOrder());

    private final Period period;

    /** Unit and measure of each row, in rising order: what rows are found by. */
    private final long[] keys;

    private final Recorded[] rows;

    private FactBook(Period period, long[] keys, Recorded[] rows) {
        this.period = period;
        this.keys = keys;
        this.rows = rows;
    }

    /** @param recorded ordered by unit and measure */
    static FactBook of(Period period, List<Recorded> recorded) {
        long[] keys = new long[recorded.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(recorded.get(i).unit(), recorded.get(i).measure());
        }
        return new FactBook(period, keys, recorded.toArray(Recorded[]::new));
    }

    /** The same with other values of one unit, in the book's own period, laid over those recorded. */
    FactBook with(UnitId unit, Map<Integer, Optional<BigDecimal>> values) {
        List<Recorded> all = new ArrayList<>();
        for (Recorded each : rows) {
            boolean covered =
                    each.unit().equals(unit) && each.period().equals(period) && values.containsKey(each.measure());
            if (!covered) {
                all.add(each);
            }
        }
        values.forEach((measure, value) ->
                all.add(new Recorded(unit, measure, period, value.orElse(null), Recorded.NOT_YET, 0, 0)));
        all.sort(Comparator.comparingLong(each -> key(each.unit(), each.measure())));
        return of(period, all);
    }

    /** The period its facts may answer. */
    Period period() {
        return period;
    }

    /** How many values it holds. */
    int size() {
        return rows.length;
    }

    /**
     * What answers the book's period: the value of that period itself where it was recorded, else of the one that ended
     * last, of several such the longest.
     */
    Optional<Recorded> answer(UnitId unit, int measure) {
        Recorded best = null;
        for (int i = first(key(unit, measure)); i < rows.length && keys[i] == key(unit, measure); i++) {
            if (rows[i].period().equals(period)) {
                return Optional.of(rows[i]);
            }
            best = best == null || NEARER.compare(rows[i], best) > 0 ? rows[i] : best;
        }
        return Optional.ofNullable(best);
    }

    /** Everything recorded for a unit and a measure that may answer the period. */
    List<Recorded> recorded(UnitId unit, int measure) {
        List<Recorded> found = new ArrayList<>();
        for (int i = first(key(unit, measure)); i < rows.length && keys[i] == key(unit, measure); i++) {
            found.add(rows[i]);
        }
        return found;
    }

    /** Goes over everything it holds. */
    void each(Consumer<Recorded> reader) {
        for (Recorded row : rows) {
            reader.accept(row);
        }
    }

    /** Goes over the answers of a unit, one a measure, in the order of measures' keys. */
    void answers(UnitId unit, Consumer<Recorded> reader) {
        int i = first(key(unit, 0));
        while (i < rows.length && rows[i].unit().equals(unit)) {
            int measure = rows[i].measure();
            answer(unit, measure).ifPresent(reader);
            while (i < rows.length && keys[i] == key(unit, measure)) {
                i++;
            }
        }
    }

    private int first(long key) {
        int found = Arrays.binarySearch(keys, key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    private static long key(UnitId unit, int measure) {
        return ((long) unit.value() << Short.SIZE) | measure;
    }
}
