package vn.solang.criteria.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.Basis;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Place;
import vn.solang.criteria.ProvinceSet;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Force;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the page of one set, a province's levels over it where one is asked for. */
@Component
class SetPages {

    private final CriteriaSets sets;
    private final Units units;
    private final Moments moments;

    SetPages(CriteriaSets sets, Units units, Moments moments) {
        this.sets = sets;
        this.units = units;
        this.moments = moments;
    }

    SetPage of(String code, String province, @Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        AsOf now = moments.of(Optional.empty(), null, known);
        Rulebook rules = sets.at(now.knownAt());
        CriteriaSet national = rules.set(code, "", now.validAt());
        AsOf asOf = now.at(SetWords.shownOn(national, now.validAt()));
        String asked = province.strip();
        Unit unit = asked.isEmpty() ? null : units.getByCode(asked, asOf);
        CriteriaSet set = unit == null ? national : rules.set(code, unit.code(), asOf.validAt());
        return new SetPage(
                set.name(),
                SetWords.counts(words, set.declared(), set.counted()),
                List.of(new Link(words.say("criteria.nav.sets"), "/criteria")),
                badges(words, set),
                asking(words, rules, set, asOf, unit),
                SetWords.frame(words, set),
                facts(words, rules, set),
                Sources.links(set.note()),
                State.tallies(set, words),
                List.of(
                        new Link(words.say("criteria.set.confirm"), "/criteria/confirmations?set=" + set.code()),
                        new Link(words.say("criteria.nav.compare"), "/criteria/compare?right=" + set.code())),
                sections(words, rules, set));
    }

    private static List<Badge> badges(Messages words, CriteriaSet set) {
        ProvinceSet own = set.province();
        return own != null && SetWords.demo(own)
                ? List.of(new Badge(Badge.Kind.DEMO, words.say("criteria.state.demo")))
                : List.of();
    }

