package vn.solang.criteria.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.criteria.web.ComparePage.Change;
import vn.solang.reporting.Moments;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the page that holds two sets against each other. */
@Component
class ComparePages {

    private static final String USUAL = "COMMUNE_NTM_2021";

    private final CriteriaSets sets;
    private final Moments moments;

    ComparePages(CriteriaSets sets, Moments moments) {
        this.sets = sets;
        this.moments = moments;
    }

    /** The page; what is not chosen is the set a chosen one replaces, or the set of communes of 2021. */
    ComparePage of(String left, String right, @Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        Rulebook rules = sets.at(moments.of(Optional.empty(), null, known).knownAt());
        CriteriaSet newer = newer(rules, right.strip());
        CriteriaSet older = older(rules, left.strip(), newer);
        var pairing = new Pairing(older, newer, rules);
        List<ComparePage.Section> sections = sections(words, rules, older, newer, pairing);
        return new ComparePage(
                words.say("criteria.compare.title"),
                List.of(new Link(words.say("criteria.nav.sets"), "/criteria")),
                new Asking(
                        "/criteria/compare",
                        List.of(
                                select(words.say("criteria.compare.left"), "left", rules, older),
                                select(words.say("criteria.compare.right"), "right", rules, newer)),
                        List.of(),
                        Map.of()),
                new Link(older.name(), "/criteria/" + older.code()),
                new Link(newer.name(), "/criteria/" + newer.code()),
                summary(words, sections),
                sections);
    }

    private static CriteriaSet newer(Rulebook rules, String code) {
        String fallback = rules.find(USUAL)
                .or(() -> rules.sets().stream().findFirst())
                .map(CriteriaSet::code)
                .orElse(USUAL);
        return rules.set(code.isEmpty() ? fallback : code, "", LocalDate.MAX);
    }

    private static CriteriaSet older(Rulebook rules, String code, CriteriaSet newer) {
        String before = rules.find(newer.replaces()).map(CriteriaSet::code).orElse(newer.code());
        return rules.set(code.isEmpty() ? before : code, "", LocalDate.MAX);
    }

    private static Asking.Select select(String label, String name, Rulebook rules, CriteriaSet chosen) {
        return new Asking.Select(
                name,
                label,
                rules.sets().stream()
                        .map(set ->
                                new Choice(set.code(), set.name(), set.code().equals(chosen.code())))
                        .toList());
    }

    private static List<Fact> summary(Messages words, List<ComparePage.Section> sections) {
        Map<Change, Integer> counts = new EnumMap<>(Change.class);
        sections.forEach(section -> section.rows().forEach(row -> counts.merge(row.change(), 1, Integer::sum)));
        List<Fact> summary = new ArrayList<>();
        for (Change change : Change.values()) {
            summary.add(Fact.of(
                    words.say(change.key()),
                    words.say(
                            "criteria.compare.count",
                            VietnameseFormat.number(counts.getOrDefault(change, 0)),
                            words.say("criteria.meaning." + change.code()))));
        }
        return summary;
    }

    private static List<ComparePage.Section> sections(
            Messages words, Rulebook rules, CriteriaSet older, CriteriaSet newer, Pairing pairing) {
        Map<String, List<ComparePage.Row>> sections = new LinkedHashMap<>();
        var wording = new Wording(rules, words);
        for (Requirement each : newer.requirements()) {
            List<Requirement> before = pairing.before(each);
            Change change = change(rules, before, each);
            sections.computeIfAbsent(heading(words, newer, each), _ -> new ArrayList<>())
                    .add(new ComparePage.Row(
                            before.stream()
                                    .map(was -> side(wording, older, was))
                                    .toList(),
                            List.of(side(wording, newer, each)),
                            change,
                            words.say(change.key()),
                            before.stream()
                                    .map(was -> sharing(rules, older, was, newer, each))
                                    .filter(sharing -> !sharing.isEmpty())
                                    .findFirst()
                                    .orElse(List.of()),
                            before.isEmpty()
                                    ? List.of()
                                    : Sources.links(each.succession().source())));
        }
        for (Requirement each : pairing.dropped()) {
            sections.computeIfAbsent(heading(words, older, each), _ -> new ArrayList<>())
                    .add(new ComparePage.Row(
                            List.of(side(wording, older, each)),
                            List.of(),
                            Change.DROPPED,
                            words.say(Change.DROPPED.key()),
                            List.of(),
                            List.of()));
        }
        return sections.entrySet().stream()
                .map(section -> new ComparePage.Section(section.getKey(), section.getValue()))
                .toList();
    }

    private static Change change(Rulebook rules, List<Requirement> before, Requirement newer) {
        return switch (before.size()) {
            case 0 -> Change.NEW;
            case 1 -> Changes.between(rules, before.getFirst(), newer);
            default -> Change.OTHER;
        };
    }

    private static String heading(Messages words, CriteriaSet set, Requirement requirement) {
        return set.criterionOf(requirement.code()).map(Criterion::name).orElse(words.say("criteria.set.conditions"));
    }

    private static ComparePage.Side side(Wording wording, CriteriaSet set, Requirement requirement) {
        return new ComparePage.Side(
                new Link(requirement.code(), "/criteria/" + set.code() + "#" + SetWords.anchor(requirement.code())),
                requirement.name(),
                wording.asked(set, requirement));
    }

    /** On what it rests that requirements of both sets ask for one quantity. */
    private static List<Link> sharing(
            Rulebook rules, CriteriaSet older, Requirement before, CriteriaSet newer, Requirement after) {
        Set<String> both = new HashSet<>(before.measures());
        both.retainAll(after.measures());
        return both.stream()
                .flatMap(code -> rules.catalogue().owner(code).stream())
                .map(Indicator::shared)
                .filter(shared -> names(shared, older, before) && names(shared, newer, after))
                .findFirst()
                .map(shared -> Sources.links(shared.source()))
                .orElse(List.of());
    }

    private static boolean names(Indicator.Shared shared, CriteriaSet set, Requirement requirement) {
        return shared.uses().stream()
                .anyMatch(use -> use.set().equals(set.code())
                        && SetWords.requirement(use.requirement()).equals(requirement.code()));
    }
}
