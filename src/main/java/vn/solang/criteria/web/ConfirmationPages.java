package vn.solang.criteria.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Confirmation;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Level;
import vn.solang.criteria.LevelDecisions;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Place;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/**
 * Makes the page of what awaits confirmation, and the table to fill in: the levels of decisions, and those of the province
 * whose books are kept here.
 */
@Component
class ConfirmationPages {

    private final CriteriaSets sets;
    private final Units units;
    private final Imports imports;
    private final Moments moments;
    private final LevelDecisions decisions;
    private final CurrentActor actor;

    ConfirmationPages(
            CriteriaSets sets,
            Units units,
            Imports imports,
            Moments moments,
            LevelDecisions decisions,
            CurrentActor actor) {
        this.sets = sets;
        this.units = units;
        this.imports = imports;
        this.moments = moments;
        this.decisions = decisions;
        this.actor = actor;
    }

    /** What was sent, and why it was not taken; empty before anything was. */
    record Sent(LevelDecisions.@Nullable Decided decided, String problem) {
        static final Sent NOTHING = new Sent(null, "");
    }

    /**
     * A level that awaits confirmation, and where it stands.
     *
     * @param ofProvince true where the province set it, not the decision
     */
    private record Awaiting(
            CriteriaSet set, Requirement requirement, Place.Bounded at, Level level, State state, boolean ofProvince) {

        /** True where a confirmation can name it: a level of a condition or a multiple is corrected in the set's file. */
        boolean confirmable() {
            return level.when() == null && !(level.amount() instanceof Amount.Relative);
        }
    }

    /** @param document the decision compared with last, which most likely is the one compared with next */
    ConfirmationPage of(String code, @Nullable String known, String document, Sent sent, Locale language) {
        Messages words = Messages.in(language);
        AsOf asOf = moments.of(Optional.empty(), null, known);
        Rulebook rules = sets.at(asOf.knownAt());
        List<CriteriaSet> chosen = chosen(rules, code, asOf);
        boolean one = !code.isBlank();
        var wording = new Wording(rules, words);
        List<Awaiting> awaiting =
                chosen.stream().flatMap(ConfirmationPages::awaiting).toList();
        String home = home(asOf);
        Map<Long, LevelDecisions.By> by = actor.may(Permission.READ) ? decisions.by() : Map.of();
        return new ConfirmationPage(
                one
                        ? words.say(
                                "criteria.confirm.title-of", chosen.getFirst().name())
                        : words.say("criteria.confirm.title"),
                List.of(new Link(words.say("criteria.nav.sets"), "/criteria")),
                asking(words, rules, code),
                words.say(
                        "criteria.confirm.awaiting",
                        awaiting.size(),
                        done(rules, chosen).size()),
                one ? List.of() : overview(words, chosen),
                one
                        ? awaiting.stream()
                                .map(each ->
                                        row(words, wording, each, decide(rules, each, home, document, sent, known)))
                                .toList()
                        : List.of(),
                done(rules, chosen).stream()
                        .map(each -> done(words, rules, wording, each, by.get(each.id()), known == null))
                        .toList(),
                awaiting.isEmpty()
                        ? null
                        : new Link(
                                words.say("criteria.confirm.form"),
                                "/criteria/confirmations.csv"
                                        + (one ? "?set=" + chosen.getFirst().code() : "")),
                sent.problem());
    }

    /** The form to confirm a level; null where the reader may not, or no confirmation can name it. */
    private ConfirmationPage.@Nullable Decide decide(
            Rulebook rules, Awaiting each, String home, String document, Sent sent, @Nullable String known) {
        if (!each.confirmable() || known != null || !actor.may(Permission.DECIDE)) {
            return null;
        }
        String province = each.ofProvince() ? home : "";
        String indicator = each.at().place().toString();
        String variant = variant(each);
        String year = year(each.level());
        LevelDecisions.Decided typed = sent.decided();
        boolean mine = typed != null
                && typed.indicator().equals(indicator)
                && typed.variant().equals(variant)
                && typed.year().equals(year)
                && typed.province().equals(province);
        return new ConfirmationPage.Decide(
                id(indicator, variant, year),
                each.set().code(),
                province,
                indicator,
                variant,
                year,
                mine && typed != null ? typed.threshold() : threshold(rules.catalogue(), each),
                mine && typed != null ? typed.document() : document,
                mine && typed != null ? typed.page() : "",
                mine);
    }

