package vn.solang.identity;

import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * Something an import brought that undoing it leaves as it is.
 *
 * @param unit the unit it concerns; null where none does
 * @param kind {@code value}, {@code unit}, or the ledger table it stands in, such as {@code tasks.task}
 * @param key which one, in the words of the ledger
 */
public record Kept(@Nullable UnitId unit, String kind, String key, Reason reason) {

    /** Why something is kept. */
    public enum Reason {
        /** Somebody wrote something else since. */
        CHANGED,
        /** It was accepted since, so that reports may rest on it. */
        APPROVED,
        /** Something recorded since, or kept, rests on it. */
        USED
    }
}
