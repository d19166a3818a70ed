package vn.solang.analytics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** How one measure's cell is made from totals: the catalogue's way, or the mean where that cannot be. */
final class Recipe {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More digits than are ever shown, and few enough to divide within a long. */
    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private final Measure measure;
    private final Cell.Way way;
    private final @Nullable Formula formula;
    private final Catalogue catalogue;
    private final List<Integer> inputs;

    private Recipe(Measure measure, Cell.Way way, Catalogue catalogue) {
        this.measure = measure;
        this.way = way;
        this.catalogue = catalogue;
        this.formula = way == Cell.Way.RATIO ? measure.computed() : null;
        this.inputs = formula == null
                ? List.of()
                : formula.measures().stream()
                        .map(code -> catalogue.measure(code).map(Measure::key).orElse(0))
                        .toList();
    }

    static Recipe of(Measure measure, Catalogue catalogue) {
        return new Recipe(measure, way(measure, catalogue), catalogue);
    }

    /** The keys of all measures it needs totals of. */
    Stream<Integer> measures() {
        return Stream.concat(Stream.of(measure.key()), inputs.stream());
    }

    Cell cell(Totals.Whole whole, Period period, IntFunction<Total> totals) {
        UnitId unit = whole.unit() == 0 ? null : new UnitId(whole.unit());
        Total own = totals.apply(measure.key());
        if (formula != null) {
            Total first = totals.apply(inputs.getFirst());
            if (first.n() > 0 && first.n() >= own.n() && allOfTheSame(first, totals)) {
                Optional<BigDecimal> value = formula.value(code -> catalogue
                        .measure(code)
                        .map(each -> totals.apply(each.key()).total()));
                return new Cell(
                        unit, measure.code(), period, value.orElse(null), Cell.Way.RATIO, first.n(), whole.communes());
            }
        }
        Cell.Way used = way == Cell.Way.RATIO ? Cell.Way.MEAN : way;
        BigDecimal value = own.n() == 0 ? null : value(used, own);
        return new Cell(unit, measure.code(), period, value, used, own.n(), whole.communes());
    }

    /** A ratio of sums means something only where all sums are of the same communes. */
    private boolean allOfTheSame(Total first, IntFunction<Total> totals) {
        for (Integer input : inputs) {
            if (!first.sameUnits(totals.apply(input))) {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal value(Cell.Way way, Total own) {
        BigDecimal n = BigDecimal.valueOf(own.n());
        return switch (way) {
            case SUM -> own.total();
            case MEAN, RATIO -> own.total().divide(n, DIGITS);
            case SHARE -> own.total().multiply(HUNDRED).divide(n, DIGITS);
        };
    }

    /** An indicator says it itself; an input follows from what kind of number it is. */
    private static Cell.Way way(Measure measure, Catalogue catalogue) {
        Optional<Indicator> indicator = catalogue.indicator(measure.code());
        if (indicator.isPresent()) {
            return switch (indicator.get().rollUp()) {
                case SUM -> Cell.Way.SUM;
                case MEAN -> Cell.Way.MEAN;
                case RATIO -> Cell.Way.RATIO;
                case SHARE -> Cell.Way.SHARE;
            };
        }
        return switch (measure.type()) {
            case COUNT -> Cell.Way.SUM;
            case YES_NO -> Cell.Way.SHARE;
            case PERCENT -> measure.computed() == null ? Cell.Way.MEAN : Cell.Way.RATIO;
            case NUMBER, GRADE -> Cell.Way.MEAN;
        };
    }
}
