package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * The values that answer a period. All values of one formula are of one period: the newest for which every one of them
 * is recorded or follows from what is recorded, or for which one was recorded as “không áp dụng”.
 */
final class Values {

    /** The period asked for itself goes before any other; then the later end; then the longer. */
    private final Comparator<Period> nearest;

    private final Catalogue catalogue;
    private final FactBook book;
    private final Set<Integer> demoOrigins;

    /** @param demoOrigins the origins of facts made up for demonstration */
    Values(Catalogue catalogue, FactBook book, Set<Integer> demoOrigins) {
        this.catalogue = catalogue;
        this.book = book;
        this.demoOrigins = Set.copyOf(demoOrigins);
        this.nearest = Comparator.comparing((Period each) -> !each.equals(book.period()))
                .thenComparing(Period::until, Comparator.reverseOrder())
                .thenComparing(Period::from);
    }

    /**
     * What a formula comes to.
     *
     * @param value null where not known
     * @param none true where “không áp dụng” is what was recorded
     * @param missing measures without a value in the newest period that has any
     * @param reading the values of the answer's period; null where there is none
     */
    record Answer(
            @Nullable BigDecimal value,
            boolean none,
            List<String> missing,
            @Nullable Reading reading) {

        @Nullable Period period() {
            return reading == null ? null : reading.period;
        }

        /** True where a value that was read, for the formula or for a condition, was made up for demonstration. */
        boolean demo() {
            return reading != null && reading.demo;
        }

        /** The ids of all facts that were read, for the formula or for a condition. */
        List<Long> facts() {
            return reading == null ? List.of() : List.copyOf(reading.facts);
        }

        /** The value of a measure that a condition asks for: of the answer's period, else by the rule for all values. */
        Optional<BigDecimal> at(String code) {
            return reading == null ? Optional.empty() : reading.beside(code);
        }
    }

    /** What was recorded last answers; that “không áp dụng” was recorded last is an answer too. */
    Answer answer(UnitId unit, Formula formula) {
        if (formula instanceof Formula.Of(String code)) {
            Measure measure = catalogue.measure(code).orElse(null);
            if (measure != null && measure.computed() == null) {
                return recorded(unit, measure);
            }
        }
        Set<String> needed = formula.measures();
        List<Period> periods = periods(unit, needed);
        for (Period period : periods) {
            var reading = new Reading(unit, period);
            needed.forEach(reading::value);
            if (reading.none) {
                return new Answer(null, true, List.of(), reading);
            }
            Optional<BigDecimal> value = formula.value(reading::value);
            boolean allKnown =
                    needed.stream().allMatch(code -> reading.value(code).isPresent());
            if (value.isPresent() || allKnown) {
                return new Answer(value.orElse(null), false, List.of(), reading);
            }
        }
        List<String> missing = periods.isEmpty()
                ? List.copyOf(needed)
                : needed.stream()
                        .filter(code -> new Reading(unit, periods.getFirst())
                                .value(code)
                                .isEmpty())
                        .toList();
        return new Answer(null, false, missing, null);
    }

    /** The common case: one measure that is only ever recorded. */
    private Answer recorded(UnitId unit, Measure measure) {
        FactBook.Recorded best = null;
        for (FactBook.Recorded each : book.recorded(unit, measure.key())) {
            if (best == null || nearest.compare(each.period(), best.period()) < 0) {
                best = each;
            }
        }
        if (best == null) {
            return new Answer(null, false, List.of(measure.code()), null);
        }
        var reading = new Reading(unit, best.period());
        reading.take(best);
        return new Answer(best.value(), !best.applies(), List.of(), reading);
    }

    private List<Period> periods(UnitId unit, Set<String> codes) {
        Set<Period> found = new LinkedHashSet<>();
        for (String code : withInputs(codes)) {
            catalogue
                    .measure(code)
                    .ifPresent(measure -> book.recorded(unit, measure.key()).forEach(each -> found.add(each.period())));
        }
        return found.stream().sorted(nearest).toList();
    }

    /** The measures and, at any depth, those that they follow from. */
    private Set<String> withInputs(Set<String> codes) {
        Set<String> all = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(codes);
        while (!left.isEmpty()) {
            String code = left.removeFirst();
            if (all.add(code)) {
                catalogue.measure(code).map(Measure::computed).ifPresent(computed -> left.addAll(computed.measures()));
            }
        }
        return all;
    }

    /** The values of one unit in one period, and the facts they were read from. */
    final class Reading {

        private final UnitId unit;
        private final Period period;
        private final Map<String, Optional<BigDecimal>> read = new HashMap<>(2);
        private final List<Long> facts = new ArrayList<>(2);
        private boolean none;
        private boolean demo;

        private Reading(UnitId unit, Period period) {
            this.unit = unit;
            this.period = period;
        }

        private Optional<BigDecimal> value(String code) {
            Optional<BigDecimal> kept = read.get(code);
            if (kept == null) {
                kept = find(code);
                read.put(code, kept);
            }
            return kept;
        }

        private Optional<BigDecimal> find(String code) {
            Measure measure = catalogue.measure(code).orElse(null);
            if (measure == null) {
                return Optional.empty();
            }
            for (FactBook.Recorded each : book.recorded(unit, measure.key())) {
                if (each.period().equals(period)) {
                    take(each);
                    return Optional.ofNullable(each.value());
                }
            }
            Formula computed = measure.computed();
            if (computed == null) {
                return Optional.empty();
            }
            computed.measures().forEach(this::value);
            return computed.value(this::value);
        }

        private void take(FactBook.Recorded fact) {
            none |= !fact.applies();
            demo |= demoOrigins.contains(fact.origin());
            if (fact.fact() != FactBook.Recorded.NOT_YET) {
                facts.add(fact.fact());
            }
        }

        private Optional<BigDecimal> beside(String code) {
            Optional<BigDecimal> own = value(code);
            if (own.isPresent()) {
                return own;
            }
            Answer other = answer(unit, new Formula.Of(code));
            demo |= other.demo();
            facts.addAll(other.facts());
            return Optional.ofNullable(other.value());
        }
    }
}
