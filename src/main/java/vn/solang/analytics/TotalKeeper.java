package vn.solang.analytics;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.solang.assessment.FactWatcher;
import vn.solang.identity.Entry;
import vn.solang.imports.ImportWatcher;

/** Keeps the totals true in the transaction that changes what they are made of: facts, and where units stand. */
@Component
class TotalKeeper implements FactWatcher, ImportWatcher {

    private final TotalWriter totals;

    TotalKeeper(TotalWriter totals) {
        this.totals = totals;
    }

    @Override
    public void changed(Collection<Integer> periods) {
        totals.add(periods);
    }

    /** A change of units is rare, and touches whole periods: their totals are made anew. */
    @Override
    public void loaded(Entry entry) {
        Collection<Integer> periods = totals.shakenBy(entry);
        if (!periods.isEmpty()) {
            totals.rebuild(periods);
        }
    }
}
