package vn.solang.submissions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.assessment.AcceptedValue;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.EnteredValue;
import vn.solang.assessment.Facts;
import vn.solang.assessment.FieldChecks;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.identity.Change;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;

/**
 * The way of a submission through its procedure. Every act names the version it was decided on; an act on an older one is
 * a {@link Conflict}, and of two at the same instant one is done. Whoever entered a value or submitted does not check.
 */
@Service
public class Checking {

    private static final String ACCEPT = "accept";
    private static final List<Permission> CHECKING = List.of(Permission.VERIFY, Permission.CONFIRM, Permission.ACCEPT);

    private final Desk desk;
    private final SubmissionRepository submissions;
    private final ValueRepository values;
    private final Procedures procedures;
    private final Confirmations confirmations;
    private final Authority authority;
    private final Facts facts;
    private final FieldChecks checks;
    private final Assessments assessments;
    private final Journal journal;
    private final Telling telling;

    Checking(
            Desk desk,
            SubmissionRepository submissions,
            ValueRepository values,
            Procedures procedures,
            Confirmations confirmations,
            Authority authority,
            Facts facts,
            FieldChecks checks,
            Assessments assessments,
            Journal journal,
            Telling telling) {
        this.desk = desk;
        this.submissions = submissions;
        this.values = values;
        this.procedures = procedures;
        this.confirmations = confirmations;
        this.authority = authority;
        this.facts = facts;
        this.checks = checks;
        this.assessments = assessments;
        this.journal = journal;
        this.telling = telling;
    }

    /**
     * The unit hands in what it entered.
     *
     * @param why the reason for what is still missing; needed where anything is
     * @throws Rejected while the round takes no values, where nothing was entered, where something is missing without a
     *     reason, or where numbers do not agree with each other
     */
    @Needs(Permission.ENTER)
    @Transactional
    public Submission submit(int round, @InScope UnitId unit, int version, @Nullable String why) {
        String said = Texts.clean(why);
        Work work = open("submit", round, unit, version);
        desk.requireTaking(work.paper().round());
        Stage to = work.submission().stage().submitted();
        Catalogue catalogue = work.paper().catalogue();
        Map<Integer, Current> current = values.current(work.submission().id());
        if (current.isEmpty()) {
            throw new Rejected("submissions.nothing", work.paper().name());
        }
        int missing = work.paper().plan().missing(current.keySet(), catalogue).size();
        if (missing > 0 && said.isEmpty()) {
            throw new Rejected("submissions.incomplete", String.valueOf(missing));
        }
        Map<String, Message> wrong = checks.disagreements(
                catalogue,
                unit,
                work.paper().round().period(),
                work.paper().asOf(),
                entered(current.values(), catalogue));
        wrong.values().stream().findFirst().ifPresent(first -> {
            throw new Rejected(first.key(), first.arguments().toArray());
        });
        ProcedureRepository.Kept procedure =
                procedures.get(work.paper().unit().level(), work.paper().round().period());
        return move(work, to, procedure.id(), SubmissionRepository.Kind.SUBMIT, said);
    }

    /** A step of verification is done; it goes to the next one. @throws Conflict where it does not wait at one */
    @Needs(Permission.VERIFY)
    @Transactional
    public Submission forward(int round, @InScope UnitId unit, int version, @Nullable String comment) {
        String said = Texts.clean(comment);
        Work work = open("forward", round, unit, version);
        work.requireStep(Step.Kind.VERIFY);
        return pass(work, SubmissionRepository.Kind.FORWARD, said);
    }

    /**
     * A criterion is confirmed; with the last one the step is done.
     *
     * @param no the number of its group in the form
     * @throws Forbidden where another department answers for it
     * @throws Conflict where it is confirmed already, or the submission does not wait for it
     */
    @Needs(Permission.READ)
    @Transactional
    public Submission confirm(int round, @InScope UnitId unit, int version, String no) {
        Work work = open("confirm", round, unit, version);
        Plan plan = work.paper().plan();
        Plan.Group group = plan.group(no).orElseThrow(() -> new Rejected("submissions.no-criterion", no));
        work.submission().stage().waitingFor(Step.Kind.CONFIRM, work.procedure());
        String criterion = plan.criterion(group);
        if (!authority.mayConfirm(criterion, unit)) {
            throw new Forbidden("submissions.other-department", group.no());
        }
        authority.requireOtherHands(work.submission());
        if (confirmations.of(work.submission(), plan).open().stream()
                .noneMatch(each -> each.no().equals(no))) {
            throw new Conflict("submissions.confirmed-already", group.no());
        }
        boolean inPlace = !authority.confirmsOwn(criterion, unit);
        submissions.confirm(work.submission(), criterion, inPlace, work.entry());
        journal.tell(
                work.entry(),
                List.of(new Change(
                        unit,
                        "criterion",
                        criterion + "@" + work.paper().round().period().code(),
                        null,
                        inPlace ? "xác nhận thay" : "xác nhận")));
        return confirmations.of(work.submission(), plan).open().isEmpty()
                ? pass(work, SubmissionRepository.Kind.CONFIRM, "")
                : work.submission();
    }

