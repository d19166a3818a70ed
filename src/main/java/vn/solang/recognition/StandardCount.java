package vn.solang.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/**
 * How the units of a province stand to a standard, or to the standards counted together, on a day.
 *
 * @param figures the key of the counts
 * @param counted what is counted: {@code xã}
 * @param covered false where the ledger does not know the units of that day: then every count is unknown
 * @param recorded false where the ledger has no record of the standard at all
 * @param holding by unit, the units the standard applies to on the day, in the order of their districts and names
 * @param newest the newest day any act in the province's books speaks of; counts of later days are provisional
 * @param fresh the recognitions counted within the period
 * @param freshUnknown true where some title may have been gained within the period, its day not being known
 */
public record StandardCount(
        String figures,
        String counted,
        Period period,
        AsOf asOf,
        CountingRule rule,
        boolean covered,
        boolean recorded,
        Optional<LocalDate> newest,
        Map<Unit, Holding> holding,
        Map<Unit, Recognition> fresh,
        boolean freshUnknown,
        Map<Unit, Recognition> held) {

    /** Counts the units a standard applies to. */
    static StandardCount of(
            String figures,
            List<Standard> standards,
            TitleBook book,
            List<Unit> units,
            Period period,
            AsOf asOf,
            CountingRule rule,
            boolean covered,
            Optional<LocalDate> newest) {
        Map<Unit, Holding> holding = new LinkedHashMap<>();
        Map<Unit, Recognition> fresh = new LinkedHashMap<>();
        Map<Unit, Recognition> held = new LinkedHashMap<>();
        boolean freshUnknown = false;
        for (Unit unit : units) {
            Optional<Standard> applies = standards.stream()
                    .filter(standard -> standard.types().contains(unit.type()))
                    .findFirst();
            if (applies.isEmpty()) {
                continue;
            }
            String standard = applies.get().code();
            Holding state = book.holding(unit.id(), standard, asOf.validAt());
            holding.put(unit, state);
            book.holdingBy(unit.id(), standard, asOf.validAt()).ifPresent(act -> held.put(unit, act));
            book.newIn(unit.id(), standard, period, asOf.validAt()).ifPresent(act -> fresh.put(unit, act));
            freshUnknown |= book.perhapsNewIn(unit.id(), standard, period);
        }
        boolean recorded = standards.stream().anyMatch(standard -> book.hasRecordsOf(standard.code()));
        return new StandardCount(
                figures,
                standards.getFirst().counted(),
                period,
                asOf,
                rule,
                covered,
                recorded,
                newest,
                holding,
                fresh,
                freshUnknown,
                held);
    }

    /** True where the day lies after all that the province's books speak of: what came since may not be entered yet. */
    public boolean provisional() {
        return newest.map(day -> day.isBefore(asOf.validAt())).orElse(false);
    }

    /** The units the standard applies to. */
    public int whole() {
        return holding.size();
    }

    /** True where the number of holders is certain. */
    public boolean certain() {
        return covered && recorded && !holding.isEmpty() && !holding.containsValue(Holding.UNKNOWN);
    }

    public OptionalInt total() {
        return certain() ? OptionalInt.of(units(Holding.HELD).size()) : OptionalInt.empty();
    }

    public OptionalInt gained() {
        return covered && recorded && !freshUnknown ? OptionalInt.of(fresh.size()) : OptionalInt.empty();
    }

    public List<Unit> units(Holding state) {
        List<Unit> found = new ArrayList<>();
        holding.forEach((unit, each) -> {
            if (each == state) {
                found.add(unit);
            }
        });
        return found;
    }

    /** How many of the holders have the number of their decision in the ledger. */
    public int documented() {
        return (int) held.values().stream().filter(Recognition::documented).count();
    }
}
