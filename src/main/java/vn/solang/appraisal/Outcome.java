package vn.solang.appraisal;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * What a round of scoring of one product came to.
 *
 * @param ballots how many members scored
 * @param least the lowest of their totals
 * @param most the highest
 * @param average of their totals, to six decimals
 * @param stars by the average; 0 where none are given
 * @param struck the criteria whose knock-out condition holds, or is in dispute
 */
public record Outcome(
        Kind kind, int ballots, BigDecimal least, BigDecimal most, BigDecimal average, int stars, Set<String> struck) {

    /** What it may come to. */
    public enum Kind {
        /** Stars. */
        STARS,
        /** A knock-out condition holds: no stars. */
        STRUCK,
        /** Members lie too far apart: they discuss and score again. */
        AGAIN;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Outcome {
        struck = Set.copyOf(struck);
    }

    /** True where nothing of it is scored again. */
    public boolean isFinal() {
        return kind != Kind.AGAIN;
    }
}