    /**
     * Sends it back to its unit.
     *
     * @param comments by the code of a measure what is to be put right; at least one
     * @throws Rejected without a comment, with one that is empty or is about something that is not asked
     * @throws Forbidden where it is not their turn, or a department speaks of what others answer for
     */
    @Needs(Permission.READ)
    @Transactional
    public Submission giveBack(int round, @InScope UnitId unit, int version, Map<String, String> comments) {
        Map<String, String> said = new LinkedHashMap<>();
        comments.forEach((code, comment) -> said.put(code, Texts.clean(comment)));
        said.values().removeIf(String::isEmpty);
        if (said.isEmpty()) {
            throw new Rejected("submissions.comment");
        }
        Work work = open("return", round, unit, version);
        Stage to = work.submission().stage().returned();
        work.requireTurn();
        List<Change> changes = new ArrayList<>();
        said.forEach((code, comment) -> {
            Plan.Group group =
                    work.paper().plan().groupOf(code).orElseThrow(() -> new Rejected("submissions.not-asked", code));
            work.requireSpeaking(group);
            Measure measure = work.paper().catalogue().measure(code).orElseThrow();
            submissions.comment(work.submission(), measure.key(), comment, work.entry());
            changes.add(new Change(
                    unit, "comment", code + "@" + work.paper().round().period().code(), null, comment));
        });
        journal.tell(work.entry(), changes);
        return move(work, to, work.submission().procedure(), SubmissionRepository.Kind.RETURN, "");
    }

    /**
     * Takes all its values into the ledger: from here on they count.
     *
     * @throws Rejected where the ledger would refuse them as an import; nothing is written then
     */
    @Needs(Permission.ACCEPT)
    @Transactional
    public Submission accept(int round, @InScope UnitId unit, int version, @Nullable String comment) {
        String said = Texts.clean(comment);
        Work work = open(ACCEPT, round, unit, version);
        work.requireStep(Step.Kind.ACCEPT);
        Desk.Paper paper = work.paper();
        List<EnteredValue> given =
                entered(values.current(work.submission().id()).values(), paper.catalogue());
        Map<String, AcceptedValue> before = assessments.accepted(
                paper.catalogue(), unit, paper.plan().keys(), paper.round().period(), paper.asOf());
        facts.record(
                work.entry(),
                unit,
                paper.round().period(),
                Messages.vietnamese().say("submissions.source", paper.round().name()),
                given);
        journal.tell(work.entry(), told(paper, given, before));
        return pass(work, SubmissionRepository.Kind.ACCEPT, said);
    }

    /** Goes on only for those who check something of a unit. @throws Forbidden for everybody else */
    @Needs(Permission.READ)
    public void requireChecker(@InScope UnitId unit) {
        if (CHECKING.stream().noneMatch(permission -> authority.may(permission, unit))) {
            throw new Forbidden("submissions.not-your-step");
        }
    }

    /** What whoever acts may do with the submission of a unit as it stands. */
    @Needs(Permission.READ)
    @Transactional(readOnly = true)
    public Allowed allowed(int round, @InScope UnitId unit) {
        Desk.Paper paper = desk.paper(round, unit);
        Submission submission = submissions.find(round, unit).orElse(null);
        boolean taking = paper.round().takes(desk.today());
        if (submission == null || submission.stage().editable()) {
            boolean enter = taking && authority.may(Permission.ENTER, unit);
            return new Allowed(enter, enter && submission != null, false, false, false, Set.of());
        }
        if (!(submission.stage() instanceof Stage.Waiting(int place))
                || !authority.isOtherHands(submissions.hands(submission.id()))) {
            return new Allowed(false, false, false, false, false, Set.of());
        }
        Step step = procedures
                .of(submission, paper.unit().level(), paper.round().period())
                .step(place);
        boolean turn = authority.may(step.kind().permission(), unit) && authority.has(step.role(), unit);
        Set<String> confirm = step.kind() == Step.Kind.CONFIRM
                ? confirmations.of(submission, paper.plan()).open().stream()
                        .filter(group -> authority.mayConfirm(paper.plan().criterion(group), unit))
                        .map(Plan.Group::no)
                        .collect(Collectors.toSet())
                : Set.of();
        return new Allowed(
                false,
                false,
                turn && step.kind() == Step.Kind.VERIFY,
                turn && step.kind() == Step.Kind.ACCEPT,
                step.kind() == Step.Kind.CONFIRM ? !confirm.isEmpty() : turn,
                confirm);
    }

