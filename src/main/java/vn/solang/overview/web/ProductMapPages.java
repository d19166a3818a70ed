package vn.solang.overview.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Products of a district: those whose certificate holds, and all. */
    private record Counted(long valid, long all) {

        Counted and(Counted other) {
            return new Counted(valid + other.valid, all + other.all);
        }
    }

    ProductMapPage of(Sight sight) {
        Unit province = sight.path().getFirst();
        AsOf asOf = sight.asOf();
        Messages words = sight.words();
        ProvinceMap.Districts districts =
                maps.districts(province.id(), asOf).orElse(new ProvinceMap.Districts(asOf.validAt(), List.of()));
        Map<UnitId, Counted> placed = counted(province, districts, asOf);
        Counted nowhere = placed.getOrDefault(province.id(), new Counted(0, 0));
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
                                        VietnameseFormat.number(valid.getOrDefault(unit.id(), 0L))),
                                unit -> href(unit, asOf),
                                asOf)
                        .orElse(""),
                nowhere.all() == 0
                        ? ""
                        : words.say(
                                "overview.products.unplaced",
                                VietnameseFormat.number(nowhere.all()),
                                VietnameseFormat.number(nowhere.valid())),
                districts.districts().stream()
                        .map(unit -> row(unit, placed.getOrDefault(unit.id(), new Counted(0, 0)), asOf))
                        .toList());
    }

    private static ProductMapPage.Row row(Unit unit, Counted counted, AsOf asOf) {
        return new ProductMapPage.Row(
                new Link(unit.titleName(), href(unit, asOf)),
                VietnameseFormat.number(counted.valid()),
                VietnameseFormat.number(counted.all()));
    }

    private static String href(Unit unit, AsOf asOf) {
        return "/ocop/products?unit=%s&at=%s".formatted(unit.code(), asOf.validAt());
    }

    /** By the district; under the province's own number those that come from no district that is known. */
    private Map<UnitId, Counted> counted(Unit province, ProvinceMap.Districts districts, AsOf asOf) {
        Map<UnitId, UnitId> parents = new HashMap<>();
        units.everBelow(province.id()).forEach(unit -> {
            UnitId parent = unit.parent();
            if (parent != null) {
                parents.put(unit.id(), parent);
            }
        });
        var known = districts.districts().stream().map(Unit::id).collect(Collectors.toSet());
        Map<UnitId, Counted> counted = new HashMap<>();
        products.placed(province.id(), asOf).forEach((unit, states) -> {
            @Nullable UnitId at = unit;
            while (at != null && !known.contains(at)) {
                at = parents.get(at);
            }
            long all = states.values().stream().mapToLong(Long::longValue).sum();
            counted.merge(
                    at == null ? province.id() : at,
                    new Counted(states.getOrDefault(Validity.VALID, 0L), all),
                    Counted::and);
        });
        return counted;
    }
}
