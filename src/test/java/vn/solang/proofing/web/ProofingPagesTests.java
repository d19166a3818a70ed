package vn.solang.proofing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
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
import vn.solang.factcheck.Finding;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Role;
import vn.solang.proofing.Proofreading;
import vn.solang.proofing.TextCases;
import vn.solang.shared.Messages;

/** A text on the desk, on pages and without script. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true, web = WebEnvironment.MOCK)
class ProofingPagesTests {

    private final MockMvcTester mvc;
    private final CurrentActor current;
    private final People people;

    private Actor district = Actor.VISITOR;

    ProofingPagesTests(WebApplicationContext context, CurrentActor current) {
        this.mvc = MockMvcTester.from(context);
        this.current = current;
        this.people = new People(context);
    }

    @BeforeEach
    void people() {
        district = people.actor(Role.DISTRICT, "436");
    }

    @Test
    void aFileIsDroppedReadAndFoundOnTheList() {
        String text = laid("Báo cáo quý.txt", TextCases.TEXT, "");
        Document page = get(district, text);
        assertThat(page.select("h1").text()).isEqualTo("Báo cáo quý");
        assertThat(page.select("mark").text()).contains("70%");
        Element mark = Objects.requireNonNull(page.select("mark:contains(70%)").first());
        assertThat(mark.id()).startsWith("m");
        Element note = Objects.requireNonNull(
                page.select(Objects.requireNonNull(mark.select("a").first()).attr("href"))
                        .first());
        assertThat(note.text()).contains("lỗi, tỷ lệ", "75%", "Nên là: 75%");
        assertThat(note.parents().select(".proof-row").first())
                .isEqualTo(mark.parents().select(".proof-row").first());
        assertThat(get(district, "/proofing").select("th a").eachAttr("href")).contains(text);
        assertThat(get(people.actor(Role.DISTRICT, "444"), "/proofing")
                        .select("th a")
                        .eachAttr("href"))
                .doesNotContain(text);
        MvcTestResult file = current.as(
                district, () -> mvc.get().uri(text + "/versions/1/file").exchange());
        assertThat(file).hasStatusOk().hasBodyTextEqualTo(TextCases.TEXT);
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void wordsOfAFileAreWordsOnThePage() {
        Document page = get(district, laid("<b>a</b>.txt", TextCases.TEXT, ""));
        assertThat(page.select(".proof").text()).contains("<script>alert(1)</script>");
        assertThat(page.select(".proof script")).isEmpty();
        assertThat(page.select("h1 b")).isEmpty();
    }

    @Test
    void whatIsShownIsNarrowed() {
        String text = laid("a.txt", TextCases.TEXT, "");
        int all = get(district, text).select(".proof-note").size();
        Document narrowed = get(district, text + "?kind=percentage&only=found");
        assertThat(narrowed.select(".proof-note")).hasSize(1);
        assertThat(all).isGreaterThan(1);
        assertThat(narrowed.select(".proof-row")).hasSize(1);
        assertThat(narrowed.select(".proof-skipped").text()).contains("đoạn không có phát hiện");
        assertThat(narrowed.select("option[selected]").eachAttr("value")).contains("percentage", "found");
        assertThat(narrowed.select(".proof-note form").attr("action")).endsWith("?kind=percentage&only=found");
        assertThat(get(district, text + "?state=accepted").select(".proof-note"))
                .isEmpty();
    }

    @Test
    void aFindingIsAcceptedAndTakenBackByFormsAlone() {
        String text = laid("a.txt", TextCases.TEXT, "");
        Element form = form(get(district, text), "70%");
        MvcTestResult done = send(district, form, "accept");
        assertThat(done).hasStatus3xxRedirection();
        assertThat(done.getResponse().getRedirectedUrl()).startsWith(text + "#p");
        MvcTestResult again = send(district, form, "accept");
        assertThat(again).hasStatus(409);
        assertThat(parse(again).select(".problems").text()).contains("70%");
        Document page = get(district, text);
        assertThat(page.select(".proof-accepted .proof-state").text()).contains("đã chấp nhận");
        assertThat(send(district, form(page, "70%"), "reopen")).hasStatus3xxRedirection();
        assertThat(get(district, text).select(".proof-accepted")).isEmpty();
        assertThat(send(district, form(get(district, text), "70%"), "erase")).hasStatus(422);
    }

    @Test
    void aNewVersionSaysWhereSomethingWasDismissed() {
        String text = laid("a.txt", TextCases.TEXT, "");
        send(district, form(get(district, text), "70%"), "dismiss");
        String same = laid("b.txt", TextCases.TEXT + "Thêm.\n", text.substring("/proofing/".length()));
        assertThat(same).isEqualTo(text);
        Document page = get(district, text);
        assertThat(page.select(".proof-dismissed .proof-state").text()).contains("đã bỏ qua ở phiên bản 1");
        assertThat(page.select("#versions li")).hasSize(2);
        Document older = get(district, text + "?version=1");
        assertThat(older.select(".proof-note form")).isEmpty();
        assertThat(older.select(".done a").attr("href")).isEqualTo(text);
    }

    @Test
    void whatIsRefusedIsSaidAtTheField() {
        MvcTestResult program = drop("cai-dat.docx", new byte[] {'M', 'Z', 0, 1}, "");
        assertThat(program).hasStatus(422);
        Document page = parse(program);
        assertThat(page.select("#file-problem").text()).contains("cai-dat.docx");
        assertThat(page.select("input[type=file]").attr("aria-describedby")).isEqualTo("file-problem");
        assertThat(drop("lon.txt", new byte[Proofreading.LARGEST + 1], "")).hasStatus(422);
        assertThat(drop("", new byte[0], "")).hasStatus(422);
    }

    @Test
    void aTextIsCorrectedByFormsAndCheckedAgain() {
        String text = laid("a.txt", TextCases.TEXT, "");
        String edit = get(district, text).select(".proof-edit a").attr("href");
        Document page = get(district, edit.replaceAll("#.*", ""));
        Element field =
                Objects.requireNonNull(page.select("textarea:contains(70%)").first());
        assertThat(Objects.requireNonNull(field.parent()).text()).contains("Nên là: 75%");
        Map<String, String> fields = new HashMap<>(Map.of("edition", "1"));
        page.select("textarea").forEach(each -> fields.put(each.attr("name"), each.wholeText()));
        MvcTestResult nothing = post(district, text + "/edit", fields);
        assertThat(nothing).hasStatus(422);
        fields.put(field.attr("name"), field.wholeText().replace("70%", "75%"));
        MvcTestResult saved = post(district, text + "/edit", fields);
        assertThat(saved).hasStatus3xxRedirection();
        MvcTestResult late = post(district, text + "/edit", fields);
        assertThat(late).hasStatus(409);
        assertThat(parse(late).select("textarea").text()).contains("75%");
        Document now = get(district, text);
        assertThat(now.select(".as-of").text()).contains("phiên bản 2");
        assertThat(now.select("mark").text()).doesNotContain("75%");
    }

    @Test
    void othersDoNotGetThere() {
        String text = laid("a.txt", TextCases.TEXT, "");
        Actor other = people.actor(Role.DISTRICT, "444");
        Element form = form(get(district, text), "70%");
        assertThat(send(other, form, "accept")).hasStatus(403);
        assertThat(current.as(other, () -> mvc.get().uri(text).exchange())).hasStatus(403);
        assertThat(current.as(district, () -> mvc.get().uri("/proofing/999999").exchange()))
                .hasStatus(404);
    }

    /** A hundred pages with five hundred findings are one page of less than two megabytes. */
    @Test
    void aLongTextIsOnePageThatIsReadOneFindingAfterTheOther() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append("Đoạn thứ %d nói về việc khác, không có con số nào phải soát. "
                            .formatted(i)
                            .repeat(5))
                    .append("\nXã thứ %d có 12/16 thôn đạt chuẩn, chiếm 70%% tổng số thôn.\n".formatted(i));
        }
        String address = laid("dai.txt", text.toString(), "");
        MvcTestResult answer = current.as(district, () -> mvc.get().uri(address).exchange());
        Document page = parse(answer);
        assertThat(page.select(".proof-note")).hasSizeGreaterThanOrEqualTo(500);
        assertThat(answer.getResponse().getContentAsByteArray().length).isLessThan(2_000_000);
        assertThat(page.select("#f1 .proof-next").attr("href")).isEqualTo("#f2");
    }

    @Test
    void everyKindOfFindingHasItsWord() {
        for (Messages words : new Messages[] {Messages.vietnamese(), Messages.in(Locale.ENGLISH)}) {
            assertThat(Arrays.stream(Finding.Kind.values()).map(kind -> "factcheck.kind." + kind.code()))
                    .allMatch(words::knows);
        }
    }

    private String laid(String name, String text, String of) {
        MvcTestResult sent = drop(name, TextCases.bytes(text), of);
        assertThat(sent).hasStatus3xxRedirection();
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private MvcTestResult drop(String name, byte[] bytes, String of) {
        return current.as(
                district,
                () -> mvc.post()
                        .uri("/proofing")
                        .multipart()
                        .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                        .param("unit", String.valueOf(people.unit("436").value()))
                        .param("of", of)
                        .exchange());
    }

    private static Element form(Document page, String quote) {
        Element mark = Objects.requireNonNull(
                page.select("mark:contains(%s)".formatted(quote)).first());
        return Objects.requireNonNull(
                page.select(Objects.requireNonNull(mark.select("a").first()).attr("href") + " form")
                        .first());
    }

    private MvcTestResult send(Actor who, Element form, String act) {
        Map<String, String> fields = new HashMap<>(Map.of("act", act));
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return post(who, form.attr("action"), fields);
    }

    private MvcTestResult post(Actor who, String address, Map<String, String> fields) {
        return current.as(who, () -> {
            var request = mvc.post().uri(address);
            fields.forEach(request::param);
            return request.exchange();
        });
    }

    private Document get(Actor who, String address) {
        return parse(current.as(who, () -> {
            MvcTestResult answer = mvc.get().uri(address).exchange();
            assertThat(answer).hasStatusOk();
            return answer;
        }));
    }

    private static Document parse(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
