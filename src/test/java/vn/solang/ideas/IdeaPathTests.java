package vn.solang.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.ocop.IdeasAccepted;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** An idea from its registration to its acceptance, with returns on the way, by the units of its day. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class IdeaPathTests {

    private static final String COMMUNE = "18100";
    private static final LocalDate RECEIVED = LocalDate.of(2022, 4, 12);
    private static final Period HALF = Period.parse("2022-H1");
    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

    private static int made;

    private final Ideas ideas;
    private final Figures figures;
    private final IdeaFigures source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Units units;
    private final Journal journal;
    private final CurrentActor current;
    private final People people;

    private Actor commune = Actor.VISITOR;
    private Actor district = Actor.VISITOR;
    private Actor office = Actor.VISITOR;

    IdeaPathTests(
            Ideas ideas,
            Figures figures,
            IdeaFigures source,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Units units,
            Journal journal,
            CurrentActor current,
            ApplicationContext context) {
        this.ideas = ideas;
        this.figures = figures;
        this.source = source;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.units = units;
        this.journal = journal;
        this.current = current;
        this.people = new People(context);
    }

    @BeforeEach
    void people() {
        commune = people.actor(Role.COMMUNE, COMMUNE);
        district = people.actor(Role.DISTRICT, "436");
        office = people.actor(Role.OFFICE, "42");
    }

    @Test
    void theDistrictChoosesAndTheProvinceAccepts() {
        long before = accepted(HALF);
        int number = registered();
        assertThat(stage(number)).isEqualTo(Stage.DISTRICT);
        as(district, () -> ideas.choose(number, 1, RECEIVED.plusDays(20), "hợp vùng nguyên liệu"));
        assertThat(stage(number)).isEqualTo(Stage.PROVINCE);
        assertThat(accepted(HALF)).isEqualTo(before);
        as(office, () -> ideas.accept(number, 2, LocalDate.of(2022, 6, 10), "88/KH-UBND", ""));
        Idea idea = idea(number);
        assertThat(idea.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(idea.chosen()).isEqualTo(RECEIVED.plusDays(20));
        assertThat(idea.accepted()).isEqualTo(LocalDate.of(2022, 6, 10));
        assertThat(accepted(HALF)).isEqualTo(before + 1);
        assertThat(accepted(Period.parse("2022-H2"))).isZero();
    }

    @Test
    void whatIsReturnedIsCorrectedAndSentAgain() {
        int number = registered();
        assertThatThrownBy(() -> as(district, () -> ideas.giveBack(number, 1, RECEIVED, " ")))
                .isInstanceOf(Rejected.class);
        as(district, () -> ideas.giveBack(number, 1, RECEIVED.plusDays(5), "chưa nêu vùng nguyên liệu"));
        assertThat(stage(number)).isEqualTo(Stage.RETURNED);
        Form earlier = idea(number).form();
        assertThatThrownBy(() -> as(
                        commune,
                        () -> ideas.correct(number, 2, form(earlier.name(), RECEIVED.plusDays(4), ""), "", null)))
                .isInstanceOf(Rejected.class);
        as(
                commune,
                () -> ideas.correct(
                        number, 2, form(earlier.name(), RECEIVED.plusDays(9), "nếp của ba thôn trong xã"), "", null));
        Idea sent = idea(number);
        assertThat(sent.stage()).isEqualTo(Stage.DISTRICT);
        assertThat(sent.form().materials()).isEqualTo("nếp của ba thôn trong xã");
        assertThat(sent.form().file()).isEqualTo(earlier.file());
        as(district, () -> ideas.choose(number, 3, RECEIVED.plusDays(10), ""));
        as(office, () -> ideas.giveBack(number, 4, RECEIVED.plusDays(30), "trùng sản phẩm đã có"));
        assertThat(ideas(number))
                .extracting(Act::kind)
                .containsExactly(
                        Act.Kind.REGISTER, Act.Kind.RETURN, Act.Kind.CORRECT, Act.Kind.CHOOSE, Act.Kind.RETURN);
    }

    @Test
    void anAcceptanceThatIsTakenBackCountsNoMoreButDidThen() {
        int number = registered();
        as(district, () -> ideas.choose(number, 1, RECEIVED, ""));
        as(office, () -> ideas.accept(number, 2, RECEIVED, "", ""));
        Instant then = known();
        long counted = accepted(HALF);
        as(office, () -> ideas.giveBack(number, 3, RECEIVED, "chấp nhận nhầm"));
        assertThat(accepted(HALF)).isEqualTo(counted - 1);
        assertThat(accepted(HALF, then)).isEqualTo(counted);
    }

    @Test
    void withoutADistrictTheIdeaComesBeforeTheProvince() {
        LocalDate day = LocalDate.of(2025, 8, 4);
        UnitId ward = units.below(people.unit("42"), vn.solang.units.UnitLevel.COMMUNE, new AsOf(day, known()))
                .getFirst()
                .id();
        int number = as(office, () -> ideas.register(ward, null, form("Mật ong", day, ""), "", null));
        assertThat(stage(number)).isEqualTo(Stage.PROVINCE);
        assertThat(idea(number).district()).isNull();
    }

    @Test
    void nobodyActsOutsideTheirPartAndPlace() {
        int number = registered();
        assertThatThrownBy(() -> as(commune, () -> ideas.choose(number, 1, RECEIVED, "")))
                .isInstanceOf(Forbidden.class);
        Actor other = people.actor(Role.DISTRICT, "444");
        assertThatThrownBy(() -> as(other, () -> ideas.choose(number, 1, RECEIVED, "")))
                .isInstanceOf(Forbidden.class);
        Actor neighbour = people.actor(Role.COMMUNE, "18499");
        assertThatThrownBy(() -> as(neighbour, () -> ideas.get(number))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(
                        neighbour,
                        () -> ideas.register(people.unit(COMMUNE), null, form("Cu đơ", RECEIVED, ""), "", null)))
                .isInstanceOf(Forbidden.class);
        as(district, () -> ideas.choose(number, 1, RECEIVED, ""));
        assertThatThrownBy(() -> as(district, () -> ideas.accept(number, 2, RECEIVED, "", "")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(district, () -> ideas.giveBack(number, 2, RECEIVED, "tỉnh xét rồi")))
                .isInstanceOf(Forbidden.class);
        Actor auditor = people.actor(Role.AUDITOR, "42");
        assertThat(as(auditor, () -> ideas.all())).extracting(Idea::number).contains(number);
        assertThatThrownBy(() -> as(auditor, () -> ideas.giveBack(number, 2, RECEIVED, "xem lại")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(office, () -> ideas.get(100_000))).isInstanceOf(NotFound.class);
    }

    @Test
    void twoWhoActAtOnceDoNotBothAct() throws Exception {
        int number = registered();
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> late = Objects.requireNonNull(transaction.execute(_ -> {
                as(district, () -> ideas.choose(number, 1, RECEIVED, "hợp vùng nguyên liệu"));
                Future<?> begun = threads.submit(
                        () -> as(district, () -> ideas.giveBack(number, 1, RECEIVED, "chưa nêu vùng nguyên liệu")));
                awaitSomebodyWaiting();
                return begun;
            }));
            assertThatThrownBy(late::get).hasCauseInstanceOf(Conflict.class);
        }
        assertThat(stage(number)).isEqualTo(Stage.PROVINCE);
    }

    private void awaitSomebodyWaiting() {
        while (jdbc.sql("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and wait_event_type = 'Lock'
                """).query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCorrectionIsNoIdeaThatIsThereAlready() {
        int other = registered();
        int number = registered();
        as(district, () -> ideas.giveBack(number, 1, RECEIVED, "trùng tên"));
        Form same = form(idea(other).form().name(), RECEIVED.plusDays(2), "");
        assertThatThrownBy(() -> as(commune, () -> ideas.correct(number, 2, same, "", null)))
                .isInstanceOf(Rejected.class)
                .hasMessage("ideas.there");
        Form own = form(idea(number).form().name(), RECEIVED.plusDays(2), "nếp của xã");
        assertThatThrownBy(() -> as(commune, () -> ideas.correct(number, 1, own, "", null)))
                .isInstanceOf(Conflict.class);
        as(commune, () -> ideas.correct(number, 2, own, "", null));
        assertThat(stage(number)).isEqualTo(Stage.DISTRICT);
    }

    @Test
    void anIdeaCountsForTheDistrictOfItsDayAlone() {
        int number = registered();
        as(district, () -> ideas.choose(number, 1, RECEIVED, ""));
        as(office, () -> ideas.accept(number, 2, RECEIVED, "", ""));
        // the district ended, the commune became part of another
        LocalDate later = LocalDate.of(2025, 8, 4);
        assertThat(counted("436", HALF, later)).contains((long) number);
        assertThat(counted(COMMUNE, HALF, later)).contains((long) number);
        assertThat(counted("42", HALF, later)).contains((long) number);
        assertThat(counted("444", HALF, later)).doesNotContain((long) number);
    }

    @Test
    void whatCannotBeIsRefused() {
        UnitId unit = people.unit(COMMUNE);
        refused(unit, form(" ", RECEIVED, ""), "ideas.name-missing");
        refused(unit, form("Bún khô", LocalDate.of(2999, 1, 1), ""), "ideas.day-to-come");
        refused(people.unit("436"), form("Bún khô", RECEIVED, ""), "ideas.no-place");
        refused(unit, formOf("Bún khô", "khong-co", "household"), "ideas.no-set");
        refused(unit, formOf("Bún khô", "", "tập đoàn"), "ideas.no-kind");
        int number = registered();
        refused(unit, form(idea(number).form().name(), RECEIVED, ""), "ideas.there");
        assertThatThrownBy(() -> as(district, () -> ideas.choose(number, 1, RECEIVED.minusDays(1), "")))
                .isInstanceOf(Rejected.class);
    }

    private void refused(UnitId unit, Form form, String key) {
        assertThatThrownBy(() -> as(office, () -> ideas.register(unit, null, form, "", null)))
                .isInstanceOfSatisfying(
                        Rejected.class, why -> assertThat(why.told().key()).isEqualTo(key));
    }

    private int registered() {
        return as(
                commune,
                () -> ideas.register(
                        people.unit(COMMUNE),
                        null,
                        form("Rượu nếp " + ++made, RECEIVED, "nếp của xã"),
                        "bieu-01.pdf",
                        new ByteArrayInputStream(PDF.getBytes(StandardCharsets.UTF_8))));
    }

    private static Form form(String name, LocalDate received, String materials) {
        return new Form(
                Form.Kind.NEW,
                name,
                "ruou-trang",
                "Tổ hợp tác thử",
                "group",
                "",
                materials,
                "",
                "",
                null,
                "",
                received);
    }

    private static Form formOf(String name, String set, String kind) {
        return new Form(Form.Kind.NEW, name, set, "Tổ hợp tác thử", kind, "", "", "", "", null, "", RECEIVED);
    }

    private Idea idea(int number) {
        return as(office, () -> ideas.get(number).idea());
    }

    private List<Act> ideas(int number) {
        return as(office, () -> ideas.get(number).acts());
    }

    private Stage stage(int number) {
        return idea(number).stage();
    }

    private List<Long> counted(String unit, Period period, LocalDate day) {
        return source.figures(people.unit(unit), period, new AsOf(day, known())).stream()
                .flatMap(figure -> figure.facts().stream())
                .toList();
    }

    private long accepted(Period period) {
        return accepted(period, known());
    }

    private long accepted(Period period, Instant knownAt) {
        Optional<Figure> figure =
                figures.find(IdeasAccepted.FIGURE, people.unit("42"), period, new AsOf(period.lastDay(), knownAt));
        return figure.map(each -> each.facts().size()).orElse(0);
    }

    private Instant known() {
        return journal.lastKnown().orElseThrow();
    }

    private <T> T as(Actor actor, java.util.concurrent.Callable<T> act) {
        try {
            return current.as(actor, act::call);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void as(Actor actor, Runnable act) {
        current.as(actor, () -> {
            act.run();
            return true;
        });
    }
}
