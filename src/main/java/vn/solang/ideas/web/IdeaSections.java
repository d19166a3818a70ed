package vn.solang.ideas.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.ideas.BusinessPlan;
import vn.solang.ideas.BusinessPlans;
import vn.solang.ideas.Carried;
import vn.solang.ideas.Dong;
import vn.solang.ideas.Idea;
import vn.solang.ideas.Stage;
import vn.solang.ideas.Supports;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.FormDay;
import vn.solang.web.Link;

/** Makes what the page of an idea says of its business plan and of how it is carried out, and reads what is sent there. */
@Component
class IdeaSections {

    private final BusinessPlans plans;
    private final Supports supports;
    private final CurrentActor actor;

    IdeaSections(BusinessPlans plans, Supports supports, CurrentActor actor) {
        this.plans = plans;
        this.supports = supports;
        this.actor = actor;
    }

    PlanSection plan(Idea idea, Map<String, String> typed, Messages words) {
        if (!idea.stage().isAccepted()) {
            return new PlanSection(List.of(), false, false, false, Map.of(), List.of());
        }
        List<BusinessPlan> sent = plans.of(idea.number());
        boolean verifies = actor.may(Permission.VERIFY, idea.unit());
        boolean sends = (idea.stage() == Stage.ACCEPTED || idea.stage() == Stage.PLAN_RETURNED)
                && actor.may(Permission.ENTER, idea.unit());
        return new PlanSection(
                sent.isEmpty() ? List.of() : facts(sent.getFirst(), words),
                sends,
                verifies && idea.stage() == Stage.PLAN_SENT,
                verifies && (idea.stage() == Stage.PLAN_SENT || idea.stage() == Stage.PLAN_APPROVED),
                !typed.isEmpty() || sent.isEmpty() ? typed : typed(sent.getFirst()),
                dossier(idea, words));
    }

