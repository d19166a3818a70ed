package vn.solang.ideas.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.solang.documents.Documents;
import vn.solang.ideas.Dong;
import vn.solang.ideas.YearPlan;
import vn.solang.ideas.YearPlans;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Permission;
import vn.solang.reporting.Figure;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.FormDay;
import vn.solang.web.Link;

/** Makes the pages of plans of years. */
@Component
class YearPlanPages {

    private static final String PLANS = "/ocop/plans";
    private static final String YEAR = "20\\d\\d";

    private final YearPlans plans;
    private final Units units;
    private final Documents documents;
    private final Journal journal;
    private final CurrentActor actor;
    private final Clock clock;

    YearPlanPages(YearPlans plans, Units units, Documents documents, Journal journal, CurrentActor actor, Clock clock) {
        this.plans = plans;
        this.units = units;
        this.documents = documents;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /** @param asked the year; empty for the newest with a plan */
    YearPlanListPage list(String asked, Messages words) {
        List<Integer> known = plans.years();
        int year = asked.matches(YEAR)
                ? Integer.parseInt(asked)
                : known.isEmpty() ? LocalDate.now(clock).getYear() : known.getFirst();
        Map<UnitId, List<YearPlan>> ofYear = plans.of(year).stream().collect(Collectors.groupingBy(YearPlan::unit));
        Map<UnitId, Unit> places = units.newest(ofYear.keySet());
        return new YearPlanListPage(
                new Asking(
                        PLANS,
                        List.of(new Asking.Select("year", words.say("year.year"), years(known, year))),
                        List.of(),
                        Map.of()),
                words.say("year.title", String.valueOf(year)),
                actor.may(Permission.VERIFY) ? PLANS + "/new?year=" + year : "",
                places.values().stream()
                        .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code))
                        .map(place -> plan(place, Objects.requireNonNull(ofYear.get(place.id())), words))
                        .toList());
    }

    private static List<Choice> years(List<Integer> known, int chosen) {
        var years = new TreeSet<>(Comparator.<Integer>reverseOrder());
        years.addAll(known);
        years.add(chosen);
        return years.stream()
                .map(year -> new Choice(String.valueOf(year), String.valueOf(year), year == chosen))
                .toList();
    }

    private YearPlanListPage.Plan plan(Unit place, List<YearPlan> versions, Messages words) {
        YearPlan plan = versions.getFirst();
        YearPlan.Said said = plan.said();
        YearPlans.Progress progress = plans.progress(plan);
        Long budget = said.budget();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("year.budget"), budget == null ? words.say("year.unsaid") : dong(budget)));
        if (!said.notes().isEmpty()) {
            facts.add(Fact.of(words.say("year.notes"), said.notes()));
        }
        return new YearPlanListPage.Plan(
                "u" + place.id().value(),
                place.titleName(),
                document(said, words),
                words.say("year.until", VietnameseFormat.tableDate(progress.until())),
                List.of(
                        ideas(said.ideas(), progress, words),
                        target("recognised", said.recognised(), progress.recognised(), words),
                        target("upgraded", said.upgraded(), progress.upgraded(), words),
                        target("re-evaluated", said.reEvaluated(), progress.reEvaluated(), words)),
                said.steps().stream()
                        .map(months -> Fact.of(
                                words.say("year.step." + months.step().code()),
                                months.starts() == months.ends()
                                        ? words.say("year.month", months.starts())
                                        : words.say("year.months", months.starts(), months.ends())))
                        .toList(),
                facts,
                words.say("year.written", plan.version(), plan.by(), VietnameseFormat.moment(plan.at())),
                versions.stream().skip(1).map(each -> earlier(each, words)).toList(),
                actor.may(Permission.VERIFY, place.id()) ? writing(plan.year(), place) : "");
    }

    private static String writing(int year, Unit place) {
        return PLANS + "/new?year=" + year + "&unit=" + place.id().value();
    }

    private Link document(YearPlan.Said said, Messages words) {
        if (said.document().isEmpty()) {
            return Link.plain(words.say("year.no-document"));
        }
        LocalDate issued = said.issued();
        String text = issued == null
                ? said.document()
                : words.say("year.dated", said.document(), VietnameseFormat.tableDate(issued));
        return documents
                .cited(
                        said.document(),
                        issued,
                        new AsOf(LocalDate.now(clock), journal.lastKnown().orElseThrow()))
                .map(found -> new Link(text, "/documents/" + found.id()))
                .orElse(Link.plain(text));
    }

    /** The register of ideas counts; what was loaded stands beside it, or in its place where the register has none. */
    private static YearPlanListPage.Target ideas(@Nullable Integer aim, YearPlans.Progress progress, Messages words) {
        Figure counted = progress.ideas();
        Figure loaded = progress.loaded();
        BigDecimal value = loaded == null ? null : loaded.value();
        if (counted != null) {
            String source = value == null
                    ? words.say("year.counted")
                    : words.say("year.counted-beside", VietnameseFormat.number(value));
            return target("ideas", aim, counted.value(), source, words);
        }
        return target("ideas", aim, value, value == null ? notes(loaded, words) : loaded(loaded, words), words);
    }

    private static String loaded(@Nullable Figure loaded, Messages words) {
        return (words.say("year.loaded") + " " + notes(loaded, words)).strip();
    }

    private static YearPlanListPage.Target target(
            String key, @Nullable Integer aim, @Nullable Figure reached, Messages words) {
        BigDecimal value = reached == null ? null : reached.value();
        return target(key, aim, value, value == null ? notes(reached, words) : "", words);
    }

    private static YearPlanListPage.Target target(
            String key, @Nullable Integer aim, @Nullable BigDecimal reached, String source, Messages words) {
        return new YearPlanListPage.Target(
                words.say("year.target." + key),
                aim == null ? words.say("year.unsaid") : VietnameseFormat.number(aim),
                reached == null ? words.say("year.unknown") : VietnameseFormat.number(reached),
                source);
    }

    private static String notes(@Nullable Figure figure, Messages words) {
        return figure == null ? "" : figure.notes().stream().map(words::say).collect(Collectors.joining(" "));
    }

    private static String earlier(YearPlan plan, Messages words) {
        YearPlan.Said said = plan.said();
        return words.say(
                "year.earlier",
                plan.version(),
                VietnameseFormat.moment(plan.at()),
                said.document().isEmpty() ? words.say("year.no-document") : said.document(),
                shown(said.ideas(), words),
                shown(said.recognised(), words),
                shown(said.upgraded(), words),
                shown(said.reEvaluated(), words));
    }

    private static String shown(@Nullable Integer target, Messages words) {
        return target == null ? words.say("year.unsaid") : VietnameseFormat.number(target);
    }

    static String dong(long amount) {
        return VietnameseFormat.number(amount) + " đồng";
    }

    /**
     * What was typed keeps the version it was typed over, so that nothing of somebody else is overwritten unseen.
     *
     * @param sent what was typed; null to begin with the plan that holds
     */
    YearPlanFormPage form(
            String asked,
            String unit,
            @Nullable MultiValueMap<String, String> sent,
            @Nullable Message problem,
            Messages words) {
        int year = asked.matches(YEAR)
                ? Integer.parseInt(asked)
                : LocalDate.now(clock).getYear();
        List<Unit> places = plans.places(year);
        Unit place = places.stream()
                .filter(each -> String.valueOf(each.id().value()).equals(unit))
                .findFirst()
                .orElse(places.isEmpty() ? null : places.getFirst());
        YearPlan known = place == null ? null : plans.find(place.id(), year).orElse(null);
        int newest = known == null ? 0 : known.version();
        int version = sent == null ? newest : version(sent);
        Map<String, String> typed =
                sent == null ? known == null ? Map.of() : typed(known.said()) : new HashMap<>(sent.toSingleValueMap());
        return new YearPlanFormPage(
                List.of(new Link(words.say("year.nav"), PLANS)),
                problem == null ? "" : words.say(problem),
                String.valueOf(year),
                place == null ? "" : place.titleName(),
                places.stream()
                        .map(each ->
                                new Choice(String.valueOf(each.id().value()), each.titleName(), each.equals(place)))
                        .toList(),
                version,
                newest,
                sent == null || place == null || version == newest ? "" : writing(year, place),
                places.isEmpty() ? words.say("year.no-place", String.valueOf(year)) : "",
                typed,
                Arrays.stream(YearPlan.Step.values())
                        .map(step -> new YearPlanFormPage.Step(
                                step.code(),
                                words.say("year.step." + step.code()),
                                typed.getOrDefault("starts." + step.code(), ""),
                                typed.getOrDefault("ends." + step.code(), "")))
                        .toList());
    }

    private static Map<String, String> typed(YearPlan.Said said) {
        Map<String, String> typed = new HashMap<>();
        typed.put("document", said.document());
        put(typed, "issued", said.issued());
        put(typed, "ideas", said.ideas());
        put(typed, "recognised", said.recognised());
        put(typed, "upgraded", said.upgraded());
        put(typed, "reEvaluated", said.reEvaluated());
        Long budget = said.budget();
        put(typed, "budget", budget == null ? null : VietnameseFormat.number(budget));
        typed.put("notes", said.notes());
        said.steps().forEach(months -> {
            put(typed, "starts." + months.step().code(), months.starts());
            put(typed, "ends." + months.step().code(), months.ends());
        });
        return typed;
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    /** Writes what was typed, and answers the year. */
    String write(MultiValueMap<String, String> sent, Messages words) {
        String year = field(sent, "year");
        String unit = field(sent, "unit");
        if (!year.matches(YEAR)) {
            throw new Rejected("ideas.year.year", year);
        }
        if (!unit.matches("\\d{1,9}")) {
            throw new Rejected("ideas.year.no-unit");
        }
        List<YearPlan.Months> steps = new ArrayList<>();
        for (YearPlan.Step step : YearPlan.Step.values()) {
            Integer starts = Dong.count(field(sent, "starts." + step.code()), words.say("year.step." + step.code()));
            Integer ends = Dong.count(field(sent, "ends." + step.code()), words.say("year.step." + step.code()));
            if (starts != null && ends != null) {
                steps.add(new YearPlan.Months(step, starts, ends));
            } else if (starts != null || ends != null) {
                throw new Rejected("ideas.year.half-step", words.say("year.step." + step.code()));
            }
        }
        plans.write(
                new UnitId(Integer.parseInt(unit)),
                Integer.parseInt(year),
                version(sent),
                new YearPlan.Said(
                        field(sent, "document"),
                        FormDay.orNone(field(sent, "issued")),
                        Dong.count(field(sent, "ideas"), words.say("year.target.ideas")),
                        Dong.count(field(sent, "recognised"), words.say("year.target.recognised")),
                        Dong.count(field(sent, "upgraded"), words.say("year.target.upgraded")),
                        Dong.count(field(sent, "reEvaluated"), words.say("year.target.re-evaluated")),
                        Dong.orNone(field(sent, "budget"), words.say("year.budget")),
                        field(sent, "notes"),
                        steps));
        return year;
    }

    private static int version(MultiValueMap<String, String> sent) {
        String version = field(sent, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    static String field(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }
}
