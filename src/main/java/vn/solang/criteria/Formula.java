package vn.solang.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Arithmetic over measures, as it is written in catalogues and criteria sets: {@code 100 * schools.level-1 /
 * schools.total}. A value that is not known makes the result unknown; so does a division by zero.
 */
public sealed interface Formula {

    /** A measure by its code. */
    record Of(String measure) implements Formula {}

    /** A number as it stands. */
    record Constant(BigDecimal value) implements Formula {}

    /** Two formulas and what is done with them: {@code + - * /}. */
    record Operation(char sign, Formula left, Formula right) implements Formula {}

    /** Reads a formula. @throws IllegalArgumentException where the text is none, with what was expected and where */
    static Formula parse(String text) {
        return new FormulaParser(text).formula();
    }

    /** The value, where every value it needs is known. */
    default Optional<BigDecimal> value(Function<String, Optional<BigDecimal>> values) {
        return switch (this) {
            case Of(String measure) -> values.apply(measure);
            case Constant(BigDecimal value) -> Optional.of(value);
            case Operation(char sign, Formula left, Formula right) ->
                left.value(values).flatMap(a -> right.value(values).flatMap(b -> apply(sign, a, b)));
        };
    }

    /** The codes of the measures it needs, in the order they are written. */
    default Set<String> measures() {
        Set<String> found = new LinkedHashSet<>();
        List<Formula> left = new ArrayList<>(List.of(this));
        while (!left.isEmpty()) {
            switch (left.removeFirst()) {
                case Of(String measure) -> found.add(measure);
                case Constant _ -> {}
                case Operation(char _, Formula one, Formula other) -> left.addAll(0, List.of(one, other));
            }
        }
        return found;
    }

    /** The same formula with other names for its measures. */
    default Formula renamed(UnaryOperator<String> name) {
        return switch (this) {
            case Of(String measure) -> new Of(name.apply(measure));
            case Constant constant -> constant;
            case Operation(char sign, Formula left, Formula right) ->
                new Operation(sign, left.renamed(name), right.renamed(name));
        };
    }

    private static Optional<BigDecimal> apply(char sign, BigDecimal left, BigDecimal right) {
        return switch (sign) {
            case '+' -> Optional.of(left.add(right));
            case '-' -> Optional.of(left.subtract(right));
            case '*' -> Optional.of(left.multiply(right));
            case '/' ->
                right.signum() == 0 ? Optional.empty() : Optional.of(left.divide(right, MathContext.DECIMAL128));
            default -> throw new IllegalArgumentException("no operation " + sign);
        };
    }
}
