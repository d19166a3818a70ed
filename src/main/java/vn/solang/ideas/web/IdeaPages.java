package vn.solang.ideas.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ideas.Form;
import vn.solang.ideas.Idea;
import vn.solang.ideas.Ideas;
import vn.solang.ideas.Stage;
import vn.solang.ideas.Whole;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.Sheet;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/** Makes the list of ideas and the page of one. */
@Component
class IdeaPages {

    static final IdeaPage.Typed NOTHING = new IdeaPage.Typed("", "", "");

    private final Ideas ideas;
    private final Units units;
    private final CurrentActor actor;
    private final IdeaSections sections;
    private final IdeaFunnel funnel;

    IdeaPages(Ideas ideas, Units units, CurrentActor actor, IdeaSections sections, IdeaFunnel funnel) {
        this.ideas = ideas;
        this.units = units;
        this.actor = actor;
        this.sections = sections;
        this.funnel = funnel;
    }

    /**
     * What was sent and not done.
     *
     * @param typed of a form that chooses or sends back
     * @param form another form that was sent; empty for none
     * @param fields what was typed into that
     */
    record Sent(@Nullable Message problem, IdeaPage.Typed typed, String form, Map<String, String> fields) {
        static final Sent NOTHING = new Sent(null, IdeaPages.NOTHING, "", Map.of());
    }

    /** What the list is narrowed to; empty for all. */
    record Filter(String year, String stage, String unit) {

        boolean keeps(Idea idea) {
            return keepsPlaceAndYear(idea)
                    && (stage.isEmpty() || idea.stage().code().equals(stage));
        }

        /** The funnel is of a year and a place, whatever step the list is narrowed to. */
        boolean keepsPlaceAndYear(Idea idea) {
            UnitId district = idea.district();
            return (year.isEmpty() || IdeaPages.year(idea).equals(year))
                    && (unit.isEmpty()
                            || id(idea.unit()).equals(unit)
                            || (district != null && id(district).equals(unit)));
        }
    }

    IdeaListPage list(Filter filter, Messages words) {
        List<Idea> all = ideas.all();
        List<Idea> shown = all.stream().filter(filter::keeps).toList();
        Set<Integer> waiting = ideas.waiting(shown);
        Map<UnitId, Unit> places = units.newest(all.stream()
                .flatMap(idea -> Stream.concat(Stream.of(idea.unit()), Stream.ofNullable(idea.district())))
                .collect(Collectors.toSet()));
        return new IdeaListPage(
                asking(filter, all, places, words),
                funnel.of(all.stream().filter(filter::keepsPlaceAndYear).toList(), words),
                words.say("idea.list.told", shown.size(), waiting.size()),
                Stream.of(true, false)
                        .flatMap(first -> shown.stream().filter(idea -> waiting.contains(idea.number()) == first))
                        .map(idea -> row(idea, places.get(idea.unit()), waiting, words))
                        .toList());
    }

    private static IdeaListPage.Row row(Idea idea, @Nullable Unit place, Set<Integer> waiting, Messages words) {
        return new IdeaListPage.Row(
                new Link(idea.form().name(), IdeaWords.href(idea.number())),
                idea.form().producer(),
                place == null ? "" : place.fullName(),
                kind(idea.form(), words),
                VietnameseFormat.tableDate(idea.form().received()),
                IdeaWords.stage(idea.stage(), words),
                waiting.contains(idea.number()));
    }

    private static Asking asking(Filter filter, List<Idea> all, Map<UnitId, Unit> places, Messages words) {
        List<Choice> years = new ArrayList<>(List.of(new Choice("", words.say("idea.list.any-year"), false)));
        all.stream()
                .map(IdeaPages::year)
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(year -> years.add(new Choice(year, year, year.equals(filter.year()))));
        List<Choice> stages = new ArrayList<>(List.of(new Choice("", words.say("idea.list.any-stage"), false)));
        Arrays.stream(Stage.values())
                .forEach(stage -> stages.add(new Choice(
                        stage.code(),
                        words.say("idea.stage." + stage.code()),
                        stage.code().equals(filter.stage()))));
        List<Choice> units = new ArrayList<>(List.of(new Choice("", words.say("idea.list.any-unit"), false)));
        places.values().stream()
                .sorted(java.util.Comparator.comparing(Unit::level).thenComparing(Unit::code))
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(unit -> units.add(new Choice(
                        id(unit.id()), unit.titleName(), id(unit.id()).equals(filter.unit()))));
        return new Asking(
                "/ocop/ideas",
                List.of(
                        new Asking.Select("year", words.say("idea.list.year"), years),
                        new Asking.Select("stage", words.say("idea.step"), stages),
                        new Asking.Select("unit", words.say("ocop.product.place"), units)),
                List.of(),
                Map.of());
    }

