package vn.solang.assessment.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Review;
import vn.solang.assessment.Reviews;
import vn.solang.assessment.Threshold;
import vn.solang.assessment.ValueWords;
import vn.solang.assessment.Verdict;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the page of one requirement across the units of a place. */
@Component
class RequirementPages {

    private static final String BY_GAP = "gap";

    /** A unit's result. */
    private record Line(Evaluation evaluation, RequirementResult result) {}

    private final Assessments assessments;
    private final Reviews reviews;
    private final Units units;
    private final Askeds askeds;

    RequirementPages(Assessments assessments, Reviews reviews, Units units, Askeds askeds) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.units = units;
        this.askeds = askeds;
    }

    RequirementPage of(Asked asked, String setCode, String code, @Nullable String sort) {
        Messages words = asked.words();
        Rulebook rules = assessments.rules(asked.asOf());
        CriteriaSet set =
                rules.set(setCode, asked.path().getFirst().code(), asked.asOf().validAt());
        Requirement requirement =
                set.requirement(code).orElseThrow(() -> new NotFound("assess.no-requirement", set.name(), code));
        List<Line> lines = lines(asked, setCode, code);
        boolean byGap = BY_GAP.equals(sort);
        var values = new ValueWords(rules.catalogue(), words);
        String here = asked.requirementHref(setCode, code, asked.unit());
        return new RequirementPage(
                words.say(
                        "assess.across.title",
                        code,
                        requirement.name(),
                        asked.unit().titleName()),
                CriteriaPages.asOf(asked, values),
                CriteriaPages.parents(asked, false),
                asking(asked, setCode, code, values, byGap),
                new Link(set.name(), "/criteria/" + set.code()),
                new VerdictWords(words)
                        .counts(
                                Evaluation.Count.of(
                                        lines.stream().map(each -> each.result().standing())),
                                0),
                measured(asked, rules, requirement),
                byGap
                        ? new Link(words.say("assess.across.by-district"), here)
                        : new Link(words.say("assess.across.by-gap"), here + "&sort=" + BY_GAP),
                lines.isEmpty() ? List.of() : groups(rules, asked, lines, byGap));
    }

    private static List<Link> measured(Asked asked, Rulebook rules, Requirement requirement) {
        return requirement.measures().stream()
                .flatMap(code -> rules.catalogue().owner(code).stream())
                .distinct()
                .map(indicator -> new Link(
                        asked.words().say("assess.across.values", indicator.name()),
                        "/indicators/" + indicator.code() + "/values?unit="
                                + asked.unit().code() + "&period="
                                + asked.period().code()))
                .toList();
    }

    private List<Line> lines(Asked asked, String setCode, String code) {
        List<Evaluation> evaluations = reviews.of(asked.unit().id(), asked.period(), asked.asOf())
                .filter(review -> review.set().code().equals(setCode))
                .map(Review::communes)
                .orElseGet(() -> assessments.each(setCode, asked.unit().id(), asked.period(), asked.asOf()));
        return evaluations.stream()
                .flatMap(each -> each.result(code).map(result -> new Line(each, result)).stream())
                .toList();
    }

    private Asking asking(Asked asked, String setCode, String code, ValueWords values, boolean byGap) {
        Messages words = asked.words();
        Asking asking = askeds.asking(
                "/criteria/" + setCode + "/requirements/" + code + "/units",
                asked,
                values,
                List.of(
                        new Asking.Select("unit", words.say("assess.asking.place"), askeds.places(asked)),
                        new Asking.Select(
                                "sort",
                                words.say("assess.asking.sort"),
                                List.of(
                                        new Choice("", words.say("assess.across.by-district"), !byGap),
                                        new Choice(BY_GAP, words.say("assess.across.by-gap"), byGap)))));
        return asking;
    }

    private List<RequirementPage.Group> groups(Rulebook rules, Asked asked, List<Line> lines, boolean byGap) {
        Map<UnitId, Unit> parents = units.parents(
                lines.stream().map(each -> each.evaluation().unit()).toList(), asked.asOf());
        if (byGap) {
            return List.of(new RequirementPage.Group(
                    null,
                    "",
                    lines.stream()
                            .sorted(FURTHEST)
                            .map(each -> row(rules, asked, each, parent(parents, each)))
                            .toList()));
        }
        Map<UnitId, List<Line>> grouped = new LinkedHashMap<>();
        for (Line line : lines) {
            Unit unit = line.evaluation().unit();
            grouped.computeIfAbsent(Objects.requireNonNullElse(unit.parent(), unit.id()), _ -> new ArrayList<>())
                    .add(line);
        }
        return grouped.entrySet().stream()
                .map(each -> {
                    Unit place = parents.get(each.getKey());
                    long met = each.getValue().stream()
                            .filter(line -> line.result().verdict() == Verdict.MET)
                            .count();
                    return new RequirementPage.Group(
                            place == null ? null : new Link(place.titleName(), asked.unitHref(place)),
                            asked.words()
                                    .say(
                                            "assess.across.met",
                                            Long.toString(met),
                                            Integer.toString(each.getValue().size())),
                            each.getValue().stream()
                                    .map(line -> row(rules, asked, line, null))
                                    .toList());
                })
                .toList();
    }

    private static @Nullable Unit parent(Map<UnitId, Unit> parents, Line line) {
        UnitId parent = line.evaluation().unit().parent();
        return parent == null ? null : parents.get(parent);
    }

    private static RequirementPage.Row row(Rulebook rules, Asked asked, Line line, @Nullable Unit parent) {
        var rows = new Rows(rules, asked, line.evaluation());
        RequirementResult result = line.result();
        PartResult part = result.deciding();
        Unit unit = line.evaluation().unit();
        List<String> notes = new ArrayList<>();
        if (parent != null) {
            notes.add(parent.fullName());
        }
        if (result.parts().size() > 1) {
            notes.add(rows.explanations().name(part.part()));
        }
        var verdicts = new VerdictWords(asked.words());
        return new RequirementPage.Row(
                new Link(
                        unit.fullName(),
                        asked.criteriaHref(unit, line.evaluation().set().code())),
                String.join(" · ", notes),
                rows.value(part),
                part.period() == null ? "" : rows.explanations().values().period(part.period()),
                rows.asked(part),
                verdicts.chip(result.verdict()),
                rows.href(result),
                rows.gap(part),
                verdicts.badges(result.standing()));
    }

    /** Those that do not meet it first, the furthest of them before; then the unknown; then the rest. */
    private static final Comparator<Line> FURTHEST = Comparator.comparingInt(
                    (Line line) -> switch (line.result().verdict()) {
                        case NOT_MET -> 0;
                        case UNKNOWN -> 1;
                        case MET -> 2;
                        case NOT_APPLICABLE -> 3;
                    })
            .thenComparing(line -> distance(line.result().deciding()), Comparator.reverseOrder());

    private static BigDecimal distance(PartResult part) {
        BigDecimal gap = part.gap();
        Threshold threshold = part.threshold();
        return gap == null
                ? BigDecimal.ONE
                : threshold == null || threshold.value().signum() == 0
                        ? gap
                        : gap.divide(threshold.value().abs(), MathContext.DECIMAL32);
    }
}
