package vn.solang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Indicator;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** Makes up the values of a whole province: its communes', its districts' from them, and its own. */
final class FactMaker {

    private static final String WATER = "clean-water-centralised";

    private final Settings settings;
    private final Chance chance;
    private final Province province;
    private final Catalogue catalogue;
    private final DistrictValues districts;

    FactMaker(Settings settings, Province province) {
        this.settings = settings;
        this.chance = new Chance(settings.seed());
        this.province = province;
        this.catalogue = province.rules().catalogue();
        this.districts = new DistrictValues(settings, chance, province);
    }

    FactTable make() {
        var table = new FactTable(catalogue, settings.source());
        Period last = settings.periods().getLast();
        var gaps = new Gaps(settings, chance, province, province.tiers(last), province.recognised(last));
        for (Period period : settings.periods()) {
            make(table, period, !period.equals(last), gaps);
        }
        return table;
    }

    private void make(FactTable table, Period period, boolean earlier, Gaps gaps) {
        var wishes = new CommuneWishes(settings, chance, province);
        Map<UnitId, Tier> tiers = province.tiers(period);
        Set<UnitId> recognised = province.recognised(period);
        table.add(province.unit(), period, own(period, earlier));
        for (Unit district : province.districts()) {
            boolean titled = recognised.contains(district.id());
            Map<Unit, Tier> below = new LinkedHashMap<>();
            province.communes(district)
                    .forEach(commune -> below.put(commune, tiers.getOrDefault(commune.id(), Tier.NONE)));
            Map<String, BigDecimal> floors = titled ? floors(district, period, below) : Map.of();
            Map<Unit, Values> drawn = new LinkedHashMap<>();
            below.forEach((commune, tier) -> {
                Size size = Size.of(commune.code(), false, settings, chance);
                var drawing = new Drawing(
                        catalogue,
                        settings,
                        chance,
                        commune,
                        province.levels(period, district, commune),
                        earlier ? size.earlier() : size,
                        earlier);
                drawing.ask(wishes.of(commune, tier));
                floors.forEach(drawing::atLeast);
                drawn.put(commune, drawing.draw(gaps.of(commune)));
            });
            table.add(district, period, districts.draw(district, titled, period, earlier, drawn));
            drawn.forEach((commune, values) -> table.add(commune, period, values));
        }
    }

    /** What communes of a district with a title must reach for the district to reach it with them. */
    private Map<String, BigDecimal> floors(Unit district, Period period, Map<Unit, Tier> below) {
        Map<String, BigDecimal> floors = new LinkedHashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.levels().containsAll(Set.of(UnitLevel.COMMUNE, UnitLevel.DISTRICT))) {
                Optional<BigDecimal> level = districts.level(district, period, indicator.code());
                level.map(each -> indicator.code().equals(WATER) ? water(district, period, each, below) : each)
                        .ifPresent(each -> floors.put(indicator.code(), each));
            }
        }
        return floors;
    }

    private BigDecimal water(Unit district, Period period, BigDecimal level, Map<Unit, Tier> below) {
        CriteriaSet advanced = province.set("COMMUNE_NTM_ADVANCED_2021");
        double ofAdvanced = advanced.requirements().stream()
                .flatMap(requirement -> requirement.parts().stream())
                .filter(part -> part.measures().equals(Set.of(WATER)))
                .flatMap(part -> part.against().stream())
                .flatMap(bound -> province.levels(period, district).of(advanced, bound, _ -> Optional.empty()).stream())
                .findFirst()
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        double floor = districts.waterFloor(district, level.doubleValue(), below, ofAdvanced);
        return BigDecimal.valueOf(Math.max(0, floor)).setScale(1, RoundingMode.UP);
    }

    /** The conditions of the province that are its own, not its units'. */
    private Values own(Period period, boolean earlier) {
        CriteriaSet set = province.set("PROVINCE_COMPLETE_2021");
        var drawing = new Drawing(
                catalogue,
                settings,
                chance,
                province.unit(),
                province.levels(period),
                Size.of(province.unit().code(), true, settings, chance),
                earlier);
        drawing.ask(List.of(new Asked(set, CommuneWishes.failing(Set.copyOf(settings.provinceFails())))));
        return drawing.draw(Set.of());
    }
}
