package vn.solang.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** From an open round to facts: commune, district, department, office. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionPathTests {

    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");
    private final Rounds rounds;
    private final Submissions submissions;
    private final Checking checking;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private final JdbcClient jdbc;

    private int round;
    private int next;
    private UnitId commune = new UnitId(0);
    private People people;

    SubmissionPathTests(
            Rounds rounds,
            Submissions submissions,
            Checking checking,
            Units units,
            Journal journal,
            CurrentActor actor,
            JdbcClient jdbc) {
        this.rounds = rounds;
        this.submissions = submissions;
        this.checking = checking;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
        this.jdbc = jdbc;
        this.people = new People(actor, commune, commune, commune);
    }

    @BeforeAll
    void round() {
        round = rounds.open(unit("42"), SET, PERIOD, LocalDate.of(2022, 11, 1), LocalDate.of(2023, 1, 31))
                .number();
    }

    /** Each test has a commune of its own. */
    @BeforeEach
    void commune() {
        commune = units.below(unit("42"), UnitLevel.COMMUNE, asOf()).stream()
                .filter(each -> each.type().equals("xã"))
                .toList()
                .get(next++)
                .id();
        people = new People(actor, commune, units.path(commune, asOf()).get(1).id(), unit("42"));
    }

    @Test
    void aValueGoesFromTheCommuneToTheLedgerByEveryStep() {
        save("commune-plan-approved", "đạt", "income-per-capita", "45,5");
        assertThat(stage()).isEqualTo(new Stage.Draft());
        submit();
        assertThat(stage()).isEqualTo(new Stage.Waiting(1));
        people.as(people.checker(), () -> checking.forward(round, commune, 2, ""));
        assertThat(stage()).isEqualTo(new Stage.Waiting(2));
        confirm("1");
        assertThat(stage()).isEqualTo(new Stage.Waiting(2));
        confirm("10");
        assertThat(stage()).isEqualTo(new Stage.Waiting(3));
        assertThat(facts()).isEmpty();
        people.as(people.office(), () -> checking.accept(round, commune, 4, ""));
        assertThat(stage()).isEqualTo(new Stage.Accepted());
        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "commune-plan-approved 2022050 1 phiếu nhập số liệu, COMMUNE_NTM_2021, kỳ 2022",
                        "income-per-capita 2022050 45.5 phiếu nhập số liệu, COMMUNE_NTM_2021, kỳ 2022");
        assertThat(submissions.acts(round, commune).reversed())
                .extracting(Act::kind)
                .containsExactly("submit", "forward", "confirm", "accept");
    }

    @Test
    void theUnitPutsRightWhatComesBackAndHandsItInAgain() {
        save("income-per-capita", "45");
        submit();
        people.as(people.checker(), () -> checking.giveBack(round, commune, 2, Map.of("income-per-capita", "xem lại")));
        assertThat(stage()).isEqualTo(new Stage.Returned(1));
        save("income-per-capita", "46");
        people.as(people.official(), () -> checking.submit(round, commune, 3, "còn thiếu"));
        assertThat(stage()).isEqualTo(new Stage.Waiting(1));
    }

    @Test
    void nobodyReturnsWithoutSayingWhatIsToBePutRight() {
        save("income-per-capita", "45");
        submit();
        assertThatThrownBy(() -> people.as(people.checker(), () -> checking.giveBack(round, commune, 2, Map.of())))
                .isInstanceOf(Rejected.class)
                .hasMessage("submissions.comment");
        assertThatThrownBy(() -> people.as(
                        people.checker(),
                        () -> checking.giveBack(round, commune, 2, Map.of("income-per-capita", "  "))))
                .hasMessage("submissions.comment");
    }

    @Test
    void whoeverEnteredDoesNotCheck() {
        people.as(
                people.checker(), () -> submissions.save(round, commune, List.of(edit("income-per-capita", "45", 0))));
        submit();
        assertThatThrownBy(() -> people.as(people.checker(), () -> checking.forward(round, commune, 2, "")))
                .isInstanceOf(Forbidden.class)
                .hasMessage("submissions.own-work");
    }

    @Test
    void aStepIsForItsRoleOnly() {
        save("income-per-capita", "45");
        submit();
        assertThatThrownBy(() -> people.as(people.office(), () -> checking.forward(round, commune, 2, "")))
                .isInstanceOf(Forbidden.class)
                .hasMessage("submissions.not-your-step");
        assertThatThrownBy(() -> people.as(people.colleague(), () -> checking.forward(round, commune, 2, "")))
                .isInstanceOf(Forbidden.class)
                .hasMessage("identity.forbidden");
        assertThatThrownBy(() -> people.as(people.office(), () -> checking.accept(round, commune, 2, "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("submissions.stale");
    }

    @Test
    void anActOnAnOlderStateIsAConflict() {
        save("income-per-capita", "45");
        submit();
        assertThatThrownBy(() -> people.as(people.checker(), () -> checking.forward(round, commune, 1, "")))
                .isInstanceOf(Conflict.class)
                .hasMessage("submissions.stale");
        assertThatThrownBy(() -> save("income-per-capita", "46")).isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsMissingNeedsAReason() {
        save("income-per-capita", "45");
        assertThatThrownBy(() -> people.as(people.official(), () -> checking.submit(round, commune, 1, " ")))
                .isInstanceOf(Rejected.class)
                .hasMessage("submissions.incomplete");
    }

    private void save(String... codesAndTexts) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            edits.add(edit(codesAndTexts[i], codesAndTexts[i + 1], version(codesAndTexts[i])));
        }
        assertThat(people.as(people.official(), () -> submissions.save(round, commune, edits)))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Saved.class));
    }

    private static Edit edit(String measure, String text, long base) {
        return new Edit(UUID.randomUUID(), measure, text, "", base);
    }

    private long version(String measure) {
        return jdbc.sql("""
                select coalesce(max(v.entry), 0) as entry from submissions.value v
                  join submissions.submission s on s.id = v.submission
                  join criteria.measure m on m.key = v.measure
                 where s.round = :round and s.unit = :unit and m.code = :code and v.ended is null
                """)
                .param("round", round)
                .param("unit", commune.value())
                .param("code", measure)
                .query(Long.class)
                .single();
    }

    private void submit() {
        people.as(people.official(), () -> checking.submit(round, commune, 1, "còn thiếu"));
    }

    private void confirm(String no) {
        people.as(people.department(SET + ":" + no), () -> checking.confirm(round, commune, 3, no));
    }

    private Stage stage() {
        return submissions.find(round, commune).orElseThrow().stage();
    }

    private List<String> facts() {
        return jdbc.sql("""
                select concat_ws(' ', m.code, f.period, trim_scale(f.value), o.source) as line
                  from assessment.fact f
                  join criteria.measure m on m.key = f.measure
                  join assessment.origin o on o.id = f.origin
                 where f.unit = :unit and f.ended is null
                """)
                .param("unit", commune.value())
                .query((row, n) -> row.getString("line"))
                .list();
    }

    private UnitId unit(String code) {
        return units.getByCode(code, asOf()).id();
    }

    private AsOf asOf() {
        return new AsOf(PERIOD.lastDay(), journal.lastKnown().orElseThrow());
    }
}
