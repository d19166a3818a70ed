package vn.solang.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.accounts.Holders;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Permission;
import vn.solang.notices.Notices;
import vn.solang.shared.Conflict;
import vn.solang.shared.Message;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.VietnameseFormat;

/** What all acts on an idea have in common: it is held, brought to another step, and people are told. */
@Component
class IdeaActs {

    private final IdeaRepository repository;
    private final Journal journal;
    private final CurrentActor actor;
    private final Notices notices;
    private final Holders holders;
    private final Clock clock;

    IdeaActs(
            IdeaRepository repository,
            Journal journal,
            CurrentActor actor,
            Notices notices,
            Holders holders,
            Clock clock) {
        this.repository = repository;
        this.journal = journal;
        this.actor = actor;
        this.notices = notices;
        this.holders = holders;
        this.clock = clock;
    }

    /** An idea as it was seen, held until the transaction ends. @throws Conflict where somebody else acted on it */
    Idea locked(int number, int version, Stage... stages) {
        Idea idea = repository.lock(number).orElseThrow(() -> none(number));
        requireSeen(idea, version, stages);
        return idea;
    }

    /** That an idea is as it was seen. @throws Conflict where somebody else acted on it */
    static void requireSeen(Idea idea, int version, Stage... stages) {
        if (idea.version() != version || !List.of(stages).contains(idea.stage())) {
            throw new Conflict("ideas.changed", idea.number());
        }
    }

    /** That an act may count on a day. @throws Rejected where that is before the last act, or to come */
    void requireDay(Whole seen, LocalDate day) {
        LocalDate last = seen.acts().getLast().day();
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(last) || day.isAfter(today)) {
            throw new Rejected(
                    "ideas.act-day",
                    VietnameseFormat.tableDate(day),
                    VietnameseFormat.tableDate(last),
                    VietnameseFormat.tableDate(today));
        }
    }

    /** Brings an idea to another step. @throws Rejected where the day is before the last act, or to come, or the document is too long */
    void move(Entry entry, Whole seen, Idea idea, Stage to, Act.Kind kind, LocalDate day, String document, String why) {
        requireDay(seen, day);
        String said = Texts.clean(why);
        repository.move(idea, to, kind, day, Lines.of(document, "ideas.long.document"), said, entry);
        journal.tell(
                entry,
                List.of(new Change(
                        idea.unit(),
                        "idea-stage",
                        String.valueOf(idea.number()),
                        idea.stage().code(),
                        said.isEmpty() ? to.code() : to.code() + ": " + said)));
    }

    /** Tells those who may do something at the place of an idea, without whoever acts. */
    void tell(Entry entry, Permission whom, Idea idea, Message said) {
        List<Long> others = new ArrayList<>(holders.holding(whom, idea.unit()));
        others.remove(actor.get().account());
        notices.tell(entry, others, said, "/ocop/ideas/" + idea.number());
    }

    static String subject(Idea idea) {
        return "%s, ý tưởng %d".formatted(idea.form().name(), idea.number());
    }

    static NotFound none(int number) {
        return new NotFound("ideas.none", String.valueOf(number));
    }
}
