package vn.solang.proofing;

import java.util.List;
import vn.solang.factcheck.Finding;

/** How many findings of each severity there are. */
public record Counts(int errors, int warnings, int notes) {

    /** Those of some findings. */
    static Counts of(List<Finding> findings) {
        return new Counts(
                count(findings, Finding.Severity.ERROR),
                count(findings, Finding.Severity.WARNING),
                count(findings, Finding.Severity.NOTE));
    }

    /** All of them. */
    public int all() {
        return errors + warnings + notes;
    }

    private static int count(List<Finding> findings, Finding.Severity severity) {
        return (int)
                findings.stream().filter(each -> each.severity() == severity).count();
    }
}
