package vn.solang.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Arithmetic;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Evidence;
import vn.solang.assessment.Outlook;
import vn.solang.assessment.Outlooks;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.RecordedValue;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Threshold;
import vn.solang.assessment.ValueWords;
import vn.solang.assessment.Verdict;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.web.Badge;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/** Makes the page of one verdict: its sentences, its arithmetic, the values and the rule behind it. */
@Component
class VerdictPages {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Assessments assessments;
    private final Evidence evidence;
    private final Outlooks outlooks;
    private final Lackings lackings;
    private final Askeds askeds;

    VerdictPages(Assessments assessments, Evidence evidence, Outlooks outlooks, Lackings lackings, Askeds askeds) {
        this.assessments = assessments;
        this.evidence = evidence;
        this.outlooks = outlooks;
        this.lackings = lackings;
        this.askeds = askeds;
    }

    VerdictPage of(Asked asked, String setCode, String code) {
        Messages words = asked.words();
        Rulebook rules = assessments.rules(asked.asOf());
        Evaluation evaluation = assessments.evaluate(setCode, asked.unit().id(), asked.period(), asked.asOf());
        RequirementResult result = evaluation
                .result(code)
                .orElseThrow(() ->
                        new NotFound("assess.no-requirement", evaluation.set().name(), code));
        var rows = new Rows(rules, asked, evaluation);
        var verdicts = new VerdictWords(words);
        List<Link> parents = new ArrayList<>(CriteriaPages.parents(asked, false));
        parents.add(new Link(
                evaluation.set().name(),
                asked.criteriaHref(asked.unit(), evaluation.set().code())));
        boolean looksBelow = result.parts().stream().anyMatch(part -> part.below() != null);
        Outlook outlook = looksBelow
                ? outlooks.of(evaluation)
                : new Outlook(evaluation, new vn.solang.assessment.Shortfall(List.of(), List.of()), Map.of(), Map.of());
        Map<UnitId, Unit> below = looksBelow ? lackings.below(asked) : Map.of();
        return new VerdictPage(
                words.say(
                        "assess.verdict.title",
                        asked.unit().titleName(),
                        code,
                        result.requirement().name()),
                CriteriaPages.asOf(asked, rows.explanations().values()),
                parents,
                askeds.asking(
                        "/units/" + asked.unit().code() + "/criteria/" + setCode + "/" + code,
                        asked,
                        rows.explanations().values(),
                        List.of()),
                verdicts.chip(result.verdict()),
                verdicts.badges(result.standing()),
                rows.explanations().full(result),
                result.parts().stream()
                        .map(part -> part(rules, asked, rows, outlook, part, below))
                        .toList(),
                rule(words, evaluation, result.requirement()),
                more(asked, evaluation, result.requirement()));
    }

    private VerdictPage.Part part(
            Rulebook rules, Asked asked, Rows rows, Outlook outlook, PartResult part, Map<UnitId, Unit> below) {
        Messages words = asked.words();
        ValueWords values = rows.explanations().values();
        List<RecordedValue> recorded = evidence.of(rules, outlook.evaluation(), part);
        Map<String, BigDecimal> numbers = new HashMap<>();
        recorded.stream()
                .filter(RecordedValue::current)
                .forEach(each ->
                        Optional.ofNullable(each.value()).ifPresent(value -> numbers.put(each.measure(), value)));
        return new VerdictPage.Part(
                rows.explanations().name(part.part()),
                new VerdictWords(words).chip(part.verdict()),
                facts(words, rows, part),
                new Arithmetic(rules.catalogue(), values).lines(part, numbers),
                part.verdict() == Verdict.UNKNOWN ? rows.explanations().missing(part) : "",
                recorded.stream().map(each -> value(rules, words, values, each)).toList(),
                below(asked, outlook, part, below));
    }

    private static List<Fact> facts(Messages words, Rows rows, PartResult part) {
        ValueWords values = rows.explanations().values();
        List<Fact> facts = new ArrayList<>();
        String value = rows.value(part);
        if (value == null) {
            facts.add(Fact.of(words.say("assess.table.value"), words.say("assess.table.no-value")));
        } else if (!value.isEmpty()) {
            facts.add(Fact.of(
                    words.say("assess.table.value"),
                    value + (part.period() == null ? "" : " (" + values.period(part.period()) + ")")));
        }
        String aim = rows.asked(part);
        if (!aim.isEmpty()) {
            facts.add(Fact.of(words.say("assess.table.asked"), aim));
        }
        Threshold threshold = part.threshold();
        if (threshold != null) {
            facts.add(Fact.of(
                    words.say("assess.explained.line"), rows.explanations().why(threshold)));
            facts.add(Fact.of(
                    words.say("assess.explained.basis"), rows.explanations().rests(threshold)));
        }
        String gap = rows.gap(part);
        if (!gap.isEmpty()) {
            facts.add(Fact.of(words.say("assess.table.gap"), gap));
        }
        if (part.verdict() == Verdict.UNKNOWN
                && part.why() != null
                && part.missing().isEmpty()) {
            facts.add(Fact.of(
                    words.say("assess.explained.why"), rows.explanations().why(part)));
        }
        return facts;
    }

