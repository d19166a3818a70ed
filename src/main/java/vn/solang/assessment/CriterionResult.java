package vn.solang.assessment;

import java.util.List;
import vn.solang.criteria.Criterion;

/** What became of one criterion of a set for a unit. */
public record CriterionResult(Criterion criterion, Standing standing, List<RequirementResult> requirements) {

    public CriterionResult {
        requirements = List.copyOf(requirements);
    }

    static CriterionResult of(Criterion criterion, List<RequirementResult> requirements) {
        Standing standing =
                criterion.known() ? Standing.all(requirements, RequirementResult::standing) : Standing.UNKNOWN;
        return new CriterionResult(criterion, standing, requirements);
    }

    public Verdict verdict() {
        return standing.verdict();
    }
}
