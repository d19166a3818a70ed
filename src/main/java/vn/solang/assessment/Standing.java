package vn.solang.assessment;

import java.util.List;

/**
 * A verdict with what remains of it when the uncertain is left out of account.
 *
 * @param verdict as far as everything recorded is right
 * @param firm what it would be were every threshold unknown that nobody compared with its official table
 * @param real what it would be without values and thresholds made up for demonstration
 */
public record Standing(Verdict verdict, Verdict firm, Verdict real) {

    static final Standing UNKNOWN = of(Verdict.UNKNOWN);

    static Standing of(Verdict verdict) {
        return new Standing(verdict, verdict, verdict);
    }

    /** The standing of a whole that asks for all its parts. */
    static Standing all(List<Standing> parts) {
        return new Standing(
                Verdict.all(parts.stream().map(Standing::verdict).toList()),
                Verdict.all(parts.stream().map(Standing::firm).toList()),
                Verdict.all(parts.stream().map(Standing::real).toList()));
    }

    /** The same, resting on something provisional or made up besides. */
    Standing resting(boolean onProvisional, boolean onDemo) {
        return new Standing(verdict, onProvisional ? Verdict.UNKNOWN : firm, onDemo ? Verdict.UNKNOWN : real);
    }

    /** True where the verdict rests on a threshold that nobody compared with its official table. */
    public boolean provisional() {
        return firm != verdict;
    }

    /** True where the verdict rests on something made up for demonstration. */
    public boolean demo() {
        return real != verdict;
    }
}