    private static VerdictPage.Value value(Rulebook rules, Messages words, ValueWords values, RecordedValue each) {
        Measure measure = rules.catalogue().measure(each.measure()).orElse(null);
        BigDecimal value = each.value();
        String shown = value == null
                ? words.say("assess.verdict.not-applicable")
                : measure == null ? VietnameseFormat.number(value) : values.value(measure, value);
        return new VerdictPage.Value(
                measure == null ? each.measure() : measure.name(),
                shown,
                values.period(each.period()),
                each.source(),
                each.note(),
                words.say("assess.explained.recorded", moment(each.at()), each.actor(), each.subject()),
                !each.current(),
                each.demo() ? new Badge(Badge.Kind.DEMO, words.say("assess.badge.demo")) : null);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private List<VerdictPage.Below> below(Asked asked, Outlook outlook, PartResult part, Map<UnitId, Unit> units) {
        PartResult.Tally tally = part.below();
        if (tally == null) {
            return List.of();
        }
        var verdicts = new VerdictWords(asked.words());
        List<VerdictPage.Below> groups = new ArrayList<>();
        Map<Verdict, List<UnitId>> byVerdict = new java.util.LinkedHashMap<>();
        byVerdict.put(Verdict.NOT_MET, tally.notMet());
        byVerdict.put(Verdict.UNKNOWN, tally.unknown());
        byVerdict.put(Verdict.MET, tally.met());
        byVerdict.forEach((verdict, ids) -> {
            if (!ids.isEmpty()) {
                groups.add(new VerdictPage.Below(
                        new vn.solang.web.Chip(
                                verdicts.chip(verdict).tone(), verdicts.text(verdict) + " (" + ids.size() + ")"),
                        ids.stream()
                                .flatMap(id -> Optional.ofNullable(units.get(id)).stream())
                                .map(unit -> verdict == Verdict.MET
                                        ? met(asked, outlook, part, unit)
                                        : lackings.nearest(asked, outlook, part, unit))
                                .toList()));
            }
        });
        return groups;
    }

    private static Link met(Asked asked, Outlook outlook, PartResult part, Unit unit) {
        return new Link(
                unit.fullName(),
                outlook.setOf(part.part())
                        .map(set -> asked.criteriaHref(unit, set))
                        .orElseGet(() -> asked.unitHref(unit)));
    }

    private static List<Fact> rule(Messages words, Evaluation evaluation, Requirement requirement) {
        CriteriaSet set = evaluation.set();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("assess.rule.set"), new Link(set.name(), "/criteria/" + set.code())));
        facts.add(Fact.of(words.say("assess.rule.document"), set.document()));
        if (!set.amended().isEmpty()) {
            facts.add(new Fact(
                    words.say("assess.rule.amended"),
                    set.amended().stream().map(Link::plain).toList()));
        }
        if (set.province() != null) {
            facts.add(Fact.of(words.say("assess.rule.province"), set.province().document()));
        }
        set.criterionOf(requirement.code())
                .ifPresent(criterion -> facts.add(
                        Fact.of(words.say("assess.rule.criterion"), criterion.no() + ". " + criterion.name())));
        facts.add(Fact.of(words.say("assess.rule.requirement"), requirement.code() + ". " + requirement.name()));
        facts.add(Fact.of(
                words.say("assess.rule.ministry"),
                requirement.ministry().isEmpty() ? words.say("assess.rule.no-ministry") : requirement.ministry()));
        if (requirement.delegated()) {
            facts.add(Fact.of(words.say("assess.rule.level"), words.say("assess.rule.delegated")));
        }
        String asked =
                List.of(Optional.ofNullable(requirement.from()), Optional.ofNullable(requirement.until())).stream()
                        .map(day -> day.map(VietnameseFormat::tableDate).orElse("…"))
                        .collect(Collectors.joining(" – "));
        if (requirement.from() != null || requirement.until() != null) {
            facts.add(Fact.of(words.say("assess.rule.asked"), asked));
        }
        if (!requirement.source().isEmpty()) {
            facts.add(Fact.of(words.say("assess.rule.source"), requirement.source()));
        }
        if (!requirement.note().isEmpty()) {
            facts.add(Fact.of(words.say("assess.rule.note"), requirement.note()));
        }
        return facts;
    }

    private static List<Link> more(Asked asked, Evaluation evaluation, Requirement requirement) {
        List<Link> more = new ArrayList<>();
        if (asked.path().size() > 1) {
            Unit province = asked.path().getFirst();
            more.add(new Link(
                    asked.words().say("assess.explained.everywhere", province.fullName()),
                    asked.requirementHref(evaluation.set().code(), requirement.code(), province)));
        }
        requirement.parts().forEach(part -> {
            if (part instanceof Part.Meets(String set)) {
                more.add(new Link(
                        asked.words().say("assess.explained.other-set"), asked.criteriaHref(asked.unit(), set)));
            }
        });
        return more;
    }
}
