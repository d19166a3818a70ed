package vn.solang.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Kept;
import vn.solang.identity.Undone;
import vn.solang.imports.Approvals;
import vn.solang.imports.LaterUse;
import vn.solang.imports.Undoing;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** Takes back the facts of an import, with the totals they are part of; accepted ones stay. */
@Component
class FactsUndone implements Undoing {

    private final FactUndoWriter writer;
    private final ObjectProvider<Approvals> approvals;
    private final List<FactWatcher> watchers;
    private final Journal journal;
    private final Units units;

    FactsUndone(
            FactUndoWriter writer,
            ObjectProvider<Approvals> approvals,
            List<FactWatcher> watchers,
            Journal journal,
            Units units) {
        this.writer = writer;
        this.approvals = approvals;
        this.watchers = List.copyOf(watchers);
        this.journal = journal;
        this.units = units;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Undone undo(long imported, Entry entry) {
        Set<Approvals.Approved> approved = new HashSet<>();
        approvals.forEach(each -> approved.addAll(each.since(imported)));
        writer.prepare(imported, approved);
        writer.carryOut(entry);
        Set<Integer> periods = writer.periods();
        if (!periods.isEmpty()) {
            journal.touch(entry, writer.units());
            watchers.forEach(watcher -> watcher.changed(periods));
        }
        return new Undone(writer.count("restore"), writer.count("remove"), named(writer.kept()));
    }

    /** The same with the places of the values, since whoever undoes must know whose were kept. */
    private List<Kept> named(List<Kept> kept) {
        Map<UnitId, Unit> places = units.newest(kept.stream()
                .flatMap(each -> Stream.ofNullable(each.unit()))
                .distinct()
                .toList());
        return kept.stream().map(each -> named(each, places)).toList();
    }

    private static Kept named(Kept kept, Map<UnitId, Unit> places) {
        Unit place = kept.unit() == null ? null : places.get(kept.unit());
        return place == null
                ? kept
                : new Kept(
                        kept.unit(),
                        kept.kind(),
                        "%s, %s (%s)".formatted(kept.key(), place.fullName(), place.code()),
                        kept.reason());
    }

    /** A unit that has facts is built on. */
    @Bean
    static LaterUse unitsWithFacts(FactUndoWriter writer) {
        return use("units.unit", writer::unitsWithFacts);
    }

    /** An indicator that facts are kept under is built on. */
    @Bean
    static LaterUse indicatorsWithFacts(FactUndoWriter writer) {
        return use("criteria.indicator", writer::indicatorsWithFacts);
    }

    private static LaterUse use(String table, java.util.function.UnaryOperator<Set<Long>> used) {
        return new LaterUse() {
            @Override
            public String table() {
                return table;
            }

            @Override
            public Set<Long> used(Set<Long> created) {
                return used.apply(created);
            }
        };
    }
}
