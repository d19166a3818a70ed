package vn.solang.submissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Verdict;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.AsOf;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** Puts together one criterion of all units of a round. */
@Component
class Sheets {

    private final Desk desk;
    private final Queue queue;
    private final ValueRepository values;
    private final Confirmations confirmations;
    private final Assessments assessments;

    Sheets(Desk desk, Queue queue, ValueRepository values, Confirmations confirmations, Assessments assessments) {
        this.desk = desk;
        this.queue = queue;
        this.values = values;
        this.confirmations = confirmations;
        this.assessments = assessments;
    }

    CriterionSheet.Name name(Round round, String no) {
        Plan.Group group = group(plan(round, desk.rules()), no);
        return new CriterionSheet.Name(group.no(), group.name());
    }

    CriterionSheet of(Round round, String no) {
        Rulebook rules = desk.rules();
        Plan plan = plan(round, rules);
        Plan.Group group = group(plan, no);
        List<Measure> measures =
                group.measures().stream().map(Plan.Asked::measure).toList();
        Map<UnitId, Line> mine = queue.waiting().stream()
                .filter(line -> line.round().number() == round.number()
                        && line.criteria().contains(no))
                .collect(Collectors.toMap(line -> line.unit().id(), line -> line));
        List<Line> lines = queue.reached(round).stream()
                .filter(line -> line.submission() != null)
                .toList();
        List<Submission> submissions = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.submission()).stream())
                .toList();
        Map<Long, List<Current>> current =
                values.of(submissions.stream().map(Submission::id).toList());
        Map<Long, Confirmations.OfSubmission> confirmed = confirmations.of(submissions, plan);
        Map<UnitId, Verdict> verdicts = verdicts(round, lines, current, rules, no);
        Set<Integer> keys = measures.stream().map(Measure::key).collect(Collectors.toSet());
        List<CriterionSheet.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Submission submission = line.submission();
            if (submission == null) {
                continue;
            }
            Map<Integer, Current> own = new HashMap<>();
            current.getOrDefault(submission.id(), List.of()).stream()
                    .filter(each -> keys.contains(each.measure()))
                    .forEach(each -> own.put(each.measure(), each));
            Confirmations.OfSubmission known = confirmed.get(submission.id());
            rows.add(new CriterionSheet.Row(
                    line,
                    own,
                    Optional.ofNullable(verdicts.get(line.unit().id())),
                    known == null ? null : known.confirmed().get(no),
                    mine.containsKey(line.unit().id())));
        }
        return new CriterionSheet(round, new CriterionSheet.Name(group.no(), group.name()), measures, rows);
    }

    /** One evaluation a unit that entered anything; what is beside the criteria has no verdict of its own here. */
    private Map<UnitId, Verdict> verdicts(
            Round round, List<Line> lines, Map<Long, List<Current>> current, Rulebook rules, String no) {
        var asOf = new AsOf(round.period().lastDay(), desk.now());
        Map<UnitId, Verdict> verdicts = new HashMap<>();
        for (Line line : lines) {
            Submission submission = line.submission();
            if (submission != null && current.containsKey(submission.id())) {
                assessments
                        .evaluate(
                                round.set(),
                                line.unit().id(),
                                round.period(),
                                asOf,
                                Checking.entered(current.getOrDefault(submission.id(), List.of()), rules.catalogue()))
                        .evaluation()
                        .criteria()
                        .stream()
                        .filter(each -> each.criterion().no().equals(no))
                        .findFirst()
                        .ifPresent(each -> verdicts.put(line.unit().id(), each.verdict()));
            }
        }
        return verdicts;
    }

    private Plan plan(Round round, Rulebook rules) {
        return Plan.of(desk.set(round, rules), rules.catalogue(), round.period().lastDay());
    }

    private static Plan.Group group(Plan plan, String no) {
        return plan.group(no).orElseThrow(() -> new Rejected("submissions.no-criterion", no));
    }
}