    private Asking asking(Messages words, Rulebook rules, CriteriaSet set, AsOf asOf, @Nullable Unit chosen) {
        Set<String> provinces = rules.ofProvinces().stream()
                .filter(own -> own.over().equals(set.code()))
                .map(ProvinceSet::provinceCode)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        rules.confirmations().stream()
                .filter(each ->
                        each.set().equals(set.code()) && !each.province().isEmpty())
                .forEach(each -> provinces.add(each.province()));
        if (chosen != null) {
            provinces.add(chosen.code());
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("criteria.set.national"), chosen == null));
        for (String code : provinces) {
            choices.add(new Choice(
                    code,
                    units.findByCode(code, asOf).map(Unit::fullName).orElse(code),
                    chosen != null && chosen.code().equals(code)));
        }
        return new Asking(
                "/criteria/" + set.code(),
                provinces.isEmpty()
                        ? List.of()
                        : List.of(new Asking.Select("province", words.say("criteria.set.province"), choices)),
                List.of(),
                Map.of());
    }

    private static List<Fact> facts(Messages words, Rulebook rules, CriteriaSet set) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("criteria.set.code"), set.code()));
        facts.add(Fact.of(words.say("criteria.set.document"), set.document()));
        if (!set.amended().isEmpty()) {
            facts.add(new Fact(
                    words.say("criteria.set.amended"),
                    set.amended().stream()
                            .flatMap(text -> Sources.links(text).stream())
                            .toList()));
        }
        facts.add(Fact.of(words.say("criteria.set.types"), String.join(", ", set.types())));
        facts.add(Fact.of(words.say("criteria.set.force"), Force.words(words, set.from(), set.until())));
        rules.find(set.replaces())
                .ifPresent(before -> facts.add(Fact.of(
                        words.say("criteria.set.replaces"),
                        new Link(before.name(), "/criteria/compare?left=" + before.code() + "&right=" + set.code()))));
        if (!set.variesBy().isEmpty()) {
            facts.add(Fact.of(
                    words.say(set.variesBy().equals("group") ? "criteria.set.by-group" : "criteria.set.by-region"),
                    set.variants().entrySet().stream()
                            .map(each -> set.variesBy().equals("group")
                                    ? each.getKey() + ": " + each.getValue()
                                    : each.getValue())
                            .collect(Collectors.joining("; "))));
        }
        CriteriaSet.Instead instead = set.instead();
        if (instead != null) {
            facts.add(Fact.of(words.say("criteria.set.instead"), instead.text()));
        }
        ProvinceSet own = set.province();
        if (own != null) {
            facts.add(Fact.of(words.say("criteria.set.own"), own.name() + " – " + own.document()));
        }
        return facts;
    }

    private static List<SetPage.Section> sections(Messages words, Rulebook rules, CriteriaSet set) {
        List<SetPage.Section> sections = new ArrayList<>();
        var wording = new Wording(rules, words);
        for (Criterion criterion : set.criteria()) {
            sections.add(new SetPage.Section(
                    "tc-" + criterion.no(),
                    criterion.no(),
                    criterion.name(),
                    criterion.group(),
                    told(words, set, criterion),
                    rows(words, wording, set, criterion.requirements())));
        }
        if (!set.conditions().isEmpty()) {
            sections.add(new SetPage.Section(
                    "conditions",
                    "",
                    words.say("criteria.set.conditions"),
                    "",
                    "",
                    rows(words, wording, set, set.conditions())));
        }
        if (!set.besides().isEmpty()) {
            sections.add(new SetPage.Section(
                    "besides",
                    "",
                    words.say("criteria.set.besides"),
                    words.say("criteria.set.besides-what"),
                    "",
                    rows(words, wording, set, set.besides())));
        }
        return sections;
    }

    private static String told(Messages words, CriteriaSet set, Criterion criterion) {
        if (!criterion.known()) {
            return words.say("criteria.set.criterion-unknown");
        }
        return criterion.requirements().isEmpty() && set.frame() ? words.say("criteria.set.criterion-unknown") : "";
    }

    private static List<SetPage.Row> rows(
            Messages words, Wording wording, CriteriaSet set, List<Requirement> requirements) {
        return requirements.stream()
                .map(each -> new SetPage.Row(
                        each.code(),
                        SetWords.anchor(each.code()),
                        each.name(),
                        wording.asked(set, each),
                        Wording.states(each).stream()
                                .map(state -> new SetPage.StateWord(state, words.say(state.key())))
                                .toList(),
                        marks(words, each),
                        source(words, set, each),
                        each.note()))
                .toList();
    }

    private static List<String> marks(Messages words, Requirement requirement) {
        List<String> marks = new ArrayList<>();
        if (requirement.delegated()) {
            marks.add(words.say("criteria.mark.delegated"));
        }
        if (requirement.optional()) {
            marks.add(words.say("criteria.mark.optional"));
        }
        LocalDate from = requirement.from();
        LocalDate until = requirement.until();
        if (from != null || until != null) {
            marks.add(words.say(
                    "criteria.mark.asked",
                    from == null ? "…" : VietnameseFormat.tableDate(from),
                    until == null ? "…" : VietnameseFormat.tableDate(until)));
        }
        if (!requirement.ministry().isEmpty()) {
            marks.add(requirement.ministry());
        }
        return marks;
    }

    /** Documents and pages its levels rest on, apart from what the whole set rests on. */
    private static List<Link> source(Messages words, CriteriaSet set, Requirement requirement) {
        Set<String> sources = new LinkedHashSet<>();
        for (Place.Bounded each : Place.all(requirement)) {
            each.bound().levels().stream()
                    .map(vn.solang.criteria.Level::basis)
                    .filter(basis -> basis.confidence() == Basis.Confidence.CONFIRMED
                            || !Objects.equals(basis.source(), set.source()))
                    .forEach(basis -> sources.add(
                            basis.page().isEmpty()
                                    ? basis.source()
                                    : words.say("criteria.source.page", basis.source(), basis.page())));
        }
        return Sources.links(String.join("; ", sources));
    }
}
