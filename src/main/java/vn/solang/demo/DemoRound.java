package vn.solang.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.imports.StartStep;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.submissions.Rounds;
import vn.solang.units.Units;

/** Opens a round of entry for the demonstration, once: the communes of Hà Tĩnh, the base set, the year 2022. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoRound extends StartStep {

    private static final String PROVINCE = "42";
    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");
    private static final int DAYS = 60;

    private final Rounds rounds;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    DemoRound(Rounds rounds, Units units, Journal journal, CurrentActor actor) {
        // after the values it is compared with
        super(6);
        this.rounds = rounds;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    @Override
    protected void run() {
        actor.as(Actor.program("demo"), () -> {
            open();
            return null;
        });
    }

    private void open() {
        var known = journal.lastKnown().orElseThrow();
        UnitId province =
                units.getByCode(PROVINCE, new AsOf(PERIOD.lastDay(), known)).id();
        boolean there = rounds.all().stream()
                .anyMatch(round -> round.owner().equals(province)
                        && round.set().equals(SET)
                        && round.period().equals(PERIOD));
        if (!there) {
            LocalDate today = VietnameseFormat.dayOf(known);
            rounds.open(province, SET, PERIOD, today, today.plusDays(DAYS));
        }
    }
}
