package vn.solang.submissions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.EnteredValue;
import vn.solang.assessment.FieldChecks;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.shared.UnitId;

/** Puts together what a form shows, in a few questions to the database however long the form is. */
@Component
class Forms {

    private final Desk desk;
    private final SubmissionRepository submissions;
    private final ValueRepository values;
    private final Procedures procedures;
    private final Confirmations confirmations;
    private final Assessments assessments;
    private final FieldChecks checks;
    private final Proofs evidence;

    Forms(
            Desk desk,
            SubmissionRepository submissions,
            ValueRepository values,
            Procedures procedures,
            Confirmations confirmations,
            Assessments assessments,
            FieldChecks checks,
            Proofs evidence) {
        this.desk = desk;
        this.submissions = submissions;
        this.values = values;
        this.procedures = procedures;
        this.confirmations = confirmations;
        this.assessments = assessments;
        this.checks = checks;
        this.evidence = evidence;
    }

    Form of(int number, UnitId unit) {
        Desk.Paper paper = desk.paper(number, unit);
        Submission submission = submissions.find(number, unit).orElse(null);
        Map<Integer, Current> current = submission == null ? Map.of() : values.current(submission.id());
        Catalogue catalogue = paper.catalogue();
        // once accepted, the facts say it, and may have been corrected since
        List<EnteredValue> entered = submission != null && submission.stage() instanceof Stage.Accepted
                ? List.of()
                : Checking.entered(current.values(), catalogue);
        Assessments.Laid laid =
                assessments.evaluate(paper.round().set(), unit, paper.round().period(), paper.asOf(), entered);
        var filling = new Filling(
                paper,
                submission,
                current,
                laid,
                comments(submission),
                evidence.counts(number, unit),
                submission == null
                        ? Map.of()
                        : confirmations.of(submission, paper.plan()).confirmed());
        return new Form(
                paper.round(),
                paper.unit(),
                submission,
                submission == null ? 0 : submission.version(),
                submission == null
                        ? procedures
                                .get(paper.unit().level(), paper.round().period())
                                .procedure()
                        : procedures.of(
                                submission, paper.unit().level(), paper.round().period()),
                paper.rules(),
                laid.evaluation(),
                paper.round().takes(desk.today()),
                paper.plan().groups().stream().map(filling::group).toList(),
                checks.disagreements(catalogue, unit, paper.round().period(), paper.asOf(), entered));
    }

    /** What the newest return asks for, by measure; older ones were answered by handing it in again. */
    private Map<Integer, List<Comment>> comments(@Nullable Submission submission) {
        if (submission == null) {
            return Map.of();
        }
        Map<Integer, List<Comment>> newest = new HashMap<>();
        List<Comment> all = submissions.comments(submission.id());
        for (Comment comment : all) {
            if (comment.entry() == all.getFirst().entry()) {
                newest.computeIfAbsent(comment.measure(), _ -> new ArrayList<>())
                        .add(comment);
            }
        }
        return newest;
    }

    /** One form being filled. */
    private record Filling(
            Desk.Paper paper,
            @Nullable Submission submission,
            Map<Integer, Current> current,
            Assessments.Laid laid,
            Map<Integer, List<Comment>> comments,
            Map<String, Integer> evidence,
            Map<String, Confirmed> confirmed) {

        private Form.Group group(Plan.Group group) {
            List<Form.Question> questions = new ArrayList<>();
            for (Plan.Question question : group.questions()) {
                laid.evaluation()
                        .result(question.requirement().code())
                        .ifPresent(result -> questions.add(new Form.Question(
                                result,
                                question.measures().stream().map(this::field).toList())));
            }
            return new Form.Group(
                    group.no(),
                    group.name(),
                    group.heading(),
                    state(group.no(), questions),
                    confirmed.get(group.no()),
                    questions);
        }

        private Form.Field field(Plan.Asked asked) {
            Measure measure = asked.measure();
            return new Form.Field(
                    measure,
                    asked.input(),
                    !asked.input() && !paper.plan().isAnswered(measure, entered(), paper.catalogue()),
                    paper.catalogue().owner(measure.code()).orElseThrow().optional(),
                    laid.accepted().get(measure.code()),
                    current.get(measure.key()),
                    comments.getOrDefault(measure.key(), List.of()),
                    evidence.getOrDefault(measure.code(), 0));
        }

        private Set<Integer> entered() {
            return current.keySet();
        }

        private Form.State state(String no, List<Form.Question> questions) {
            List<Form.Field> fields =
                    questions.stream().flatMap(each -> each.fields().stream()).toList();
            if (fields.isEmpty()) {
                return Form.State.NOTHING;
            }
            Stage stage = submission == null ? new Stage.Draft() : submission.stage();
            return switch (stage) {
                case Stage.Accepted _ -> Form.State.ACCEPTED;
                case Stage.Waiting _ -> confirmed.containsKey(no) ? Form.State.CONFIRMED : Form.State.WAITING;
                case Stage.Returned _ when fields.stream().anyMatch(Form.Field::unanswered) -> Form.State.RETURNED;
                case Stage.Draft _, Stage.Returned _ -> {
                    if (fields.stream().noneMatch(field -> field.current() != null)) {
                        yield Form.State.NOT_STARTED;
                    }
                    yield fields.stream().anyMatch(Form.Field::missing) ? Form.State.STARTED : Form.State.FILLED;
                }
            };
        }
    }
}