    private static List<Fact> facts(BusinessPlan plan, Messages words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("business.capital"), VietnameseFormat.number(plan.capital())));
        facts.add(Fact.of(words.say("business.own"), VietnameseFormat.number(plan.own())));
        facts.add(Fact.of(words.say("business.loan"), VietnameseFormat.number(plan.loan())));
        facts.add(Fact.of(words.say("business.support"), VietnameseFormat.number(plan.support())));
        facts.add(Fact.of(words.say("business.other"), VietnameseFormat.number(plan.other())));
        facts.add(Fact.of(words.say("business.revenue"), VietnameseFormat.number(plan.revenue())));
        facts.add(Fact.of(words.say("business.cost"), VietnameseFormat.number(plan.cost())));
        facts.add(Fact.of(words.say("business.profit"), VietnameseFormat.number(plan.profit())));
        if (!plan.note().isEmpty()) {
            facts.add(Fact.of(words.say("year.notes"), plan.note()));
        }
        Long file = plan.file();
        if (file != null) {
            facts.add(Fact.of(words.say("business.file"), new Link(plan.fileName(), "/files/" + file)));
        }
        return facts;
    }

    private static Map<String, String> typed(BusinessPlan plan) {
        return Map.of(
                "capital", VietnameseFormat.number(plan.capital()),
                "own", VietnameseFormat.number(plan.own()),
                "loan", VietnameseFormat.number(plan.loan()),
                "support", VietnameseFormat.number(plan.support()),
                "other", VietnameseFormat.number(plan.other()),
                "revenue", VietnameseFormat.number(plan.revenue()),
                "cost", VietnameseFormat.number(plan.cost()),
                "note", plan.note());
    }

    private List<Link> dossier(Idea idea, Messages words) {
        Integer product = idea.product();
        if (idea.stage() != Stage.PLAN_APPROVED || product == null) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        if (actor.may(Permission.ENTER, idea.unit())) {
            links.add(new Link(
                    words.say("idea.dossier"),
                    UriComponentsBuilder.fromPath("/ocop/dossiers/new")
                            .queryParam("product", product)
                            .queryParam("sheet", idea.form().set())
                            .build()
                            .toString()));
        }
        links.add(new Link(words.say("idea.product-page"), "/ocop/products/" + product));
        return links;
    }

    /** Sends the business plan that is typed. */
    void send(
            int number,
            int version,
            MultiValueMap<String, String> sent,
            org.springframework.web.multipart.@org.jspecify.annotations.Nullable MultipartFile file,
            Messages words) {
        LocalDate day = FormDay.of(field(sent, "day"));
        var plan = new BusinessPlan(
                0,
                amount(sent, "capital", words),
                amount(sent, "own", words),
                amount(sent, "loan", words),
                amount(sent, "support", words),
                amount(sent, "other", words),
                amount(sent, "revenue", words),
                amount(sent, "cost", words),
                null,
                "",
                field(sent, "note"));
        IdeaForms.sending(file, (name, content) -> {
            plans.send(number, version, day, plan, name, content);
            return number;
        });
    }

    private static long amount(MultiValueMap<String, String> sent, String field, Messages words) {
        return Dong.of(field(sent, field), words.say("business." + field));
    }

    /**
     * @param open the form that was sent and refused; empty for none
     * @param typed what was typed into it
     */
    CarriedSection carried(Idea idea, String open, Map<String, String> typed, Messages words) {
        Carried carried = supports.of(idea.number());
        boolean goesOn = idea.stage() == Stage.PLAN_APPROVED;
        if (!goesOn
                && carried.milestones().isEmpty()
                && carried.supports().isEmpty()
                && carried.visits().isEmpty()) {
            return CarriedSection.NOTHING;
        }
        List<BusinessPlan> sent = plans.of(idea.number());
        return new CarriedSection(
                true,
                carried.milestones().stream()
                        .map(each -> new CarriedSection.Row(
                                each.number(), VietnameseFormat.tableDate(each.due()), each.what(), done(each, words)))
                        .toList(),
                carried.supports().stream()
                        .map(each -> new CarriedSection.Row(
                                each.number(),
                                VietnameseFormat.tableDate(each.granted()),
                                words.say("support.kind." + each.kind().code()) + ": "
                                        + YearPlanPages.dong(each.amount()),
                                each.decision().isEmpty() ? each.source() : each.source() + ", " + each.decision()))
                        .toList(),
                YearPlanPages.dong(carried.granted()),
                sent.isEmpty() ? "" : YearPlanPages.dong(sent.getFirst().support()),
                carried.visits().stream()
                        .map(each -> new CarriedSection.Row(
                                each.number(),
                                VietnameseFormat.tableDate(each.day()),
                                words.say("support.visitor." + each.visitor().code()),
                                each.finding()))
                        .toList(),
                Arrays.stream(Carried.Support.Kind.values())
                        .map(kind -> new Choice(
                                kind.code(),
                                words.say("support.kind." + kind.code()),
                                kind.code().equals(typed.get("kind"))))
                        .toList(),
                Arrays.stream(Carried.Visit.Visitor.values())
                        .map(visitor -> new Choice(
                                visitor.code(),
                                words.say("support.visitor." + visitor.code()),
                                visitor.code().equals(typed.get("visitor"))))
                        .toList(),
                goesOn && actor.may(Permission.ENTER, idea.unit()),
                goesOn && actor.may(Permission.VERIFY, idea.unit()),
                open,
                typed);
    }

    private String done(Carried.Milestone milestone, Messages words) {
        LocalDate done = milestone.done();
        return done == null
                ? words.say("support.not-done")
                : words.say("support.done-on", VietnameseFormat.tableDate(done));
    }

    /** Enters the milestone that is typed. */
    void milestone(int number, MultiValueMap<String, String> sent) {
        supports.enter(
                number,
                new Carried.Milestone(
                        corrects(sent),
                        field(sent, "what"),
                        FormDay.of(field(sent, "due")),
                        FormDay.orNone(field(sent, "done"))));
    }

    /** Enters the support that is typed. */
    void support(int number, MultiValueMap<String, String> sent, Messages words) {
        supports.enter(
                number,
                new Carried.Support(
                        corrects(sent),
                        Arrays.stream(Carried.Support.Kind.values())
                                .filter(kind -> kind.code().equals(field(sent, "kind")))
                                .findFirst()
                                .orElseThrow(() -> new Rejected("ideas.no-support-kind", field(sent, "kind"))),
                        Dong.of(field(sent, "amount"), words.say("support.amount")),
                        field(sent, "source"),
                        field(sent, "decision"),
                        FormDay.of(field(sent, "granted"))));
    }

    /** Enters the visit that is typed. */
    void visit(int number, MultiValueMap<String, String> sent) {
        supports.enter(
                number,
                new Carried.Visit(
                        corrects(sent),
                        FormDay.of(field(sent, "day")),
                        Arrays.stream(Carried.Visit.Visitor.values())
                                .filter(visitor -> visitor.code().equals(field(sent, "visitor")))
                                .findFirst()
                                .orElseThrow(() -> new Rejected("ideas.no-visitor", field(sent, "visitor"))),
                        field(sent, "finding")));
    }

    /** The line that is corrected; 0 for a new one. */
    private static int corrects(MultiValueMap<String, String> sent) {
        String corrects = field(sent, "corrects");
        if (corrects.isEmpty()) {
            return 0;
        }
        if (!corrects.matches("\\d{1,9}")) {
            throw new Rejected("ideas.no-row", corrects);
        }
        return Integer.parseInt(corrects);
    }

    private static String field(MultiValueMap<String, String> sent, String name) {
        return YearPlanPages.field(sent, name);
    }
}
