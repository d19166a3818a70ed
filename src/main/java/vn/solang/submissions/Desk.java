package vn.solang.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** What stands on the desk of whoever works on a submission: round, unit and what is asked. */
@Component
class Desk {

    /**
     * A unit in a round.
     *
     * @param asOf the last day of the period, by what is known now
     */
    record Paper(Round round, Unit unit, Rulebook rules, Plan plan, AsOf asOf) {

        Catalogue catalogue() {
            return rules.catalogue();
        }

        /** How the journal names it. */
        String name() {
            return "%s, %s".formatted(unit.fullName(), round.name());
        }
    }

    private final RoundRepository rounds;
    private final CriteriaSets sets;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    Desk(RoundRepository rounds, CriteriaSets sets, Units units, Journal journal, Clock clock) {
        this.rounds = rounds;
        this.sets = sets;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What is known now. */
    Instant now() {
        return journal.lastKnown().orElseGet(clock::instant);
    }

    Round round(int number) {
        return rounds.find(number).orElseThrow(() -> new NotFound("submissions.no-round", String.valueOf(number)));
    }

    Unit unit(int round, String code) {
        return units.getByCode(code, new AsOf(round(round).period().lastDay(), now()));
    }

    /** The set of a round as it applies in its province. */
    CriteriaSet set(Round round, Rulebook rules) {
        AsOf asOf = new AsOf(round.period().lastDay(), now());
        return rules.set(round.set(), units.get(round.owner(), asOf).code(), asOf.validAt());
    }

    Rulebook rules() {
        return sets.at(now());
    }

    /**
     * A unit in a round.
     *
     * @throws NotFound where there is no such round or unit
     * @throws Rejected where the round is not for the unit
     */
    Paper paper(int number, UnitId id) {
        Round round = round(number);
        var asOf = new AsOf(round.period().lastDay(), now());
        Rulebook rules = sets.at(asOf.knownAt());
        Unit unit = units.get(id, asOf);
        Unit province = units.path(id, asOf).getFirst();
        CriteriaSet set = rules.set(round.set(), province.code(), asOf.validAt());
        if (!province.id().equals(round.owner()) || !set.appliesTo(unit)) {
            throw new Rejected("submissions.not-for", round.name(), unit.fullName());
        }
        return new Paper(round, unit, rules, Plan.of(set, rules.catalogue(), asOf.validAt()), asOf);
    }

    /** @throws Rejected where the round takes no values today */
    void requireTaking(Round round) {
        if (round.state() == Round.State.CLOSED) {
            throw new Rejected("submissions.round-closed", round.name());
        }
        if (!round.takes(today())) {
            throw new Rejected("submissions.round-early", round.name(), VietnameseFormat.tableDate(round.opens()));
        }
    }
}
