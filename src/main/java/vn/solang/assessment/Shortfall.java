package vn.solang.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Part;
import vn.solang.shared.UnitId;

/**
 * The least a unit must still reach to meet a set: since all requirements must be met, that is every one that is not,
 * those of another set it must meet among them, and for a share of units below the number still lacking, those nearest to
 * it first. What is unknown must be known before it can be said to be reached. What recognition asks beside the set is
 * told with it and marked.
 *
 * @param raise what must be raised, the furthest from its threshold first
 * @param learn requirements of which something must be known first
 */
public record Shortfall(List<Raise> raise, List<Learn> learn) {

    /**
     * One thing to be raised.
     *
     * @param within the evaluation it is a result of: of the set asked about, or of one that set asks to be met
     * @param beside true where recognition asks for it, not the set
     * @param by how far, in the value's unit of measure; null where there is nothing to measure
     * @param relative how far in parts of the threshold, from 0 to 1 and beyond; null where that cannot be told
     * @param lacking how many more units must meet what is asked; 0 where the part does not look at units below
     * @param nearest the units that are nearest to it, as many as are lacking
     */
    public record Raise(
            Evaluation within,
            RequirementResult requirement,
            PartResult part,
            boolean beside,
            @Nullable BigDecimal by,
            @Nullable BigDecimal relative,
            int lacking,
            List<UnitId> nearest) {
        public Raise {
            nearest = List.copyOf(nearest);
        }

        /** True where reaching the other reaches this too: the same value, further from a threshold on the same side. */
        private boolean followsFrom(Raise other) {
            return (beside || !other.beside)
                    && part.part() instanceof Part.Measured mine
                    && other.part.part() instanceof Part.Measured its
                    && mine.value().equals(its.value())
                    && mine.bound().comparison() == its.bound().comparison()
                    && same(part.value(), other.part.value())
                    && by != null
                    && other.by != null
                    && by.compareTo(other.by) < 0;
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    /**
     * Something to be known first.
     *
     * @param within the evaluation it is a result of
     * @param beside true where recognition asks for it, not the set
     */
    public record Learn(Evaluation within, RequirementResult requirement, boolean beside) {}

    public Shortfall {
        raise = List.copyOf(raise);
        learn = List.copyOf(learn);
    }

    /**
     * What an evaluation still lacks.
     *
     * @param distance how many requirements a unit below still lacks for what a part asks of it
     */
    static Shortfall of(Evaluation evaluation, ToIntBiFunction<PartResult, UnitId> distance) {
        var found = new Finding(distance, new ArrayList<>(), new ArrayList<>());
        found.look(evaluation, true);
        List<Raise> raise = new ArrayList<>(found.raise());
        raise.removeIf(each -> found.raise().stream().anyMatch(each::followsFrom));
        raise.sort(Comparator.comparing(
                (Raise each) -> each.relative() == null ? BigDecimal.ONE : each.relative(), Comparator.reverseOrder()));
        return new Shortfall(raise, found.learn());
    }

    /** What was found so far. */
    private record Finding(ToIntBiFunction<PartResult, UnitId> distance, List<Raise> raise, List<Learn> learn) {

        void look(Evaluation evaluation, boolean besides) {
            evaluation.criteria().forEach(each -> look(evaluation, each.requirements(), false));
            look(evaluation, evaluation.conditions(), false);
            if (besides) {
                look(evaluation, evaluation.besides(), true);
            }
        }

        private void look(Evaluation within, List<RequirementResult> results, boolean beside) {
            for (RequirementResult result : results) {
                if (isSum(result)) {
                    continue;
                }
                if (result.parts().stream()
                        .anyMatch(part -> part.verdict() == Verdict.UNKNOWN && part.other() == null)) {
                    learn.add(new Learn(within, result, beside));
                }
                for (PartResult part : result.parts()) {
                    look(within, result, part, beside);
                }
            }
        }

        private void look(Evaluation within, RequirementResult result, PartResult part, boolean beside) {
            Evaluation other = part.other();
            if (other != null) {
                look(other, false);
            } else if (part.verdict() == Verdict.NOT_MET) {
                BigDecimal by = part.gap();
                int lacking = lacking(part);
                raise.add(new Raise(
                        within,
                        result,
                        part,
                        beside,
                        by,
                        relative(part, by),
                        lacking,
                        nearest(part, lacking, distance)));
            }
        }
    }

    /** A requirement that only sums up others asks for nothing of its own. */
    private static boolean isSum(RequirementResult result) {
        return result.requirement().parts().stream().allMatch(Part.AllCriteria.class::isInstance);
    }

    /** A distance in parts of the threshold; null where that cannot be told. */
    static @Nullable BigDecimal relative(PartResult part, @Nullable BigDecimal by) {
        Threshold threshold = part.threshold();
        if (by == null || threshold == null || threshold.value().signum() == 0) {
            return null;
        }
        return by.divide(threshold.value().abs(), 6, RoundingMode.HALF_UP);
    }

    /** How many of the units below must still meet what is asked for the share to be reached. */
    private static int lacking(PartResult part) {
        PartResult.Tally below = part.below();
        Threshold threshold = part.threshold();
        if (below == null || threshold == null) {
            return 0;
        }
        if (part.part() instanceof Part.Every) {
            return below.notMet().size();
        }
        BigDecimal exact =
                threshold.value().multiply(BigDecimal.valueOf(below.whole())).divide(BigDecimal.valueOf(100));
        int needed = exact.setScale(0, RoundingMode.CEILING).intValue();
        boolean more = part.part().against().orElseThrow().comparison() == Comparison.ABOVE
                && exact.compareTo(BigDecimal.valueOf(needed)) == 0;
        needed += more ? 1 : 0;
        return Math.max(0, needed - below.met().size());
    }

    private static List<UnitId> nearest(PartResult part, int lacking, ToIntBiFunction<PartResult, UnitId> distance) {
        PartResult.Tally below = part.below();
        if (below == null) {
            return List.of();
        }
        List<UnitId> candidates = new ArrayList<>(below.notMet());
        if (!(part.part() instanceof Part.Every)) {
            candidates.addAll(below.unknown());
        }
        Map<UnitId, Integer> far = new HashMap<>();
        candidates.forEach(unit -> far.put(unit, distance.applyAsInt(part, unit)));
        return candidates.stream()
                .sorted(Comparator.comparing(far::get))
                .limit(lacking)
                .toList();
    }
}
