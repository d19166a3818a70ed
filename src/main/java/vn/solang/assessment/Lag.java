package vn.solang.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.units.Unit;

/**
 * A requirement that communes of a place do not meet, and how far they are from it.
 *
 * @param notMet the communes that do not meet it, the furthest from it first
 * @param unknown how many communes nothing can be said of
 * @param whole all communes it is asked of
 * @param meanGap the mean distance of those that do not meet it, in the requirement's unit of measure; null where there is
 *     nothing to measure
 * @param relative the mean distance in parts of what is asked; null where that cannot be told
 */
public record Lag(
        Requirement requirement,
        List<Far> notMet,
        int unknown,
        int whole,
        @Nullable BigDecimal meanGap,
        @Nullable BigDecimal relative,
        boolean provisional,
        boolean demo) {

    /** A commune and its result. */
    public record Far(Unit unit, PartResult part) {}

    public Lag {
        notMet = List.copyOf(notMet);
    }

    /** The unit of measure of its distances, points for percentages; empty where there is nothing to measure. */
    public String unit() {
        String unit = notMet.getFirst().part().part() instanceof Part.Measured measured ? measured.unit() : "";
        return unit.startsWith("%") ? "điểm phần trăm" : unit;
    }

    /** The requirements of a set that communes do not meet: those that most do not meet first, then the furthest. */
    static List<Lag> of(List<Evaluation> communes) {
        Map<String, List<Evaluation>> asked = new LinkedHashMap<>();
        for (Evaluation commune : communes) {
            commune.criteria().stream()
                    .flatMap(criterion -> criterion.requirements().stream())
                    .forEach(
                            result -> asked.computeIfAbsent(result.requirement().code(), _ -> new ArrayList<>())
                                    .add(commune));
        }
        List<Lag> lags = new ArrayList<>();
        asked.forEach((code, those) -> {
            Lag lag = of(code, those);
            if (!lag.notMet().isEmpty()) {
                lags.add(lag);
            }
        });
        lags.sort(Comparator.comparingInt((Lag each) -> -each.notMet().size())
                .thenComparing(
                        each -> each.relative() == null ? BigDecimal.ONE : each.relative(), Comparator.reverseOrder()));
        return lags;
    }

    private static Lag of(String code, List<Evaluation> communes) {
        List<Far> far = new ArrayList<>();
        int unknown = 0;
        boolean provisional = false;
        boolean demo = false;
        Requirement requirement = null;
        for (Evaluation commune : communes) {
            RequirementResult result = commune.result(code).orElseThrow();
            requirement = result.requirement();
            if (result.verdict() == Verdict.NOT_MET) {
                far.add(new Far(commune.unit(), result.deciding()));
                provisional |= result.standing().provisional();
                demo |= result.standing().demo();
            }
            unknown += result.verdict() == Verdict.UNKNOWN ? 1 : 0;
        }
        far.sort(Comparator.comparing(
                (Far each) -> Objects.requireNonNullElse(each.part().gap(), BigDecimal.ZERO),
                Comparator.reverseOrder()));
        return new Lag(
                Objects.requireNonNull(requirement),
                far,
                unknown,
                communes.size(),
                mean(far.stream()
                        .flatMap(each -> Stream.ofNullable(each.part().gap()))
                        .toList()),
                mean(far.stream()
                        .flatMap(each -> Stream.ofNullable(
                                Shortfall.relative(each.part(), each.part().gap())))
                        .toList()),
                provisional,
                demo);
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> known) {
        return known.isEmpty()
                ? null
                : known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP);
    }
}
