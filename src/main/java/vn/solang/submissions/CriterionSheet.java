package vn.solang.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.assessment.Verdict;
import vn.solang.criteria.Measure;

/**
 * One criterion of all units of a round, for the department that answers for it.
 *
 * @param measures what is entered for it
 */
public record CriterionSheet(Round round, Name name, List<Measure> measures, List<Row> rows) {

    public CriterionSheet {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /** The number and the name of a group of the form; the name is empty for those that are no criterion. */
    public record Name(String no, String name) {}

    /**
     * A unit.
     *
     * @param values by the keys of measures
     * @param verdict what the unit meets of the criterion, with what is entered; empty where nothing is
     * @param confirmed the confirmation that holds; null where none does
     * @param mayConfirm true where whoever looks may confirm it now
     */
    public record Row(
            Line line,
            Map<Integer, Current> values,
            Optional<Verdict> verdict,
            @Nullable Confirmed confirmed,
            boolean mayConfirm) {
        public Row {
            values = Map.copyOf(values);
        }
    }
}
