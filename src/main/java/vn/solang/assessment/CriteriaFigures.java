package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * Figures that come from evaluation: communes by criteria met, their mean, what they do not meet, and the requirements of
 * the province itself. None of them is counted from decisions, and none of those rests on these.
 */
@Component
class CriteriaFigures implements FigureSource {

    static final String BAND = "commune-criteria.band-";
    static final String UNDECIDED = "commune-criteria.undecided";
    static final String MEAN = "commune-criteria.mean";
    static final String LEAST = "commune-criteria.mean.least";
    static final String MOST = "commune-criteria.mean.most";
    static final String LAG = "commune-criteria.not-met.";
    static final String GAP = "commune-criteria.gap.";
    static final String WITHIN = "commune-criteria.not-met-in.";

    private final Reviews reviews;
    private final Units units;

    CriteriaFigures(Reviews reviews, Units units) {
        this.reviews = reviews;
        this.units = units;
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        Unit place = units.get(unit, asOf);
        if (place.level() != UnitLevel.PROVINCE && place.level() != UnitLevel.DISTRICT) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        reviews.of(unit, period, asOf)
                .filter(Review::known)
                .ifPresent(review -> figures.addAll(communes(review, place, period, asOf)));
        if (place.level() == UnitLevel.PROVINCE) {
            reviews.readiness(unit, period, asOf).stream()
                    .filter(each -> each.set().standard().equals("province-complete"))
                    .findFirst()
                    .ifPresent(each -> figures.addAll(requirements(each)));
        }
        return figures;
    }

    private List<Figure> communes(Review review, Unit place, Period period, AsOf asOf) {
        Distribution distribution = review.distribution();
        Figure.State state = state(distribution.demo(), distribution.provisional());
        int whole = review.communes().size();
        List<Figure> figures = new ArrayList<>();
        for (Distribution.Counted band : distribution.bands()) {
            figures.add(count(
                    BAND + (figures.size() + 1),
                    band.communes().stream().map(Evaluation::unit).toList(),
                    whole,
                    state,
                    review,
                    period,
                    asOf));
        }
        figures.add(count(
                UNDECIDED,
                distribution.undecided().stream().map(Evaluation::unit).toList(),
                whole,
                state,
                review,
                period,
                asOf));
        figures.add(figure(MEAN, distribution.mean(), "tiêu chí", null, null, List.of(), state, review, period, asOf));
        if (distribution.mean().isEmpty()) {
            figures.add(figure(
                    LEAST, distribution.leastMean(), "tiêu chí", null, null, List.of(), state, review, period, asOf));
            figures.add(figure(
                    MOST, distribution.mostMean(), "tiêu chí", null, null, List.of(), state, review, period, asOf));
        }
        review.furthest().forEach(lag -> figures.addAll(detail(lag, review, place, period, asOf)));
        for (Lag lag : review.lags()) {
            figures.add(count(
                    LAG + lag.requirement().code(),
                    lag.notMet().stream().map(Lag.Far::unit).toList(),
                    lag.whole(),
                    state(lag.demo(), lag.provisional()),
                    review,
                    period,
                    asOf));
        }
        return figures;
    }

    /** How far communes are from a requirement, and how many of them lie where. */
    private List<Figure> detail(Lag lag, Review review, Unit place, Period period, AsOf asOf) {
        Figure.State state = state(lag.demo(), lag.provisional());
        String code = lag.requirement().code();
        List<Figure> figures = new ArrayList<>();
        BigDecimal mean = lag.meanGap();
        if (mean != null && mean.signum() > 0) {
            figures.add(figure(
                    GAP + code, Optional.of(mean), lag.unit(), null, null, List.of(), state, review, period, asOf));
        }
        for (Reviews.Placed placed : reviews.placed(lag, place.id(), asOf)) {
            figures.add(count(
                    within(lag, placed.within()),
                    placed.communes(),
                    lag.notMet().size(),
                    state,
                    review,
                    period,
                    asOf));
        }
        return figures;
    }

    /** The key of how many of the communes that do not meet a requirement lie in a unit. */
    static String within(Lag lag, Unit unit) {
        return WITHIN + unit.code() + "." + lag.requirement().code();
    }

    /** What the province itself must meet, by verdict; what does not apply to it is none of them. */
    private static List<Figure> requirements(Evaluation province) {
        Evaluation.Count count = province.requirementsCounted();
        Figure.State state = state(count.demo() > 0, count.provisional() > 0);
        int whole = count.whole() - count.notApplicable();
        return List.of(
                requirement("met", count.met(), whole, state, province),
                requirement("not-met", count.notMet(), whole, state, province),
                requirement("unknown", count.unknown(), whole, state, province));
    }

    private static Figure requirement(String which, int number, int whole, Figure.State state, Evaluation province) {
        return new Figure(
                "province.requirements." + which,
                BigDecimal.valueOf(number),
                "yêu cầu",
                number,
                whole,
                List.of(province.unit().code()),
                List.of(),
                null,
                state,
                province.set().code(),
                Map.of("set", province.set().code(), "period", province.period().code()),
                province.asOf(),
                List.of());
    }

    private static Figure count(
            String key, List<Unit> counted, int whole, Figure.State state, Review review, Period period, AsOf asOf) {
        return figure(
                key,
                Optional.of(BigDecimal.valueOf(counted.size())),
                "xã",
                counted.size(),
                whole,
                counted.stream().map(Unit::code).toList(),
                state,
                review,
                period,
                asOf);
    }

    private static Figure figure(
            String key,
            Optional<BigDecimal> value,
            String unit,
            @org.jspecify.annotations.Nullable Integer numerator,
            @org.jspecify.annotations.Nullable Integer denominator,
            List<String> codes,
            Figure.State state,
            Review review,
            Period period,
            AsOf asOf) {
        return new Figure(
                key,
                value.orElse(null),
                unit,
                numerator,
                denominator,
                codes,
                List.of(),
                null,
                state,
                review.set().code(),
                Map.of("set", review.set().code(), "period", period.code()),
                asOf,
                List.of(Message.of("figure.note.set", review.set().name())));
    }

    private static Figure.State state(boolean demo, boolean provisional) {
        if (demo) {
            return Figure.State.DEMO;
        }
        return provisional ? Figure.State.PROVISIONAL : Figure.State.FIRM;
    }

    /** Evaluation begins with the facts, which tell for themselves since when they are known. */
    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return Optional.empty();
    }
}
