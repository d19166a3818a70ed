package vn.solang.assessment;

import java.util.List;
import vn.solang.criteria.Requirement;

/** What became of one requirement of a set for a unit. */
public record RequirementResult(Requirement requirement, Standing standing, List<PartResult> parts) {

    public RequirementResult {
        parts = List.copyOf(parts);
    }

    static RequirementResult of(Requirement requirement, List<PartResult> parts) {
        return new RequirementResult(requirement, Standing.all(parts, PartResult::standing), parts);
    }

    public Verdict verdict() {
        return standing.verdict();
    }

    /** The part that decides: the first that is not met, else the first unknown one, else the first. */
    public PartResult deciding() {
        for (PartResult part : parts) {
            if (part.verdict() == verdict()) {
                return part;
            }
        }
        return parts.getFirst();
    }
}
