package vn.solang.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.CriterionResult;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.Headlines;
import vn.solang.assessment.Outlook;
import vn.solang.assessment.Outlooks;
import vn.solang.assessment.PartResult;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Reviews;
import vn.solang.assessment.ValueWords;
import vn.solang.assessment.Verdict;
import vn.solang.assessment.VerdictWords;
import vn.solang.criteria.Part;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/** Makes the page of how far a district or province is from its own standards. */
@Component
class ReadinessPages {

    private static final int OPENED = 12;

    private final Assessments assessments;
    private final Reviews reviews;
    private final Outlooks outlooks;
    private final Lackings lackings;
    private final Askeds askeds;

    ReadinessPages(Assessments assessments, Reviews reviews, Outlooks outlooks, Lackings lackings, Askeds askeds) {
        this.assessments = assessments;
        this.reviews = reviews;
        this.outlooks = outlooks;
        this.lackings = lackings;
        this.askeds = askeds;
    }

    ReadinessPage of(Asked asked) {
        Messages words = asked.words();
        Rulebook rules = assessments.rules(asked.asOf());
        var values = new ValueWords(rules.catalogue(), words);
        List<Outlook> looks = outlooks.of(reviews.readiness(asked.unit().id(), asked.period(), asked.asOf()));
        Map<UnitId, Unit> below = looks.isEmpty() ? Map.of() : lackings.below(asked);
        return new ReadinessPage(
                words.say("assess.readiness.title", asked.unit().titleName()),
                CriteriaPages.asOf(asked, values),
                CriteriaPages.parents(asked, false),
                askeds.asking("/units/" + asked.unit().code() + "/readiness", asked, values, List.of()),
                looks.stream().map(look -> block(rules, asked, look, below)).toList(),
                new Link(
                        words.say("assess.readiness.table"),
                        "/units/" + asked.unit().code() + "/criteria?" + asked.instants()));
    }

    private ReadinessPage.Block block(Rulebook rules, Asked asked, Outlook outlook, Map<UnitId, Unit> below) {
        Evaluation evaluation = outlook.evaluation();
        Messages words = asked.words();
        var verdicts = new VerdictWords(words);
        var rows = new Rows(rules, asked, evaluation);
        return new ReadinessPage.Block(
                new Link(
                        evaluation.set().name(),
                        asked.criteriaHref(asked.unit(), evaluation.set().code())),
                evaluation.set().document(),
                Headlines.requirements(words, evaluation),
                verdicts.chip(evaluation.verdict()),
                verdicts.badges(evaluation.standing()),
                evaluation.set().frame() ? words.say("assess.table.frame") : "",
                kinds(words, verdicts, rows, evaluation),
                obstacles(asked, outlook, rows, below),
                lackings.of(asked, outlook, rows));
    }

    private static List<ReadinessPage.Kind> kinds(
            Messages words, VerdictWords verdicts, Rows rows, Evaluation evaluation) {
        List<ReadinessPage.Kind> kinds = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET, Verdict.NOT_APPLICABLE)) {
            List<ReadinessPage.Entry> entries = new ArrayList<>();
            if (verdict == Verdict.UNKNOWN) {
                evaluation.criteria().stream()
                        .map(CriterionResult::criterion)
                        .filter(criterion -> !criterion.known())
                        .forEach(criterion -> entries.add(new ReadinessPage.Entry(
                                criterion.no(),
                                Link.plain(criterion.name()),
                                List.of(),
                                List.of(words.say("assess.table.criterion-unknown")))));
            }
            Stream.concat(
                            evaluation.criteria().stream().flatMap(each -> each.requirements().stream()),
                            evaluation.conditions().stream())
                    .filter(result -> result.verdict() == verdict)
                    .forEach(result -> entries.add(entry(words, verdicts, rows, result)));
            if (!entries.isEmpty()) {
                Chip chip = verdicts.chip(verdict);
                kinds.add(new ReadinessPage.Kind(
                        new Chip(chip.tone(), entries.size() + " " + chip.text()),
                        verdict == Verdict.NOT_MET && entries.size() <= OPENED,
                        entries));
            }
        }
        return kinds;
    }

    private static ReadinessPage.Entry entry(
            Messages words, VerdictWords verdicts, Rows rows, RequirementResult result) {
        return new ReadinessPage.Entry(
                result.requirement().code(),
                new Link(result.requirement().name(), rows.href(result)),
                verdicts.badges(result.standing()),
                result.parts().stream()
                        .map(part -> part(words, verdicts, rows, part))
                        .toList());
    }

    private static String part(Messages words, VerdictWords verdicts, Rows rows, PartResult part) {
        String value = Optional.ofNullable(rows.value(part)).orElse("…");
        String aim = rows.asked(part);
        return rows.explanations().name(part.part())
                + (value.isEmpty() ? "" : ": " + value)
                + (aim.isEmpty() ? "" : ", " + words.say("assess.lacking.asked", aim))
                + " – " + verdicts.text(part.verdict());
    }

    /** The units below that parts which are not met, or not known to be, wait for: the nearest first. */
    private List<ReadinessPage.Obstacle> obstacles(Asked asked, Outlook outlook, Rows rows, Map<UnitId, Unit> below) {
        List<ReadinessPage.Obstacle> obstacles = new ArrayList<>();
        for (RequirementResult result : outlook.evaluation().results()) {
            for (PartResult part : result.parts()) {
                PartResult.Tally tally = part.below();
                if (tally != null && (part.verdict() == Verdict.NOT_MET || part.verdict() == Verdict.UNKNOWN)) {
                    List<UnitId> standing = new ArrayList<>(tally.notMet());
                    standing.addAll(tally.unknown());
                    obstacles.add(new ReadinessPage.Obstacle(
                            result.requirement().code(),
                            new Link(rows.explanations().name(part.part()), rows.href(result)),
                            asked.words()
                                    .say(
                                            "assess.readiness.in-the-way",
                                            Integer.toString(standing.size()),
                                            Integer.toString(tally.whole())),
                            standing.stream()
                                    .sorted(Comparator.comparing(unit -> lacking(outlook, part.part(), unit)))
                                    .flatMap(unit -> Optional.ofNullable(below.get(unit)).stream())
                                    .map(unit -> lackings.nearest(asked, outlook, part, unit))
                                    .toList()));
                }
            }
        }
        return obstacles;
    }

    private static BigDecimal lacking(Outlook outlook, Part part, UnitId unit) {
        return outlook.of(part, unit)
                .map(Evaluation::requirementsCounted)
                .map(count -> BigDecimal.valueOf(count.notMet() + (long) count.unknown()))
                .orElse(BigDecimal.valueOf(Integer.MAX_VALUE));
    }
}
