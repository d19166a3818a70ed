package vn.solang.criteria;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.solang.units.UnitLevel;

/**
 * A quantity that is measured, independent of any criteria set ({@code indicators.yaml}).
 *
 * @param measure the quantity itself
 * @param levels the levels of units it is recorded for
 * @param rollUp how values of communes become one of a district or province
 * @param inputs what else may be recorded with it: schools of three levels, men and women
 * @param sums what recorded counts must keep to each other: a sum equals its parts, a part is never more than its whole
 * @param optional true where “không áp dụng” may be recorded
 * @param aim a target in words with {@code {bound}} for its value; empty where the name has to do
 * @param shared the requirements that use it, where they are of several sets, and on what that rests
 */
public record Indicator(
        Measure measure,
        Set<UnitLevel> levels,
        RollUp rollUp,
        List<Measure> inputs,
        List<Condition> sums,
        boolean optional,
        String aim,
        Shared shared,
        String source) {

    public Indicator {
        levels = Set.copyOf(levels);
        inputs = List.copyOf(inputs);
        sums = List.copyOf(sums);
    }

    /** How values of single units become one of the whole. */
    public enum RollUp {
        /** The sum of counts. */
        SUM,
        /** The mean of the units that have a value, each weighing the same. */
        MEAN,
        /** The formula over the sums of the inputs; the mean where inputs were not recorded. */
        RATIO,
        /** The share of units, among those with a value, that say yes. */
        SHARE
    }

    /** A requirement by the code of its set and its own. */
    public record Use(String set, String requirement) {}

    /** The explicit identification of requirements of several sets with one quantity. */
    public record Shared(List<Use> uses, String source) {

        public static final Shared NONE = new Shared(List.of(), "");

        public Shared {
            uses = List.copyOf(uses);
        }
    }

    public String code() {
        return measure.code();
    }

    public String name() {
        return measure.name();
    }

    /** The quantity and its inputs. */
    public List<Measure> measures() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(measure), inputs.stream())
                .toList();
    }

    /** The measure of a code among its own. */
    public Optional<Measure> measure(String code) {
        return measures().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
