package vn.solang.assessment;

import java.util.Collection;
import java.util.function.Function;

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
    static Standing all(Collection<Standing> parts) {
        return all(parts, part -> part);
    }

    /** The same of parts that have a standing; a loop, since a country has millions of them. */
    static <T> Standing all(Collection<T> parts, Function<T, Standing> standing) {
        if (parts.isEmpty()) {
            return UNKNOWN;
        }
        Verdict verdict = Verdict.NOT_APPLICABLE;
        Verdict firm = Verdict.NOT_APPLICABLE;
        Verdict real = Verdict.NOT_APPLICABLE;
        for (T part : parts) {
            Standing each = standing.apply(part);
            verdict = verdict.and(each.verdict);
            firm = firm.and(each.firm);
            real = real.and(each.real);
        }
        return new Standing(verdict, firm, real);
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
