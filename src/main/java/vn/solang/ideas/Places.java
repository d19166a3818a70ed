package vn.solang.ideas;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Journal;
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

    Places(Units units, Journal journal) {
        this.units = units;
        this.journal = journal;
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

    /**
     * The commune of an idea on a day: its own, or the one that this became.
     *
     * @throws Rejected where it became several, or none that is known
     */
    Place home(Idea idea, LocalDate day) {
        AsOf asOf = asOf(day);
        if (units.find(idea.unit(), asOf)
                .filter(each -> each.level() == UnitLevel.COMMUNE)
                .isPresent()) {
            return on(idea.unit(), day);
        }
        Map<UnitId, Unit> there =
                units.below(null, UnitLevel.COMMUNE, asOf).stream().collect(Collectors.toMap(Unit::id, each -> each));
        List<Unit> became = units.origins(there.keySet(), asOf.knownAt()).values().stream()
                .flatMap(List::stream)
                .filter(each -> each.predecessor().equals(idea.unit()))
                .map(each -> Objects.requireNonNull(there.get(each.successor())))
                .distinct()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        if (became.size() != 1) {
            Unit own = units.newest(List.of(idea.unit())).get(idea.unit());
            throw new Rejected(
                    became.isEmpty() ? "ideas.no-successor" : "ideas.several-successors",
                    own == null ? "" : own.titleName(),
                    VietnameseFormat.tableDate(day),
                    became.stream().map(Unit::fullName).collect(Collectors.joining(", ")));
        }
        return on(became.getFirst().id(), day);
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, journal.lastKnown().orElseThrow());
    }
}
