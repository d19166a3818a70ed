package vn.solang.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.criteria.Condition;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.reporting.Moments;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.UnitLevel;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the pages of the catalogue. */
@Component
class IndicatorPages {

    private final CriteriaSets sets;
    private final Moments moments;

    IndicatorPages(CriteriaSets sets, Moments moments) {
        this.sets = sets;
        this.moments = moments;
    }

    /** A requirement and the set it is of. */
    private record Used(CriteriaSet set, Requirement requirement) {}

    IndicatorListPage list(@Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        Rulebook rules = rules(known);
        List<Indicator> indicators = rules.catalogue().indicators();
        return new IndicatorListPage(
                words.say("criteria.indicators.title"),
                words.say("criteria.indicators.intro", indicators.size()),
                parents(words),
                indicators.stream()
                        .map(each -> row(words, each, uses(rules, each).size()))
                        .toList());
    }

    private static IndicatorListPage.Row row(Messages words, Indicator indicator, int uses) {
        return new IndicatorListPage.Row(
                new Link(indicator.name(), "/indicators/" + indicator.code()),
                indicator.code(),
                type(words, indicator.measure()),
                indicator.measure().unit(),
                levels(words, indicator),
                rollUp(words, indicator),
                indicator.inputs().isEmpty()
                        ? ""
                        : VietnameseFormat.number(indicator.inputs().size()),
                VietnameseFormat.number(uses));
    }

    IndicatorPage of(String code, @Nullable String known, Locale language) {
        Messages words = Messages.in(language);
        Rulebook rules = rules(known);
        Indicator indicator =
                rules.catalogue().indicator(code).orElseThrow(() -> new NotFound("criteria.no-indicator", code));
        var wording = new Wording(rules, words);
        return new IndicatorPage(
                indicator.name(),
                indicator.code(),
                List.of(
                        new Link(words.say("criteria.nav.sets"), "/criteria"),
                        new Link(words.say("criteria.nav.indicators"), "/indicators")),
                facts(words, wording, indicator),
                Sources.links(indicator.source()),
                new Link(words.say("criteria.indicators.values"), values(indicator.measure())),
                indicator.inputs().stream()
                        .map(input -> new IndicatorPage.Input(
                                input.code(),
                                new Link(input.name(), values(input)),
                                type(words, input),
                                input.unit(),
                                computed(wording, input).orElse("")))
                        .toList(),
                uses(rules, indicator).stream()
                        .map(use -> new IndicatorPage.Use(
                                requirement(use.set(), use.requirement().code()),
                                use.set().name(),
                                use.requirement().name(),
                                wording.asked(use.set(), use.requirement())))
                        .toList(),
                indicator.shared().uses().stream()
                        .map(use -> rules.find(use.set())
                                .map(set -> new Link(
                                        use.requirement() + " – " + set.name(),
                                        requirement(set, use.requirement()).href()))
                                .orElseGet(() -> Link.plain(use.requirement() + " – " + use.set())))
                        .toList(),
                Sources.links(indicator.shared().source()));
    }

    private static String values(Measure measure) {
        return "/indicators/" + measure.code() + "/values";
    }

    private Rulebook rules(@Nullable String known) {
        return sets.at(moments.of(Optional.empty(), null, known).knownAt());
    }

    private static List<Link> parents(Messages words) {
        return List.of(new Link(words.say("criteria.nav.sets"), "/criteria"));
    }

    private static Link requirement(CriteriaSet set, String code) {
        return new Link(code, "/criteria/" + set.code() + "#" + SetWords.anchor(code));
    }

    private static List<Used> uses(Rulebook rules, Indicator indicator) {
        Set<String> own = indicator.measures().stream().map(Measure::code).collect(Collectors.toSet());
        List<Used> uses = new ArrayList<>();
        for (CriteriaSet set : rules.sets()) {
            set.requirements().stream()
                    .filter(each -> each.measures().stream().anyMatch(own::contains))
                    .forEach(each -> uses.add(new Used(set, each)));
        }
        return uses;
    }

    private static List<Fact> facts(Messages words, Wording wording, Indicator indicator) {
        Measure measure = indicator.measure();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("criteria.indicators.code"), indicator.code()));
        facts.add(Fact.of(words.say("criteria.indicators.type"), type(words, measure)));
        if (!measure.unit().isEmpty()) {
            facts.add(Fact.of(words.say("criteria.indicators.unit"), measure.unit()));
        }
        if (!measure.grades().isEmpty()) {
            facts.add(Fact.of(words.say("criteria.indicators.grades"), String.join(" < ", measure.grades())));
        }
        BigDecimal least = measure.least();
        BigDecimal most = measure.most();
        boolean number = measure.type() != Measure.Type.YES_NO && measure.type() != Measure.Type.GRADE;
        if (number && (least != null || most != null)) {
            facts.add(Fact.of(
                    words.say("criteria.indicators.bounds"),
                    (least == null ? "…" : Wording.number(least)) + " – "
                            + (most == null ? "…" : Wording.number(most))));
        }
        facts.add(Fact.of(words.say("criteria.indicators.levels"), levels(words, indicator)));
        facts.add(Fact.of(words.say("criteria.indicators.rollup"), rollUp(words, indicator)));
        computed(wording, measure)
                .ifPresent(formula -> facts.add(Fact.of(words.say("criteria.indicators.computed"), formula)));
        for (Condition sum : indicator.sums()) {
            facts.add(Fact.of(
                    words.say("criteria.indicators.sum"),
                    wording.formula(sum.left()) + " " + Wording.printed(sum.comparison()) + " "
                            + wording.formula(sum.right())));
        }
        if (indicator.optional()) {
            facts.add(Fact.of(words.say("criteria.indicators.optional"), words.say("criteria.mark.optional")));
        }
        return facts;
    }

    private static Optional<String> computed(Wording wording, Measure measure) {
        Formula formula = measure.computed();
        return formula == null ? Optional.empty() : Optional.of(wording.formula(formula));
    }

    private static String type(Messages words, Measure measure) {
        return words.say("criteria.type." + word(measure.type()));
    }

    private static String rollUp(Messages words, Indicator indicator) {
        return words.say("criteria.rollup." + word(indicator.rollUp()));
    }

    private static String levels(Messages words, Indicator indicator) {
        return Arrays.stream(UnitLevel.values())
                .filter(indicator.levels()::contains)
                .map(level -> words.say("criteria.recorded." + word(level)))
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