    private static List<Change> told(Desk.Paper paper, List<EnteredValue> given, Map<String, AcceptedValue> before) {
        var words = new ValueWords(paper.catalogue(), Messages.vietnamese());
        List<Change> changes = new ArrayList<>();
        for (EnteredValue each : given) {
            Measure measure = paper.catalogue().measure(each.measure()).orElseThrow();
            Optional<AcceptedValue> known = Optional.ofNullable(before.get(each.measure()))
                    .filter(value -> value.period().equals(paper.round().period()));
            changes.add(new Change(
                    paper.unit().id(),
                    "fact",
                    each.measure() + "@" + paper.round().period().code(),
                    known.map(value -> words.valueOrNone(measure, value.value()))
                            .orElse(null),
                    words.valueOrNone(measure, each.value())));
        }
        return changes;
    }

    static List<EnteredValue> entered(Iterable<Current> current, Catalogue catalogue) {
        List<EnteredValue> entered = new ArrayList<>();
        current.forEach(each -> catalogue
                .measure(each.measure())
                .ifPresent(measure -> entered.add(new EnteredValue(measure.code(), each.value(), each.note()))));
        return entered;
    }

    /** Opens the journal, and with it the submission as nobody else can change it any more. */
    private Work open(String act, int round, UnitId unit, int version) {
        String name = desk.paper(round, unit).name();
        // only what is taken into the ledger changes the books
        Entry entry = act.equals(ACCEPT) ? journal.open(act, name) : journal.openAside(act, name);
        Desk.Paper paper = desk.paper(round, unit);
        Submission submission =
                submissions.lock(round, unit).orElseThrow(() -> new Rejected("submissions.nothing", paper.name()));
        if (submission.version() != version) {
            throw new Conflict("submissions.stale");
        }
        Procedure procedure =
                procedures.of(submission, paper.unit().level(), paper.round().period());
        return new Work(entry, paper, submission, procedure, authority);
    }

    /** On to the next step, and past a confirmation of which nothing is open. */
    private Submission pass(Work work, SubmissionRepository.Kind kind, String said) {
        Stage to = work.submission().stage().passed(work.procedure());
        return move(work, to, work.submission().procedure(), kind, said);
    }

    private Submission move(
            Work work, Stage to, @Nullable Long procedure, SubmissionRepository.Kind kind, String said) {
        Submission moved = submissions.move(work.submission(), to, procedure, kind, said, work.entry());
        Procedure now = procedures.of(
                moved, work.paper().unit().level(), work.paper().round().period());
        journal.tell(
                work.entry(),
                List.of(new Change(
                        moved.unit(),
                        "step",
                        work.paper().round().name(),
                        StageWords.told(work.submission().stage(), work.procedure()),
                        StageWords.told(moved.stage(), now))));
        boolean nothingOpen = moved.stage() instanceof Stage.Waiting(int step)
                && now.step(step).kind() == Step.Kind.CONFIRM
                && confirmations.of(moved, work.paper().plan()).open().isEmpty();
        if (nothingOpen) {
            return pass(
                    new Work(work.entry(), work.paper(), moved, now, authority), SubmissionRepository.Kind.CONFIRM, "");
        }
        telling.moved(work.entry(), work.paper(), moved, now, kind);
        return moved;
    }

    /** A submission being worked on, within the transaction of its entry. */
    private record Work(
            Entry entry, Desk.Paper paper, Submission submission, Procedure procedure, Authority authority) {

        void requireStep(Step.Kind kind) {
            authority.requireStep(submission.stage().waitingFor(kind, procedure), submission.unit());
            authority.requireOtherHands(submission);
        }

        /** Whoever may do the step may send it back. */
        void requireTurn() {
            if (submission.stage() instanceof Stage.Waiting(int place)) {
                Step step = procedure.step(place);
                if (step.kind() != Step.Kind.CONFIRM) {
                    authority.requireStep(step, submission.unit());
                }
            }
            authority.requireOtherHands(submission);
        }

        /** At the confirmation each speaks of the criteria they answer for. */
        void requireSpeaking(Plan.Group group) {
            boolean confirming = submission.stage() instanceof Stage.Waiting(int place)
                    && procedure.step(place).kind() == Step.Kind.CONFIRM;
            if (confirming && !authority.mayConfirm(paper.plan().criterion(group), submission.unit())) {
                throw new Forbidden("submissions.other-department", group.no());
            }
        }
    }
}
