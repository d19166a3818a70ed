package vn.solang.ideas;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.files.Files;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Register;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.VietnameseFormat;

/**
 * Business plans of accepted ideas: sent by the commune, approved or sent back by the district or the office. With the
 * approval the product stands in the register, so that its dossier can be begun.
 */
@Service
public class BusinessPlans {

    private final IdeaRepository ideas;
    private final SupportRepository repository;
    private final IdeaActs acts;
    private final Ideas register;
    private final Register products;
    private final Places places;
    private final Files files;
    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;

    BusinessPlans(
            IdeaRepository ideas,
            SupportRepository repository,
            IdeaActs acts,
            Ideas register,
            Register products,
            Places places,
            Files files,
            Journal journal,
            CurrentActor actor,
            TransactionTemplate transaction) {
        this.ideas = ideas;
        this.repository = repository;
        this.acts = acts;
        this.register = register;
        this.products = products;
        this.places = places;
        this.files = files;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
    }

    /** The business plans of an idea, the newest first. */
    @Needs(Permission.READ)
    public List<BusinessPlan> of(int number) {
        register.get(number);
        return repository.plans(number);
    }

    /**
     * Sends the business plan of an idea, or sends it again, corrected.
     *
     * @param plan its file is that of the plan before where none is sent
     * @throws Rejected where the idea is not at that step, an amount is out of bounds, the sources are not the capital
     *     that is needed, or the day cannot be
     */
    @Needs(Permission.ENTER)
    public void send(
            int number, int version, LocalDate day, BusinessPlan plan, String fileName, @Nullable InputStream content) {
        Whole seen = register.get(number);
        actor.require(Permission.ENTER, seen.idea().unit());
        plan.requireSound();
        String note = Texts.clean(plan.note());
        IdeaActs.requireSeen(seen.idea(), version, Stage.ACCEPTED, Stage.PLAN_RETURNED);
        acts.requireDay(seen, day);
        Long file = content == null
                ? null
                : files.store(fileName, content, seen.idea().unit()).id();
        transaction.executeWithoutResult(_ -> {
            Entry entry = journal.openAside("send-business-plan", IdeaActs.subject(seen.idea()));
            Idea idea = acts.locked(number, version, Stage.ACCEPTED, Stage.PLAN_RETURNED);
            List<BusinessPlan> before = repository.plans(number);
            Long kept =
                    file != null || before.isEmpty() ? file : before.getFirst().file();
            repository.add(number, idea.version() + 1, plan.with(kept, note), entry);
            acts.move(entry, seen, idea, Stage.PLAN_SENT, Act.Kind.SEND_PLAN, day, "", "");
            journal.tell(
                    entry,
                    List.of(new Change(
                            idea.unit(),
                            "business-plan",
                            String.valueOf(number),
                            before.isEmpty() ? null : told(before.getFirst()),
                            told(plan))));
            acts.tell(
                    entry,
                    Permission.VERIFY,
                    idea,
                    Message.of("ideas.told.plan", idea.form().name()));
        });
    }

    /**
     * Approves the plan that was sent, and enters the product in the register where it is not there: in the commune as it
     * is on the day.
     *
     * @param document the decision; may be empty
     * @throws Rejected for a day that cannot be, or where the commune ended before it and became several
     */
    @Needs(Permission.VERIFY)
    @Transactional
    public void approve(int number, int version, LocalDate day, String document, String said) {
        Whole seen = register.get(number);
        actor.require(Permission.VERIFY, seen.idea().unit());
        Entry entry = journal.open("approve-business-plan", IdeaActs.subject(seen.idea()));
        Idea idea = acts.locked(number, version, Stage.PLAN_SENT);
        acts.move(entry, seen, idea, Stage.PLAN_APPROVED, Act.Kind.APPROVE_PLAN, day, document, said);
        if (idea.product() == null) {
            Form form = idea.form();
            Places.Place place = places.home(idea, day);
            ideas.bind(
                    number,
                    products.enter(
                            entry,
                            new Register.Entrant(
                                    place.province().id(),
                                    place.commune(),
                                    form.name(),
                                    form.producer(),
                                    form.producerKind(),
                                    form.set(),
                                    "ý tưởng OCOP số " + number)));
        }
        acts.tell(
                entry,
                Permission.ENTER,
                idea,
                Message.of("ideas.told.plan-approved", idea.form().name()));
    }

    /** Sends a plan back, also one that was approved. @throws Rejected without reasons, or for a day that cannot be */
    @Needs(Permission.VERIFY)
    @Transactional
    public void giveBack(int number, int version, LocalDate day, String why) {
        Whole seen = register.get(number);
        actor.require(Permission.VERIFY, seen.idea().unit());
        String said = Texts.clean(why);
        if (said.isEmpty()) {
            throw new Rejected("ideas.reason");
        }
        Entry entry = journal.openAside("return-business-plan", IdeaActs.subject(seen.idea()));
        Idea idea = acts.locked(number, version, Stage.PLAN_SENT, Stage.PLAN_APPROVED);
        acts.move(entry, seen, idea, Stage.PLAN_RETURNED, Act.Kind.RETURN_PLAN, day, "", said);
        acts.tell(
                entry,
                Permission.ENTER,
                idea,
                Message.of("ideas.told.plan-returned", idea.form().name(), said));
    }

    private static String told(BusinessPlan plan) {
        return "%s đồng (tự có %s, vay %s, hỗ trợ %s, khác %s); doanh thu %s, chi phí %s"
                .formatted(
                        VietnameseFormat.number(plan.capital()),
                        VietnameseFormat.number(plan.own()),
                        VietnameseFormat.number(plan.loan()),
                        VietnameseFormat.number(plan.support()),
                        VietnameseFormat.number(plan.other()),
                        VietnameseFormat.number(plan.revenue()),
                        VietnameseFormat.number(plan.cost()));
    }
}
