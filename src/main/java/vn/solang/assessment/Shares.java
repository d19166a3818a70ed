package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Part;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** Verdicts about units below: a share is known as soon as no unit that is still unknown could change the answer. */
final class Shares {

    private Shares() {}

    static PartResult decide(Part.Share part, Map<Unit, Standing> below, Evaluator.Limit limit) {
        PartResult.Tally tally = tally(below);
        Threshold threshold = limit.threshold();
        if (threshold == null) {
            return new PartResult(
                    part, Standing.UNKNOWN, null, null, null, limit.why(), List.of(), List.of(), tally, null);
        }
        Comparison comparison = part.bound().comparison();
        var standing = new Standing(
                        verdict(below, Standing::verdict, comparison, threshold.value()),
                        verdict(below, Standing::firm, comparison, threshold.value()),
                        verdict(below, Standing::real, comparison, threshold.value()))
                .resting(threshold.provisional(), threshold.demo());
        BigDecimal value =
                tally.unknown().isEmpty() ? Evaluator.percent(tally.met().size(), tally.whole()) : null;
        return new PartResult(
                part,
                standing,
                value,
                null,
                threshold,
                standing.verdict() == Verdict.UNKNOWN ? PartResult.Why.BELOW : null,
                List.of(),
                List.of(),
                tally,
                null);
    }

    static PartResult every(Part.Every part, Map<Unit, Standing> below, Threshold threshold, List<Long> facts) {
        Standing standing = Standing.all(below.values());
        return new PartResult(
                part,
                standing,
                null,
                null,
                threshold,
                standing.verdict() == Verdict.UNKNOWN ? PartResult.Why.BELOW : null,
                List.of(),
                facts,
                tally(below),
                null);
    }

    private static Verdict verdict(
            Map<Unit, Standing> below, Function<Standing, Verdict> track, Comparison comparison, BigDecimal threshold) {
        int met = 0;
        int open = 0;
        for (Standing each : below.values()) {
            switch (track.apply(each)) {
                case MET -> met++;
                case UNKNOWN, NOT_APPLICABLE -> open++;
                case NOT_MET -> {}
            }
        }
        BigDecimal least = Evaluator.percent(met, below.size());
        BigDecimal most = Evaluator.percent(met + open, below.size());
        boolean atLeast = comparison.holds(least, threshold);
        boolean atMost = comparison.holds(most, threshold);
        if (comparison == Comparison.EQUALS) {
            boolean between = least.compareTo(threshold) <= 0 && threshold.compareTo(most) <= 0;
            return open == 0 ? (atLeast ? Verdict.MET : Verdict.NOT_MET) : between ? Verdict.UNKNOWN : Verdict.NOT_MET;
        }
        if (atLeast == atMost) {
            return atLeast ? Verdict.MET : Verdict.NOT_MET;
        }
        return Verdict.UNKNOWN;
    }

    private static PartResult.Tally tally(Map<Unit, Standing> below) {
        List<UnitId> met = new ArrayList<>();
        List<UnitId> notMet = new ArrayList<>();
        List<UnitId> unknown = new ArrayList<>();
        below.forEach((unit, standing) -> {
            switch (standing.verdict()) {
                case MET -> met.add(unit.id());
                case NOT_MET -> notMet.add(unit.id());
                case UNKNOWN, NOT_APPLICABLE -> unknown.add(unit.id());
            }
        });
        return new PartResult.Tally(met, notMet, unknown);
    }
}
