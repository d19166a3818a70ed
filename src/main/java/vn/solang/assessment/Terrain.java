package vn.solang.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** The units an evaluation may look at, as they were on its day, with the way up from each and the units below. */
final class Terrain {

    private final Period period;
    private final AsOf asOf;
    private final boolean covered;
    private final Map<UnitId, Unit> units = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();

    /**
     * Units on a day.
     *
     * @param units every unit that may be asked about, and everything above it
     * @param covered false where it is not known that they are all there were: a share of them would be a guess
     */
    Terrain(Period period, AsOf asOf, Collection<Unit> units, boolean covered) {
        this.period = period;
        this.asOf = asOf;
        this.covered = covered;
        for (Unit unit : units) {
            if (this.units.put(unit.id(), unit) == null && unit.parent() != null) {
                children.computeIfAbsent(unit.parent(), _ -> new ArrayList<>()).add(unit);
            }
        }
    }

    Period period() {
        return period;
    }

    AsOf asOf() {
        return asOf;
    }

    boolean covered() {
        return covered;
    }

    /** The day the units and the province's rules are taken of. */
    LocalDate day() {
        return asOf.validAt();
    }

    /** The year whose thresholds apply: that in which the period ends. */
    int year() {
        return period.lastDay().getYear();
    }

    /** The unit's ancestors, province first, the unit itself last. */
    List<Unit> path(Unit unit) {
        List<Unit> path = new ArrayList<>(List.of(unit));
        Unit at = unit;
        while (at.parent() != null && units.containsKey(at.parent())) {
            at = units.get(at.parent());
            path.addFirst(at);
        }
        return path;
    }

    /** The code of the province a unit lies in. */
    String province(Unit unit) {
        return path(unit).getFirst().code();
    }

    /** The units of some types below a unit, by code. */
    List<Unit> below(Unit unit, Collection<String> types) {
        List<Unit> found = new ArrayList<>();
        for (Unit child : children.getOrDefault(unit.id(), List.of())) {
            if (types.contains(child.type())) {
                found.add(child);
            }
            found.addAll(below(child, types));
        }
        return found;
    }
}
