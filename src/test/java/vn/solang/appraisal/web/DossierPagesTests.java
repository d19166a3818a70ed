package vn.solang.appraisal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import vn.solang.appraisal.Cases;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;

/** A dossier from its beginning to the session, and its renewal, on pages and without script. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true, web = WebEnvironment.MOCK)
class DossierPagesTests {

    private static final String COMMUNE = "18100";
    private static final String DAY = "2022-06-15";
    private static final String PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

    private static int made;

    private final MockMvcTester mvc;
    private final CurrentActor current;
    private final People people;
    private final Cases cases;

    private Actor commune = Actor.VISITOR;
    private Actor district = Actor.VISITOR;
    private Actor office = Actor.VISITOR;

    DossierPagesTests(WebApplicationContext context, CurrentActor current) {
        this.mvc = MockMvcTester.from(context);
        this.current = current;
        this.people = new People(context);
        this.cases = new Cases(context);
    }

    @BeforeEach
    void people() {
        commune = people.actor(Role.COMMUNE, COMMUNE);
        district = people.actor(Role.DISTRICT, "436");
        office = people.actor(Role.OFFICE, "42");
    }

    @Test
    void aDossierIsBegunFilledInHandedInAndFoundReady() {
        String dossier = begun();
        Document page = get(commune, dossier);
        assertThat(page.select("h1").text()).contains("Đang lập");
        int missing = page.select("a[href^=#item-]").size();
        assertThat(missing).isPositive();
        assertThat(send(commune, dossier + "/submit", Map.of("version", "1"))).hasStatus(422);

        page.select("#main li[id^=item-]").forEach(item -> {
            if (item.select(".tone-not-met").isEmpty()) {
                return;
            }
            assertThat(paper(dossier, item, "2024-12-31")).hasStatus3xxRedirection();
        });
        assertThat(get(commune, dossier).select("a[href^=#item-]")).isEmpty();

        for (String part : get(commune, dossier).select(".tasks a").eachAttr("href")) {
            assertThat(send(commune, part, best(get(commune, part)))).hasStatus3xxRedirection();
        }
        String first = get(commune, dossier).select(".tasks a").attr("href");
        Document part = get(commune, first);
        String criterion = part.select("select[name^=paper.]").attr("name").substring("paper.".length());
        String paper = Objects.requireNonNull(
                        part.select("select[name^=paper.] option").last())
                .attr("value");
        MvcTestResult nowhere = send(commune, first, Map.of("page." + criterion, "7"));
        assertThat(nowhere).hasStatus(422);
        assertThat(parse(nowhere).select(".problems").text()).contains("chưa chọn tài liệu");
        assertThat(parse(nowhere).select("input[name='page." + criterion + "']").attr("value"))
                .isEqualTo("7");
        assertThat(send(commune, first, Map.of("page." + criterion, "7", "paper." + criterion, paper)))
                .hasStatus3xxRedirection();
        assertThat(get(commune, first).select(".papers a").attr("href")).endsWith("#page=7");

        assertThat(send(commune, dossier + "/submit", Map.of("version", "1"))).hasStatus3xxRedirection();
        assertThat(get(commune, dossier).select(".hash").text()).containsPattern("SHA-256 [0-9a-f]{64}");
        assertThat(get(commune, first).select("input[type=radio]")).isEmpty();
        assertThat(send(commune, first, Map.of())).hasStatus(422);

        assertThat(get(district, "/ocop/dossiers")
                        .select("tr:contains(chờ bạn) a")
                        .eachAttr("href"))
                .contains(dossier);
        assertThat(send(district, dossier + "/check", Map.of("version", "2", "act", "return")))
                .hasStatus(422);
        assertThat(send(district, dossier + "/check", Map.of("version", "2", "act", "forward")))
                .hasStatus3xxRedirection();
        assertThat(send(district, dossier + "/check", Map.of("version", "2", "act", "forward")))
                .hasStatus(409);
        assertThat(send(office, dossier + "/check", Map.of("version", "3", "act", "accept")))
                .hasStatus3xxRedirection();
        assertThat(get(office, dossier).select("h1").text()).contains("Đủ điều kiện chấm");
    }

    @Test
    void whatIsWrongIsSaidOnThePageAndKeptAsTyped() {
        String dossier = begun();
        Element item = Objects.requireNonNull(get(commune, dossier)
                .select("li[id^=item-]:has(input[type=file])")
                .first());
        MvcTestResult days = paper(dossier, item, "không phải ngày");
        assertThat(days).hasStatus(422);
        assertThat(parse(days).select(".problems").text()).contains("không phải ngày");
        assertThat(parse(days).select("details[open] input[name=expires]").attr("value"))
                .isEqualTo("không phải ngày");
        MvcTestResult lies = upload(dossier, item, "gia.pdf", "không phải PDF", "");
        assertThat(lies).hasStatus(422);
        assertThat(send(commune, dossier + "/parts/A", Map.of("a.1.1", "99"))).hasStatus(422);
        assertThat(send(commune, "/ocop/dossiers", Map.of("expected", "1850-01-01")))
                .hasStatus(422);
        Map<String, String> sent = new HashMap<>(Map.of("expected", DAY, "name", "Rượu", "producer", "Cơ sở"));
        sent.put("sheet", "ruou-trang");
        sent.put("kind", "nobody");
        sent.put(
                "unit",
                get(commune, "/ocop/dossiers/new?expected=" + DAY)
                        .select("select[name=unit] option")
                        .attr("value"));
        MvcTestResult kind = send(commune, "/ocop/dossiers", sent);
        assertThat(kind).hasStatus(422);
        assertThat(parse(kind).select(".problems").text()).contains("“nobody”");
    }

    @Test
    void aDayWithoutSheetsSaysSoAndLeadsToTheDaysThatHaveSome() {
        Document page = get(commune, "/ocop/dossiers/new?expected=2023-06-01");
        assertThat(page.select(".empty").text()).contains("chưa có phiếu chấm nào dùng được");
        assertThat(page.select("a[href*='expected=']").eachAttr("href")).isNotEmpty();
        assertThat(page.select("form[method=post][action='/ocop/dossiers']")).isEmpty();
    }

    @Test
    void renewalAsksForLittleAndStartsFromTheLastDossier() {
        int last = cases.recognised(COMMUNE, people.actor(Role.COUNCIL, "42"));
        String product = get(commune, "/ocop/dossiers/" + last)
                .select("dd a[href^=/ocop/products/]")
                .attr("href")
                .replaceAll("\\D", "");
        Document form = get(commune, "/ocop/dossiers/new?product=" + product + "&expected=2023-02-01");
        assertThat(form.select("form[action='/ocop/dossiers'] :is(input:not([type=hidden]), textarea)"))
                .as("fields to be typed")
                .isEmpty();
        Map<String, String> sent = new HashMap<>();
        form.select("form[action='/ocop/dossiers'] input[type=hidden]")
                .forEach(input -> sent.put(input.attr("name"), input.attr("value")));
        form.select("form[action='/ocop/dossiers'] select").forEach(select -> {
            Element chosen = select.select("option[selected]").first();
            sent.put(
                    select.attr("name"),
                    (chosen == null
                                    ? Objects.requireNonNull(
                                            select.select("option").first())
                                    : chosen)
                            .attr("value"));
        });
        MvcTestResult begun = send(commune, "/ocop/dossiers", sent);
        assertThat(begun).hasStatus3xxRedirection();
        Document renewed = get(commune, location(begun));
        assertThat(renewed.select("a[href^=#item-]").eachText()).hasSize(1);
        assertThat(renewed.select(".tasks").text()).doesNotContain("đã tự chấm 0/");
    }

    private String begun() {
        Document form = get(commune, "/ocop/dossiers/new?expected=" + DAY);
        String place = form.select("select[name=unit] option").attr("value");
        assertThat(form.select("select[name=unit] option")).hasSize(1);
        int n = ++made;
        return location(send(
                commune,
                "/ocop/dossiers",
                Map.of(
                        "expected",
                        DAY,
                        "unit",
                        place,
                        "name",
                        "Rượu nếp trang " + n,
                        "producer",
                        "Cơ sở trang " + n,
                        "kind",
                        "household",
                        "sheet",
                        "ruou-trang")));
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    /** The best answer to each criterion of a page. */
    private static Map<String, String> best(Document part) {
        Map<String, String> sent = new HashMap<>();
        part.select("fieldset.answering")
                .forEach(criterion -> criterion.select("input[type=radio]").stream()
                        .max(java.util.Comparator.comparing(
                                input -> new java.math.BigDecimal(Objects.requireNonNull(input.parent())
                                        .select(".points")
                                        .text()
                                        .replace(',', '.'))))
                        .ifPresent(input -> sent.put(input.attr("name"), input.attr("value"))));
        return sent;
    }

    private MvcTestResult paper(String dossier, Element item, String expires) {
        return upload(dossier, item, "giay.pdf", PDF, expires);
    }

    private MvcTestResult upload(String dossier, Element item, String name, String content, String expires) {
        boolean sample = item.select("input[type=file]").isEmpty();
        return current.as(commune, () -> {
            var request = mvc.post()
                    .uri(dossier + "/papers")
                    .multipart()
                    .param("item", item.select("input[name=item]").attr("value"))
                    .param("note", "năm chai");
            if (!sample) {
                request = request.file(new MockMultipartFile(
                                "file", name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)))
                        .param("expires", expires);
            }
            return request.exchange();
        });
    }

    private Document get(Actor who, String address) {
        MvcTestResult result = current.as(who, () -> mvc.get().uri(address).exchange());
        assertThat(result).hasStatusOk();
        return parse(result);
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
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
