package vn.solang.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Catalogues;
import vn.solang.criteria.Measure;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * What communes make together, for districts, provinces and the country. Communes count where they stood on the last day
 * of the period, so that a finished period never changes by a later move. What is known now comes from totals kept up
 * with every import; what was known earlier is computed from the facts.
 */
@Service
@Needs(Permission.PUBLIC)
public class RollUps {

    private final TotalRepository totals;
    private final ClassRepository classes;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Units units;

    RollUps(TotalRepository totals, ClassRepository classes, Catalogues catalogues, Journal journal, Units units) {
        this.totals = totals;
        this.classes = classes;
        this.catalogues = catalogues;
        this.journal = journal;
        this.units = units;
    }

    /** Measures, by code, of every district or province of the country in one period. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> ofLevel(UnitLevel level, Collection<String> measures, Period period, Instant knownAt) {
        return cells(Scope.of(level), measures, List.of(period), null, knownAt);
    }

    /** Measures of the whole country in one period. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> ofCountry(Collection<String> measures, Period period, Instant knownAt) {
        return cells(Scope.COUNTRY, measures, List.of(period), null, knownAt);
    }

    /** Measures of a province and one period. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> ofProvince(UnitId province, Collection<String> measures, Period period, Instant knownAt) {
        return cells(Scope.province(province), measures, List.of(period), null, knownAt);
    }

    /** One measure of every district of a province over several periods. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> ofDistricts(UnitId province, String measure, Collection<Period> periods, Instant knownAt) {
        return cells(Scope.districts(province), List.of(measure), periods, null, knownAt);
    }

    /** Measures of every district or province as the units stood on another day than the last of the period. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> restated(
            UnitLevel level, Collection<String> measures, Period period, LocalDate day, Instant knownAt) {
        return cells(Scope.of(level), measures, List.of(period), day, knownAt);
    }

    /**
     * One measure over several periods.
     *
     * @param day restates every period on the units of this day; null for the last day of each
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Cell> series(
            Scope scope, String measure, Collection<Period> periods, @Nullable LocalDate day, Instant knownAt) {
        return cells(scope, List.of(measure), periods, day, knownAt);
    }

    /**
     * One measure in one period by class of place, for every kind of class there is; communes without a class last.
     *
     * @param province null for the whole country
     * @param day the day of the units and of their classes; null for the last of the period
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<ClassCell> ofClasses(
            @Nullable Unit province, String measure, Period period, @Nullable LocalDate day, Instant knownAt) {
        Catalogue catalogue = catalogues.at(knownAt);
        Recipe recipe = Recipe.of(measure(catalogue, measure), catalogue);
        var asOf = new AsOf(day == null ? period.lastDay() : day, knownAt);
        List<ClassCell> cells = new ArrayList<>();
        classes.computed(
                        province == null ? null : province.id().value(),
                        recipe.measures().collect(Collectors.toSet()),
                        period,
                        asOf.validAt(),
                        units.covered(province == null ? "" : province.code(), asOf),
                        knownAt)
                .forEach((of, all) -> all.wholes()
                        .forEach(whole -> cells.add(new ClassCell(
                                of.ofClass(), of.value(), recipe.cell(whole, period, key -> all.of(whole, key))))));
        return cells;
    }

    private List<Cell> cells(
            Scope scope,
            Collection<String> measures,
            Collection<Period> periods,
            @Nullable LocalDate day,
            Instant knownAt) {
        Catalogue catalogue = catalogues.at(knownAt);
        List<Recipe> recipes = measures.stream()
                .map(code -> Recipe.of(measure(catalogue, code), catalogue))
                .toList();
        Collection<Integer> keys = recipes.stream().flatMap(Recipe::measures).collect(Collectors.toSet());
        boolean newest = day == null && journal.newestAt(knownAt) == journal.newest();
        Totals kept = newest ? totals.kept(scope, keys, periods) : new Totals(List.of());
        List<Cell> cells = new ArrayList<>();
        for (Period period : periods) {
            Totals found = kept.has(period)
                    ? kept
                    : totals.computed(scope, keys, period, day == null ? period.lastDay() : day, knownAt);
            for (Totals.Whole whole : found.wholes()) {
                if (whole.period() == period.number()) {
                    recipes.forEach(recipe -> cells.add(recipe.cell(whole, period, key -> found.of(whole, key))));
                }
            }
        }
        return cells;
    }

    private static Measure measure(Catalogue catalogue, String code) {
        return catalogue.measure(code).orElseThrow(() -> new NotFound("analytics.no-measure", code));
    }
}
