package vn.solang.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;
import vn.solang.shared.Message;

/** What was found so far. */
final class Results {

    private final Set<Reconciled.Contradiction> contradictions = new LinkedHashSet<>();
    private final List<Reconciled.Confirmation> confirmed = new ArrayList<>();

    void contradicted(Finding.Severity severity, Span span, Message message, String suggestion, Backing ledger) {
        contradicted(severity, span, message, "", suggestion, ledger);
    }

    /** @param wrong the words of the stretch that the suggestion stands for; empty where it stands for all of it */
    void contradicted(
            Finding.Severity severity, Span span, Message message, String wrong, String suggestion, Backing ledger) {
        contradictions.add(new Reconciled.Contradiction(
                new Finding(Finding.Kind.LEDGER, severity, span, message, suggestion, wrong), ledger));
    }

    void confirmed(Span span, Backing ledger) {
        confirmed.add(new Reconciled.Confirmation(span, ledger));
    }

    Reconciled all() {
        return new Reconciled(List.copyOf(contradictions), confirmed);
    }
}
