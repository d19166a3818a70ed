package vn.solang.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Rounds;
import vn.solang.submissions.Stage;
import vn.solang.submissions.Submissions;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The pages of entry work without script: whole pages, what is wrong beside its field, both values of a conflict. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntryPagesTests {

    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");

    private final MockMvcTester mvc;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;

    private int round;
    private int next;
    private UnitId province = new UnitId(0);
    private Unit commune = new Unit(new UnitId(0), "", "", "xã", UnitLevel.COMMUNE, null, null, null);
    private Actor official = Actor.PROGRAM;

    EntryPagesTests(
            WebApplicationContext context,
            Rounds rounds,
            Submissions submissions,
            Units units,
            Journal journal,
            CurrentActor actor) {
        this.mvc = MockMvcTester.from(context);
        this.rounds = rounds;
        this.submissions = submissions;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
    }

    @BeforeAll
    void round() {
        province = units.getByCode("42", asOf()).id();
        round = rounds.open(province, SET, PERIOD, LocalDate.of(2022, 11, 1), LocalDate.of(2023, 1, 31))
                .number();
    }

    @BeforeEach
    void commune() {
        commune = units.below(province, UnitLevel.COMMUNE, asOf()).stream()
                .filter(each -> each.type().equals("xã"))
                .toList()
                .get(next++);
        official = somebody(11, "cán bộ xã", Role.COMMUNE, commune.id());
    }

    @Test
    void theListNamesTheUnitsOfWhoeverLooks() {
        Document page = get(official, "/entry");
        assertThat(page.select("tbody th").eachText()).containsExactly(commune.fullName());
        assertThat(page.select(".late").text()).contains("chậm");
    }

    @Test
    void theTaskListTellsHowFarEachCriterionIs() {
        post(official, path("/10"), Map.of("income-per-capita", "45,5"));
        Document page = get(official, path(""));
        assertThat(page.select("h1").text()).isEqualToIgnoringCase(commune.titleName());
        assertThat(page.select(".tasks li:contains(Tiêu chí 10)").text()).contains("Đã nhập đủ");
        assertThat(page.select(".tasks li:contains(Tiêu chí 11)").text()).contains("Chưa làm");
        assertThat(page.select(".acts a").eachText()).contains("Kiểm tra và gửi");
    }

    @Test
    void theFormTellsUnitFormatThresholdAndLastValue() {
        Document page = get(official, path("/10"));
        Element field = page.selectFirst("#v-income-per-capita");
        assertThat(field).isNotNull();
        assertThat(page.select("label[for=v-income-per-capita]")).hasSize(1);
        assertThat(page.select("#v-income-per-capita-hint").text()).contains("triệu đồng", "45,5");
        assertThat(page.select(".question-asked").text()).contains("Mức đạt", "≥");
    }

    @Test
    void whatIsSavedStandsInTheFormAndSavingLeadsBack() {
        MvcTestResult saved = post(official, path("/10"), Map.of("income-per-capita", "45,5"));
        assertThat(saved).hasStatus3xxRedirection();
        assertThat(saved.getResponse().getRedirectedUrl()).isEqualTo(path(""));
        assertThat(value(get(official, path("/10")), "income-per-capita")).isEqualTo("45,5");
    }

    @Test
    void whatCannotBeIsToldAboveAndBesideTheFieldAndStaysTyped() {
        MvcTestResult refused = post(official, path("/10"), Map.of("income-per-capita", "bốn mươi"));
        assertThat(refused).hasStatus(422);
        Document page = parse(refused);
        assertThat(page.title()).startsWith("Lỗi:");
        assertThat(page.select(".problems[autofocus] a[href=#v-income-per-capita]")
                        .text())
                .contains("không phải là số")
                .doesNotContain("Dòng");
        assertThat(page.select("#v-income-per-capita-problem").text()).contains("không phải là số");
        assertThat(value(page, "income-per-capita")).isEqualTo("bốn mươi");
    }

    @Test
    void whatIsUnusualAsksForANote() {
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        accept();
        Actor other = somebody(12, "cán bộ khác", Role.OFFICE, province);
        int second = rounds.open(
                        province, SET, Period.parse("2023"), LocalDate.of(2023, 11, 1), LocalDate.of(2024, 1, 31))
                .number();
        String path = "/entry/" + second + "/" + commune.code() + "/10";
        MvcTestResult warned = post(other, path, Map.of("income-per-capita", "450"));
        assertThat(warned).hasStatus(422);
        assertThat(parse(warned).select("#v-income-per-capita-problem").text()).contains("450", "45", "ghi chú");
        Map<String, String> typed = new LinkedHashMap<>(Map.of("income-per-capita", "450"));
        typed.put("note:income-per-capita", "có khu công nghiệp mới");
        assertThat(post(other, path, typed)).hasStatus3xxRedirection();
    }

    @Test
    void aConflictShowsBothValuesAndAsksWhichIsRight() {
        Document first = get(official, path("/10"));
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        Actor colleague = somebody(13, "đồng nghiệp", Role.COMMUNE, commune.id());
        MvcTestResult conflict = send(colleague, path("/10"), filled(first, Map.of("income-per-capita", "47")));
        assertThat(conflict).hasStatus(422);
        Document page = parse(conflict);
        assertThat(page.select(".conflict").text()).contains("47", "45", "cán bộ xã");
        Map<String, String> undecided = filled(page, Map.of("income-per-capita", "47"));
        assertThat(parse(send(colleague, path("/10"), undecided))
                        .select(".problem")
                        .text())
                .contains("Hãy chọn");
        undecided.put("c.income-per-capita", "mine");
        assertThat(send(colleague, path("/10"), undecided)).hasStatus3xxRedirection();
        assertThat(value(get(official, path("/10")), "income-per-capita")).isEqualTo("47");
    }

    @Test
    void sendingAPageTwiceWritesOnce() {
        Map<String, String> sent = filled(get(official, path("/10")), Map.of("income-per-capita", "45"));
        send(official, path("/10"), sent);
        long newest = journal.length();
        assertThat(send(official, path("/10"), sent)).hasStatus3xxRedirection();
        assertThat(journal.length()).isEqualTo(newest);
    }

    @Test
    void aSubmissionIsHandedInReturnedAndAcceptedOnItsPages() {
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        assertThat(send(official, path("/check"), Map.of("version", "1", "why", "")))
                .hasStatus(422);
        assertThat(send(official, path("/check"), Map.of("version", "1", "why", "chưa có số")))
                .hasStatus3xxRedirection();
        Actor district = somebody(21, "huyện", Role.DISTRICT, district());
        Document review = get(district, path("/review"));
        assertThat(review.select("button[value=forward]")).hasSize(1);
        assertThat(get(official, path("/review")).select("button[value=forward]"))
                .isEmpty();
        assertThat(send(district, path("/review"), Map.of("version", "2", "act", "return")))
                .hasStatus(422);
        assertThat(send(
                        district,
                        path("/review"),
                        Map.of("version", "2", "act", "return", "r.income-per-capita", "xem lại <b>")))
                .hasStatus3xxRedirection();
        Document back = get(official, path("/10"));
        assertThat(back.select(".comment").text()).contains("xem lại <b>", "huyện");
        assertThat(get(official, path(""))
                        .select(".tasks li:contains(Tiêu chí 10)")
                        .text())
                .contains("Bị trả lại");
    }

    @Test
    void aDepartmentConfirmsManyUnitsAtOnceAndEachHasItsOutcome() {
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        send(official, path("/check"), Map.of("version", "1", "why", "chưa có số"));
        send(
                somebody(21, "huyện", Role.DISTRICT, district()),
                path("/review"),
                Map.of("version", "2", "act", "forward"));
        Actor department =
                new Actor(31, "sở", List.of(new Grant(Role.DEPARTMENT, province, Set.of(SET + ":10"))), "web");
        Document page = get(department, "/confirm?criterion=" + round + ":10");
        assertThat(page.select("input[name=unit]").eachAttr("value")).contains(commune.code() + ":3");
        assertThat(page.select("tr:contains(" + commune.fullName() + ") td").text())
                .contains("45");
        Document done =
                parse(send(department, "/confirm", Map.of("criterion", round + ":10", "unit", commune.code() + ":3")));
        assertThat(done.select(".notice").text()).contains(commune.fullName() + ": đã xác nhận");
        Document again =
                parse(send(department, "/confirm", Map.of("criterion", round + ":10", "unit", commune.code() + ":3")));
        assertThat(again.select(".notice").text()).contains("chưa xác nhận");
        assertThat(submissions.find(round, commune.id()).orElseThrow().stage()).isEqualTo(new Stage.Waiting(3));
    }

    @Test
    void theTableOfCriteriaSaysWhichValuesItShows() {
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        String table = "/units/" + commune.code() + "/criteria?set=" + SET + "&period=2022";
        Document accepted = get(official, table);
        assertThat(accepted.select(".notice").text()).contains("số đã duyệt", "1 số đang nhập");
        assertThat(accepted.select("tr:contains(Thu nhập)").text()).doesNotContain("45 triệu");
        Document both = get(official, accepted.select(".notice a").attr("href"));
        assertThat(both.select(".notice").text()).contains("báo cáo không dùng");
        assertThat(both.select("tr:contains(Thu nhập)").text()).contains("45 triệu");
    }

    @Test
    void theQueueHoldsWhatWaitsOnWhoeverLooks() {
        post(official, path("/10"), Map.of("income-per-capita", "45"));
        send(official, path("/check"), Map.of("version", "1", "why", "chưa có số"));
        Actor district = somebody(21, "huyện", Role.DISTRICT, district());
        assertThat(get(district, "/waiting").select("tbody th").eachText()).contains(commune.fullName());
        assertThat(get(official, "/waiting").select("tbody th").eachText()).doesNotContain(commune.fullName());
    }

    @Test
    void roundsAreOpenedClosedAndReopenedByTheOfficeOnly() {
        Actor office = somebody(41, "văn phòng", Role.OFFICE, province);
        Map<String, String> asked = new LinkedHashMap<>(Map.of(
                "set", "COMMUNE_ADVANCED_2021",
                "owner", "42",
                "period", "2024",
                "opens", "2024-11-01",
                "due", "2024-10-01"));
        MvcTestResult refused = send(office, "/rounds", asked);
        assertThat(refused).hasStatus(422);
        assertThat(get(official, "/rounds").select("form[action=/rounds]")).isEmpty();
        assertThat(get(office, "/rounds").select("form[action=/rounds]")).hasSize(1);
        assertThat(get(office, "/rounds").select("select[name=set] option").eachAttr("value"))
                .endsWith("COMMUNE_NTM_2016");
    }

    @Test
    void sendingEvidenceWithoutAFileSavesWhatWasTypedAndSaysSo() {
        Map<String, String> sent = filled(get(official, path("/10")), Map.of("income-per-capita", "45"));
        sent.put("measure", "income-per-capita");
        MvcTestResult answer = send(official, path("/10/evidence"), sent);
        assertThat(answer).hasStatus(422);
        assertThat(parse(answer).select("#v-income-per-capita-problem").text()).contains("Chưa chọn tệp");
        assertThat(value(get(official, path("/10")), "income-per-capita")).isEqualTo("45");
    }

    @Test
    void whatTheScriptSaysOfABoxDescribesIt() {
        Document page = get(official, path("/10"));
        assertThat(page.select("#v-income-per-capita").attr("aria-describedby"))
                .contains(page.select(".told").attr("id"), page.select(".state").attr("id"));
    }

    @Test
    void anEditThatNamesWhatCannotBeIsRefusedInASentence() {
        MvcTestResult answer = actor.as(
                official,
                () -> mvc.post()
                        .uri(path("/sync"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"edits\":[{\"measure\":\"income\\u0000\",\"text\":\"45\",\"base\":0}],\"since\":0}")
                        .exchange());
        assertThat(answer)
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.said")
                .asString()
                .contains("không đọc được");
    }

    @Test
    void aBodyThatCouldHoldNoFormIsNotReadToItsEnd() {
        String longest = "x".repeat(5 * 1024 * 1024);
        MvcTestResult answer = actor.as(
                official,
                () -> mvc.post()
                        .uri(path("/sync"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"edits\":[{\"measure\":\"income\",\"text\":\"%s\",\"base\":0}],\"since\":0}"
                                .formatted(longest))
                        .exchange());
        assertThat(answer)
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.said")
                .asString()
                .contains("quá lớn");
    }

    @Test
    void aRoundThatIsNoNumberIsRefusedInASentence() {
        MvcTestResult answer = actor.as(
                official,
                () -> mvc.post()
                        .uri("/entry/x/" + commune.code() + "/sync")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"edits\":[],\"since\":0}")
                        .exchange());
        assertThat(answer)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.said")
                .asString()
                .isNotEmpty();
    }

    /** Everybody does their part. */
    private void accept() {
        send(official, path("/check"), Map.of("version", "1", "why", "chưa có số"));
        send(
                somebody(21, "huyện", Role.DISTRICT, district()),
                path("/review"),
                Map.of("version", "2", "act", "forward"));
        Actor office = somebody(41, "văn phòng", Role.OFFICE, province);
        assertThat(send(office, path("/review"), Map.of("version", "3", "act", "confirm-10")))
                .hasRedirectedUrl(path("/review#g-10"));
        send(office, path("/review"), Map.of("version", "4", "act", "accept"));
        assertThat(submissions.find(round, commune.id()).orElseThrow().stage()).isEqualTo(new Stage.Accepted());
    }

    private UnitId district() {
        return units.path(commune.id(), asOf()).get(1).id();
    }

    private static Actor somebody(long account, String name, Role role, UnitId unit) {
        return new Actor(account, name, List.of(new Grant(role, unit, Set.of())), "web");
    }

    private String path(String more) {
        return "/entry/" + round + "/" + commune.code() + more;
    }

    private Document get(Actor who, String address) {
        MvcTestResult result = actor.as(who, () -> mvc.get().uri(address).exchange());
        assertThat(result).hasStatusOk();
        return parse(result);
    }

    /** Opens a page, types and sends it. */
    private MvcTestResult post(Actor who, String address, Map<String, String> typed) {
        return send(who, address, filled(get(who, address), typed));
    }

    /** What a browser would send of a page with some values typed; {@code note:} before a code types its note. */
    private static Map<String, String> filled(Document page, Map<String, String> typed) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (Element box : page.select(".entry-form input, .entry-form textarea")) {
            boolean unchecked = box.attr("type").equals("radio") && !box.hasAttr("checked");
            if (!unchecked) {
                sent.put(box.attr("name"), box.normalName().equals("textarea") ? box.text() : box.attr("value"));
            }
        }
        typed.forEach(
                (code, text) -> sent.put(code.startsWith("note:") ? "n." + code.substring(5) : "v." + code, text));
        return sent;
    }

    private MvcTestResult send(Actor who, String address, Map<String, String> sent) {
        return actor.as(who, () -> {
            var request = mvc.post().uri(address);
            sent.forEach(request::param);
            return request.exchange();
        });
    }

    private static String value(Document page, String code) {
        return page.select("[name='v." + code + "']").attr("value");
    }

    private static Document parse(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AsOf asOf() {
        return new AsOf(PERIOD.lastDay(), journal.lastKnown().orElseThrow());
    }
}
