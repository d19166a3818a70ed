package vn.solang.ocop;

import java.util.List;

/**
 * How long before certificates run out producers are told to have their products scored again.
 *
 * @param months before the last day, the longest first
 * @param basis what they rest on
 */
public record RenewalRules(List<Integer> months, String basis) {

    /** Where no rules are known: nobody is reminded. */
    static final RenewalRules NONE = new RenewalRules(List.of(), "");

    public RenewalRules {
        months = List.copyOf(months);
    }

    /** How far ahead one looks. */
    public int longest() {
        return months.isEmpty() ? 0 : months.getFirst();
    }
}
