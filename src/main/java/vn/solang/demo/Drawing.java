package vn.solang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.units.Unit;

/** Draws the values of one unit for one period, so that it meets and fails of sets what it is to meet and fail. */
final class Drawing {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final double LUMP = 0.4;
    private static final int NEARLY_ALL = 95;
    private static final double EARLIER = 0.8;

    private final Catalogue catalogue;
    private final Settings settings;
    private final Chance chance;
    private final Unit unit;
    private final Levels levels;
    private final Size size;
    private final boolean earlier;
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private final Map<String, List<Steps.Question>> steps = new LinkedHashMap<>();
    private final Values values = new Values();

    /** @param earlier true for a period before the last, whose values are a little worse */
    Drawing(
            Catalogue catalogue,
            Settings settings,
            Chance chance,
            Unit unit,
            Levels levels,
            Size size,
            boolean earlier) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.chance = chance;
        this.unit = unit;
        this.levels = levels;
        this.size = size;
        this.earlier = earlier;
    }

    /** Takes up what sets ask; what the first of them asks goes before what later ones do. */
    void ask(List<Asked> sets) {
        for (Asked asked : sets) {
            for (Requirement requirement : asked.set().requirements()) {
                ask(asked, requirement);
            }
        }
    }

    private void ask(Asked asked, Requirement requirement) {
        Wish wish = asked.wish(requirement);
        List<Steps.Clause> clauses = new ArrayList<>();
        for (Part part : requirement.parts()) {
            if (part instanceof Part.Measured measured) {
                Indicator indicator = owner(measured.value());
                if (!indicator.levels().contains(unit.level())) {
                    continue;
                }
                if (ofTheWhole(indicator, measured.value())) {
                    Range range = range(indicator);
                    levels.of(asked.set(), measured.bound(), _ -> Optional.empty())
                            .ifPresent(level -> range.hold(measured.bound().comparison(), level, wish));
                } else {
                    clauses.add(new Steps.Clause(asked.set(), measured));
                }
            }
        }
        if (!clauses.isEmpty()) {
            steps.computeIfAbsent(owner(clauses.getFirst().part().value()).code(), _ -> new ArrayList<>())
                    .add(new Steps.Question(clauses, wish));
        }
    }

    /** True for the indicator itself, and for its share of men or women: what is not one of the counts it is made of. */
    private static boolean ofTheWhole(Indicator indicator, Formula formula) {
        return formula instanceof Formula.Of(String code)
                && indicator
                        .measure(code)
                        .filter(measure -> measure.computed() != null || code.equals(indicator.code()))
                        .isPresent();
    }

    /** Asks for more of a measure than the sets do, where that does not go against them. */
    void atLeast(String code, BigDecimal level) {
        catalogue.indicator(code).ifPresent(indicator -> range(indicator).hold(Comparison.AT_LEAST, level, Wish.MET));
    }

    /** Draws everything that was asked for, but for what is missing. */
    Values draw(Set<String> missing) {
        settings.within().forEach(this::raise);
        for (String code : ranges.keySet()) {
            if (!settings.within().containsKey(code) && !missing.contains(code)) {
                draw(code);
            }
        }
        settings.within().forEach((code, larger) -> {
            Range range = ranges.get(code);
            if (range != null && !missing.contains(code)) {
                whole(larger).ifPresent(range::cap);
                draw(code);
            }
        });
        steps.forEach((code, questions) -> {
            if (!missing.contains(code)) {
                Indicator indicator = catalogue.indicator(code).orElseThrow();
                new Steps(indicator, unit, levels, chance, goodness(code)).draw(questions, settings, values);
            }
        });
        return values;
    }

    /** What has something within it is at least as much. */
    private void raise(String code, String larger) {
        Range inner = ranges.get(code);
        Range outer = ranges.get(larger);
        if (inner != null && outer != null) {
            outer.narrow(inner.least(), null);
        }
    }

    private Optional<BigDecimal> whole(String code) {
        return catalogue
                .measure(code)
                .flatMap(measure -> values.of(measure, catalogue))
                .map(value -> value.setScale(1, RoundingMode.FLOOR));
    }

    private Range range(Indicator indicator) {
        return ranges.computeIfAbsent(
                indicator.code(),
                code -> new Range(indicator.measure(), settings.whole().contains(code)));
    }

    private Indicator owner(Formula formula) {
        return catalogue.owner(formula.measures().iterator().next()).orElseThrow();
    }

    private void draw(String code) {
        Indicator indicator = catalogue.indicator(code).orElseThrow();
        Range range = ranges.get(code);
        if (range == null) {
            return;
        }
        double seldom = settings.notApplicable().getOrDefault(code, 0.0);
        if (indicator.optional() && !range.failed() && chance.of(unit.code(), code, "applies") < seldom) {
            values.doesNotApply(code);
            return;
        }
        BigDecimal value = reported(code, range);
        if (indicator.measure().computed() == null) {
            values.put(code, value);
        } else if (indicator.measure(code + ".people-men").isPresent()) {
            menAndWomen(code, range, value);
        } else {
            households(indicator, range, value);
        }
    }

    private BigDecimal reported(String code, Range range) {
        BigDecimal spread = settings.spread().get(code);
        double goodness = goodness(code);
        BigDecimal least = range.least();
        boolean nearlyAll =
                least != null && least.intValue() >= NEARLY_ALL && range.step().scale() > 0;
        if (nearlyAll && range.holds(HUNDRED) && chance.of(unit.code(), code, "all") < LUMP) {
            return HUNDRED;
        }
        BigDecimal value = range.value(goodness, spread);
        if (settings.ofVillages().contains(code)) {
            return ofVillages(range, value);
        }
        boolean inFull = chance.of(unit.code(), code, "round") < LUMP;
        BigDecimal round = value.setScale(0, RoundingMode.HALF_UP);
        return inFull && range.holds(round) ? round : value;
    }

    /** The share of a number of villages that lies nearest to a value. */
    private BigDecimal ofVillages(Range range, BigDecimal value) {
        BigDecimal nearest = value;
        BigDecimal distance = HUNDRED.add(BigDecimal.ONE);
        for (int having = 0; having <= size.villages(); having++) {
            BigDecimal share = BigDecimal.valueOf(having)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(size.villages()), 1, RoundingMode.HALF_UP);
            BigDecimal away = share.subtract(value).abs();
            if (range.holds(share) && away.compareTo(distance) < 0) {
                nearest = share;
                distance = away;
            }
        }
        return nearest;
    }

    /** How good a unit does in a measure: in part its own way, in part chance. */
    private double goodness(String code) {
        double own = chance.of(unit.code(), "goodness");
        double drawn = 0.35 * own + 0.65 * chance.of(unit.code(), code);
        return earlier ? drawn * EARLIER : drawn;
    }

    private void households(Indicator indicator, Range range, BigDecimal percent) {
        String having = indicator.inputs().stream()
                .map(Measure::code)
                .filter(code -> !code.endsWith(".households"))
                .findFirst()
                .orElseThrow();
        values.put(indicator.code() + ".households", size.households());
        values.put(having, part(range, percent, size.households()));
    }

    private void menAndWomen(String code, Range range, BigDecimal percent) {
        Size counted = size.part(settings.sizes().parts().getOrDefault(code, 1.0));
        double apart = chance.between(-0.4, 0.4, unit.code(), code, "apart");
        long men = part(range, range.rounded(percent.doubleValue() + apart), counted.men());
        long women = part(range, range.rounded(percent.doubleValue() - apart), counted.women());
        values.put(code + ".people", counted.people());
        values.put(code + ".people-men", counted.men());
        values.put(code + ".people-women", counted.women());
        values.put(code + ".having", men + women);
        values.put(code + ".having-men", men);
        values.put(code + ".having-women", women);
    }

    /** So many of a whole that their share lies on the same side of the level as the percentage. */
    private static long part(Range range, BigDecimal percent, int whole) {
        BigDecimal exact = percent.multiply(BigDecimal.valueOf(whole)).divide(HUNDRED, 6, RoundingMode.HALF_UP);
        BigDecimal least = range.least();
        boolean up = least != null && !range.lessIsBetter();
        return exact.setScale(0, up ? RoundingMode.CEILING : RoundingMode.FLOOR).longValue();
    }
}
