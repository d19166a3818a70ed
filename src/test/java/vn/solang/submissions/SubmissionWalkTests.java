package vn.solang.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.Entered;
import vn.solang.assessment.Measures;
import vn.solang.assessment.Verdict;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** What holds however many people act at once, in whatever order, and whatever they send twice. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionWalkTests {

    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");
    private static final String INCOME = "income-per-capita";
    private static final String POOR = "multidimensional-poverty";

    private final Rounds rounds;
    private final Submissions submissions;
    private final Checking checking;
    private final Assessments assessments;
    private final Entered entered;
    private final Measures measures;
    private final Imports imports;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private final JdbcClient jdbc;

    private int round;
    private int next;
    private List<Unit> communes = List.of();
    private Unit commune = new Unit(new UnitId(0), "", "", "xã", UnitLevel.COMMUNE, null, null, null);
    private People people;

    @TempDir
    private Path folder = Path.of("");

    SubmissionWalkTests(
            Rounds rounds,
            Submissions submissions,
            Checking checking,
            Assessments assessments,
            Entered entered,
            Measures measures,
            Imports imports,
            Units units,
            Journal journal,
            CurrentActor actor,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.checking = checking;
        this.assessments = assessments;
        this.entered = entered;
        this.measures = measures;
        this.imports = imports;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
        this.jdbc = jdbc;
        this.people = new People(actor, commune.id(), commune.id(), commune.id());
    }

    @BeforeAll
    void round() {
        round = open("2022");
        communes = units.below(province(), UnitLevel.COMMUNE, asOf()).stream()
                .filter(each -> each.type().equals("xã"))
                .toList();
    }

    /** Each test has a commune of its own. */
    @BeforeEach
    void commune() {
        take();
    }

    private void take() {
        commune = communes.get(next++);
        people = new People(
                actor, commune.id(), units.path(commune.id(), asOf()).get(1).id(), province());
    }

    @Test
    void randomWalksNeverSkipAStepNorLeaveTheStages() {
        var random = new Random(20221231);
        for (int walk = 0; walk < 4; walk++) {
            take();
            save(INCOME, "45");
            for (int i = 0; i < 30; i++) {
                Submission before = submission();
                try {
                    act(random.nextInt(6), random.nextInt(10) == 0 ? before.version() - 1 : before.version());
                } catch (Conflict | Forbidden | Rejected refused) {
                    assertThat(submission().version()).isEqualTo(before.version());
                    continue;
                }
                assertThat(allowed(before.stage(), submission().stage()))
                        .as("%s to %s", before.stage(), submission().stage())
                        .isTrue();
            }
            List<String> kinds = submissions.acts(round, commune.id()).reversed().stream()
                    .map(Act::kind)
                    .toList();
            int last = kinds.lastIndexOf("submit");
            if (submission().stage() instanceof Stage.Accepted) {
                assertThat(kinds.subList(last, kinds.size()))
                        .startsWith("submit", "forward")
                        .endsWith("accept");
            } else {
                assertThat(facts()).isEmpty();
            }
        }
    }

    private void act(int which, int version) {
        UnitId unit = commune.id();
        switch (which) {
            case 0 -> save(INCOME, String.valueOf(40 + version % 5));
            case 1 -> people.as(people.official(), () -> checking.submit(round, unit, version, "còn thiếu"));
            case 2 -> people.as(people.checker(), () -> checking.forward(round, unit, version, ""));
            case 3 -> people.as(people.office(), () -> checking.confirm(round, unit, version, "10"));
            case 4 ->
                people.as(people.checker(), () -> checking.giveBack(round, unit, version, Map.of(INCOME, "xem lại")));
            default -> people.as(people.office(), () -> checking.accept(round, unit, version, ""));
        }
    }

    private static boolean allowed(Stage from, Stage to) {
        return switch (from) {
            case Stage.Draft _ -> to instanceof Stage.Draft || to.equals(new Stage.Waiting(1));
            case Stage.Returned _ -> to.equals(from) || waitsForTheFirst(to);
            case Stage.Waiting(int step) ->
                to.equals(from)
                        || to.equals(new Stage.Returned(step))
                        || (to instanceof Stage.Waiting(int after) && after > step && after <= step + 2)
                        || (step == 3 && to instanceof Stage.Accepted);
            case Stage.Accepted _ -> to instanceof Stage.Accepted;
        };
    }

    private static boolean waitsForTheFirst(Stage stage) {
        return stage.equals(new Stage.Waiting(1));
    }

    @Test
    void ofTwoApprovalsAtTheSameInstantOneIsDone() throws Exception {
        save(INCOME, "45");
        submit(1);
        List<Boolean> done = together(
                8,
                i -> people.as(
                        People.somebody(100 + i, "huyện " + i, Role.DISTRICT, people.district(), Set.of()),
                        () -> checking.forward(round, commune.id(), 2, "")));
        assertThat(done).containsOnlyOnce(true);
        assertThat(submission().stage()).isEqualTo(new Stage.Waiting(2));
    }

    @Test
    void ofTwoAcceptancesAtTheSameInstantOneIsDone() throws Exception {
        save(INCOME, "45");
        toTheOffice();
        int version = submission().version();
        List<Boolean> done = together(
                6, i -> people.as(people.office(200 + i), () -> checking.accept(round, commune.id(), version, "")));
        assertThat(done).containsOnlyOnce(true);
        assertThat(facts()).hasSize(1);
    }

    @Test
    void nothingLandsBehindAClosing() throws Exception {
        int closing = open("2022-Q4");
        List<Unit> some = communes.subList(40, 60);
        List<Boolean> done = together(21, i -> {
            if (i == 20) {
                return rounds.close(closing);
            }
            for (int n = 0; n < 10; n++) {
                submissions.save(
                        closing,
                        some.get(i).id(),
                        List.of(new Edit(
                                UUID.randomUUID(),
                                INCOME,
                                String.valueOf(40 + n),
                                "",
                                version(closing, some.get(i).id()))));
            }
            return true;
        });
        assertThat(done.get(20)).isTrue();
        assertThat(jdbc.sql("""
                select count(*) from submissions.value v
                  join submissions.submission s on s.id = v.submission
                 where s.round = :round and v.entry > (
                       select entry from submissions.round where number = :round and upper_inf(known))
                """).param("round", closing).query(Integer.class).single())
                .isZero();
        assertThatThrownBy(() -> submissions.save(closing, commune.id(), List.of(edit(INCOME, "45", 0))))
                .isInstanceOf(Rejected.class)
                .hasMessage("submissions.round-closed");
        assertThatThrownBy(() -> rounds.reopen(closing, LocalDate.of(2023, 3, 1), " "))
                .hasMessage("submissions.reason");
        rounds.reopen(closing, LocalDate.of(2023, 3, 1), "hai xã nộp chậm vì lũ");
        assertThat(rounds.history(closing))
                .extracting(Round::state)
                .containsExactly(Round.State.OPEN, Round.State.CLOSED, Round.State.OPEN);
        assertThat(rounds.get(closing).reason()).isEqualTo("hai xã nộp chậm vì lũ");
        assertThat(submissions
                        .save(closing, commune.id(), List.of(edit(INCOME, "45", 0)))
                        .getFirst())
                .isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void anEditSentAgainIsAnsweredAsBeforeAndWritesNothing() throws Exception {
        Edit edit = edit(INCOME, "45,5", 0);
        List<Outcome> all = Collections.synchronizedList(new ArrayList<>());
        together(6, i -> all.addAll(submissions.save(round, commune.id(), List.of(edit))));
        assertThat(all).hasSize(6).containsOnly(all.getFirst());
        assertThat(all.getFirst()).isInstanceOf(Outcome.Saved.class);
        assertThat(versions()).hasSize(1);
        save(INCOME, "46");
        assertThat(submissions.save(round, commune.id(), List.of(edit))).containsExactly(all.getFirst());
        assertThat(versions()).hasSize(2);
        Edit refused = edit(INCOME, "rất nhiều", 0);
        assertThat(submissions.save(round, commune.id(), List.of(refused)))
                .isEqualTo(submissions.save(round, commune.id(), List.of(refused)));
        Unit other = communes.get(80);
        assertThatThrownBy(() -> submissions.save(round, other.id(), List.of(edit)))
                .hasMessage("submissions.edit-elsewhere");
    }

    @Test
    void aConflictTellsBothValuesAndWritesNeither() {
        people.as(people.official(), () -> submissions.save(round, commune.id(), List.of(edit(INCOME, "45", 0))));
        long newest = journal.length();
        Outcome outcome = people.as(
                        people.colleague(), () -> submissions.save(round, commune.id(), List.of(edit(INCOME, "47", 0))))
                .getFirst();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Conflicted.class, theirs -> {
            assertThat(theirs.theirs()).startsWith("45 ");
            assertThat(theirs.who()).isEqualTo("cán bộ xã");
            assertThat(theirs.version()).isEqualTo(version(round, commune.id()));
        });
        assertThat(journal.length()).isEqualTo(newest);
        assertThat(people.as(
                                people.colleague(),
                                () -> submissions.save(round, commune.id(), List.of(edit(INCOME, "45", 0))))
                        .getFirst())
                .as("the same value is no conflict")
                .isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void whatSaysNothingNewLeavesNoTrace() {
        save(INCOME, "45");
        long newest = journal.length();
        save(INCOME, "45,0");
        assertThat(journal.length()).isEqualTo(newest);
    }

    @Test
    void oneEditThatIsRefusedTakesNoneOfTheOthersWithIt() {
        List<Outcome> outcomes = submissions.save(
                round,
                commune.id(),
                List.of(
                        edit(INCOME, "45", 0),
                        edit(POOR, "120", 0),
                        edit("no-such", "1", 0),
                        edit("health-insurance", "7,236", 0)));
        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Saved.class);
        assertThat(outcomes.subList(1, 4)).allSatisfy(each -> assertThat(each).isInstanceOf(Outcome.Refused.class));
        assertThat(versions()).hasSize(1);
    }

    @Test
    void acceptanceMakesWhatAnImportMakes() {
        Unit other = communes.get(90);
        save(INCOME, "45,5");
        save("commune-plan-approved", "đạt");
        toTheOffice();
        people.as(
                people.office(),
                () -> checking.accept(round, commune.id(), submission().version(), ""));
        assertThat(Folder.told(Folder.in(folder)
                        .file(
                                "facts.csv",
                                "unit_code,indicator,period,value,unit",
                                other.code() + ",income-per-capita,2022,45.5,triệu đồng/người/năm",
                                other.code() + ",commune-plan-approved,2022,đạt,")
                        .into(imports)))
                .isEmpty();
        assertThat(facts(commune.id())).isEqualTo(facts(other.id())).hasSize(2);
        assertThat(jdbc.sql("""
                select count(*) from analytics.total t join criteria.measure m on m.key = t.measure
                 where m.code = 'income-per-capita' and t.period = 2022050 and t.level = 1 and t.n >= 2
                """).query(Integer.class).single()).isOne();
    }

    @Test
    void onlyWhatWasAcceptedCounts() {
        save(INCOME, "999");
        assertThat(facts()).isEmpty();
        assertThat(measures.figures(commune.id(), PERIOD, asOf())).isEmpty();
        assertThat(verdict(false)).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(true)).isEqualTo(Verdict.MET);
        toTheOffice();
        assertThat(measures.figures(commune.id(), PERIOD, asOf())).isEmpty();
        people.as(
                people.office(),
                () -> checking.accept(round, commune.id(), submission().version(), ""));
        assertThat(measures.figures(commune.id(), PERIOD, asOf())).hasSize(1);
        assertThat(verdict(false)).isEqualTo(Verdict.MET);
        assertThat(entered.of(commune.id(), PERIOD)).isEmpty();
    }

    private Verdict verdict(boolean withEntered) {
        return assessments
                .evaluate(SET, commune.id(), PERIOD, asOf(), withEntered ? entered.of(commune.id(), PERIOD) : List.of())
                .evaluation()
                .result("10")
                .orElseThrow()
                .verdict();
    }

    @Test
    void everyStepMayReturnAndTheUnitBeginsAgain() {
        save(INCOME, "45");
        submit(1);
        people.as(people.checker(), () -> checking.giveBack(round, commune.id(), 2, Map.of(INCOME, "sai đơn vị")));
        submit(3);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 4, ""));
        people.as(
                people.department(SET + ":10"),
                () -> checking.giveBack(round, commune.id(), 5, Map.of(INCOME, "thiếu nguồn")));
        submit(6);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 7, ""));
        people.as(people.department(SET + ":10"), () -> checking.confirm(round, commune.id(), 8, "10"));
        assertThat(submission().stage()).isEqualTo(new Stage.Waiting(3));
        people.as(people.office(), () -> checking.giveBack(round, commune.id(), 9, Map.of(INCOME, "so lại")));
        assertThat(submission().stage()).isEqualTo(new Stage.Returned(3));
        Form form = submissions.form(round, commune.id());
        assertThat(form.group("10").orElseThrow().state()).isEqualTo(Form.State.RETURNED);
        assertThat(form.group("10").orElseThrow().fields().getFirst().comments())
                .extracting(Comment::said)
                .containsExactly("so lại");
    }

    @Test
    void aConfirmationHoldsWhileNoValueOfItsCriterionChanges() {
        save(INCOME, "45");
        save(POOR, "3");
        submit(1);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 2, ""));
        people.as(people.department(SET + ":10"), () -> checking.confirm(round, commune.id(), 3, "10"));
        people.as(
                people.department(SET + ":11"),
                () -> checking.giveBack(round, commune.id(), 3, Map.of(POOR, "xem lại")));
        save(POOR, "4");
        submit(4);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 5, ""));
        assertThat(checking.allowed(round, commune.id()).confirm()).containsExactly("11");
        people.as(people.department(SET + ":11"), () -> checking.confirm(round, commune.id(), 6, "11"));
        assertThat(submission().stage()).isEqualTo(new Stage.Waiting(3));
    }

    @Test
    void aDepartmentSpeaksOfItsOwnCriteriaOnly() {
        save(INCOME, "45");
        save(POOR, "3");
        submit(1);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 2, ""));
        assertThatThrownBy(() ->
                        people.as(people.department(SET + ":10"), () -> checking.confirm(round, commune.id(), 3, "11")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.as(
                        people.department(SET + ":10"),
                        () -> checking.giveBack(round, commune.id(), 3, Map.of(POOR, "xem lại"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void numbersThatDoNotAgreeAreNotHandedIn() {
        save(POOR + ".households", "100");
        save(POOR + ".poor-households", "101");
        assertThatThrownBy(() -> submit(1)).isInstanceOf(Rejected.class).hasMessage("assess.sum");
    }

    @Test
    void thoseOutsideTheScopeReachNothing() {
        UnitId other = communes.get(100).id();
        assertThatThrownBy(() -> people.as(
                        people.official(), () -> submissions.save(round, other, List.of(edit(INCOME, "45", 0)))))
                .isInstanceOf(Forbidden.class)
                .hasMessage("identity.outside-scope");
        assertThatThrownBy(() -> people.as(people.official(), () -> submissions.form(round, other)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.as(people.official(), () -> rounds.close(round)))
                .isInstanceOf(Forbidden.class);
    }

    private interface Doing {
        Object of(int i);
    }

    /** Everybody at once; true for those who were not refused. */
    private static List<Boolean> together(int n, Doing doing) throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(n)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int who = i;
                Callable<Boolean> act = () -> {
                    start.await();
                    try {
                        var _ = doing.of(who);
                        return true;
                    } catch (Conflict | Rejected refused) {
                        return false;
                    }
                };
                all.add(pool.submit(act));
            }
            start.countDown();
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> each : all) {
                done.add(each.get());
            }
            return done;
        }
    }

    private void toTheOffice() {
        submit(1);
        people.as(people.checker(), () -> checking.forward(round, commune.id(), 2, ""));
        submissions.form(round, commune.id()).groups().stream()
                .filter(group -> group.fields().stream().anyMatch(field -> field.current() != null))
                .forEach(group ->
                        people.as(people.office(), () -> checking.confirm(round, commune.id(), 3, group.no())));
        assertThat(submission().stage()).isEqualTo(new Stage.Waiting(3));
    }

    private void submit(int version) {
        people.as(people.official(), () -> checking.submit(round, commune.id(), version, "còn thiếu"));
    }

    private void save(String measure, String text) {
        Edit edit = new Edit(UUID.randomUUID(), measure, text, "", version(measure));
        assertThat(people.as(people.official(), () -> submissions.save(round, commune.id(), List.of(edit))))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Saved.class));
    }

    private static Edit edit(String measure, String text, long base) {
        return new Edit(UUID.randomUUID(), measure, text, "", base);
    }

    private long version(String measure) {
        return submissions
                .form(round, commune.id())
                .fields()
                .filter(field -> field.measure().code().equals(measure))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private long version(int asked, UnitId unit) {
        return jdbc.sql("""
                select coalesce(max(v.entry), 0) as entry from submissions.value v
                  join submissions.submission s on s.id = v.submission
                 where s.round = :round and s.unit = :unit and v.ended is null
                """)
                .param("round", asked)
                .param("unit", unit.value())
                .query(Long.class)
                .single();
    }

    private List<Long> versions() {
        return jdbc.sql("""
                select v.entry from submissions.value v join submissions.submission s on s.id = v.submission
                 where s.round = :round and s.unit = :unit
                """)
                .param("round", round)
                .param("unit", commune.id().value())
                .query((row, n) -> row.getLong("entry"))
                .list();
    }

    private Submission submission() {
        return submissions.find(round, commune.id()).orElseThrow();
    }

    private List<String> facts() {
        return facts(commune.id());
    }

    private List<String> facts(UnitId unit) {
        return jdbc.sql("""
                select concat_ws(' ', m.code, f.period, trim_scale(f.value), o.measure) as line
                  from assessment.fact f
                  join criteria.measure m on m.key = f.measure
                  join assessment.origin o on o.id = f.origin
                 where f.unit = :unit and f.ended is null
                 order by m.code
                """)
                .param("unit", unit.value())
                .query((row, n) -> row.getString("line"))
                .list();
    }

    private int open(String period) {
        return rounds.open(province(), SET, Period.parse(period), LocalDate.of(2022, 11, 1), LocalDate.of(2023, 1, 31))
                .number();
    }

    private UnitId province() {
        return units.getByCode("42", asOf()).id();
    }

    private AsOf asOf() {
        return new AsOf(PERIOD.lastDay(), journal.lastKnown().orElseThrow());
    }
}
