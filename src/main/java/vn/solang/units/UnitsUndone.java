package vn.solang.units;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Kept;
import vn.solang.identity.Ledger;
import vn.solang.identity.Undone;
import vn.solang.imports.LaterUse;
import vn.solang.imports.Undoing;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitVersionWriter.State;

/**
 * Takes back what an import said of units: each unit has again the states it had before, and a unit the import created is
 * known no more. A unit that was changed since stays as it is, and so does a created one that something rests on: facts,
 * rows of other tables, a unit below it.
 */
@Component
class UnitsUndone implements Undoing {

    private static final String UNITS = "units.unit";

    private final UnitVersionWriter writer;
    private final Ledger ledger;
    private final Journal journal;
    private final List<LaterUse> uses;

    UnitsUndone(UnitVersionWriter writer, Ledger ledger, Journal journal, List<LaterUse> uses) {
        this.writer = writer;
        this.ledger = ledger;
        this.journal = journal;
        this.uses = uses.stream().filter(use -> use.table().equals(UNITS)).toList();
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Undone undo(long imported, Entry entry) {
        Set<UnitId> written = writer.writtenBy(imported);
        if (written.isEmpty()) {
            return Undone.NOTHING;
        }
        Map<UnitId, Set<State>> before = writer.states(written, imported, false);
        Map<UnitId, Set<State>> after = writer.states(written, imported, true);
        Map<UnitId, List<State>> now = writer.known();
        Map<UnitId, Kept.Reason> kept = new LinkedHashMap<>();
        for (UnitId unit : written) {
            if (!after.getOrDefault(unit, Set.of()).equals(Set.copyOf(now.getOrDefault(unit, List.of())))) {
                kept.put(unit, Kept.Reason.CHANGED);
            }
        }
        Set<UnitId> gone = new HashSet<>(written);
        gone.removeAll(before.keySet());
        gone.removeAll(kept.keySet());
        for (UnitId unit : used(gone)) {
            keep(unit, gone, kept);
        }
        keepParents(now, gone, kept);
        Set<UnitId> restored = new HashSet<>(before.keySet());
        restored.removeAll(kept.keySet());
        carryOut(
                entry,
                gone,
                restored.stream()
                        .flatMap(unit -> before.getOrDefault(unit, Set.of()).stream())
                        .toList());
        journal.touch(
                entry, written.stream().filter(unit -> !kept.containsKey(unit)).toList());
        return new Undone(restored.size(), gone.size(), told(kept, now));
    }

    private void carryOut(Entry entry, Set<UnitId> gone, List<State> states) {
        try {
            writer.takeBack(entry, gone, states);
        } catch (DataIntegrityViolationException clash) {
            throw new Rejected("imports.undo.units-clash");
        }
    }

    private Set<UnitId> used(Set<UnitId> created) {
        Set<Integer> numbers = created.stream().map(UnitId::value).collect(Collectors.toSet());
        Set<UnitId> used = new HashSet<>();
        ledger.referred(UNITS, numbers).forEach(number -> used.add(new UnitId(number)));
        Set<Long> longs = numbers.stream().map(Integer::longValue).collect(Collectors.toSet());
        for (LaterUse use : uses) {
            use.used(longs).forEach(number -> used.add(new UnitId(Math.toIntExact(number))));
        }
        return used;
    }

    /** What stays needs all that it stands below. */
    private static void keepParents(Map<UnitId, List<State>> now, Set<UnitId> gone, Map<UnitId, Kept.Reason> kept) {
        boolean more = true;
        while (more) {
            Set<UnitId> parents = new HashSet<>();
            now.forEach((unit, states) -> {
                if (!gone.contains(unit)) {
                    for (State state : states) {
                        UnitId parent = state.parent();
                        if (parent != null && gone.contains(parent)) {
                            parents.add(parent);
                        }
                    }
                }
            });
            parents.forEach(parent -> keep(parent, gone, kept));
            more = !parents.isEmpty();
        }
    }

    private static void keep(UnitId unit, Set<UnitId> gone, Map<UnitId, Kept.Reason> kept) {
        gone.remove(unit);
        kept.put(unit, Kept.Reason.USED);
    }

    private static List<Kept> told(Map<UnitId, Kept.Reason> kept, Map<UnitId, List<State>> now) {
        List<Kept> told = new ArrayList<>();
        kept.forEach((unit, reason) -> {
            List<State> states = now.getOrDefault(unit, List.of());
            String name = states.isEmpty()
                    ? Integer.toString(unit.value())
                    : states.getLast().code() + " " + states.getLast().name();
            told.add(new Kept(unit, "unit", name, reason));
        });
        return told;
    }
}
