package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** The ledger's figures as reports print them, each asked for once. */
final class LedgerFigures {

    /** What is asked at once. */
    private record Asked(Unit unit, Period period, AsOf asOf) {}

    private final Figures figures;
    private final Units units;
    private final AsOf asOf;
    private final Map<Asked, List<Figure>> known = new HashMap<>();

    LedgerFigures(Figures figures, Units units, AsOf asOf) {
        this.figures = figures;
        this.units = units;
        this.asOf = asOf;
    }

    /** The first of some figures that is known; empty where none is. */
    Optional<Figure> find(List<String> keys, Unit unit, Period period, LocalDate day) {
        Optional<Unit> then = units.find(unit.id(), asOf.at(day));
        if (then.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> all = known.computeIfAbsent(
                new Asked(then.get(), period, asOf.at(day)),
                asked -> figures.of(asked.unit().id(), asked.period(), asked.asOf()));
        return keys.stream()
                .flatMap(key -> all.stream().filter(figure -> figure.key().equals(key)))
                .filter(Figure::known)
                .findFirst();
    }

    /** The units a figure counts. */
    List<Unit> counted(Figure figure) {
        List<Unit> counted = new ArrayList<>();
        figure.units().forEach(code -> units.findByCode(code, figure.asOf()).ifPresent(counted::add));
        return counted;
    }

    /** A figure the ledger does not know. */
    Backing unknown(String key) {
        return new Backing(key, null, List.of(), List.of(), List.of(), asOf.validAt(), asOf.knownAt());
    }

    /** What of a figure a claim is held against. */
    Backing backing(Figure figure) {
        return backing(figure, Set.of());
    }

    /**
     * What of a figure a claim is held against.
     *
     * @param types of units that are counted; empty for all
     */
    Backing backing(Figure figure, Set<String> types) {
        List<Unit> counted = counted(figure).stream()
                .filter(unit -> types.isEmpty() || types.contains(unit.type()))
                .toList();
        boolean several = counted.stream().map(Unit::type).distinct().count() > 1;
        return new Backing(
                figure.key(),
                figure.value(),
                counted.stream().map(Unit::code).toList(),
                counted.stream()
                        .map(unit -> several ? unit.fullName() : unit.name())
                        .toList(),
                figure.facts(),
                figure.asOf().validAt(),
                figure.asOf().knownAt());
    }
}
