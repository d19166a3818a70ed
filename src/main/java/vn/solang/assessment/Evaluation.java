package vn.solang.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/**
 * What a unit meets of a criteria set, from the facts that answer a period.
 *
 * @param standing whether it meets the set: all criteria, and the conditions the set itself has
 * @param variant the column of the threshold tables that applied
 * @param besides what recognition asks beyond the set
 */
public record Evaluation(
        CriteriaSet set,
        Unit unit,
        Period period,
        AsOf asOf,
        Rulebook.Variant variant,
        Standing standing,
        List<CriterionResult> criteria,
        List<RequirementResult> conditions,
        List<RequirementResult> besides) {

    public Evaluation {
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
        besides = List.copyOf(besides);
    }

    /** How many of some things have which verdict. */
    public record Count(int met, int notMet, int unknown, int notApplicable, int provisional, int demo) {

        /** Counts standings by their verdicts. */
        public static Count of(Stream<Standing> standings) {
            List<Standing> all = standings.toList();
            return new Count(
                    number(all, each -> each.verdict() == Verdict.MET),
                    number(all, each -> each.verdict() == Verdict.NOT_MET),
                    number(all, each -> each.verdict() == Verdict.UNKNOWN),
                    number(all, each -> each.verdict() == Verdict.NOT_APPLICABLE),
                    number(all, Standing::provisional),
                    number(all, Standing::demo));
        }

        private static int number(List<Standing> all, Predicate<Standing> kind) {
            return (int) all.stream().filter(kind).count();
        }

        public int whole() {
            return met + notMet + unknown + notApplicable;
        }
    }

    public Verdict verdict() {
        return standing.verdict();
    }

    /** The criteria by verdict; of a set without criteria, its conditions. */
    public Count counted() {
        return Count.of(
                criteria.isEmpty()
                        ? conditions.stream().map(RequirementResult::standing)
                        : criteria.stream().map(CriterionResult::standing));
    }

    /** Every requirement of the set by verdict, conditions among them; what is beside the set is not. */
    public Count requirementsCounted() {
        return Count.of(
                Stream.concat(criteria.stream().flatMap(each -> each.requirements().stream()), conditions.stream())
                        .map(RequirementResult::standing));
    }

    /** Every result, what is beside the set among them, in order. */
    public List<RequirementResult> results() {
        List<RequirementResult> all = new ArrayList<>();
        criteria.forEach(each -> all.addAll(each.requirements()));
        all.addAll(conditions);
        all.addAll(besides);
        return all;
    }

    public Optional<RequirementResult> result(String requirement) {
        return results().stream()
                .filter(each -> each.requirement().code().equals(requirement))
                .findFirst();
    }
}
