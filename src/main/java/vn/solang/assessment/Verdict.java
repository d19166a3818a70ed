package vn.solang.assessment;

import java.util.Collection;

/** What can be said of a requirement, a criterion or a unit. Missing is unknown, never met and never not met. */
public enum Verdict {
    MET,
    NOT_MET,
    UNKNOWN,
    NOT_APPLICABLE;

    /**
     * The verdict of a whole that asks for all its parts: not met when one is not met, unknown when one is, met when all
     * that apply are; not applicable when none applies, unknown when there are none.
     */
    static Verdict all(Collection<Verdict> parts) {
        if (parts.contains(NOT_MET)) {
            return NOT_MET;
        }
        if (parts.isEmpty() || parts.contains(UNKNOWN)) {
            return UNKNOWN;
        }
        return parts.contains(MET) ? MET : NOT_APPLICABLE;
    }
}
