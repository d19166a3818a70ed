package vn.solang.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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
import vn.solang.ocop.Authority;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Register;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.SheetCriterion;
import vn.solang.ocop.Validity;
import vn.solang.reporting.ReportKind;
import vn.solang.reporting.ReportKinds;
import vn.solang.reporting.ReportRequest;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** From a dossier to a certificate, by the rules of the day. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class AppraisalPathTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 15);
    private static final String COMMUNE = "18100";
    private static final String SET = "ruou-trang";

    private static int made;

    private final NewDossiers beginnings;
    private final Dossiers dossiers;
    private final Sessions sessions;
    private final Scoring scoring;
    private final Products products;
    private final Register register;
    private final CountryPart country;
    private final ReportKinds kinds;
    private final Journal journal;
    private final CurrentActor current;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final People people;

    private Actor commune = Actor.VISITOR;
    private Actor district = Actor.VISITOR;
    private Actor office = Actor.VISITOR;
    private List<Actor> council = List.of();

    AppraisalPathTests(
            NewDossiers beginnings,
            Dossiers dossiers,
            Sessions sessions,
            Scoring scoring,
            Products products,
            Register register,
            CountryPart country,
            ReportKinds kinds,
            Journal journal,
            CurrentActor current,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationContext context) {
        this.beginnings = beginnings;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.scoring = scoring;
        this.products = products;
        this.register = register;
        this.country = country;
        this.kinds = kinds;
        this.journal = journal;
        this.current = current;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = new People(context);
    }

    @BeforeEach
    void people() {
        commune = people.actor(Role.COMMUNE, COMMUNE);
        district = people.actor(Role.DISTRICT, "436");
        office = people.actor(Role.OFFICE, "42");
        council = List.of(
                people.actor(Role.COUNCIL, "42"),
                people.actor(Role.COUNCIL, "42", "a:1"),
                people.actor(Role.COUNCIL, "42", "b:1"),
                people.actor(Role.COUNCIL, "42", "c:1"));
    }

    @Test
    void aProductComesToItsStarsAndItsCertificate() {
        int dossier = ready();
        int session = scoringOf(dossier);
        council.forEach(member -> score(member, session, dossier, 1));
        Outcome outcome = close(session, dossier);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.STARS);
        assertThat(outcome.average()).isEqualByComparingTo("100");
        assertThat(outcome.stars()).isEqualTo(5);
        // five stars are the country's to give
        assertThat(as(office, () -> sessions.decide(session, "173/QĐ-UBND", DAY.plusDays(10))))
                .isEmpty();
        Product product = product(dossier, DAY.plusYears(1));
        assertThat(product.validity()).isEqualTo(Validity.NONE);
        assertThat(recommended(DAY.plusDays(9))).doesNotContain(product.name());
        assertThat(recommended(DAY.plusDays(10))).contains("Đề nghị Trung ương", product.name());
        assertThat(as(
                        office,
                        () -> sessions.isBeforeCountry(dossiers.get(dossier).dossier())))
                .isTrue();
        transaction.executeWithoutResult(_ -> register.recognise(
                journal.open("decide-session", "x"),
                List.of(new Register.Recognition(
                        product.number(),
                        product.name(),
                        DAY.plusDays(40),
                        4,
                        "first",
                        "1/QĐ-BNN",
                        DAY.plusYears(3),
                        Authority.COUNTRY,
                        "thử"))));
        assertThat(recommended(DAY.plusDays(41))).doesNotContain(product.name());
    }

    @Test
    void whatTheProvinceDecidesIsRecognisedForThreeYears() {
        int dossier = ready();
        int session = scoringOf(dossier);
        council.forEach(member -> score(member, session, dossier, 4));
        Outcome outcome = close(session, dossier);
        assertThat(outcome.stars()).isBetween(3, 4);
        LocalDate decided = DAY.plusDays(10);
        assertThat(as(office, () -> sessions.decide(session, "173/QĐ-UBND", decided)))
                .containsExactly(dossier);
        Product recognised = product(dossier, decided);
        assertThat(recognised.validity()).isEqualTo(Validity.VALID);
        assertThat(recognised.stars()).isEqualTo(outcome.stars());
        assertThat(product(dossier, decided.plusMonths(36)).validity()).isEqualTo(Validity.VALID);
        assertThat(product(dossier, decided.plusMonths(36).plusDays(1)).validity())
                .isEqualTo(Validity.EXPIRED);

        // renewal starts from what still holds
        int renewed = as(
                commune,
                () -> beginnings.renew(
                        recognised.number(),
                        people.unit(COMMUNE),
                        Occasion.RE_EVALUATION,
                        SET,
                        LocalDate.of(2023, 2, 1)));
        Whole copy = as(commune, () -> dossiers.get(renewed));
        assertThat(copy.contents().answers())
                .isEqualTo(as(commune, () -> dossiers.get(dossier)).contents().answers());
        assertThat(copy.unanswered()).isEmpty();
        assertThat(copy.missing()).extracting(Framework.DossierItem::sample).containsOnly(true);
        assertThat(copy.contents().proofs()).hasSize(1);
    }

    @Test
    void nobodySeesMarksBeforeTheRoundIsClosed() {
        int dossier = ready();
        int session = scoringOf(dossier);
        council.forEach(member -> score(member, session, dossier, 1));
        Session open = as(office, () -> sessions.get(session));
        assertThat(as(office, () -> sessions.opened(open, dossier))).isEmpty();
        assertThat(as(council.getFirst(), () -> sessions.opened(open, dossier))).isEmpty();
        assertThat(jdbc.sql("""
                select coalesce(string_agg(after, '; '), '') as told from identity.change where kind = 'session-mark'
                """).query(String.class).single()).doesNotContain("100");
        as(office, () -> sessions.close(session));
        Session closed = as(office, () -> sessions.get(session));
        assertThat(as(office, () -> sessions.opened(closed, dossier)).get(1)).hasSize(4);
    }

    @Test
    void membersFarApartScoreAgain() {
        int dossier = ready();
        int session = scoringOf(dossier);
        score(council.get(0), session, dossier, 1);
        score(council.get(1), session, dossier, 1);
        score(council.get(2), session, dossier, 9);
        score(council.get(3), session, dossier, 1);
        assertThat(close(session, dossier).kind()).isEqualTo(Outcome.Kind.AGAIN);
        assertThat(as(office, () -> sessions.get(session)).stage()).isEqualTo(Session.Stage.SCORING);
        council.forEach(member -> score(member, session, dossier, 1));
        assertThat(close(session, dossier).stars()).isEqualTo(5);
        assertThat(as(office, () -> sessions.get(session)).stage()).isEqualTo(Session.Stage.CLOSED);
        assertThatThrownBy(() -> score(council.getFirst(), session, dossier, 1)).isInstanceOf(Conflict.class);
    }

    @Test
    void whoHasAnInterestDoesNotScoreAndIsNotCounted() {
        int dossier = ready();
        int session = scoringOf(dossier);
        Actor biased = council.get(3);
        assertThatThrownBy(() -> as(biased, () -> scoring.handIn(session, dossier, Map.of(), Map.of())))
                .isInstanceOf(Rejected.class)
                .hasMessage("appraisal.undeclared");
        run(biased, () -> scoring.declare(session, dossier, true, "Góp vốn vào cơ sở"));
        assertThatThrownBy(() -> run(biased, () -> scoring.mark(session, dossier, marks(dossier, 1), Map.of())))
                .hasMessage("appraisal.conflicted");
        score(council.get(0), session, dossier, 1);
        score(council.get(1), session, dossier, 1);
        assertThatThrownBy(() -> as(office, () -> sessions.close(session))).hasMessage("appraisal.session.no-quorum");
        score(council.get(2), session, dossier, 1);
        assertThat(close(session, dossier).ballots()).isEqualTo(3);
    }

    @Test
    void aDossierHandedInIsSealedAndStaysAsItIs() {
        int dossier = ready();
        Whole whole = as(office, () -> dossiers.get(dossier));
        assertThat(whole.sealed()).singleElement().satisfies(version -> {
            assertThat(version.isWhole()).isTrue();
            assertThat(version.body())
                    .contains(whole.contents().papers().getFirst().sha256());
            assertThat(new Sealed(version.version(), version.body() + " ", version.sha256(), version.at()).isWhole())
                    .isFalse();
        });
        assertThatThrownBy(() -> run(commune, () -> dossiers.answer(dossier, marks(dossier, 2))))
                .hasMessage("appraisal.handed-in");
    }

    @Test
    void anAnswerThatMeetsAHandingInIsRefused() throws Exception {
        int dossier = begun();
        run(commune, () -> dossiers.answer(dossier, marks(dossier, 1)));
        papers(dossier, DAY.plusYears(2));
        Map<String, Integer> others = marks(dossier, 9);
        try (var threads = Executors.newSingleThreadExecutor()) {
            Future<?> late = Objects.requireNonNull(transaction.execute(_ -> {
                run(commune, () -> dossiers.submit(dossier, 1));
                Future<?> begun = threads.submit(() -> run(commune, () -> dossiers.answer(dossier, others)));
                awaitSomebodyWaiting();
                return begun;
            }));
            assertThatThrownBy(late::get).hasCauseInstanceOf(Rejected.class).hasMessageContaining("handed-in");
        }
        assertThat(as(commune, () -> dossiers.get(dossier)).contents().answers())
                .isEqualTo(marks(dossier, 1));
    }

    private void awaitSomebodyWaiting() {
        while (jdbc.sql("""
                select count(*) from pg_locks
                 where locktype = 'advisory' and not granted
                   and database = (select oid from pg_database where datname = current_database())
                """).query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aDossierBeforeASessionIsNotReturned() {
        int dossier = ready();
        int session = as(office, () -> sessions.open(province(), "Phiên thử", DAY));
        run(office, () -> sessions.addDossier(session, dossier));
        int version = as(office, () -> dossiers.get(dossier)).dossier().version();
        assertThatThrownBy(() -> run(office, () -> dossiers.giveBack(dossier, version, "Thiếu dấu")))
                .hasMessage("appraisal.before-session");
        run(office, () -> sessions.dropDossier(session, dossier));
        run(office, () -> dossiers.giveBack(dossier, version, "Thiếu dấu"));
        assertThat(as(office, () -> dossiers.get(dossier)).dossier().stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void aProductOfTheRegisterKeepsWhatIsSaidOfItAndHasOneDossierAtATime() {
        int dossier = begun();
        Product first = as(office, () -> dossiers.get(dossier)).product();
        assertThatThrownBy(() -> as(
                        commune,
                        () -> beginnings.begin(
                                people.unit(COMMUNE),
                                first.name(),
                                first.producerName(),
                                "company",
                                "che-tuoi-che-bien",
                                DAY)))
                .hasMessage("appraisal.under-way");
        int other = as(
                commune,
                () -> beginnings.begin(
                        people.unit(COMMUNE), first.name() + " đặc biệt", first.producerName(), "company", SET, DAY));
        Product second = as(office, () -> dossiers.get(other)).product();
        assertThat(second.producer()).isEqualTo(first.producer());
        assertThat(second.producerKind()).isEqualTo("household");
    }

    @Test
    void whatIsMissingExpiredOrOutOfPlaceIsRefused() {
        int dossier = begun();
        assertThatThrownBy(() -> run(commune, () -> dossiers.submit(dossier, 1)))
                .hasMessage("appraisal.unanswered");
        assertThatThrownBy(() -> run(commune, () -> dossiers.answer(dossier, Map.of("1.1", 99))))
                .isInstanceOf(Rejected.class);
        run(commune, () -> dossiers.answer(dossier, marks(dossier, 1)));
        assertThatThrownBy(() -> run(commune, () -> dossiers.submit(dossier, 1)))
                .hasMessage("appraisal.missing");
        papers(dossier, DAY.minusDays(1));
        assertThatThrownBy(() -> run(commune, () -> dossiers.submit(dossier, 1)))
                .hasMessage("appraisal.paper-expired");
        assertThatThrownBy(() -> run(
                        commune,
                        () -> dossiers.addPaper(
                                dossier, "1", "gia.pdf", content("không phải PDF"), "", null, null, "")))
                .isInstanceOf(Rejected.class);
        Actor elsewhere = people.actor(Role.COMMUNE, "18499");
        assertThatThrownBy(() -> as(elsewhere, () -> dossiers.get(dossier))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(council.getFirst(), () -> sessions.open(province(), "Phiên", DAY)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void theLevelThatHoldsASessionFollowsFromItsDay() {
        UnitId seat = people.unit("436");
        int pre = as(district, () -> sessions.open(seat, "Hội đồng huyện", DAY));
        assertThat(as(district, () -> sessions.order(as(district, () -> sessions.get(pre))))
                        .framework()
                        .code())
                .isEqualTo("OCOP_2019");
        int deciding = as(district, () -> sessions.open(seat, "Hội đồng huyện", LocalDate.of(2023, 6, 1)));
        Session session = as(district, () -> sessions.get(deciding));
        assertThat(session.framework()).isEqualTo("OCOP_2023");
        assertThat(as(district, () -> sessions.order(session)).regime().decides(3))
                .contains(session.authority());
        assertThatThrownBy(() -> as(district, () -> sessions.open(seat, "Hội đồng huyện", LocalDate.of(2025, 8, 1))))
                .hasMessage("appraisal.session.no-seat");
    }

    @Test
    void whatADistrictScoresForTheProvinceGoesBeforeItsSession() {
        int dossier = ready();
        int pre = scoringOf(dossier, district, people.unit("436"), districtCouncil());
        districtCouncil().forEach(member -> score(member, pre, dossier, 4));
        as(district, () -> sessions.close(pre));
        assertThat(as(district, () -> sessions.decide(pre, "12/BB-HĐ", DAY))).isEmpty();
        assertThat(as(office, () -> dossiers.get(dossier)).dossier().stage()).isEqualTo(Stage.READY);
        scoringOf(dossier);
    }

    private Outcome close(int session, int dossier) {
        return Objects.requireNonNull(as(office, () -> sessions.close(session)).get(dossier));
    }

    private List<Actor> districtCouncil() {
        return List.of(people.actor(Role.COUNCIL, "436"));
    }

    private int begun() {
        int n = ++made;
        return as(
                commune,
                () -> beginnings.begin(
                        people.unit(COMMUNE), "Rượu nếp thử " + n, "Cơ sở thử " + n, "household", SET, DAY));
    }

    private int ready() {
        int dossier = begun();
        run(commune, () -> dossiers.answer(dossier, marks(dossier, 1)));
        papers(dossier, DAY.plusYears(2));
        Whole whole = as(commune, () -> dossiers.get(dossier));
        run(
                commune,
                () -> dossiers.addProof(
                        dossier,
                        whole.sheet().answered().findFirst().orElseThrow().code(),
                        whole.contents().papers().getFirst().number(),
                        1,
                        ""));
        run(commune, () -> dossiers.submit(dossier, 1));
        run(district, () -> dossiers.forward(dossier, 2, List.of(), ""));
        run(office, () -> dossiers.accept(dossier, 3, ""));
        return dossier;
    }

    /** What section III says of what waits for the country on a day. */
    private String recommended(LocalDate day) {
        AsOf asOf = new AsOf(day, journal.lastKnown().orElseThrow());
        ReportKind kind = kinds.all().getFirst();
        return country.write(new ReportRequest(kind, people.unit("42"), Period.parse("2022"), asOf, day)).stream()
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private void papers(int dossier, LocalDate expires) {
        Whole whole = as(commune, () -> dossiers.get(dossier));
        for (Framework.DossierItem item : whole.missing()) {
            run(
                    commune,
                    () -> dossiers.addPaper(
                            dossier,
                            item.code(),
                            "giay.pdf",
                            item.sample() ? null : content("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
                            "",
                            null,
                            expires,
                            item.title()));
        }
    }

    private int scoringOf(int dossier) {
        return scoringOf(dossier, office, province(), council);
    }

    private int scoringOf(int dossier, Actor holder, UnitId seat, List<Actor> members) {
        int session = as(holder, () -> sessions.open(seat, "Phiên thử", DAY));
        for (int i = 0; i < members.size(); i++) {
            Actor member = members.get(i);
            Session.Post post = i == 0 ? Session.Post.CHAIR : Session.Post.MEMBER;
            run(holder, () -> sessions.addMember(session, member.account(), member.name(), post));
        }
        run(holder, () -> sessions.addDossier(session, dossier));
        run(holder, () -> sessions.begin(session));
        return session;
    }

    /** Scores by the best options, every so many criteria by the worst. */
    private void score(Actor member, int session, int dossier, int rank) {
        Sheet sheet = as(office, () -> dossiers.get(dossier)).sheet();
        run(member, () -> scoring.declare(session, dossier, false, ""));
        as(
                member,
                () -> scoring.handIn(
                        session,
                        dossier,
                        marks(dossier, rank),
                        sheet.gates().collect(Collectors.toMap(SheetCriterion::code, _ -> false))));
    }

    private Map<String, Integer> marks(int dossier, int rank) {
        Sheet sheet = as(office, () -> dossiers.get(dossier)).sheet();
        Map<String, Integer> marks = new HashMap<>();
        int[] n = {0};
        sheet.answered().forEach(criterion -> {
            boolean best = rank == 1 || (rank < 9 && ++n[0] % rank != 0);
            marks.put(criterion.code(), Cases.option(criterion, best));
        });
        return marks;
    }

    private Product product(int dossier, LocalDate day) {
        int number = as(office, () -> dossiers.get(dossier)).product().number();
        return products.get(number, new AsOf(day, journal.lastKnown().orElseThrow()));
    }

    private UnitId province() {
        return people.unit("42");
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T as(Actor who, java.util.function.Supplier<T> act) {
        return current.as(who, act::get);
    }

    private void run(Actor who, Runnable act) {
        current.as(who, () -> {
            act.run();
            return true;
        });
    }
}
