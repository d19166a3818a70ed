package vn.solang.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Undone;
import vn.solang.imports.Approvals;
import vn.solang.imports.LaterUse;
import vn.solang.imports.Undoing;

/** Takes back the facts of an import, with the totals they are part of; accepted ones stay. */
@Component
class FactsUndone implements Undoing {

    private final FactUndoWriter writer;
    private final ObjectProvider<Approvals> approvals;
    private final List<FactWatcher> watchers;
    private final Journal journal;

    FactsUndone(
            FactUndoWriter writer, ObjectProvider<Approvals> approvals, List<FactWatcher> watchers, Journal journal) {
        this.writer = writer;
        this.approvals = approvals;
        this.watchers = List.copyOf(watchers);
        this.journal = journal;
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
        return new Undone(writer.count("restore"), writer.count("remove"), writer.kept());
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
