package vn.solang.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.CriterionResult;
import vn.solang.assessment.Entered;
import vn.solang.assessment.EnteredValue;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Headlines;
import vn.solang.assessment.Outlook;
import vn.solang.assessment.Outlooks;
import vn.solang.assessment.Reviews;
import vn.solang.assessment.ValueWords;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the table of what a unit meets of a set. */
@Component
class CriteriaPages {

    private final Assessments assessments;
    private final Reviews reviews;
    private final Outlooks outlooks;
    private final Lackings lackings;
    private final Askeds askeds;
    private final Entered entered;
    private final CurrentActor actor;

    CriteriaPages(
            Assessments assessments,
            Reviews reviews,
            Outlooks outlooks,
            Lackings lackings,
            Askeds askeds,
            Entered entered,
            CurrentActor actor) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.outlooks = outlooks;
        this.lackings = lackings;
        this.askeds = askeds;
        this.entered = entered;
        this.actor = actor;
    }

    /** @param withEntered true to lay what is being entered over the accepted values */
    CriteriaPage of(Asked asked, @Nullable String setCode, boolean withEntered) {
        Messages words = asked.words();
        Rulebook rules = assessments.rules(asked.asOf());
        var values = new ValueWords(rules.catalogue(), words);
        List<CriteriaSet> sets = reviews.setsFor(asked.unit(), asked.asOf());
        String code = setCode != null && !setCode.isBlank()
                ? setCode
                : sets.isEmpty() ? null : sets.getFirst().code();
        List<EnteredValue> waiting = waiting(asked);
        Evaluation evaluation = code == null ? null : evaluate(code, asked, withEntered ? waiting : List.of());
        return new CriteriaPage(
                words.say("assess.table.title", asked.unit().titleName()),
                asOf(asked, values),
                parents(asked, false),
                askeds.asking(
                        "/units/" + asked.unit().code() + "/criteria",
                        asked,
                        values,
                        sets.isEmpty()
                                ? List.of()
                                : List.of(choices(rules, asked, sets, Objects.requireNonNull(code)))),
                code == null || waiting.isEmpty() ? null : shown(asked, code, withEntered, waiting.size()),
                evaluation == null ? null : sections(rules, asked, evaluation));
    }

    /** What is being entered is for those who work with it, and is of now. */
    private List<EnteredValue> waiting(Asked asked) {
        boolean may = asked.known().isEmpty()
                && actor.may(Permission.READ, asked.unit().id());
        return may ? entered.of(asked.unit().id(), asked.period()) : List.of();
    }

    private Evaluation evaluate(String code, Asked asked, List<EnteredValue> over) {
        return over.isEmpty()
                ? assessments.evaluate(code, asked.unit().id(), asked.period(), asked.asOf())
                : assessments
                        .evaluate(code, asked.unit().id(), asked.period(), asked.asOf(), over)
                        .evaluation();
    }

    private static CriteriaPage.Shown shown(Asked asked, String code, boolean withEntered, int waiting) {
        Messages words = asked.words();
        String accepted = asked.criteriaHref(asked.unit(), code);
        return withEntered
                ? new CriteriaPage.Shown(
                        true,
                        words.say("assess.shown.entered", String.valueOf(waiting)),
                        new Link(words.say("assess.shown.see-accepted"), accepted))
                : new CriteriaPage.Shown(
                        false,
                        words.say("assess.shown.accepted", String.valueOf(waiting)),
                        new Link(words.say("assess.shown.see-entered"), accepted + "&values=entered"));
    }

    /** The period and the day a page speaks for. */
    static String asOf(Asked asked, ValueWords values) {
        return asked.words()
                .say(
                        "assess.as-of",
                        values.period(asked.period()),
                        VietnameseFormat.tableDate(asked.asOf().validAt()));
    }

    /** The places above a page: the unit's ancestors, and the unit itself. */
    static List<Link> parents(Asked asked, boolean table) {
        List<Link> parents = new ArrayList<>();
        for (Unit each : asked.path()) {
            parents.add(new Link(each.fullName(), asked.unitHref(each)));
        }
        if (table) {
            parents.add(new Link(
                    asked.words().say("assess.table.crumb"),
                    "/units/" + asked.unit().code() + "/criteria?" + asked.instants()));
        }
        return parents;
    }

    private static Asking.Select choices(Rulebook rules, Asked asked, List<CriteriaSet> sets, String chosen) {
        Messages words = asked.words();
        return new Asking.Select(
                "set",
                words.say("assess.asking.set"),
                sets.stream()
                        .map(set -> new Choice(
                                set.code(),
                                rules.decides(set, asked.asOf().validAt())
                                        ? set.name()
                                        : words.say("assess.asking.set-other", set.name()),
                                set.code().equals(chosen)))
                        .toList());
    }

    private CriteriaPage.Sections sections(Rulebook rules, Asked asked, Evaluation evaluation) {
        Messages words = asked.words();
        CriteriaSet set = evaluation.set();
        var verdicts = new VerdictWords(words);
        var rows = new Rows(rules, asked, evaluation);
        Outlook outlook = outlooks.of(evaluation);
        return new CriteriaPage.Sections(
                new Link(set.name(), "/criteria/" + set.code()),
                set.document(),
                variant(words, evaluation),
                Headlines.of(words, evaluation),
                verdicts.chip(evaluation.verdict()),
                verdicts.counts(evaluation.counted(), Headlines.undeclared(evaluation)),
                verdicts.badgesOfCount(evaluation),
                verdicts.badges(evaluation.standing()),
                set.frame() ? words.say("assess.table.frame") : "",
                evaluation.criteria().stream()
                        .map(criterion -> group(words, verdicts, rows, criterion))
                        .toList(),
                rows.of(evaluation.conditions()),
                rows.of(evaluation.besides()),
                lackings.of(asked, outlook, rows));
    }

    private static String variant(Messages words, Evaluation evaluation) {
        CriteriaSet set = evaluation.set();
        if (set.variesBy().isEmpty()) {
            return "";
        }
        Rulebook.Variant variant = evaluation.variant();
        return variant.known()
                ? words.say(
                        set.variesBy().equals("group") ? "assess.table.group" : "assess.table.region",
                        set.variants().getOrDefault(variant.key(), variant.key()))
                : words.say("assess.why.no-variant", evaluation.unit().fullName());
    }

    private static CriteriaPage.Group group(Messages words, VerdictWords verdicts, Rows rows, CriterionResult result) {
        return new CriteriaPage.Group(
                result.criterion().no(),
                result.criterion().name(),
                verdicts.chip(result.verdict()),
                verdicts.badges(result.standing()),
                result.criterion().known() ? "" : words.say("assess.table.criterion-unknown"),
                rows.of(result.requirements()));
    }
}
