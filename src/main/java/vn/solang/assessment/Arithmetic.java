package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.shared.VietnameseFormat;

/** How a value was reckoned: the formula in words, then with its numbers. */
public final class Arithmetic {

    private final Catalogue catalogue;
    private final ValueWords words;

    public Arithmetic(Catalogue catalogue, ValueWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /**
     * The lines of a part's reckoning; none where its value was recorded as it stands, or is not known.
     *
     * @param recorded the values recorded, by measure
     */
    public List<String> lines(PartResult result, Map<String, BigDecimal> recorded) {
        BigDecimal value = result.value();
        if (value == null || !(result.part() instanceof Part.Measured part)) {
            return List.of();
        }
        Formula formula = opened(part.value(), recorded);
        return formula instanceof Formula.Of
                ? List.of()
                : List.of(
                        "= " + text(formula, recorded, false),
                        "= " + text(formula, recorded, true) + " = " + words.value(part, value));
    }

    /** A formula of one measure that was not recorded itself is the formula it is computed by. */
    private Formula opened(Formula formula, Map<String, BigDecimal> recorded) {
        return formula instanceof Formula.Of(String code) && !recorded.containsKey(code)
                ? computed(code).orElse(formula)
                : formula;
    }

    private Optional<Formula> computed(String code) {
        return catalogue.measure(code).flatMap(measure -> Optional.ofNullable(measure.computed()));
    }

    private String text(Formula formula, Map<String, BigDecimal> recorded, boolean numbers) {
        return switch (formula) {
            case Formula.Constant(BigDecimal value) -> VietnameseFormat.number(value);
            case Formula.Of(String code) -> operand(code, recorded, numbers);
            case Formula.Operation(char sign, Formula left, Formula right) ->
                "%s %s %s"
                        .formatted(
                                bracketed(left, sign, false, recorded, numbers),
                                sign == '*' ? "×" : sign == '-' ? "−" : String.valueOf(sign),
                                bracketed(right, sign, true, recorded, numbers));
        };
    }

    private String operand(String code, Map<String, BigDecimal> recorded, boolean numbers) {
        BigDecimal value = recorded.get(code);
        if (value == null && computed(code).isPresent()) {
            return "(" + text(computed(code).get(), recorded, numbers) + ")";
        }
        Optional<Measure> measure = catalogue.measure(code);
        return numbers && value != null
                ? VietnameseFormat.number(value)
                : "[" + measure.map(Measure::name).orElse(code) + "]";
    }

    private String bracketed(
            Formula operand, char sign, boolean right, Map<String, BigDecimal> recorded, boolean numbers) {
        String text = text(operand, recorded, numbers);
        boolean needed = operand instanceof Formula.Operation(char inner, Formula _, Formula _)
                && (binds(inner) < binds(sign)
                        || (right && binds(inner) == binds(sign) && (sign == '-' || sign == '/')));
        return needed ? "(" + text + ")" : text;
    }

    private static int binds(char sign) {
        return sign == '*' || sign == '/' ? 2 : 1;
    }
}
