package vn.solang.criteria;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a criteria set asks of one thing (chỉ tiêu), or a condition beside its criteria.
 *
 * @param code as the decision numbers it: {@code 17.1}, {@code H1}
 * @param name in the words of the decision
 * @param delegated true where the decision leaves the level to the province
 * @param optional true where “không áp dụng” is possible
 * @param ministry the one that guides it; empty where not known
 * @param from the first day it is asked; null where that is the set's
 * @param until the last day it is asked; null where that is the set's
 * @param succession what it took the place of in the set before
 */
public record Requirement(
        String code,
        String name,
        List<Part> parts,
        boolean delegated,
        boolean optional,
        String ministry,
        String source,
        String note,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Succession succession) {

    /**
     * Requirements of the replaced set whose place another took.
     *
     * @param codes several where it was made of several; empty where nothing is said
     * @param source on what that rests
     */
    public record Succession(List<String> codes, String source) {

        public static final Succession NONE = new Succession(List.of(), "");

        public Succession {
            codes = List.copyOf(codes);
        }
    }

    public Requirement {
        parts = List.copyOf(parts);
    }

    /** True where it is asked on a day. */
    public boolean askedOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The codes of all measures its parts need, conditions in thresholds among them. */
    public Set<String> measures() {
        Set<String> codes = new LinkedHashSet<>();
        for (Part part : parts) {
            codes.addAll(part.measures());
            part.against()
                    .ifPresent(bound -> bound.levels().forEach(level -> {
                        Condition when = level.when();
                        if (when != null) {
                            codes.addAll(when.measures());
                        }
                    }));
        }
        return codes;
    }

    Requirement withParts(List<Part> changed) {
        return new Requirement(
                code, name, changed, delegated, optional, ministry, source, note, from, until, succession);
    }

    Requirement changed(UnaryOperator<Part> change) {
        return withParts(parts.stream().map(change).toList());
    }
}
