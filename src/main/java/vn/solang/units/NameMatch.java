package vn.solang.units;

import java.util.List;

/** What a written name may mean on a day. */
public sealed interface NameMatch {

    /** Exactly one unit. */
    record One(Unit unit) implements NameMatch {}

    /** Several units, each with its parents' names, for a person to choose from. */
    record Several(List<Unit> candidates) implements NameMatch {
        public Several {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The unit exists, but not under the parent that was written.
     *
     * @param elsewhere units of that name elsewhere
     * @param writtenParent the parent that was written
     */
    record UnderAnother(List<Unit> elsewhere, String writtenParent) implements NameMatch {
        public UnderAnother {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** No unit of that name on that day. */
    record None() implements NameMatch {}
}