    private static String id(String indicator, String variant, String year) {
        return String.join("-", "level", indicator, variant, year).replaceAll("[^a-zA-Z0-9_-]+", "-");
    }

    /** The table to fill in: every level that awaits confirmation, document and page left empty. */
    String form(String code) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Rulebook rules = sets.at(asOf.knownAt());
        var table = new StringBuilder("\uFEFFset,province,indicator,variant,year,threshold,document,page\r\n");
        chosen(rules, code, asOf).stream()
                .flatMap(ConfirmationPages::awaiting)
                .filter(Awaiting::confirmable)
                .forEach(each -> table.append(String.join(
                                ",",
                                cell(each.set().code()),
                                each.ofProvince() ? cell(home(asOf)) : "",
                                cell(each.at().place().toString()),
                                cell(variant(each)),
                                year(each.level()),
                                cell(threshold(rules.catalogue(), each)),
                                "",
                                ""))
                        .append("\r\n"));
        return table.toString();
    }

    /** The variant as the table names it: the general level by its word where the set varies at all. */
    private static String variant(Awaiting each) {
        String variant = each.level().variant();
        return variant.isEmpty()
                        && !each.set().variesBy().isEmpty()
                        && !each.requirement().delegated()
                ? "general"
                : variant;
    }

    /** The level in use, in the words the table is read with; empty where it is not known. */
    private static String threshold(Catalogue catalogue, Awaiting each) {
        if (!(each.level().amount() instanceof Amount.Fixed(BigDecimal value))) {
            return "";
        }
        Measure measure = each.at().part() instanceof Part.Measured measured
                        && measured.value() instanceof Formula.Of(String code)
                ? catalogue.measure(code).orElse(null)
                : null;
        if (measure != null && measure.type() == Measure.Type.YES_NO) {
            return value.signum() == 0 ? "no" : "yes";
        }
        String plain = value.stripTrailingZeros().toPlainString();
        return measure == null ? plain : measure.grade(value).orElse(plain);
    }

    private static String year(Level level) {
        Integer year = level.year();
        return year == null ? "" : year.toString();
    }

    private static String cell(String text) {
        return text.matches("[^,;\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The code of the province whose books are kept here; empty where there is none, or several. */
    private String home(AsOf asOf) {
        List<UnitId> owners = imports.owners();
        return owners.size() == 1
                ? units.find(owners.getFirst(), asOf).map(Unit::code).orElse("")
                : "";
    }

    private List<CriteriaSet> chosen(Rulebook rules, String code, AsOf asOf) {
        List<CriteriaSet> national =
                code.isBlank() ? rules.sets() : List.of(rules.set(code.strip(), "", asOf.validAt()));
        return national.stream()
                .map(set -> {
                    LocalDate day = SetWords.shownOn(set, asOf.validAt());
                    return rules.set(set.code(), home(asOf.at(day)), day);
                })
                .toList();
    }

    private static Stream<Awaiting> awaiting(CriteriaSet set) {
        return set.requirements().stream()
                .flatMap(requirement -> Place.all(requirement).stream()
                        .flatMap(at -> at.bound().layers().stream()
                                .flatMap(layer -> layer.levels().stream()
                                        .map(level -> new Awaiting(
                                                set,
                                                requirement,
                                                at,
                                                level,
                                                State.of(requirement, level),
                                                !layer.origin().isEmpty())))
                                .filter(each -> each.state().awaits() && !isSet(each))));
    }

    /** A level the decision leaves to the province awaits nothing more once the province, not a demonstration, set it. */
    private static boolean isSet(Awaiting each) {
        return each.state() == State.DELEGATED
                && !each.ofProvince()
                && each.at().bound().layers().stream()
                        .anyMatch(layer -> !layer.origin().isEmpty()
                                && layer.levels().stream()
                                        .noneMatch(level -> level.basis().demo()));
    }

    private static List<Confirmation> done(Rulebook rules, List<CriteriaSet> chosen) {
        return rules.confirmations().stream()
                .filter(each -> chosen.stream().anyMatch(set -> set.code().equals(each.set())))
                .toList();
    }

    private static Asking asking(Messages words, Rulebook rules, String code) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("criteria.confirm.all"), code.isBlank()));
        rules.sets()
                .forEach(set -> choices.add(
                        new Choice(set.code(), set.name(), set.code().equals(code.strip()))));
        return new Asking(
                "/criteria/confirmations",
                List.of(new Asking.Select("set", words.say("criteria.confirm.set"), choices)),
                List.of(),
                Map.of());
    }

    private static List<ConfirmationPage.SetCount> overview(Messages words, List<CriteriaSet> chosen) {
        return chosen.stream()
                .map(set -> new ConfirmationPage.SetCount(
                        new Link(set.name(), "/criteria/confirmations?set=" + set.code()),
                        VietnameseFormat.number(awaiting(set).count()),
                        State.tallies(set, words)))
                .toList();
    }

    private static ConfirmationPage.Row row(
            Messages words, Wording wording, Awaiting each, ConfirmationPage.@Nullable Decide decide) {
        String certainty = each.level().basis().certainty();
        return new ConfirmationPage.Row(
                link(each.set(), each.at().place()),
                name(wording, each.requirement(), each.at().part()),
                place(wording, each.set(), each.level()),
                wording.level(each.at().part(), each.level().amount()),
                each.state(),
                words.say(each.state().key()),
                certainty.isEmpty() ? "" : words.say("criteria.certainty." + certainty),
                Sources.links(each.level().basis().source()),
                each.confirmable() ? "" : words.say("criteria.confirm.in-file"),
                decide);
    }

    private static Link link(CriteriaSet set, Place place) {
        return new Link(place.toString(), "/criteria/" + set.code() + "#" + SetWords.anchor(place.requirement()));
    }

    /** The requirement's name, and what is measured where it asks several things. */
    private static String name(Wording wording, Requirement requirement, Part part) {
        return Place.all(requirement).size() > 1
                ? requirement.name() + " – " + wording.what(part).text()
                : requirement.name();
    }

    private static String place(Wording wording, CriteriaSet set, Level level) {
        String place = wording.place(set, level);
        Integer year = level.year();
        return year == null ? place : place + ", " + year;
    }

    private ConfirmationPage.Done done(
            Messages words,
            Rulebook rules,
            Wording wording,
            Confirmation confirmed,
            LevelDecisions.@Nullable By by,
            boolean now) {
        CriteriaSet set = rules.set(confirmed.set(), confirmed.province(), LocalDate.MAX);
        Optional<Requirement> requirement = set.requirement(confirmed.place().requirement());
        Optional<Part> part = requirement.flatMap(each -> Place.all(each).stream()
                .filter(at -> at.place().equals(confirmed.place()))
                .map(Place.Bounded::part)
                .findFirst());
        String place =
                wording.variant(set, confirmed.variant()) + (confirmed.year() == 0 ? "" : ", " + confirmed.year());
        return new ConfirmationPage.Done(
                link(set, confirmed.place()),
                set.name(),
                requirement.map(Requirement::name).orElse(""),
                confirmed.province().isEmpty()
                        ? place
                        : words.say("criteria.confirm.of-province", confirmed.province()),
                part.map(each -> wording.level(each, new Amount.Fixed(confirmed.amount())))
                        .orElse(Wording.number(confirmed.amount())),
                confirmed.document(),
                confirmed.page(),
                by == null ? "" : words.say("criteria.confirm.by", by.who(), VietnameseFormat.moment(by.at())),
                now && actor.may(Permission.DECIDE) ? withdraw(set, confirmed) : null);
    }

    private static ConfirmationPage.Decide withdraw(CriteriaSet set, Confirmation confirmed) {
        String variant = confirmed.variant().isEmpty() && !set.variesBy().isEmpty() ? "general" : confirmed.variant();
        String year = confirmed.year() == 0 ? "" : Integer.toString(confirmed.year());
        return new ConfirmationPage.Decide(
                id(confirmed.place().toString(), variant, year),
                confirmed.set(),
                confirmed.province(),
                confirmed.place().toString(),
                variant,
                year,
                confirmed.amount().toPlainString(),
                confirmed.document(),
                confirmed.page(),
                false);
    }
}
