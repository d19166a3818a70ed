package vn.solang.overview.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Products;
import vn.solang.ocop.Validity;
import vn.solang.overview.ProvinceMap;
import vn.solang.overview.Sight;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Link;

/** Makes the map of where products come from. */
@Component
class ProductMapPages {

    private final Products products;
    private final ProvinceMap maps;
    private final Units units;

    ProductMapPages(Products products, ProvinceMap maps, Units units) {
        this.products = products;
        this.maps = maps;
        this.units = units;
    }

    /** Products of a district: those whose certificate holds, those of which that is not clear, and all. */
    private record Counted(long valid, long unknown, long all) {

        private static final Counted NONE = new Counted(0, 0, 0);

        static Counted of(Map<Validity, Long> states) {
            return new Counted(
                    states.getOrDefault(Validity.VALID, 0L),
                    states.getOrDefault(Validity.UNKNOWN, 0L),
                    states.values().stream().mapToLong(Long::longValue).sum());
        }

        Counted and(Counted other) {
            return new Counted(valid + other.valid, unknown + other.unknown, all + other.all);
        }
    }

    ProductMapPage of(Sight sight) {
        Unit province = sight.path().getFirst();
        AsOf asOf = sight.asOf();
        Messages words = sight.words();
        ProvinceMap.Districts districts =
                maps.districts(province.id(), asOf).orElse(new ProvinceMap.Districts(asOf.validAt(), List.of()));
        Map<UnitId, Counted> placed = counted(province, districts, asOf);
        Counted nowhere = placed.getOrDefault(province.id(), Counted.NONE);
        Map<UnitId, Long> valid = placed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().valid()));
        return new ProductMapPage(
                asOf.validAt().toString(),
                words.say(
                        "overview.products.about",
                        province.titleName(),
                        VietnameseFormat.tableDate(asOf.validAt()),
                        VietnameseFormat.tableDate(districts.day())),
                maps.counts(
                                words.say("overview.products.title"),
                                province.id(),
                                districts,
                                valid,
                                unit -> words.say(
                                        "overview.products.spot",
                                        unit.fullName(),
                                        VietnameseFormat.number(valid.getOrDefault(unit.id(), 0L)),
                                        VietnameseFormat.number(placed.getOrDefault(unit.id(), Counted.NONE)
                                                .unknown())),
                                unit -> href(unit, asOf),
                                asOf)
                        .orElse(""),
                nowhere.all() == 0
                        ? ""
                        : words.say(
                                "overview.products.unplaced",
                                VietnameseFormat.number(nowhere.all()),
                                VietnameseFormat.number(nowhere.valid()),
                                VietnameseFormat.number(nowhere.unknown())),
                districts.districts().stream()
                        .map(unit -> row(unit, placed.getOrDefault(unit.id(), Counted.NONE), asOf))
                        .toList());
    }

    private static ProductMapPage.Row row(Unit unit, Counted counted, AsOf asOf) {
        return new ProductMapPage.Row(
                new Link(unit.titleName(), href(unit, asOf)),
                VietnameseFormat.number(counted.valid()),
                VietnameseFormat.number(counted.unknown()),
                VietnameseFormat.number(counted.all()));
    }

    private static String href(Unit unit, AsOf asOf) {
        return "/ocop/products?unit=%s&at=%s".formatted(unit.code(), asOf.validAt());
    }

    /** By the district; under the province's own number those that come from no district that is known. */
    private Map<UnitId, Counted> counted(Unit province, ProvinceMap.Districts districts, AsOf asOf) {
        var day = new AsOf(districts.day(), asOf.knownAt());
        Map<UnitId, UnitId> parents = parents(
                units.everBelow(province.id()),
                Arrays.stream(UnitLevel.values())
                        .flatMap(level -> units.below(province.id(), level, day).stream())
                        .toList());
        var known = districts.districts().stream().map(Unit::id).collect(Collectors.toSet());
        Map<UnitId, Counted> counted = new HashMap<>();
        products.placed(province.id(), asOf).forEach((unit, states) -> {
            @Nullable UnitId at = unit;
            while (at != null && !known.contains(at)) {
                at = parents.get(at);
            }
            counted.merge(at == null ? province.id() : at, Counted.of(states), Counted::and);
        });
        return counted;
    }

    /**
     * What each unit stands under on the day of the districts, or stood on its last day.
     *
     * @param last every unit as it is now or last was
     * @param onDay those of the day, as they were on it
     */
    static Map<UnitId, UnitId> parents(Collection<Unit> last, Collection<Unit> onDay) {
        Map<UnitId, UnitId> parents = new HashMap<>();
        Stream.concat(last.stream(), onDay.stream()).forEach(unit -> {
            UnitId parent = unit.parent();
            if (parent != null) {
                parents.put(unit.id(), parent);
            }
        });
        return parents;
    }
}
