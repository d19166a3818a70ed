package vn.solang.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Ledger;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The rounds of entry: the office opens, closes and reopens them, everybody who enters sees them. */
@Service
@Needs(Permission.READ)
public class Rounds {

    private final RoundRepository repository;
    private final CriteriaSets sets;
    private final Procedures procedures;
    private final Desk desk;
    private final Units units;
    private final Journal journal;
    private final Ledger ledger;
    private final CurrentActor actor;
    private final Telling telling;

    Rounds(
            RoundRepository repository,
            CriteriaSets sets,
            Procedures procedures,
            Desk desk,
            Units units,
            Journal journal,
            Ledger ledger,
            CurrentActor actor,
            Telling telling) {
        this.repository = repository;
        this.sets = sets;
        this.procedures = procedures;
        this.desk = desk;
        this.units = units;
        this.journal = journal;
        this.ledger = ledger;
        this.actor = actor;
        this.telling = telling;
    }

    /** All rounds, those due last first. */
    public List<Round> all() {
        return repository.all();
    }

    /**
     * One of them.
     *
     * @throws NotFound {@code submissions.no-round} where there is none
     */
    public Round get(int number) {
        return repository.find(number).orElseThrow(() -> new NotFound("submissions.no-round", String.valueOf(number)));
    }

    /** How people are told of a round, in Vietnamese: the name of its set and its period. */
    public String title(Round round) {
        Rulebook rules = desk.rules();
        return Telling.name(round, rules, desk.set(round, rules));
    }

    /** What became of a round, the newest first: its opening, closing and reopening. */
    public List<Round> history(int number) {
        return repository.versions(number);
    }

    /** Who checks what, as it is in force now. */
    public List<Procedure> procedures() {
        return procedures.all();
    }

    /** Today, as the rounds see it. */
    public LocalDate today() {
        return desk.today();
    }

    /** The province that has a code on the last day of a period. @throws NotFound where none has */
    public Unit province(String code, Period period) {
        return units.getByCode(code, new AsOf(period.lastDay(), desk.now()));
    }

    /**
     * Opens a round.
     *
     * @throws NotFound where there is no such set
     * @throws Rejected where the set is not in force on the period's last day, the owner is no province, the days are the
     *     wrong way round, or no procedure says who checks
     * @throws Conflict where there is a round of that set and period already
     */
    @Needs(Permission.MANAGE_ROUNDS)
    @Transactional
    public Round open(@InScope UnitId owner, String set, Period period, LocalDate opens, LocalDate due) {
        Entry entry = journal.openAside("open-round", "%s, kỳ %s".formatted(set, period.code()));
        var asOf = new AsOf(period.lastDay(), entry.at());
        Unit province = units.get(owner, asOf);
        if (province.level() != UnitLevel.PROVINCE) {
            throw new Rejected("submissions.owner", province.fullName());
        }
        CriteriaSet found = sets.at(entry.at()).set(set, province.code(), period.lastDay());
        if (!found.inForce(period.lastDay())) {
            throw new Rejected("submissions.not-in-force", found.name(), VietnameseFormat.tableDate(period.lastDay()));
        }
        procedures.get(found.level(), period);
        requireInOrder(opens, due);
        repository.find(owner, set, period).ifPresent(there -> {
            throw new Conflict("submissions.round-there", there.name());
        });
        return tell(
                entry,
                write(
                        entry,
                        new Round(repository.next(), owner, set, period, opens, due, Round.State.OPEN, "", entry.at()),
                        null));
    }

    /** Closes a round: nothing is entered or submitted any more. @throws Conflict where it is closed already */
    @Needs(Permission.MANAGE_ROUNDS)
    @Transactional
    public Round close(int number) {
        Round before = mine(number);
        Entry entry = journal.openAside("close-round", before.name());
        before = get(number);
        if (before.state() == Round.State.CLOSED) {
            throw new Conflict("submissions.round-closed-already", before.name());
        }
        return write(entry, changed(before, Round.State.CLOSED, before.due(), before.reason(), entry), before);
    }

    /**
     * Opens a closed round again.
     *
     * @param due the new last day
     * @param reason why; kept with it and told in the journal
     * @throws Rejected without a reason
     * @throws Conflict where it is open already
     */
    @Needs(Permission.MANAGE_ROUNDS)
    @Transactional
    public Round reopen(int number, LocalDate due, String reason) {
        Round before = mine(number);
        String said = Texts.clean(reason);
        if (said.isEmpty()) {
            throw new Rejected("submissions.reason");
        }
        requireInOrder(before.opens(), due);
        Entry entry = journal.openAside("reopen-round", before.name());
        before = get(number);
        if (before.state() == Round.State.OPEN) {
            throw new Conflict("submissions.round-open-already", before.name());
        }
        return tell(entry, write(entry, changed(before, Round.State.OPEN, due, said, entry), before));
    }

    private Round tell(Entry entry, Round round) {
        Rulebook rules = desk.rules();
        CriteriaSet set = desk.set(round, rules);
        Procedure procedure = procedures.get(set.level(), round.period()).procedure();
        telling.opened(entry, round, rules, set, procedure);
        return round;
    }

    private Round mine(int number) {
        Round round = get(number);
        actor.require(Permission.MANAGE_ROUNDS, round.owner());
        return round;
    }

    private static void requireInOrder(LocalDate opens, LocalDate due) {
        if (due.isBefore(opens)) {
            throw new Rejected("submissions.due", VietnameseFormat.tableDate(opens));
        }
    }

    private static Round changed(Round before, Round.State state, LocalDate due, String reason, Entry entry) {
        return new Round(
                before.number(),
                before.owner(),
                before.set(),
                before.period(),
                before.opens(),
                due,
                state,
                reason,
                entry.at());
    }

    private Round write(Entry entry, Round round, @Nullable Round before) {
        ledger.record(
                entry,
                "submissions.round",
                List.of("number"),
                List.of("number", "owner", "set_code", "period", "opens", "due", "state", "reason"),
                List.<Object[]>of(new Object[] {
                    round.number(),
                    round.owner().value(),
                    round.set(),
                    round.period().number(),
                    round.opens(),
                    round.due(),
                    round.state().name().toLowerCase(Locale.ROOT),
                    round.reason()
                }));
        journal.tell(
                entry,
                List.of(new Change(
                        round.owner(), "round", round.name(), before == null ? null : told(before), told(round))));
        return round;
    }

    private static String told(Round round) {
        String state = round.state() == Round.State.OPEN ? "mở" : "đóng";
        String days = "%s, %s – %s"
                .formatted(state, VietnameseFormat.tableDate(round.opens()), VietnameseFormat.tableDate(round.due()));
        return round.reason().isEmpty() ? days : days + "; mở lại vì: " + round.reason();
    }
}
