package vn.solang.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.recognition.Holding;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Titles;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The province's units, rules and titles that the made-up values have to agree with. */
final class Province {

    private final Unit province;
    private final AsOf asOf;
    private final Rulebook rules;
    private final Titles titles;
    private final List<Unit> districts;
    private final Map<UnitId, List<Unit>> communes = new LinkedHashMap<>();
    private final Map<Period, Map<String, StandardCount>> counts = new HashMap<>();

    Province(Unit province, Units units, Rulebook rules, Titles titles, AsOf asOf) {
        this.province = province;
        this.asOf = asOf;
        this.rules = rules;
        this.titles = titles;
        this.districts = units.below(province.id(), UnitLevel.DISTRICT, asOf);
        for (Unit district : districts) {
            communes.put(
                    district.id(),
                    units.below(district.id(), UnitLevel.COMMUNE, asOf).stream()
                            .sorted(Comparator.comparing(Unit::code))
                            .toList());
        }
    }

    Unit unit() {
        return province;
    }

    Rulebook rules() {
        return rules;
    }

    List<Unit> districts() {
        return districts;
    }

    /** The communes of a district that standards of communes are for. */
    List<Unit> communes(Unit district) {
        return below(district, true);
    }

    /** What else a district has of that level: phường, thị trấn. */
    List<Unit> urban(Unit district) {
        return below(district, false);
    }

    private List<Unit> below(Unit district, boolean rural) {
        return communes.getOrDefault(district.id(), List.of()).stream()
                .filter(unit -> unit.type().equals("xã") == rural)
                .toList();
    }

    CriteriaSet set(String code) {
        return rules.set(code, province.code(), asOf.validAt());
    }

    Levels levels(Period period, Unit... belowProvince) {
        List<Unit> path = new ArrayList<>(List.of(province));
        path.addAll(List.of(belowProvince));
        return new Levels(rules, path, asOf.validAt(), period.lastDay().getYear());
    }

    /** The highest title of every commune on a period's last day. */
    Map<UnitId, Tier> tiers(Period period) {
        Map<UnitId, Tier> tiers = new HashMap<>();
        Map<String, StandardCount> counts = counts(period);
        put(tiers, counts.get("commune-base"), Tier.BASE);
        put(tiers, counts.get("commune-advanced"), Tier.ADVANCED);
        put(tiers, counts.get("commune-model"), Tier.MODEL);
        return tiers;
    }

    /** The districts and towns with a title on a period's last day. */
    Set<UnitId> recognised(Period period) {
        StandardCount count = counts(period).get("district-level");
        return count == null
                ? Set.of()
                : count.units(Holding.HELD).stream().map(Unit::id).collect(Collectors.toSet());
    }

    /** The districts that mean to reach a standard. */
    Set<UnitId> onRoadmapTo(String standard) {
        return titles.roadmap(province.id(), asOf).stream()
                .filter(step -> step.standard().equals(standard))
                .map(step -> step.unit())
                .collect(Collectors.toSet());
    }

    private Map<String, StandardCount> counts(Period period) {
        return counts.computeIfAbsent(period, each -> titles.counts(province.id(), each, asOf.at(each.lastDay())));
    }

    private static void put(
            Map<UnitId, Tier> tiers, @org.jspecify.annotations.Nullable StandardCount count, Tier tier) {
        if (count != null) {
            count.units(Holding.HELD).forEach(unit -> tiers.put(unit.id(), tier));
        }
    }
}
