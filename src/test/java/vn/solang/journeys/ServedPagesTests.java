package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.LedgerTest;

/** What needs no browser: findings, files, and pages for what cannot be shown. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT)
class ServedPagesTests {

    private final MockMvcTester mvc;

    ServedPagesTests(WebApplicationContext context) {
        mvc = MockMvcTester.from(context);
    }

    private MvcTestResult get(String path, String... parameters) {
        var request = mvc.get().uri(path);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private List<String> found(String query) throws Exception {
        return page(get("/search", "q", query)).select(".hits .line-head").eachText();
    }

    @Test
    void findsWithoutMarks() throws Exception {
        assertThat(found("ky anh")).contains("Huyện Kỳ Anh", "Thị xã Kỳ Anh");
    }

    @Test
    void ranksTheMarksAskedForFirst() throws Exception {
        assertThat(found("hà linh").getFirst()).isEqualTo("Xã Hà Linh");
    }

    @Test
    void findsADocumentByItsNumber() throws Exception {
        assertThat(found("1337")).contains("1337/QĐ-UBND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'; drop table unit; --", "\\", "(((", "<script>alert(1)</script>"})
    void searchesForSignsAsTheyAre(String query) throws Exception {
        var result = get("/search", "q", query);

        assertThat(result).hasStatusOk();
        assertThat(page(result).select(".hits li")).isEmpty();
        assertThat(page(result).select("h1").text()).contains(query);
        assertThat(page(result).select("script:not([src])")).isEmpty();
    }

    @Test
    void searchesPastSignsThatCannotBeRead() throws Exception {
        var result = get("/search", "q", "ky\u0000 anh");

        assertThat(result).hasStatusOk();
        assertThat(page(result).select(".hits .line-head").eachText()).contains("Huyện Kỳ Anh");
    }

    @Test
    void handsOverTheReportAsADocument() throws Exception {
        var file = get("/reports/file.docx");

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition"))
                .contains("attachment", "bao-cao-42-2022-h1.docx");
        var document = WordprocessingMLPackage.load(
                new ByteArrayInputStream(file.getResponse().getContentAsByteArray()));
        assertThat(document.getMainDocumentPart().getXML()).contains("178", "182");
    }

    @Test
    void handsOverTheReportAsData() throws Exception {
        var file = get("/reports/file.json");

        assertThat(file).hasStatusOk();
        assertThat(new JsonMapper()
                        .readTree(file.getResponse().getContentAsByteArray())
                        .toString())
                .contains("commune-base.total");
    }

    @Test
    void handsOverTheReportAsAPageThatNeedsNothingElse() throws Exception {
        Document file = page(get("/reports/file.html"));

        assertThat(file.select("link[href], script, img[src], iframe, [src]")).isEmpty();
        assertThat(file.select("a[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
        assertThat(file.html()).doesNotContain("@import").doesNotContainPattern("url\\(\\s*['\"]?(https?:|//)");
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404",
        "/units/xyz, 404",
        "/units/99999, 404",
        "/?unit=99999, 404",
        "/figures/no.such.figure, 404",
        "/documents/99999999, 404",
        "/documents/abc, 400",
        "/documents/99999999999999, 400",
        "/?at=yesterday, 422",
        "/?at=2022-02-30, 422",
        "/?at=0001-01-01, 422",
        "/?known=9999-12-31T00:00:00Z, 422",
        "/?known=-1000000000-01-01T00:00:00Z, 422",
        "/units/447?at=30.06.2022, 422",
        "/reports?period=0000, 422",
        "/reports?period=2022-H3, 422",
        "/reports/file.exe, 422"
    })
    void saysOnAPageWhatCannotBeShown(String path, int status) throws Exception {
        var result = mvc.get().uri(path).exchange();

        assertThat(result).hasStatus(status);
        Document page = page(result);
        assertThat(page.select(".failure h1")).hasSize(1);
        assertThat(page.select(".masthead nav a")).isNotEmpty();
        assertThat(page.text()).doesNotContain("Exception", "at vn.solang", "java.", "org.springframework", "SQL");
    }

    @Test
    void namesTheFigureOfASingleCommuneInWords() throws Exception {
        assertThat(page(get("/figures/commune-base.total", "unit", "18112"))
                        .select("h1")
                        .text())
                .startsWith("Xã đạt chuẩn nông thôn mới");
    }

    @Test
    void listsCommunesWithoutEmptyColumns() throws Exception {
        assertThat(page(get("/", "unit", "447")).select("#table thead th").eachText())
                .containsExactly("Đơn vị", "Kết quả");
    }

    @Test
    void saysThatItIsWell() throws Exception {
        assertThat(get("/health")).hasStatusOk().bodyText().isEqualTo("ok\n");
    }
}
