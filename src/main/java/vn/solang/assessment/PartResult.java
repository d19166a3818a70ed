package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Part;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * What became of one part of a requirement.
 *
 * @param value what was held against the threshold; null where not known, or where there is no single one
 * @param period the period the value is of; null where there is none
 * @param threshold null where not known
 * @param why what is missing where the verdict is unknown; null otherwise
 * @param missing the codes of measures without a value
 * @param facts the ids of the facts it rests on
 * @param below what became of the units below, where the part looks at them; null where it does not
 * @param other what the unit meets of the other set the part asks for; null where it asks for none
 */
public record PartResult(
        Part part,
        Standing standing,
        @Nullable BigDecimal value,
        @Nullable Period period,
        @Nullable Threshold threshold,
        @Nullable Why why,
        List<String> missing,
        List<Long> facts,
        @Nullable Tally below,
        @Nullable Evaluation other) {

    public PartResult {
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
    }

    /** What keeps a verdict from being known. */
    public enum Why {
        /** No value answers the period. */
        NO_VALUE,
        /** “Không áp dụng” was recorded, but the requirement does not know it. */
        RECORDED_AS_NONE,
        /** The threshold is not known, or left to a province that has not set it. */
        NO_THRESHOLD,
        /** The set has thresholds by year, but not for this one. */
        NO_YEAR,
        /** Which region or group the unit belongs to is not recorded. */
        NO_VARIANT,
        /** Which threshold applies depends on a value that is not recorded. */
        NO_CASE,
        /** What the rule says is not known. */
        NO_RULE,
        /** The set it looks at is not loaded. */
        NO_SET,
        /** Too much of the other set it looks at is unknown. */
        OTHER_SET,
        /** Too many of the units below are unknown. */
        BELOW,
        /** It is not known which units there were on the day. */
        NOT_COVERED,
        /** There are no units to look at. */
        NO_UNITS
    }

    /**
     * The units below by their verdicts.
     *
     * @param met those that met what is asked of them
     */
    public record Tally(List<UnitId> met, List<UnitId> notMet, List<UnitId> unknown) {
        public Tally {
            met = List.copyOf(met);
            notMet = List.copyOf(notMet);
            unknown = List.copyOf(unknown);
        }

        public int whole() {
            return met.size() + notMet.size() + unknown.size();
        }
    }

    public Verdict verdict() {
        return standing.verdict();
    }

    /**
     * How far the value is from the threshold, in the value's unit of measure: 0 where it is met; null where one of both
     * is not known or there is nothing to measure, as with yes and no.
     */
    public @Nullable BigDecimal gap() {
        Threshold against = threshold;
        if (value == null || against == null || yesNo()) {
            return null;
        }
        if (verdict() == Verdict.MET) {
            return BigDecimal.ZERO;
        }
        Comparison comparison = part.against().orElseThrow().comparison();
        BigDecimal above = value.subtract(against.value());
        return switch (comparison) {
            case AT_LEAST, ABOVE -> above.negate().max(BigDecimal.ZERO);
            case AT_MOST, BELOW -> above.max(BigDecimal.ZERO);
            case EQUALS -> above.abs();
        };
    }

    private boolean yesNo() {
        return part instanceof Part.Measured measured
                && measured.unit().isEmpty()
                && measured.bound().comparison() == Comparison.EQUALS;
    }
}
