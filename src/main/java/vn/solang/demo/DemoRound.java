package vn.solang.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Rounds;
import vn.solang.units.Units;

/** Opens a round of entry for the demonstration, once: the communes of Hà Tĩnh, the base set, the year 2022. */
@Component
@ConditionalOnProperty("solang.demo")
class DemoRound implements SmartLifecycle {

    private static final String PROVINCE = "42";
    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");
    private static final int DAYS = 60;

    private final Rounds rounds;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private volatile boolean running;

    DemoRound(Rounds rounds, Units units, Journal journal, CurrentActor actor) {
        this.rounds = rounds;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    @Override
    public void start() {
        actor.as(Actor.program("demo"), () -> {
            open();
            return null;
        });
        running = true;
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
            LocalDate today = known.atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate();
            rounds.open(province, SET, PERIOD, today, today.plusDays(DAYS));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the values it is compared with. */
    @Override
    public int getPhase() {
        return 6;
    }
}
