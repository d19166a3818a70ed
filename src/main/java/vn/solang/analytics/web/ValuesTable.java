package vn.solang.analytics.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.analytics.Cell;
import vn.solang.analytics.OwnValue;
import vn.solang.analytics.OwnValues;
import vn.solang.analytics.RollUps;
import vn.solang.analytics.Scope;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * The cells of a page: those of the place, of the units below it that communes make up, and what was recorded of all of
 * them. A fixed number of questions to the ledger, however many units there are.
 *
 * @param units those below the place, as on the day of the page
 */
record ValuesTable(List<Unit> units, Map<Key, Cell> cells, Map<Key, OwnValue> own) {

    /** A unit in a period; the unit is null for the country. */
    record Key(@Nullable UnitId unit, Period period) {}

    ValuesTable {
        units = List.copyOf(units);
    }

    static ValuesTable of(ValuesRequest asked, Units units, RollUps rollUps, OwnValues values) {
        Unit place = asked.place();
        Instant known = asked.asOf().knownAt();
        List<Unit> below = below(asked, units);
        Map<Key, Cell> cells = new HashMap<>();
        for (Scope scope : scopes(asked)) {
            rollUps.series(scope, asked.measure().code(), asked.columns(), asked.on(), known)
                    .forEach(cell -> cells.put(new Key(cell.unit(), cell.period()), cell));
        }
        List<UnitId> all = new ArrayList<>(below.stream().map(Unit::id).toList());
        if (place != null) {
            all.add(place.id());
        }
        Map<Key, OwnValue> own = new HashMap<>();
        values.of(all, asked.measure().code(), asked.columns(), known)
                .forEach(each -> own.put(new Key(each.unit(), each.period()), each));
        return new ValuesTable(below, cells, own);
    }

    @Nullable Cell cell(@Nullable UnitId unit, Period period) {
        return cells.get(new Key(unit, period));
    }

    @Nullable OwnValue own(@Nullable UnitId unit, Period period) {
        return own.get(new Key(unit, period));
    }

    /** The districts of a province, by their codes; where there are none, its communes. */
    private static List<Unit> below(ValuesRequest asked, Units units) {
        Unit place = asked.place();
        if (place == null) {
            return units.below(null, UnitLevel.PROVINCE, asked.asOf());
        }
        List<Unit> districts = place.level() == UnitLevel.PROVINCE
                ? units.below(place.id(), UnitLevel.DISTRICT, asked.asOf()).stream()
                        .sorted(Comparator.comparing(Unit::code))
                        .toList()
                : List.of();
        return districts.isEmpty() ? units.below(place.id(), UnitLevel.COMMUNE, asked.asOf()) : districts;
    }

    private static List<Scope> scopes(ValuesRequest asked) {
        if (asked.path().isEmpty()) {
            return List.of(Scope.COUNTRY, Scope.of(UnitLevel.PROVINCE));
        }
        UnitId province = asked.path().getFirst().id();
        return asked.path().size() == 1
                ? List.of(Scope.province(province), Scope.districts(province))
                : List.of(Scope.districts(province));
    }
}
