package vn.solang.criteria;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing a requirement asks; a requirement is met when all its parts are. */
public sealed interface Part {

    /** A value of the unit against a bound. */
    record Measured(Formula value, String name, String unit, Bound bound) implements Part {}

    /**
     * The share of units below, in percent, against a bound.
     *
     * @param types the types of unit it is a share of
     * @param unknownWhenNone true where a share of no units is unknown; otherwise it is not applicable
     */
    record Share(List<String> types, Below below, boolean unknownWhenNone, Bound bound) implements Part {
        public Share {
            types = List.copyOf(types);
        }
    }

    /** A value of every single unit below against a bound. */
    record Every(List<String> types, Formula value, String name, String unit, Bound bound) implements Part {
        public Every {
            types = List.copyOf(types);
        }
    }

    /** The unit itself meets another set. */
    record Meets(String set) implements Part {}

    /** The unit meets all criteria of the set that says so. */
    record AllCriteria() implements Part {}

    /** The rule exists, but what it says is not known. */
    record Untold() implements Part {}

    /** What a unit below must be to count in a share. */
    sealed interface Below {

        /** It meets a set. */
        record Meeting(String set) implements Below {}

        /** It holds a title, as recorded. */
        record Holding(String standard) implements Below {}
    }

    /** The bound, where there is one. */
    default Optional<Bound> against() {
        return switch (this) {
            case Measured measured -> Optional.of(measured.bound);
            case Share share -> Optional.of(share.bound);
            case Every every -> Optional.of(every.bound);
            case Meets _, AllCriteria _, Untold _ -> Optional.empty();
        };
    }

    /** The same with another bound, where it has one. */
    default Part with(Bound bound) {
        return switch (this) {
            case Measured measured -> new Measured(measured.value, measured.name, measured.unit, bound);
            case Share share -> new Share(share.types, share.below, share.unknownWhenNone, bound);
            case Every every -> new Every(every.types, every.value, every.name, every.unit, bound);
            case Meets _, AllCriteria _, Untold _ -> this;
        };
    }

    /** The codes of the measures whose values it needs, of the unit or of those below. */
    default Set<String> measures() {
        return switch (this) {
            case Measured measured -> measured.value.measures();
            case Every every -> every.value.measures();
            case Share _, Meets _, AllCriteria _, Untold _ -> Set.of();
        };
    }
}
