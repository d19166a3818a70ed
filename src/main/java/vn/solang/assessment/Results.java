package vn.solang.assessment;

import java.util.List;
import vn.solang.criteria.Part;

/** Results of parts, by what is known of them. */
final class Results {

    private Results() {}

    static PartResult of(Part part, Standing standing) {
        PartResult.Why why = standing.verdict() == Verdict.UNKNOWN ? PartResult.Why.BELOW : null;
        return new PartResult(part, standing, null, null, null, why, List.of(), List.of(), null, null);
    }

    static PartResult meets(Part part, Evaluation other) {
        PartResult.Why why = other.verdict() == Verdict.UNKNOWN ? PartResult.Why.OTHER_SET : null;
        return new PartResult(part, other.standing(), null, null, null, why, List.of(), List.of(), null, other);
    }

    static PartResult unknown(Part part, PartResult.Why why) {
        return new PartResult(part, Standing.UNKNOWN, null, null, null, why, List.of(), List.of(), null, null);
    }

    static PartResult notApplicable(Part part, Values.Answer answer) {
        Standing standing = Standing.of(Verdict.NOT_APPLICABLE).resting(false, answer.demo());
        return new PartResult(part, standing, null, answer.period(), null, null, List.of(), answer.facts(), null, null);
    }

    /** “Không áp dụng” was recorded, but the requirement does not know it. */
    static PartResult recordedAsNone(Part part, Values.Answer answer, Evaluator.Limit limit) {
        return new PartResult(
                part,
                Standing.UNKNOWN,
                null,
                answer.period(),
                limit.threshold(),
                PartResult.Why.RECORDED_AS_NONE,
                List.of(),
                answer.facts(),
                null,
                null);
    }

    static PartResult withoutValue(Part part, Values.Answer answer, Evaluator.Limit limit) {
        return new PartResult(
                part,
                Standing.UNKNOWN,
                null,
                null,
                limit.threshold(),
                PartResult.Why.NO_VALUE,
                answer.missing(),
                List.of(),
                null,
                null);
    }

    static PartResult withoutThreshold(Part part, Values.Answer answer, Evaluator.Limit limit) {
        return new PartResult(
                part,
                Standing.UNKNOWN,
                answer.value(),
                answer.period(),
                null,
                limit.why(),
                List.of(),
                answer.facts(),
                null,
                null);
    }

    static PartResult decided(Part part, Standing standing, Values.Answer answer, Threshold threshold) {
        return new PartResult(
                part,
                standing,
                answer.value(),
                answer.period(),
                threshold,
                null,
                List.of(),
                answer.facts(),
                null,
                null);
    }
}
