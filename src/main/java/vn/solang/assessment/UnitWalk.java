package vn.solang.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Units in the order of their numbers, each shown with its facts as soon as the stream of facts has passed it. */
final class UnitWalk {

    private final int[] units;
    private final Period period;
    private final BiConsumer<UnitId, FactBook> reader;
    private final List<FactBook.Recorded> recorded = new ArrayList<>();
    private int place;

    UnitWalk(Collection<UnitId> units, Period period, BiConsumer<UnitId, FactBook> reader) {
        this.units = units.stream().mapToInt(UnitId::value).sorted().distinct().toArray();
        this.period = period;
        this.reader = reader;
    }

    int lowest() {
        return units.length == 0 ? 0 : units[0];
    }

    int highest() {
        return units.length == 0 ? 0 : units[units.length - 1];
    }

    /** Goes on to a unit and tells whether it is one of the walk. */
    boolean reaches(int unit) {
        while (place < units.length && units[place] < unit) {
            show();
        }
        return place < units.length && units[place] == unit;
    }

    /** Where the facts of the unit that was reached are put. */
    List<FactBook.Recorded> recorded() {
        return recorded;
    }

    /** Shows the units that are left. */
    void end() {
        while (place < units.length) {
            show();
        }
    }

    private void show() {
        reader.accept(new UnitId(units[place]), FactBook.of(period, recorded));
        recorded.clear();
        place++;
    }
}
