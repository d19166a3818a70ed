package vn.solang.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** Pages of what units meet: nothing unknown is told as not met, and every verdict opens to what it rests on. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class CriteriaPagesTests {

    private static final String COLUMNS = "unit_code,indicator,period,value,unit,source,demo";
    private static final String SET = "COMMUNE_NTM_2021";
    private static final String TABLE = "/units/18100/criteria?period=2022-H1&set=" + SET;
    private static final String VERDICT = "/units/18100/criteria/" + SET + "/17.2?period=2022-H1";
    private static final String MARKED = "báo cáo <b>xã</b> & <script>alert(1)</script>";

    private final MockMvcTester mvc;
    private final Imports imports;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    CriteriaPagesTests(WebApplicationContext context, Imports imports, Journal journal) {
        this.mvc = MockMvcTester.from(context);
        this.imports = imports;
        this.journal = journal;
    }

    @BeforeEach
    void aCommuneWithAFewValues() {
        record(
                "18100,businesses-environmental,2022-H1,85,%,\"" + MARKED + "\",",
                "18100,multidimensional-poverty.poor-households,2022-H1,30,hộ,thống kê,",
                "18100,multidimensional-poverty.households,2022-H1,1000,hộ,thống kê,",
                "18100,landscape,2022-H1,đạt,,,1");
    }

    private void record(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = COLUMNS;
        System.arraycopy(lines, 0, all, 1, lines.length);
        List<FileOutcome> outcomes = Folder.in(folder).file("facts.csv", all).into(imports);
        assertThat(Folder.told(outcomes)).isEmpty();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).exchange();
    }

    private Document page(String address) {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element row(Document page, String code) {
        return page.select("table.requirements tr").stream()
                .filter(row -> row.select(".requirement-code").text().equals(code))
                .filter(row -> !row.hasClass("criterion"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code));
    }

    private static String verdict(Document page, String code) {
        return row(page, code).select(".verdict .chip").text();
    }

    @Test
    void aMissingValueIsUnknownAndNeverNotMet() {
        Document page = page(TABLE);
        assertThat(verdict(page, "1.1")).isEqualTo("chưa rõ");
        assertThat(row(page, "1.1").text()).contains("chưa có số liệu");
        assertThat(row(page, "1.1").select(".tone-not-met")).isEmpty();
        assertThat(page.select(".headline").text()).contains("/19 tiêu chí").contains("chưa rõ");
    }

    @Test
    void aUnitWithoutAnyValueHasNothingThatIsNotMet() {
        Document page = page("/units/18103/criteria?period=2022-H1&set=" + SET);
        assertThat(page.select("table.requirements .tone-not-met")).isEmpty();
        assertThat(page.select(".headline").text()).contains("0/19 tiêu chí", "19 chưa rõ");
    }

    @Test
    void aVerdictOnARememberedLevelIsProvisional() {
        Element row = row(page(TABLE), "17.2");
        assertThat(row.select(".verdict .chip").text()).isEqualTo("chưa đạt");
        assertThat(row.text()).contains("85%", "≥ 90%", "5 điểm phần trăm", "6 tháng đầu năm 2022");
        assertThat(row.select(".badge").eachText()).containsExactly("tạm tính");
    }

    @Test
    void aVerdictOnMadeUpValuesIsMarked() {
        assertThat(row(page(TABLE), "17.3").select(".badge").eachText()).contains("minh họa");
    }

    @Test
    void aCountWithAMadeUpCriterionIsMarkedThoughTheWholeIsUnknown() {
        record("18100,cultural-villages,2022-H1,95,%,,1");
        Document table = page(TABLE);
        assertThat(table.select(".headline-number .badge").text()).contains("minh họa");
        assertThat(table.select(".headline p:contains(Cả bộ tiêu chí) .badge").text())
                .doesNotContain("minh họa");
        assertThat(page("/units/18100?at=2022-06-30")
                        .select("section:has(> h2:containsOwn(Tiêu chí)) .badge")
                        .text())
                .contains("minh họa");
    }

    @Test
    void tellsWhatIsLackingAndWhatMustBeKnown() {
        String told = page(TABLE).select("main > section:last-of-type").text();
        assertThat(told).contains("thêm 5 điểm phần trăm").contains("Chưa có số liệu: ");
    }

    @Test
    void aVerdictOpensToItsSentencesValuesAndRule() {
        Document page = page(VERDICT);
        assertThat(page.select(".sentences").text()).contains("85%", "≥ 90%", "chưa đạt");
        assertThat(page.select("main").text())
                .contains("318/QĐ-TTg", "Bộ Tài nguyên và Môi trường", "facts.csv", "system");
    }

    @Test
    void aSourceWithMarkupIsShownAsText() {
        Document page = page(VERDICT);
        assertThat(page.select("table td").eachText()).anyMatch(text -> text.contains(MARKED));
        assertThat(page.select("table td b").eachText()).doesNotContain("xã");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void aComputedValueShowsItsArithmetic() {
        Document page = page("/units/18100/criteria/" + SET + "/11?period=2022-H1");
        assertThat(page.select(".arithmetic").eachText()).contains("= 100 × 30 / 1.000 = 3%");
    }

    @Test
    void aCorrectionShowsAtOnceAndTheOldStaysKnownAsItWas() {
        Instant before = journal.lastKnown().orElseThrow();
        record("18100,businesses-environmental,2022-H1,95,%,sửa lại,");
        assertThat(verdict(page(TABLE), "17.2")).isEqualTo("đạt");
        assertThat(verdict(page(TABLE + "&known=" + before), "17.2")).isEqualTo("chưa đạt");
        Document now = page(VERDICT);
        assertThat(now.select("tr.superseded").text()).contains("85%", "đã được thay");
        assertThat(page(VERDICT + "&known=" + before).select("tr.superseded").text())
                .doesNotContain("95%");
    }

    @ParameterizedTest
    @CsvSource({
        "/units/18100/criteria?set=NO_SUCH_SET, 404",
        "/units/18100/criteria/NO_SUCH_SET/17.2, 404",
        "/units/18100/criteria/COMMUNE_NTM_2021/99.9, 404",
        "/criteria/COMMUNE_NTM_2021/requirements/99.9/units?unit=42, 404",
        "/criteria/NO_SUCH_SET/requirements/1.1/units?unit=42, 404",
        "/units/99999/criteria, 404",
        "/units/18100/criteria?period=2022-H9, 422",
        "/units/18100/criteria?set=DISTRICT_NTM_2021, 422"
    })
    void whatCannotBeShownIsSaid(String address, int status) {
        assertThat(get(address)).hasStatus(status);
    }

    @Test
    void aSetForOtherUnitsIsNamedWithThem() throws Exception {
        String told = Jsoup.parse(get("/units/18100/criteria?set=DISTRICT_NTM_2021")
                        .getResponse()
                        .getContentAsString())
                .select(".failure-told")
                .text();
        assertThat(told).contains("huyện", "xã Thạch Hạ");
    }

    @Test
    void oneRequirementAcrossAProvinceStandsByDistrictOrByDistance() {
        String address = "/criteria/" + SET + "/requirements/17.2/units?unit=42&period=2022-H1";
        Document page = page(address);
        assertThat(page.select("tbody tr:not(.criterion)")).hasSize(182);
        assertThat(page.select("tbody tr.criterion")).hasSizeGreaterThan(10);
        assertThat(page.select(".legend").text()).contains("1 chưa đạt", "181 chưa rõ");
        Document sorted = page(address + "&sort=gap");
        assertThat(sorted.select("tbody tr").getFirst().text()).contains("Thạch Hạ", "chưa đạt");
    }

    @Test
    void aDistrictWithUnknownRequirementsHasNoSinglePercentage() {
        Document page = page("/units/444/readiness?period=2022-H1");
        assertThat(page.select(".headline-number").text()).contains("chưa rõ").doesNotContain("%");
        assertThat(page.select("details summary").text()).contains("đơn vị");
    }

    @ParameterizedTest
    @CsvSource({
        "/units/42/criteria",
        "/units/444/criteria",
        "/units/436/criteria",
        "/units/42/readiness",
        "/units/18100"
    })
    void everyKindOfUnitHasItsTable(String address) {
        assertThat(page(address + "?at=2022-06-30").select("main").text()).contains("chưa rõ");
    }
}
