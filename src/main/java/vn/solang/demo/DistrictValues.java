package vn.solang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Requirement;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/**
 * The values of districts. What communes report too is the sum or the mean of theirs, the urban part added; only the rest
 * is drawn.
 */
final class DistrictValues {

    private static final String WATER = "clean-water-centralised";
    private static final double URBAN = 0.93;

    private final Settings settings;
    private final Chance chance;
    private final Province province;
    private final Catalogue catalogue;
    private final Set<UnitId> onRoadmap;

    DistrictValues(Settings settings, Chance chance, Province province) {
        this.settings = settings;
        this.chance = chance;
        this.province = province;
        this.catalogue = province.rules().catalogue();
        this.onRoadmap = province.onRoadmapTo("district-advanced");
    }

    /** @param communes what the communes of the district have, by commune */
    Values draw(Unit district, boolean recognised, Period period, boolean earlier, Map<Unit, Values> communes) {
        var drawing = new Drawing(
                catalogue,
                settings,
                chance,
                district,
                province.levels(period, district),
                Size.of(district.code(), true, settings, chance),
                earlier);
        drawing.ask(wishes(district, recognised));
        Set<String> fromBelow = new LinkedHashSet<>();
        for (Indicator indicator : catalogue.indicators()) {
            boolean both = indicator.levels().contains(UnitLevel.DISTRICT)
                    && indicator.levels().contains(UnitLevel.COMMUNE);
            if (both && !surveyed(indicator, recognised)) {
                fromBelow.add(indicator.code());
            }
        }
        Set<String> left = new LinkedHashSet<>(fromBelow);
        if (!recognised) {
            left.addAll(settings.districts().missing().getOrDefault(district.code(), List.of()));
        }
        Values values = drawing.draw(left);
        for (String code : fromBelow) {
            gather(catalogue.indicator(code).orElseThrow(), district, recognised, communes, values);
        }
        return values;
    }

    /** The level of a measure that a recognised district has to reach with its communes. */
    Optional<BigDecimal> level(Unit district, Period period, String code) {
        return sets(district).stream()
                .limit(1)
                .flatMap(set -> set.requirements().stream()
                        .flatMap(requirement -> requirement.parts().stream())
                        .filter(part -> part instanceof vn.solang.criteria.Part.Measured
                                && part.measures().equals(Set.of(code)))
                        .flatMap(part -> part.against().stream())
                        .flatMap(bound ->
                                province.levels(period, district).of(set, bound, _ -> Optional.empty()).stream()))
                .findFirst();
    }

    /** Without a title people are asked anew in the district, so that its share is not that of the communes. */
    private static boolean surveyed(Indicator indicator, boolean recognised) {
        return indicator.code().equals("citizen-satisfaction") && !recognised;
    }

    private List<CriteriaSet> sets(Unit district) {
        return List.of("DISTRICT_NTM_2021", "DISTRICT_NTM_ADVANCED_2021", "TOWN_CITY_COMPLETE_2021").stream()
                .map(province::set)
                .filter(set -> set.appliesTo(district))
                .toList();
    }

    private List<Asked> wishes(Unit district, boolean recognised) {
        List<Asked> asked = new ArrayList<>();
        for (CriteriaSet set : sets(district)) {
            Set<String> fails = asked.isEmpty() ? failsOfBase(district, recognised) : failsOfAdvanced(district, set);
            asked.add(new Asked(set, CommuneWishes.failing(fails)));
        }
        return asked;
    }

    private Set<String> failsOfBase(Unit district, boolean recognised) {
        return recognised
                ? Set.of()
                : Set.copyOf(settings.districts().fails().getOrDefault(district.code(), List.of()));
    }

    private Set<String> failsOfAdvanced(Unit district, CriteriaSet set) {
        Settings.Span span = onRoadmap.contains(district.id())
                ? settings.districts().onRoadmap()
                : settings.districts().others();
        List<String> own = set.criteria().stream()
                .flatMap(criterion -> criterion.requirements().stream())
                .filter(this::ofDistrictsAlone)
                .map(Requirement::code)
                .toList();
        return Set.copyOf(
                chance.some(span.whole(chance, district.code(), "advanced"), own, district.code() + " advanced"));
    }

    private boolean ofDistrictsAlone(Requirement requirement) {
        return requirement.measures().stream()
                .flatMap(code -> catalogue.owner(code).stream())
                .noneMatch(indicator -> indicator.levels().contains(UnitLevel.COMMUNE));
    }

    private void gather(
            Indicator indicator, Unit district, boolean recognised, Map<Unit, Values> communes, Values values) {
        if (indicator.measure().computed() == null) {
            mean(indicator.code(), communes).ifPresent(mean -> values.put(indicator.code(), mean));
            return;
        }
        double urban = urban(indicator.code(), district, recognised);
        for (Measure input : indicator.inputs()) {
            if (input.computed() == null) {
                long sum = communes.values().stream()
                        .mapToLong(each -> each.count(input.code()))
                        .sum();
                values.put(input.code(), sum + urban(input.code(), province.urban(district), urban));
            }
        }
        requireSums(indicator.code(), values);
    }

    /** Whole numbers of men and women were rounded apart; their sum is the whole. */
    private static void requireSums(String code, Values values) {
        for (String of : List.of("people", "having")) {
            String men = code + "." + of + "-men";
            if (values.of(men).isPresent()) {
                values.put(code + "." + of, values.count(men) + values.count(code + "." + of + "-women"));
            }
        }
    }

    /** What the towns add to an input: all of theirs to a whole, a share of it to those who have something. */
    private long urban(String input, List<Unit> towns, double share) {
        String last = input.substring(input.lastIndexOf('.') + 1);
        Function<Size, Integer> counted = switch (last) {
            case "people", "having" -> Size::people;
            case "people-men", "having-men" -> Size::men;
            case "people-women", "having-women" -> Size::women;
            default -> Size::households;
        };
        boolean whole = last.equals("households") || last.startsWith("people");
        long sum = towns.stream()
                .mapToLong(town -> counted.apply(Size.of(town.code(), true, settings, chance)))
                .sum();
        return whole ? sum : (long) (sum * share);
    }

    private double urban(String code, Unit district, boolean recognised) {
        if (!code.equals(WATER)) {
            return URBAN;
        }
        Settings.Span span = recognised
                ? settings.districts().urbanWaterWithTitle()
                : settings.districts().urbanWaterWithout();
        return span.draw(chance, district.code(), WATER) / 100;
    }

    private static Optional<BigDecimal> mean(String code, Map<Unit, Values> communes) {
        List<BigDecimal> known = communes.values().stream()
                .flatMap(each -> each.of(code).stream())
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP));
    }

    /** What share of households in the communes with the base title alone must have water, for the district to reach its level. */
    double waterFloor(Unit district, double level, Map<Unit, Tier> tiers, double advanced) {
        double needed = 0;
        double had = 0;
        double open = 0;
        for (Unit town : province.urban(district)) {
            int households = Size.of(town.code(), true, settings, chance).households();
            needed += households * level;
            had += households * 100 * urban(WATER, district, true);
        }
        for (Map.Entry<Unit, Tier> each : tiers.entrySet()) {
            int households =
                    Size.of(each.getKey().code(), false, settings, chance).households();
            needed += households * level;
            if (each.getValue().compareTo(Tier.ADVANCED) >= 0) {
                had += households * advanced;
            } else {
                open += households;
            }
        }
        return open == 0 ? 0 : (needed - had) / open;
    }
}
