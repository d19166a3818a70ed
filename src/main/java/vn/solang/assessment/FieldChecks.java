package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.identity.InScope;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.BadCell;
import vn.solang.imports.Row;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;

/** What a typed value must be: the rules of an import of facts, for one value of a form or a workbook. */
@Service
@Needs(Permission.READ)
public class FieldChecks {

    private static final String VALUE = "value";

    private final FactRepository facts;

    FieldChecks(FactRepository facts) {
        this.facts = facts;
    }

    /** What became of a text. */
    public sealed interface Checked {

        /**
         * It can be taken.
         *
         * @param value null for “không áp dụng”
         */
        record Good(@Nullable BigDecimal value) implements Checked {}

        /** It cannot, in the sentence an import would say; {@link vn.solang.imports.Refusal#bare} leaves the place out. */
        record Bad(Message reason) implements Checked {}
    }

    /**
     * Reads a text as the value of a measure.
     *
     * @param catalogue the catalogue that has the measure
     * @param measure its code
     * @param level the level of the unit whose value it is
     * @param text what was typed; not empty
     */
    public Checked check(Catalogue catalogue, String measure, UnitLevel level, String text) {
        try {
            Row row = Row.ofOne(VALUE, text);
            Measure found = catalogue.measure(measure).orElse(null);
            if (found == null) {
                throw row.bad(VALUE, "import.facts.indicator");
            }
            var held = new FactMeasure(found, catalogue.owner(measure).orElseThrow());
            held.requireRecordedFor(row, VALUE, level, found.name());
            return new Checked.Good(held.value(row));
        } catch (BadCell bad) {
            return new Checked.Bad(bad.reason());
        }
    }

    /**
     * The equalities between counts that values of one unit and period, together with what is recorded, do not keep.
     *
     * @return by the code of each value that takes part in one, what does not agree
     */
    @Transactional(readOnly = true)
    public Map<String, Message> disagreements(
            Catalogue catalogue, @InScope UnitId unit, Period period, AsOf asOf, List<EnteredValue> values) {
        Map<Integer, FactWriter.Together> byKey = new HashMap<>();
        for (EnteredValue each : values) {
            catalogue
                    .measure(each.measure())
                    .ifPresent(measure -> byKey.put(
                            measure.key(),
                            new FactWriter.Together(
                                    unit.value(), period.number(), measure.key(), each.value(), byKey.size() + 1)));
        }
        var sums = new FactSums(catalogue, Set.copyOf(byKey.keySet()));
        if (sums.measures().isEmpty()) {
            return Map.of();
        }
        List<FactWriter.Together> together = new ArrayList<>(byKey.values());
        facts.book(List.of(unit), sums.measures(), period, asOf).each(recorded -> {
            if (recorded.period().equals(period) && !byKey.containsKey(recorded.measure())) {
                together.add(new FactWriter.Together(
                        unit.value(), period.number(), recorded.measure(), recorded.value(), 0));
            }
        });
        return told(catalogue, sums.broken(together));
    }

    /** What does not agree, by the code of each value that takes part. */
    static Map<String, Message> told(Catalogue catalogue, List<FactSums.Broken> broken) {
        return broken.stream()
                .collect(Collectors.toMap(
                        each -> catalogue
                                .measure(each.value().measure())
                                .map(Measure::code)
                                .orElseThrow(),
                        each -> Message.of("assess.sum", each.numbers(), each.left(), each.right()),
                        (first, _) -> first,
                        LinkedHashMap::new));
    }
}
