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
        Verdict all = NOT_APPLICABLE;
        for (Verdict part : parts) {
            all = all.and(part);
        }
        return parts.isEmpty() ? UNKNOWN : all;
    }

    /** The verdict of two things that are both asked for. */
    Verdict and(Verdict other) {
        return other.weight() > weight() ? other : this;
    }

    private int weight() {
        return switch (this) {
            case NOT_APPLICABLE -> 0;
            case MET -> 1;
            case UNKNOWN -> 2;
            case NOT_MET -> 3;
        };
    }
}
