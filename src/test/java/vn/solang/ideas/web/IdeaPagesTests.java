package vn.solang.ideas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.ideas.IdeaCases;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;

/** An idea from its form to its acceptance, on pages and without script. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true, web = WebEnvironment.MOCK)
class IdeaPagesTests {

    private static final String COMMUNE = "18100";
    private static final String DAY = "2022-04-12";
    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

    private static int made;

    private final MockMvcTester mvc;
    private final CurrentActor current;
    private final People people;
    private final IdeaCases cases;

    private Actor commune = Actor.VISITOR;
    private Actor district = Actor.VISITOR;
    private Actor office = Actor.VISITOR;

    IdeaPagesTests(WebApplicationContext context, CurrentActor current) {
        this.mvc = MockMvcTester.from(context);
        this.current = current;
        this.people = new People(context);
        this.cases = new IdeaCases(context);
    }

    @BeforeEach
    void people() {
        commune = people.actor(Role.COMMUNE, COMMUNE);
        district = people.actor(Role.DISTRICT, "436");
        office = people.actor(Role.OFFICE, "42");
    }

    @Test
    void anIdeaIsRegisteredReturnedCorrectedChosenAndAccepted() {
        String idea = registered();
        Document page = get(commune, idea);
        assertThat(page.select("h1").text()).contains("Chờ huyện chọn");
        assertThat(page.select(".facts a").eachText()).contains("bieu-01.pdf");
        assertThat(page.select("#acts")).isEmpty();

        assertThat(get(district, "/ocop/ideas").select("tr:contains(chờ bạn) a").eachAttr("href"))
                .contains(idea);
        MvcTestResult silent = review(district, idea, 1, "return", "2022-04-20", "");
        assertThat(silent).hasStatus(422);
        assertThat(parse(silent).select(".problems").text()).contains("lý do");
        assertThat(review(district, idea, 1, "", "2022-04-20", "chưa nêu vùng nguyên liệu"))
                .hasStatus(422);
        assertThat(review(district, idea, 1, "return", "2022-04-20", "chưa nêu vùng nguyên liệu"))
                .hasStatus3xxRedirection();

        String correction = get(commune, idea).select("a.primary").attr("href");
        Document form = get(commune, correction);
        Map<String, String> fields = new HashMap<>(Map.of("version", "2", "received", "2022-04-25"));
        form.select("form[method=post] [name]").forEach(field -> {
            if (!field.attr("type").equals("file")) {
                fields.putIfAbsent(field.attr("name"), Objects.requireNonNull(field.val()));
            }
        });
        form.select("form[method=post] select[name]")
                .forEach(list -> fields.put(
                        list.attr("name"),
                        list.select("option[selected]").isEmpty()
                                ? list.select("option").attr("value")
                                : list.select("option[selected]").attr("value")));
        fields.put("materials", "nếp của ba thôn");
        fields.put("version", "1");
        MvcTestResult stale = send(commune, correction, fields);
        assertThat(stale).hasStatus(409);
        assertThat(parse(stale).select("form[method=post] input[name=version]").val())
                .isEqualTo("1");
        fields.put("version", "2");
        assertThat(send(commune, correction, fields)).hasStatus3xxRedirection();
        assertThat(get(commune, idea).select(".facts").text()).contains("nếp của ba thôn", "bieu-01.pdf");

        assertThat(review(district, idea, 3, "choose", "2022-05-05", "")).hasStatus3xxRedirection();
        assertThat(review(district, idea, 3, "choose", "2022-05-05", "")).hasStatus(409);
        assertThat(review(office, idea, 4, "accept", "2022-05-04", "")).hasStatus(422);
        assertThat(review(office, idea, 4, "accept", "2022-05-20", "")).hasStatus3xxRedirection();
        Document accepted = get(office, idea);
        assertThat(accepted.select("h1").text()).contains("Được chấp nhận");
        assertThat(accepted.select(".history li")).hasSize(5);
    }

    @Test
    void theListIsNarrowedAndItsFunnelCounts() {
        String idea = registered();
        Document all = get(office, "/ocop/ideas?year=2022");
        assertThat(all.select("table a").eachAttr("href")).contains(idea);
        assertThat(get(office, "/ocop/ideas?year=2021").select("table a")).isEmpty();
        assertThat(get(office, "/ocop/ideas?stage=accepted").select("table a").eachAttr("href"))
                .doesNotContain(idea);
        String registered =
                Objects.requireNonNull(all.select(".facts dd").first()).text();
        assertThat(Integer.parseInt(registered))
                .isEqualTo(all.select("tbody tr").size());
    }

    @Test
    void whatIsWrongIsSaidOnThePageAndKeptAsTyped() {
        Map<String, String> fields = fields();
        fields.put("received", "2099-01-01");
        MvcTestResult refused = send(commune, "/ocop/ideas", fields);
        assertThat(refused).hasStatus(422);
        Document page = parse(refused);
        assertThat(page.select(".problems").text()).isNotEmpty();
        fields.put("received", DAY);
        fields.put("kind", "biểu 9");
        assertThat(send(commune, "/ocop/ideas", fields)).hasStatus(422);
        fields.put("kind", "new");
        fields.put("producer", " ");
        Document again = parse(send(commune, "/ocop/ideas", fields));
        assertThat(again.select("input[name=name]").val()).isEqualTo(fields.get("name"));
        assertThat(again.select("textarea[name=labour]").val()).isEqualTo("sáu hộ");
    }

    @Test
    void afterTheAcceptanceThePlanTheSupportAndTheDossierFollowOnThePage() {
        String idea = IdeaWords.href(cases.accepted(COMMUNE));
        Map<String, String> plan = new HashMap<>(Map.of(
                "version",
                "3",
                "day",
                "2022-06-15",
                "capital",
                "300.000.000",
                "own",
                "100.000.000",
                "loan",
                "150.000.000",
                "support",
                "50.000.000",
                "other",
                "5",
                "revenue",
                "500.000.000",
                "cost",
                "410.000.000"));
        MvcTestResult apart = send(commune, idea + "/plan", plan);
        assertThat(apart).hasStatus(422);
        assertThat(parse(apart).select(".problems").text()).contains("lệch 5 đồng");
        assertThat(parse(apart).select("input[name=capital]").val()).isEqualTo("300.000.000");
        plan.put("other", "0");
        plan.put("cost", "410,5");
        assertThat(send(commune, idea + "/plan", plan)).hasStatus(422);
        plan.put("cost", "410.000.000");
        assertThat(send(commune, idea + "/plan", plan)).hasStatus3xxRedirection();
        assertThat(send(
                        district,
                        idea + "/plan/review",
                        Map.of("version", "4", "act", "approve", "day", "2022-06-20", "document", "12/QĐ-UBND")))
                .hasStatus3xxRedirection();
        Document approved = get(commune, idea);
        assertThat(approved.select("#plan").text()).contains("(đồng) 90.000.000");
        String dossier = approved.select("#plan a[href^=/ocop/dossiers/new]").attr("href");
        assertThat(get(commune, dossier).select("h1").text()).contains("Lập hồ sơ");

        Map<String, String> support = Map.of(
                "kind", "packaging", "amount", "40.000.000", "source", "ngân sách huyện", "granted", "2022-07-01");
        Map<String, String> unknown = new HashMap<>(support);
        unknown.put("kind", "");
        assertThat(send(district, idea + "/supports", unknown)).hasStatus(422);
        assertThat(send(district, idea + "/supports", support)).hasStatus3xxRedirection();
        assertThat(get(district, idea).select("#carried").text()).contains("Đã hỗ trợ 40.000.000 đồng");
        assertThat(send(commune, idea + "/milestones", Map.of("what", "in tem", "due", "2022-08-01")))
                .hasStatus3xxRedirection();
        MvcTestResult future = send(
                commune, idea + "/visits", Map.of("day", "2098-01-01", "visitor", "commune", "finding", "đã in tem"));
        assertThat(future).hasStatus(422);
        assertThat(parse(future).select("textarea[name=finding]").val()).isEqualTo("đã in tem");
    }

    @Test
    void aPlanOfAYearIsWrittenAndShownBesideWhatWasReached() {
        Document form = get(office, "/ocop/plans/new?year=2022");
        String unit = form.select("input[name=unit]").val();
        Map<String, String> fields = new HashMap<>(
                Map.of("year", "2022", "unit", unit, "version", "0", "document", "88/KH-UBND", "ideas", "nhiều"));
        MvcTestResult refused = send(office, "/ocop/plans", fields);
        assertThat(refused).hasStatus(422);
        assertThat(parse(refused).select("input[name=document]").val()).isEqualTo("88/KH-UBND");
        fields.put("ideas", "100");
        fields.put("starts.ideas", "4");
        MvcTestResult half = send(office, "/ocop/plans", fields);
        assertThat(half).hasStatus(422);
        assertThat(parse(half).select(".problems").text()).contains("Nhận đăng ký ý tưởng");
        fields.put("ends.ideas", "6");
        fields.put("budget", "20.000.000.000");
        assertThat(send(office, "/ocop/plans", fields)).hasStatus3xxRedirection();
        // what was typed over another version is kept, and refused again
        MvcTestResult meanwhile = send(office, "/ocop/plans", fields);
        assertThat(meanwhile).hasStatus(409);
        assertThat(parse(meanwhile).select("input[name=version]").val()).isEqualTo("0");
        assertThat(parse(meanwhile).select("a:contains(Mở bản 1)").attr("href")).contains("unit=" + unit);
        fields.remove("unit");
        assertThat(parse(send(office, "/ocop/plans", fields))
                        .select(".problems")
                        .text())
                .contains("Chưa chọn tỉnh, huyện");
        cases.accepted(COMMUNE);
        Document page = get(office, "/ocop/plans?year=2022");
        assertThat(page.text()).contains("20.000.000.000 đồng", "tháng 4 đến tháng 6");
        assertThat(page.select("tr:contains(Ý tưởng) td").eachText()).first().isEqualTo("100");
        assertThat(page.select("tr:contains(Ý tưởng) small").text()).contains("theo sổ ý tưởng");
        assertThat(page.select("th").eachText()).contains("Kết quả đến ngày 31/12/2022");
        assertThat(page.select("tr:contains(nâng hạng) td").eachText()).containsExactly("không ghi", "chưa rõ");
    }

    private String registered() {
        MvcTestResult sent = current.as(commune, () -> {
            var form = mvc.post()
                    .uri("/ocop/ideas")
                    .multipart()
                    .file(new MockMultipartFile(
                            "file", "bieu-01.pdf", "application/pdf", PDF.getBytes(StandardCharsets.UTF_8)));
            fields().forEach(form::param);
            return form.exchange();
        });
        assertThat(sent).hasStatus3xxRedirection();
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private Map<String, String> fields() {
        Document form = get(commune, "/ocop/ideas/new?received=" + DAY);
        return new HashMap<>(Map.of(
                "received",
                DAY,
                "unit",
                form.select("select[name=unit] option").attr("value"),
                "kind",
                "new",
                "name",
                "Rượu trang " + ++made,
                "set",
                "ruou-trang",
                "producer",
                "Tổ hợp tác trang",
                "producerKind",
                "group",
                "labour",
                "sáu hộ"));
    }

    private MvcTestResult review(Actor who, String idea, int version, String act, String day, String why) {
        return send(
                who, idea + "/review", Map.of("version", String.valueOf(version), "act", act, "day", day, "why", why));
    }

    private Document get(Actor who, String address) {
        return parse(current.as(who, () -> {
            MvcTestResult answer = mvc.get().uri(address).exchange();
            assertThat(answer).hasStatusOk();
            return answer;
        }));
    }

    private MvcTestResult send(Actor who, String address, Map<String, String> fields) {
        return current.as(who, () -> {
            var request = mvc.post().uri(address);
            fields.forEach(request::param);
            return request.exchange();
        });
    }

    private static Document parse(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
