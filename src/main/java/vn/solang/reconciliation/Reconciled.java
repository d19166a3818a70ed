package vn.solang.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;

/** What the ledger says of a text. What it cannot answer is in neither list. */
public record Reconciled(List<Contradiction> contradictions, List<Confirmation> confirmed) {

    /** A finding with what of the ledger it rests on. */
    public record Contradiction(Finding finding, Backing ledger) {}

    /** A stretch of the text that the ledger says too. */
    public record Confirmation(Span span, Backing ledger) {}

    public Reconciled {
        contradictions = contradictions.stream()
                .sorted(Comparator.comparingInt(each -> each.finding().span().start()))
                .toList();
        confirmed = confirmed.stream()
                .sorted(Comparator.comparingInt(each -> each.span().start()))
                .toList();
    }

    /** The findings, in the order of the text. */
    public List<Finding> findings() {
        return contradictions.stream().map(Contradiction::finding).toList();
    }

    /** What a finding rests on; empty where it is none of these. */
    public Optional<Backing> behind(Finding finding) {
        return contradictions.stream()
                .filter(each -> each.finding().equals(finding))
                .map(Contradiction::ledger)
                .findFirst();
    }

    /** A checked text with these findings among its own. */
    public FactCheck.Checked in(FactCheck.Checked checked) {
        return checked.with(findings());
    }
}
