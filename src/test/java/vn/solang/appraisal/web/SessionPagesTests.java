package vn.solang.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.appraisal.Cases;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;

/** A session from its opening to its decision, on its pages and without script. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true, web = WebEnvironment.MOCK)
class SessionPagesTests {

    private static final String COMMUNE = "18100";

    private final MockMvcTester mvc;
    private final CurrentActor current;
    private final People people;
    private final Cases cases;

    private Actor office = Actor.VISITOR;
    private List<Actor> council = List.of();

    SessionPagesTests(WebApplicationContext context, CurrentActor current) {
        this.mvc = MockMvcTester.from(context);
        this.current = current;
        this.people = new People(context);
        this.cases = new Cases(context);
    }

    @BeforeEach
    void people() {
        office = people.actor(Role.OFFICE, "42");
        council = List.of(
                people.actor(Role.COUNCIL, "42"),
                people.actor(Role.COUNCIL, "42", "a:1"),
                people.actor(Role.COUNCIL, "42", "b:1"));
    }

    @Test
    void aSessionIsPutTogetherScoredClosedAndDecided() throws IOException {
        int dossier = cases.ready(COMMUNE);
        String session = opened("Phiên đợt 1 năm 2022");
        assertThat(get(office, session).select(".session-next").text()).contains("chủ tịch");
        assertThat(send(office, session + "/begin", Map.of())).hasStatus(422);
        join(session);
        assertThat(get(office, session).select("select[name=dossier] option").eachAttr("value"))
                .contains(Integer.toString(dossier));
        assertThat(send(office, session + "/dossiers", Map.of("dossier", Integer.toString(dossier))))
                .hasStatus3xxRedirection();
        assertThat(send(office, session + "/begin", Map.of())).hasStatus3xxRedirection();

        String sheet = session + "/score/" + dossier;
        Actor chair = council.getFirst();
        assertThat(get(chair, session).select(".session-own a").attr("href")).isEqualTo(sheet);
        Document undeclared = get(chair, sheet);
        assertThat(undeclared.select("form[action$=interest]")).hasSize(1);
        assertThat(undeclared.select("input[name^=o.]:not([disabled])")).isEmpty();
        assertThat(undeclared.select(".score-reading a").attr("href")).endsWith("#page=2");
        assertThat(undeclared.select(".score-seal code").text()).matches("[0-9a-f]{64}");
        assertThat(send(chair, sheet + "/interest", Map.of())).hasStatus(422);
        assertThat(send(chair, sheet + "/interest", Map.of("interest", "none"))).hasStatus3xxRedirection();

        Map<String, String> all = sent(dossier, 4);
        Map<String, String> some = new HashMap<>(all);
        some.keySet().removeIf(name -> name.startsWith("o.") && !name.startsWith("o.1"));
        assertThat(send(chair, sheet, some)).hasStatus3xxRedirection();
        assertThat(get(chair, sheet).select("input[name^=o.][checked]")).hasSize((int)
                some.keySet().stream().filter(name -> name.startsWith("o.")).count());
        some.put("act", "hand-in");
        MvcTestResult early = send(chair, sheet, some);
        assertThat(early).hasStatus(422);
        assertThat(parse(early).select(".problems").text()).contains("chưa chấm");
        String place = parse(early).select(".problems a").attr("href").substring(1);
        assertThat(Objects.requireNonNull(parse(early).getElementById(place)).select("input[checked]"))
                .isEmpty();
        MvcTestResult outside = send(chair, sheet, Map.of(first(all), "99"));
        assertThat(outside).hasStatus(422);
        assertThat(parse(outside).select(".problems").text()).contains("không có mức số 99");

        council.forEach(member -> handIn(member, sheet, dossier, 4));
        Document handedIn = get(chair, sheet);
        assertThat(handedIn.select(".notice").text()).contains("đã nộp phiếu");
        assertThat(handedIn.select(".score-form button, .score-form input[type=radio]:not([disabled])"))
                .isEmpty();
        assertThat(send(chair, sheet, all)).hasStatus(422);

        assertThat(send(office, session + "/close", Map.of())).hasStatus3xxRedirection();
        Document closed = get(office, session);
        assertThat(closed.select(".session-result").text()).contains("sao", "Cấp này công nhận");
        assertThat(closed.select(".session-totals li")).hasSize(3);
        MvcTestResult late = send(chair, sheet, all);
        assertThat(late).hasStatus(409);
        assertThat(parse(late).select(".problems").text()).contains("không đang chấm điểm");

        String product = closed.select(".session-product b").text();
        assertThat(word(session + "/minutes.docx")).contains("BIÊN BẢN", product, "CHỦ TỌA", "THƯ KÝ");
        assertThat(word(session + "/decision.docx")).contains("QUYẾT ĐỊNH", product, "Điều 1.", "/QĐ-UBND");
        MvcTestResult before =
                send(office, session + "/decide", Map.of("decision", "173/QĐ-UBND", "day", "2022-06-01"));
        assertThat(before).hasStatus(422);
        assertThat(parse(before).select(".problems").text()).contains("đứng trước ngày họp");
        assertThat(parse(before).select("input[name=decision]").attr("value")).isEqualTo("173/QĐ-UBND");
        assertThat(send(office, session + "/decide", Map.of("decision", "173/QĐ-UBND", "day", "2022-06-25")))
                .hasStatus3xxRedirection();
        assertThat(get(office, session).select(".session-next").text()).contains("173/QĐ-UBND", "25/06/2022");
    }

    @Test
    void nobodySeesMarksBeforeScoringIsClosed() {
        int dossier = cases.ready(COMMUNE);
        int number = cases.scoring(people.unit("42"), dossier, council.toArray(Actor[]::new));
        String session = "/ocop/sessions/" + number;
        String sheet = session + "/score/" + dossier;
        Actor chair = council.getFirst();
        Actor other = council.get(1);
        handIn(chair, sheet, dossier, 1);
        for (Actor reader : List.of(office, other)) {
            Document board = get(reader, session);
            assertThat(board.text()).contains("1/3").doesNotContain("Tổng điểm");
            assertThat(board.select(".session-result, .session-totals")).isEmpty();
        }
        Document others = get(other, sheet);
        assertThat(others.select("input[checked]")).isEmpty();
        assertThat(others.select(".notice").text()).doesNotContain("100");
        assertThat(mvcStatus(office, sheet)).isEqualTo(403);
        assertThat(mvcStatus(office, session + "/minutes.docx")).isEqualTo(422);
        MvcTestResult tooFew = send(office, session + "/close", Map.of());
        assertThat(tooFew).hasStatus(422);
        assertThat(parse(tooFew).select(".problems").text()).contains("Chưa khép được", "1/3");
    }

    @Test
    void whoHasAnInterestSaysWhichAndDoesNotScore() {
        int dossier = cases.ready(COMMUNE);
        String session = "/ocop/sessions/" + cases.scoring(people.unit("42"), dossier, council.toArray(Actor[]::new));
        String sheet = session + "/score/" + dossier;
        Actor biased = council.get(2);
        MvcTestResult silent = send(biased, sheet + "/interest", Map.of("interest", "some", "said", " "));
        assertThat(silent).hasStatus(422);
        assertThat(parse(silent).select(".problems").text()).contains("phải ghi rõ");
        send(biased, sheet + "/interest", Map.of("interest", "some", "said", "Góp vốn vào cơ sở"));
        assertThat(get(biased, sheet).select(".notice").text()).contains("không chấm");
        MvcTestResult marked = send(biased, sheet, sent(dossier, 1));
        assertThat(marked).hasStatus(422);
        assertThat(parse(marked).select(".problems").text()).contains("xung đột lợi ích");
        assertThat(get(office, session).select(".comment").text()).contains("Góp vốn vào cơ sở");

        Actor late = council.get(1);
        handIn(late, sheet, dossier, 1);
        assertThat(get(late, sheet).select("details form[action$=interest]")).hasSize(1);
        send(late, sheet + "/interest", Map.of("interest", "some", "said", "Là anh em ruột"));
        assertThat(get(office, session).text()).contains("Là anh em ruột", "0/1 phiếu");
    }

    @Test
    void whatIsScoredAgainSaysWhy() {
        int dossier = cases.ready(COMMUNE);
        String session = "/ocop/sessions/" + cases.scoring(people.unit("42"), dossier, council.toArray(Actor[]::new));
        String sheet = session + "/score/" + dossier;
        handIn(council.get(0), sheet, dossier, 1);
        handIn(council.get(1), sheet, dossier, 1);
        handIn(council.get(2), sheet, dossier, 2);
        assertThat(send(office, session + "/close", Map.of())).hasStatus3xxRedirection();
        Document again = get(office, session);
        assertThat(again.select(".comment").text()).contains("Chấm lại", "cao nhất 100", "quá mức");
        assertThat(again.select(".session-items").text()).contains("Vòng 2: đã nộp 0/3");
        Document second = get(council.getFirst(), sheet);
        assertThat(second.select(".notice").text()).contains("vòng 2");
        // one goes on from what one marked oneself
        Map<String, String> before = sent(dossier, 1);
        assertThat(second.select("input[name^=o.][checked]").eachAttr("name"))
                .hasSameElementsAs(before.keySet().stream()
                        .filter(name -> name.startsWith("o."))
                        .toList());
        second.select("input[name^=o.][checked]")
                .forEach(option -> assertThat(option.attr("value")).isEqualTo(before.get(option.attr("name"))));
        assertThat(get(council.get(2), sheet).select("input[name^=o.][checked]").eachAttr("value"))
                .isNotEqualTo(second.select("input[name^=o.][checked]").eachAttr("value"));
    }

    @Test
    void whoWasThereIsToldAndTooFewCloseNothing() throws IOException {
        int dossier = cases.ready(COMMUNE);
        String session = "/ocop/sessions/" + cases.scoring(people.unit("42"), dossier, council.toArray(Actor[]::new));
        council.forEach(member -> handIn(member, session + "/score/" + dossier, dossier, 4));
        String chair = "present-" + council.get(0).account();
        String second = "present-" + council.get(1).account();
        String third = "present-" + council.get(2).account();
        assertThat(get(office, session).select("select[name=%s] option[selected]".formatted(chair)))
                .isEmpty();
        assertThat(attend(session, Map.of(chair, "no", second, "có thể", third, "yes")))
                .hasStatus(422);
        assertThat(attend(session, Map.of(chair, "no", second, "yes", third, "yes")))
                .hasStatus3xxRedirection();
        MvcTestResult chairless = send(office, session + "/close", Map.of());
        assertThat(chairless).hasStatus(422);
        assertThat(parse(chairless).select(".problems").text()).contains("2/3", "chủ tịch");
        // the page that was seen before says nothing any more
        assertThat(send(office, session + "/presence", Map.of("version", "2", chair, "yes")))
                .hasStatus(409);
        assertThat(attend(session, Map.of(chair, "yes", third, ""))).hasStatus3xxRedirection();
        assertThat(get(office, session).select("select option[selected]").eachAttr("value"))
                .containsExactly("yes", "yes", "yes");
        assertThat(send(office, session + "/close", Map.of())).hasStatus3xxRedirection();
        assertThat(attend(session, Map.of(chair, "no"))).hasStatus3xxRedirection();
        Map<String, String> decision = Map.of("decision", "173/QĐ-UBND", "day", "2022-06-25");
        assertThat(parse(send(office, session + "/decide", decision))
                        .select(".problems")
                        .text())
                .contains("2/3", "chủ tịch");
        assertThat(word(session + "/minutes.docx")).contains("Có mặt", "Vắng mặt");
        attend(session, Map.of(chair, "yes"));
        assertThat(send(office, session + "/decide", decision)).hasStatus3xxRedirection();
        assertThat(send(office, session + "/presence", Map.of(second, "yes"))).hasStatus(409);
        assertThat(mvcStatus(council.getFirst(), session)).isEqualTo(200);
        assertThat(get(council.getFirst(), session).select("select[name^=present]"))
                .isEmpty();
    }

    /** Somebody who reads nothing at the council's place, being a member, reaches the session and no other. */
    @Test
    void aMemberReachesTheirSessionsAlone() {
        int dossier = cases.ready(COMMUNE);
        Actor member = council.getFirst();
        int own = cases.scoring(people.unit("42"), dossier, member);
        int other = cases.session(people.unit("42"));
        Actor elsewhere = new Actor(
                member.account(), member.name(), List.of(new Grant(Role.COUNCIL, people.unit("40"), Set.of())), "web");
        assertThat(mvcStatus(elsewhere, "/ocop/sessions/" + own)).isEqualTo(200);
        assertThat(mvcStatus(elsewhere, "/ocop/sessions/" + own + "/score/" + dossier))
                .isEqualTo(200);
        assertThat(mvcStatus(elsewhere, "/ocop/sessions/" + other)).isEqualTo(403);
        assertThat(get(elsewhere, "/ocop/sessions").select("tbody a").eachAttr("href"))
                .contains("/ocop/sessions/" + own)
                .doesNotContain("/ocop/sessions/" + other);
    }

    @Test
    void aSessionThatCannotBeIsRefusedOnThePage() {
        String seat = Integer.toString(people.unit("42").value());
        MvcTestResult unnamed = send(office, "/ocop/sessions", Map.of("seat", seat, "name", " ", "held", "2022-06-15"));
        assertThat(unnamed).hasStatus(422);
        assertThat(parse(unnamed).title()).startsWith("Lỗi:");
        MvcTestResult undated = send(office, "/ocop/sessions", Map.of("seat", seat, "name", "Phiên", "held", "mai"));
        assertThat(parse(undated).select(".problems").text()).contains("không phải ngày");
        assertThat(parse(undated).select("input[name=name]").attr("value")).isEqualTo("Phiên");
        assertThat(get(council.getFirst(), "/ocop/sessions").select("form[action=/ocop/sessions]"))
                .isEmpty();
    }

    private String opened(String name) {
        MvcTestResult opened = send(
                office,
                "/ocop/sessions",
                Map.of(
                        "seat",
                        Integer.toString(people.unit("42").value()),
                        "name",
                        name,
                        "held",
                        Cases.DAY.toString()));
        assertThat(opened).hasStatus3xxRedirection();
        String address = Objects.requireNonNull(opened.getResponse().getRedirectedUrl());
        assertThat(get(office, "/ocop/sessions").select("tbody a").eachAttr("href"))
                .contains(address);
        return address;
    }

    private void join(String session) {
        for (Actor member : council) {
            assertThat(get(office, session)
                            .select("select[name=account] option")
                            .eachAttr("value"))
                    .contains(Long.toString(member.account()));
            assertThat(send(
                            office,
                            session + "/members",
                            Map.of(
                                    "account",
                                    Long.toString(member.account()),
                                    "post",
                                    member.equals(council.getFirst()) ? "chair" : "member")))
                    .hasStatus3xxRedirection();
        }
    }

    private void handIn(Actor member, String sheet, int dossier, int rank) {
        assertThat(send(member, sheet + "/interest", Map.of("interest", "none")))
                .hasStatus3xxRedirection();
        Map<String, String> sent = sent(dossier, rank);
        sent.put("act", "hand-in");
        assertThat(send(member, sheet, sent)).hasStatus3xxRedirection();
    }

    private Map<String, String> sent(int dossier, int rank) {
        Map<String, String> sent = new HashMap<>();
        cases.marks(dossier, rank).forEach((code, option) -> sent.put("o." + code, option.toString()));
        cases.gates(dossier).forEach((code, holds) -> sent.put("k." + code, holds ? "yes" : "no"));
        return sent;
    }

    private static String first(Map<String, String> sent) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith("o."))
                .findFirst()
                .orElseThrow();
    }

    /** The text of a Word file. */
    private String word(String address) throws IOException {
        MvcTestResult saved = current.as(office, () -> mvc.get().uri(address).exchange());
        assertThat(saved).hasStatusOk();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(saved.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "\n");
                }
            }
        }
        throw new IllegalStateException("no text in " + address);
    }

    private int mvcStatus(Actor who, String address) {
        return current.as(who, () -> mvc.get().uri(address).exchange())
                .getResponse()
                .getStatus();
    }

    private Document get(Actor who, String address) {
        MvcTestResult result = current.as(who, () -> mvc.get().uri(address).exchange());
        assertThat(result).hasStatusOk();
        return parse(result);
    }

    /** Says on the page as it is now who was there. */
    private MvcTestResult attend(String session, Map<String, String> present) {
        Map<String, String> sent = new HashMap<>(present);
        sent.put(
                "version",
                get(office, session)
                        .select(".session-presence input[name=version]")
                        .val());
        return send(office, session + "/presence", sent);
    }

    private MvcTestResult send(Actor who, String address, Map<String, String> sent) {
        return current.as(who, () -> {
            var request = mvc.post().uri(address);
            sent.forEach(request::param);
            return request.exchange();
        });
    }

    private static Document parse(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
