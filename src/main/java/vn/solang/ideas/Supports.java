package vn.solang.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.VietnameseFormat;

/** How ideas with an approved plan are carried out: milestones, support that was granted, visits to the producer. */
@Service
public class Supports {

    private final SupportRepository repository;
    private final Ideas ideas;
    private final Journal journal;
    private final CurrentActor actor;
    private final Clock clock;

    Supports(SupportRepository repository, Ideas ideas, Journal journal, CurrentActor actor, Clock clock) {
        this.repository = repository;
        this.ideas = ideas;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** How an idea is carried out. */
    @Needs(Permission.READ)
    public Carried of(int number) {
        ideas.get(number);
        return repository.carried(number);
    }

    /**
     * Says what is to be done, or that it was done.
     *
     * @param milestone its number is that of the one it takes the place of; 0 for a new one
     * @throws Rejected where nothing is said, or too much, the day it was done is to come, or the plan is not approved
     * @throws Conflict where somebody else corrected it first
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void enter(int number, Carried.Milestone milestone) {
        Idea idea = carriedOut(number, Permission.ENTER);
        String what = Lines.required(milestone.what(), "ideas.milestone.what");
        requirePast(milestone.done());
        Entry entry = journal.openAside("idea-milestone", IdeaActs.subject(idea));
        Optional<Carried.Milestone> before =
                corrected(repository.carried(number).milestones(), milestone.number(), Carried.Milestone::number);
        var checked = new Carried.Milestone(0, what, milestone.due(), milestone.done());
        repository.add(number, checked, before.map(Carried.Milestone::number).orElse(null), entry);
        tell(entry, idea, "idea-milestone", before.map(Supports::told).orElse(null), told(checked));
    }

    /**
     * Enters support that was granted, or corrects it; what was entered by mistake is corrected to 0.
     *
     * @param support its number is that of the one it takes the place of; 0 for a new one
     * @throws Rejected where the amount is out of bounds, no source is given, a line is too long, the day is to come, or the plan is not
     *     approved
     * @throws Conflict where somebody else corrected it first
     */
    @Needs(Permission.VERIFY)
    @Transactional
    public void enter(int number, Carried.Support support) {
        Idea idea = carriedOut(number, Permission.VERIFY);
        Dong.require(support.amount(), "ideas.bounds.support");
        String source = Lines.required(support.source(), "ideas.support.source");
        String decision = Lines.of(support.decision(), "ideas.long.document");
        requirePast(support.granted());
        Entry entry = journal.openAside("idea-support", IdeaActs.subject(idea));
        Carried carried = repository.carried(number);
        Optional<Carried.Support> before = corrected(carried.supports(), support.number(), Carried.Support::number);
        Dong.require(
                carried.granted() - before.map(Carried.Support::amount).orElse(0L) + support.amount(),
                "ideas.bounds.supports");
        var checked = new Carried.Support(0, support.kind(), support.amount(), source, decision, support.granted());
        repository.add(number, checked, before.map(Carried.Support::number).orElse(null), entry);
        tell(entry, idea, "idea-support", before.map(Supports::told).orElse(null), told(checked));
    }

    /**
     * Enters a visit, or corrects what was found.
     *
     * @param visit its number is that of the one it takes the place of; 0 for a new one
     * @throws Rejected where nothing was found, the day is to come, or the plan is not approved
     * @throws Conflict where somebody else corrected it first
     */
    @Needs(Permission.ENTER)
    @Transactional
    public void enter(int number, Carried.Visit visit) {
        Idea idea = carriedOut(number, Permission.ENTER);
        String finding = Texts.clean(visit.finding());
        if (finding.isEmpty()) {
            throw new Rejected("ideas.visit.finding");
        }
        requirePast(visit.day());
        Entry entry = journal.openAside("idea-visit", IdeaActs.subject(idea));
        Optional<Carried.Visit> before =
                corrected(repository.carried(number).visits(), visit.number(), Carried.Visit::number);
        var checked = new Carried.Visit(0, visit.day(), visit.visitor(), finding);
        repository.add(number, checked, before.map(Carried.Visit::number).orElse(null), entry);
        tell(entry, idea, "idea-visit", before.map(Supports::told).orElse(null), told(checked));
    }

    /** An idea whose plan is approved, which nobody else changes before this transaction ends. */
    private Idea carriedOut(int number, Permission permission) {
        Idea seen = ideas.get(number).idea();
        actor.require(permission, seen.unit());
        journal.await();
        Idea idea = ideas.get(number).idea();
        if (idea.stage() != Stage.PLAN_APPROVED) {
            throw new Rejected("ideas.no-approved-plan", number, idea.form().name());
        }
        return idea;
    }

    private static <T> Optional<T> corrected(List<T> there, int number, java.util.function.ToIntFunction<T> numberOf) {
        if (number == 0) {
            return Optional.empty();
        }
        return Optional.of(there.stream()
                .filter(each -> numberOf.applyAsInt(each) == number)
                .findFirst()
                .orElseThrow(() -> new Conflict("ideas.corrected")));
    }

    private void requirePast(@Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day != null && day.isAfter(today)) {
            throw new Rejected(
                    "ideas.done-to-come", VietnameseFormat.tableDate(day), VietnameseFormat.tableDate(today));
        }
    }

    private void tell(Entry entry, Idea idea, String kind, @Nullable String before, String after) {
        journal.tell(entry, List.of(new Change(idea.unit(), kind, String.valueOf(idea.number()), before, after)));
    }

    private static String told(Carried.Milestone milestone) {
        LocalDate done = milestone.done();
        return "%s, hạn %s%s"
                .formatted(
                        milestone.what(),
                        VietnameseFormat.tableDate(milestone.due()),
                        done == null ? "" : ", xong " + VietnameseFormat.tableDate(done));
    }

    private static String told(Carried.Support support) {
        return "%s, %s đồng, %s %s, %s"
                .formatted(
                        support.kind().code(),
                        VietnameseFormat.number(support.amount()),
                        support.source(),
                        support.decision(),
                        VietnameseFormat.tableDate(support.granted()));
    }

    private static String told(Carried.Visit visit) {
        return "%s, %s: %s"
                .formatted(
                        VietnameseFormat.tableDate(visit.day()), visit.visitor().code(), visit.finding());
    }
}
