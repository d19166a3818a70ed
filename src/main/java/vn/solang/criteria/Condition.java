package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A comparison of two formulas: {@code schools.total > 3}. */
public record Condition(Formula left, Comparison comparison, Formula right) {

    /** Reads a condition. @throws IllegalArgumentException where the text is none */
    static Condition parse(String text) {
        return new FormulaParser(text).condition();
    }

    /** Whether it holds; empty where a value it needs is not known. */
    public Optional<Boolean> holds(Function<String, Optional<BigDecimal>> values) {
        return left.value(values).flatMap(one -> right.value(values).map(other -> comparison.holds(one, other)));
    }

    /** The codes of the measures it needs. */
    public Set<String> measures() {
        Set<String> both = new LinkedHashSet<>(left.measures());
        both.addAll(right.measures());
        return both;
    }
}