    IdeaPage one(int number, Sent sent, Messages words) {
        Whole whole = ideas.get(number);
        Idea idea = whole.idea();
        boolean verifies = actor.may(Permission.VERIFY, idea.unit());
        boolean accepts = actor.may(Permission.ACCEPT, idea.unit());
        boolean choose = verifies && idea.stage() == Stage.DISTRICT;
        boolean accept = accepts && idea.stage() == Stage.PROVINCE;
        return new IdeaPage(
                number,
                idea.version(),
                idea.form().name(),
                IdeaWords.stage(idea.stage(), words),
                List.of(new Link(words.say("idea.nav"), "/ocop/ideas")),
                sent.problem() == null ? "" : words.say(sent.problem()),
                words.say("idea.next." + idea.stage().code()),
                facts(idea, words),
                idea.stage() == Stage.RETURNED && actor.may(Permission.ENTER, idea.unit())
                        ? IdeaWords.href(number) + "/form"
                        : "",
                new IdeaPage.Acts(choose, accept, choose || accept || (accepts && idea.stage() == Stage.ACCEPTED)),
                sent.typed().equals(NOTHING)
                        ? new IdeaPage.Typed(ideas.now().validAt().toString(), "", "")
                        : sent.typed(),
                sections.plan(idea, sent.form().equals("plan") ? sent.fields() : Map.of(), words),
                sections.carried(idea, sent.form(), sent.form().equals("plan") ? Map.of() : sent.fields(), words),
                sent.form(),
                whole.acts().reversed().stream()
                        .map(act -> IdeaWords.act(act, words))
                        .toList());
    }

    private List<Fact> facts(Idea idea, Messages words) {
        Form form = idea.form();
        UnitId district = idea.district();
        Map<UnitId, Unit> places =
                units.newest(district == null ? List.of(idea.unit()) : List.of(idea.unit(), district));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("idea.kind"), kind(form, words)));
        Integer product = idea.product();
        if (product != null) {
            facts.add(Fact.of(words.say("idea.in-register"), new Link(form.name(), "/ocop/products/" + product)));
        }
        add(facts, words.say("idea.set"), set(form));
        add(
                facts,
                words.say("ocop.product.producer"),
                form.producerKind().isEmpty()
                        ? form.producer()
                        : words.say("dossier.of", form.producer(), words.say("ocop.producer." + form.producerKind())));
        add(facts, words.say("ocop.product.place"), name(places.get(idea.unit())));
        if (district != null) {
            add(facts, words.say("idea.district"), name(places.get(district)));
        }
        add(facts, words.say("idea.received"), VietnameseFormat.tableDate(form.received()));
        add(facts, words.say("idea.description"), form.description());
        add(facts, words.say("idea.materials"), form.materials());
        add(facts, words.say("idea.labour"), form.labour());
        add(facts, words.say("idea.support"), form.support());
        Long file = form.file();
        if (file != null) {
            facts.add(Fact.of(words.say("idea.file"), new Link(form.fileName(), "/files/" + file)));
        }
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(label, value));
        }
    }

    /** The name of its set in the framework of the day, or its code where that is gone. */
    private String set(Form form) {
        return form.set().isEmpty()
                ? ""
                : ideas.framework(form.received())
                        .flatMap(framework -> framework.sheet(form.set()))
                        .map(Sheet::name)
                        .orElse(form.set());
    }

    private static String name(@Nullable Unit unit) {
        return unit == null ? "" : unit.titleName();
    }

    private static String kind(Form form, Messages words) {
        return words.say("idea.kind." + form.kind().code());
    }

    private static String year(Idea idea) {
        return Integer.toString(idea.form().received().getYear());
    }

    private static String id(UnitId unit) {
        return Integer.toString(unit.value());
    }
}
