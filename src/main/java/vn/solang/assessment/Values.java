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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * The values that answer a period. All values of one formula are of one period: the newest for which every one of them
 * is recorded or follows from what is recorded.
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
     * @param period the period of its values; null where there is none
     * @param missing measures without a value in the newest period that has any
     * @param at the value of any measure in the answer's period
     */
    record Answer(
            @Nullable BigDecimal value,
            @Nullable Period period,
            boolean notApplicable,
            boolean demo,
            List<Long> facts,
            List<String> missing,
            Function<String, Optional<BigDecimal>> at) {}

    Answer answer(UnitId unit, Formula formula, boolean optional) {
        if (formula instanceof Formula.Of(String code)) {
            Measure measure = catalogue.measure(code).orElse(null);
            if (measure != null && measure.computed() == null) {
                return recorded(unit, measure, optional);
            }
        }
        Set<String> needed = formula.measures();
        List<Period> periods = periods(unit, needed);
        for (Period period : periods) {
            var reading = new Reading(unit, period);
            Optional<BigDecimal> value = formula.value(reading::value);
            if (optional && reading.notApplicable) {
                return reading.answer(null, true, List.of());
            }
            if (value.isPresent()) {
                return reading.answer(value.get(), false, List.of());
            }
        }
        List<String> missing = periods.isEmpty()
                ? List.copyOf(needed)
                : needed.stream()
                        .filter(code -> new Reading(unit, periods.getFirst())
                                .value(code)
                                .isEmpty())
                        .toList();
        return new Answer(null, null, false, false, List.of(), missing, _ -> Optional.empty());
    }

    /** The common case: one measure that is only ever recorded. */
    private Answer recorded(UnitId unit, Measure measure, boolean optional) {
        FactBook.Recorded best = null;
        for (FactBook.Recorded each : book.recorded(unit, measure.key())) {
            if ((optional || each.applies()) && (best == null || nearest.compare(each.period(), best.period()) < 0)) {
                best = each;
            }
        }
        if (best == null) {
            return new Answer(null, null, false, false, List.of(), List.of(measure.code()), _ -> Optional.empty());
        }
        Period period = best.period();
        return new Answer(
                best.value(),
                period,
                best.value() == null,
                demoOrigins.contains(best.origin()),
                List.of(best.fact()),
                List.of(),
                code -> new Reading(unit, period).value(code));
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

    private Set<String> withInputs(Set<String> codes) {
        Set<String> all = new LinkedHashSet<>(codes);
        for (String code : codes) {
            Formula computed = catalogue.measure(code).map(Measure::computed).orElse(null);
            if (computed != null) {
                all.addAll(computed.measures());
            }
        }
        return all;
    }

    /** The values of one unit in one period, and the facts they were read from. */
    private final class Reading {

        private final UnitId unit;
        private final Period period;
        private final Map<String, Optional<BigDecimal>> read = new HashMap<>();
        private final List<Long> facts = new ArrayList<>();
        private boolean notApplicable;
        private boolean demo;

        Reading(UnitId unit, Period period) {
            this.unit = unit;
            this.period = period;
        }

        Optional<BigDecimal> value(String code) {
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
                    notApplicable |= each.value() == null;
                    demo |= demoOrigins.contains(each.origin());
                    facts.add(each.fact());
                    return Optional.ofNullable(each.value());
                }
            }
            Formula computed = measure.computed();
            return computed == null ? Optional.empty() : computed.value(this::value);
        }

        Answer answer(@Nullable BigDecimal value, boolean none, List<String> missing) {
            return new Answer(value, period, none, demo, facts, missing, this::value);
        }
    }
}
