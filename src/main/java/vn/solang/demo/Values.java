package vn.solang.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;

/** What was made up for one unit and period, by the code of the measure; no number where it does not apply. */
final class Values {

    private final Map<String, Optional<BigDecimal>> values = new LinkedHashMap<>();

    void put(String code, BigDecimal value) {
        values.put(code, Optional.of(value));
    }

    void put(String code, long value) {
        put(code, BigDecimal.valueOf(value));
    }

    void doesNotApply(String code) {
        values.put(code, Optional.empty());
    }

    Map<String, Optional<BigDecimal>> all() {
        return values;
    }

    Optional<BigDecimal> of(String code) {
        return values.getOrDefault(code, Optional.empty());
    }

    /** The whole number under a code; 0 where there is none. */
    long count(String code) {
        return of(code).map(BigDecimal::longValue).orElse(0L);
    }

    /** The value of a measure, computed from what it follows from where it was not put down itself. */
    Optional<BigDecimal> of(Measure measure, Catalogue catalogue) {
        Formula computed = measure.computed();
        Optional<BigDecimal> own = of(measure.code());
        return own.isPresent() || computed == null
                ? own
                : computed.value(code -> catalogue.measure(code).flatMap(input -> of(input, catalogue)))
                        .map(value -> value.round(MathContext.DECIMAL64));
    }
}
