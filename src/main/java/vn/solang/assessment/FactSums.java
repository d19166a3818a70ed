package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Condition;
import vn.solang.criteria.Measure;
import vn.solang.imports.BadCell;
import vn.solang.imports.Table;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * The equalities between counts that a catalogue demands, held against what a file and the ledger say together: people
 * are men and women. Where one does not hold, every row of the file that takes part is refused, for any may be the wrong
 * one.
 */
final class FactSums {

    private final Catalogue catalogue;
    private final List<Condition> sums;

    /** @param measures the keys of the measures that the file has values of */
    FactSums(Catalogue catalogue, Set<Integer> measures) {
        this.catalogue = catalogue;
        this.sums = catalogue.indicators().stream()
                .flatMap(indicator -> indicator.sums().stream())
                .filter(sum -> sum.measures().stream()
                        .anyMatch(code -> catalogue
                                .measure(code)
                                .filter(each -> measures.contains(each.key()))
                                .isPresent()))
                .toList();
    }

    /** The keys of the measures whose values are needed. */
    Set<Integer> measures() {
        return sums.stream()
                .flatMap(sum -> sum.measures().stream())
                .flatMap(code -> catalogue.measure(code).stream())
                .map(Measure::key)
                .collect(Collectors.toSet());
    }

    /**
     * A value that takes part in an equality that does not hold.
     *
     * @param numbers the names and values of all that take part
     * @param left what the one side comes to
     * @param right what the other side comes to
     */
    record Broken(FactWriter.Together value, String numbers, String left, String right) {

        private BadCell cell() {
            BigDecimal number = value.value();
            String text = number == null ? "" : number.stripTrailingZeros().toPlainString();
            return new BadCell(
                    value.line(),
                    "value",
                    text,
                    Message.of(
                            "import.facts.sum", Integer.toString(value.line()), "value", text, numbers, left, right));
        }
    }

    /**
     * Refuses the rows that break an equality.
     *
     * @param values ordered by unit and period
     * @return the lines that were refused
     */
    Set<Integer> check(Table table, List<FactWriter.Together> values) {
        Set<Integer> refused = new HashSet<>();
        for (Broken each : broken(values)) {
            if (refused.add(each.value().line())) {
                table.refuse(each.value().line(), each.cell());
            }
        }
        return refused;
    }

    /**
     * The incoming values that take part in an equality that does not hold.
     *
     * @param values ordered by unit and period; those with a line are incoming
     */
    List<Broken> broken(List<FactWriter.Together> values) {
        List<Broken> broken = new ArrayList<>();
        List<FactWriter.Together> group = new ArrayList<>();
        for (FactWriter.Together value : values) {
            if (!group.isEmpty() && !group.getFirst().sameKey(value)) {
                look(group, broken);
                group.clear();
            }
            group.add(value);
        }
        look(group, broken);
        return broken;
    }

    private void look(List<FactWriter.Together> group, List<Broken> broken) {
        Map<String, FactWriter.Together> byCode = new HashMap<>();
        group.forEach(each -> catalogue.measure(each.measure()).ifPresent(measure -> byCode.put(measure.code(), each)));
        Function<String, Optional<BigDecimal>> values =
                code -> Optional.ofNullable(byCode.get(code)).map(FactWriter.Together::value);
        for (Condition sum : sums) {
            if (sum.holds(values).orElse(true)) {
                continue;
            }
            String numbers = sum.measures().stream()
                    .map(code -> "%s %s"
                            .formatted(
                                    catalogue.measure(code).map(Measure::name).orElse(code),
                                    number(values.apply(code))))
                    .collect(Collectors.joining("; "));
            for (String code : sum.measures()) {
                FactWriter.Together each = byCode.get(code);
                if (each != null && each.line() > 0) {
                    broken.add(new Broken(
                            each,
                            numbers,
                            number(sum.left().value(values)),
                            number(sum.right().value(values))));
                }
            }
        }
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(VietnameseFormat::number).orElse("");
    }
}
