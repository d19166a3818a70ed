package vn.solang.recognition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Succession;

/**
 * The titles of a province's units at one moment of knowledge, answering for any day. A unit without a record of its
 * own, made by a merger or split of units that held the title, awaits confirmation: its title is unknown, never lost and
 * never inherited.
 */
final class TitleBook {

    private final Map<UnitId, List<Recognition>> records;
    private final Map<UnitId, List<Succession>> origins;
    private final Map<String, CountingRule> rules;
    private final Set<String> recorded;

    /**
     * A book of the given records.
     *
     * @param origins what each unit was made from
     * @param rules the counting rule of each standard
     */
    TitleBook(List<Recognition> records, Map<UnitId, List<Succession>> origins, Map<String, CountingRule> rules) {
        this.records = records.stream().collect(Collectors.groupingBy(Recognition::unit));
        this.origins = origins;
        this.rules = Map.copyOf(rules);
        this.recorded = records.stream().map(Recognition::standard).collect(Collectors.toUnmodifiableSet());
    }

    /** True where the ledger has any record of the standard; without one, nothing can be counted. */
    boolean hasRecordsOf(String standard) {
        return recorded.contains(standard);
    }

    Holding holding(UnitId unit, String standard, LocalDate day) {
        List<Recognition> acts = acts(unit, standard);
        if (acts.isEmpty()) {
            return inherited(unit, standard, day);
        }
        Holding state = Holding.NOT_HELD;
        for (Recognition act : acts) {
            Optional<LocalDate> seen = seenOn(act);
            if (seen.isPresent() && !seen.get().isAfter(day)) {
                state = gives(act) ? Holding.HELD : Holding.NOT_HELD;
            }
        }
        Holding shown = state;
        boolean perhapsOtherwise = acts.stream()
                .filter(act -> countedOn(act).isEmpty())
                .filter(act -> seenOn(act).map(seen -> seen.isAfter(day)).orElse(true))
                .anyMatch(act -> gives(act) != (shown == Holding.HELD));
        return perhapsOtherwise ? Holding.UNKNOWN : shown;
    }

    /** The act by which a unit came to hold the standard it holds on a day. */
    Optional<Recognition> holdingBy(UnitId unit, String standard, LocalDate day) {
        if (holding(unit, standard, day) != Holding.HELD) {
            return Optional.empty();
        }
        return acts(unit, standard).stream()
                .filter(TitleBook::gives)
                .filter(act -> seenOn(act).map(seen -> !seen.isAfter(day)).orElse(false))
                .reduce((earlier, later) -> later);
    }

    /**
     * The recognition counted within a period and on or before a day, where there is one. Recognising again what a unit
     * holds, for a newer set of criteria, makes no further holder.
     */
    Optional<Recognition> newIn(UnitId unit, String standard, Period period, LocalDate day) {
        return acts(unit, standard).stream()
                .filter(act -> act.act() == Recognition.Act.RECOGNISED)
                .filter(act -> countedOn(act)
                        .filter(counted -> period.contains(counted) && !counted.isAfter(day))
                        .filter(counted -> holding(unit, standard, counted.minusDays(1)) != Holding.HELD)
                        .isPresent())
                .findFirst();
    }

    /**
     * True where a title may have been gained within the period: only a bound of its day is known, or it was gained by a
     * unit that ended within the period and went into this one.
     */
    boolean perhapsNewIn(UnitId unit, String standard, Period period) {
        boolean fromParts = origins.getOrDefault(unit, List.of()).stream()
                .filter(origin -> period.contains(origin.effective()))
                .anyMatch(origin -> newIn(
                                        origin.predecessor(),
                                        standard,
                                        period,
                                        origin.effective().minusDays(1))
                                .isPresent()
                        || perhapsNewIn(origin.predecessor(), standard, period));
        if (fromParts) {
            return true;
        }
        if (holding(unit, standard, period.eve()) == Holding.HELD) {
            return false;
        }
        return acts(unit, standard).stream()
                .filter(act -> act.act() == Recognition.Act.RECOGNISED)
                .anyMatch(act -> countedOn(act).isEmpty()
                        && (act.notLaterThan() == null || !act.notLaterThan().isBefore(period.from())));
    }

    Optional<LocalDate> countedOn(Recognition act) {
        CountingRule rule = rules.get(act.standard());
        return rule == null ? Optional.empty() : act.countedOn(rule);
    }

    /** The day from which an act is known to have worked: the day it is counted on, or else its bound. */
    private Optional<LocalDate> seenOn(Recognition act) {
        return countedOn(act).or(() -> Optional.ofNullable(act.notLaterThan()));
    }

    private static boolean gives(Recognition act) {
        return act.act() != Recognition.Act.REVOKED;
    }

    List<Recognition> acts(UnitId unit) {
        return records.getOrDefault(unit, List.of());
    }

    private List<Recognition> acts(UnitId unit, String standard) {
        return records.getOrDefault(unit, List.of()).stream()
                .filter(act -> act.standard().equals(standard))
                .sorted(Comparator.comparing((Recognition act) -> seenOn(act).orElse(LocalDate.MIN))
                        .thenComparingLong(Recognition::fact))
                .toList();
    }

    private Holding inherited(UnitId unit, String standard, LocalDate day) {
        return origins.getOrDefault(unit, List.of()).stream()
                        .filter(origin -> !origin.effective().isAfter(day))
                        .map(origin -> holding(
                                origin.predecessor(),
                                standard,
                                origin.effective().minusDays(1)))
                        .allMatch(Holding.NOT_HELD::equals)
                ? Holding.NOT_HELD
                : Holding.UNKNOWN;
    }
}
