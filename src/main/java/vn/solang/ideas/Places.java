package vn.solang.ideas;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Where ideas are registered, as the units stand on a day. */
@Component
class Places {

    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    Places(Units units, Journal journal, CurrentActor actor) {
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * A commune on a day, with who stands over it.
     *
     * @param district null where none stood between the commune and its province
     */
    record Place(Unit commune, @Nullable Unit district, Unit province) {

        @Nullable UnitId districtId() {
            return district == null ? null : district.id();
        }
    }

    /** The place on a day. @throws Rejected where it was no commune then */
    Place on(UnitId unit, LocalDate day) {
        AsOf asOf = asOf(day);
        Unit commune = units.find(unit, asOf)
                .filter(each -> each.level() == UnitLevel.COMMUNE)
                .orElseThrow(() -> new Rejected("ideas.no-place", VietnameseFormat.tableDate(day)));
        List<Unit> path = units.path(unit, asOf);
        return new Place(
                commune,
                path.stream()
                        .filter(each -> each.level() == UnitLevel.DISTRICT)
                        .findFirst()
                        .orElse(null),
                path.getFirst());
    }

    /** The communes that whoever acts may enter for, as they are on a day. */
    List<Unit> enterable(LocalDate day) {
        AsOf asOf = asOf(day);
        Map<UnitId, Unit> found = new HashMap<>();
        actor.get().grants().stream()
                .filter(grant -> grant.role().gives(Permission.ENTER))
                .flatMap(grant -> units.find(grant.unit(), asOf).stream())
                .flatMap(unit -> unit.level() == UnitLevel.COMMUNE
                        ? Stream.of(unit)
                        : units.below(unit.id(), UnitLevel.COMMUNE, asOf).stream())
                .forEach(unit -> found.put(unit.id(), unit));
        Set<UnitId> own = actor.among(Permission.ENTER, found.keySet());
        return found.values().stream()
                .filter(unit -> own.contains(unit.id()))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /** True where a place is another, or was made from it. */
    boolean continues(UnitId place, UnitId other) {
        return place.equals(other)
                || units
                        .origins(List.of(place), journal.lastKnown().orElseThrow())
                        .getOrDefault(place, List.of())
                        .stream()
                        .anyMatch(each -> each.predecessor().equals(other));
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, journal.lastKnown().orElseThrow());
    }
}
