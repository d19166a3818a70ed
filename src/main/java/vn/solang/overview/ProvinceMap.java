package vn.solang.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.recognition.Holding;
import vn.solang.recognition.StandardCount;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Tone;

/** Maps of a unit's communes by the standard they hold, and of where a unit lies. */
@Component
@Needs(Permission.PUBLIC)
public class ProvinceMap {

    private static final int KEPT = 32;

    /** Outlines as they were read, for the few places and days that are looked at; knowledge of a moment never changes. */
    private final Map<String, Map<UnitId, List<Ring>>> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<UnitId, List<Ring>>> eldest) {
            return size() > KEPT;
        }
    };

    private final Units units;

    ProvinceMap(Units units) {
        this.units = units;
    }

    /** The map of a place's communes; empty where no outlines are known. */
    public Optional<String> draw(String name, Sight sight) {
        Map<UnitId, List<Ring>> outlines = outlines(sight.place().id(), UnitLevel.COMMUNE, sight.asOf());
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        List<MapSvg.Shape> shapes = new ArrayList<>();
        List<Unit> communes = units.below(sight.place().id(), UnitLevel.COMMUNE, sight.asOf());
        Map<UnitId, Unit> parents = units.parents(communes, sight.asOf());
        for (Unit unit : communes) {
            List<Ring> rings = outlines.get(unit.id());
            if (rings != null) {
                Tone tone = tone(unit, sight.counts());
                shapes.add(new MapSvg.Shape(
                        unit.code(),
                        unit.fullName() + within(parents.get(unit.parent())) + ": "
                                + sight.words().say(tone.key()),
                        tone,
                        sight.href(unit),
                        rings));
            }
        }
        return Optional.of(MapSvg.draw(name, shapes, borders(sight)));
    }

    /**
     * Something counted in districts.
     *
     * @param day the day whose districts they are: the last on which there were some, where there are none any more
     * @param districts in the order of their names
     */
    public record Districts(LocalDate day, List<Unit> districts) {
        public Districts {
            districts = List.copyOf(districts);
        }
    }

    /** The districts of a province on a day, or on the last day there were some; empty where none are known. */
    public Optional<Districts> districts(UnitId province, AsOf asOf) {
        List<Unit> alive = units.below(province, UnitLevel.DISTRICT, asOf);
        if (!alive.isEmpty()) {
            return Optional.of(new Districts(asOf.validAt(), alive));
        }
        return units.everBelow(province).stream()
                .filter(unit -> unit.level() == UnitLevel.DISTRICT && unit.until() != null)
                .map(Unit::until)
                .filter(until -> !until.isAfter(asOf.validAt()))
                .max(LocalDate::compareTo)
                .map(until -> until.minusDays(1))
                .map(day ->
                        new Districts(day, units.below(province, UnitLevel.DISTRICT, new AsOf(day, asOf.knownAt()))));
    }

    /**
     * A map of counts by district; empty where no outlines are known.
     *
     * @param counts by the district; those without one are not drawn
     * @param said what a district's circle is called
     */
    public Optional<String> counts(
            String name,
            UnitId province,
            Districts of,
            Map<UnitId, Long> counts,
            Function<Unit, String> said,
            Function<Unit, String> href,
            AsOf asOf) {
        Map<UnitId, List<Ring>> outlines = outlines(province, UnitLevel.DISTRICT, new AsOf(of.day(), asOf.knownAt()));
        if (outlines.isEmpty()) {
            return Optional.empty();
        }
        List<MapSvg.Spot> spots = new ArrayList<>();
        for (Unit unit : of.districts()) {
            List<Ring> rings = outlines.get(unit.id());
            long count = counts.getOrDefault(unit.id(), 0L);
            if (rings != null && count > 0) {
                spots.add(new MapSvg.Spot(label(unit), said.apply(unit), href.apply(unit), count, rings));
            }
        }
        return Optional.of(MapSvg.counts(
                name,
                spots,
                outlines.values().stream()
                        .map(rings -> new MapSvg.Outline("", rings))
                        .toList()));
    }

    /** Where a unit lies within its province; empty where its outline is not known. */
    public Optional<String> locate(String name, Unit unit, Unit province, AsOf asOf) {
        List<Ring> rings = outlines(province.id(), unit.level(), asOf).get(unit.id());
        if (rings == null) {
            return Optional.empty();
        }
        List<MapSvg.Outline> borders = outlines(province.id(), UnitLevel.DISTRICT, asOf).values().stream()
                .map(each -> new MapSvg.Outline("", each))
                .toList();
        return Optional.of(MapSvg.locate(
                name,
                rings,
                borders.isEmpty()
                        ? outlines(province.id(), UnitLevel.COMMUNE, asOf).values().stream()
                                .map(each -> new MapSvg.Outline("", each))
                                .toList()
                        : borders));
    }

    /** The highest standard a commune holds, as far as the ledger can tell. */
    public static Tone tone(Unit commune, Map<String, StandardCount> counts) {
        if (holds(commune, counts, "commune-model") == Holding.HELD) {
            return Tone.MODEL;
        }
        if (holds(commune, counts, "commune-advanced") == Holding.HELD) {
            return Tone.ADVANCED;
        }
        Holding base = holds(commune, counts, "commune-base");
        if (base == null) {
            return Tone.NOT_APPLICABLE;
        }
        StandardCount count = counts.get("commune-base");
        if (count == null || !count.recorded()) {
            return Tone.UNKNOWN;
        }
        return switch (base) {
            case HELD -> Tone.BASE;
            case NOT_HELD -> Tone.NOT_MET;
            case UNKNOWN -> Tone.UNKNOWN;
        };
    }

    private static @Nullable Holding holds(Unit commune, Map<String, StandardCount> counts, String figures) {
        StandardCount count = counts.get(figures);
        return count == null ? null : count.holding().get(commune);
    }

    private List<MapSvg.Outline> borders(Sight sight) {
        Map<UnitId, List<Ring>> outlines = outlines(sight.place().id(), UnitLevel.DISTRICT, sight.asOf());
        return units.below(sight.place().id(), UnitLevel.DISTRICT, sight.asOf()).stream()
                .filter(unit -> outlines.containsKey(unit.id()))
                .map(unit -> new MapSvg.Outline(label(unit), outlines.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    /** {@code , huyện Hương Khê}; nothing where a commune stands under its province. */
    private static String within(@Nullable Unit parent) {
        return parent == null || parent.level() != UnitLevel.DISTRICT ? "" : ", " + parent.fullName();
    }

    private static String label(Unit unit) {
        return switch (unit.type()) {
            case "thành phố" -> "TP " + unit.name();
            case "thị xã" -> "TX " + unit.name();
            default -> unit.name();
        };
    }

    private Map<UnitId, List<Ring>> outlines(UnitId place, UnitLevel level, AsOf asOf) {
        String key = "%d %s %s %s".formatted(place.value(), level, asOf.validAt(), asOf.knownAt());
        synchronized (read) {
            return read.computeIfAbsent(key, k -> {
                Map<UnitId, List<Ring>> rings = new LinkedHashMap<>();
                units.shapes(place, level, asOf)
                        .forEach((unit, geometry) -> rings.put(unit, Boundaries.geometry(geometry)));
                return rings;
            });
        }
    }
}
