package vn.solang.analytics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.file.Path;
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
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** Pages of values over places and periods: what is unknown is told as unknown, and every value says what it rests on. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ValuesPagesTests {

    private static final String VALUES = "/indicators/people-served/values";

    private final MockMvcTester mvc;
    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    ValuesPagesTests(WebApplicationContext context, Imports imports) {
        this.mvc = MockMvcTester.from(context);
        this.imports = imports;
    }

    @BeforeEach
    void aFewValues() {
        Folder.in(folder).file("catalogue.yaml", """
                        indicators:
                          - code: people-served
                            name: Tỷ lệ người được phục vụ
                            type: percent
                            unit: "%"
                            levels: [commune, province]
                            rollup: ratio
                            computed: 100 * served / people
                            optional: true
                            inputs:
                              people: {name: số người, type: count, unit: người}
                              served: {name: số người được phục vụ, type: count, unit: người}
                          - code: done
                            name: Đã làm xong
                            type: yes-no
                            levels: [commune]
                            rollup: share
                          - {code: nobody, name: Chưa ai ghi, type: count, unit: cái, levels: [commune], rollup: sum}
                        """.split("\n")).into(imports);
        load("classes.csv", "unit_code,class,value", "18103,special-difficulty,yes");
        load(
                "facts.csv",
                "unit_code,indicator,period,value,unit,demo",
                "18100,people-served.people,2022-H1,300,người,1",
                "18100,people-served.served,2022-H1,90,người,1",
                "18103,people-served.people,2022-H1,100,người,",
                "18103,people-served.served,2022-H1,10,người,",
                "18070,people-served,2022-H1,không áp dụng,%,",
                "18100,people-served.people,2021,200,người,",
                "18100,people-served.served,2021,0,người,",
                "42,people-served,2022-H1,27.5,%,",
                "42,people-served,2020,20,%,",
                "18100,done,2022-H1,đạt,,",
                "18103,done,2022-H1,chưa đạt,,");
    }

    @Test
    void theFirstLinesTellTheValueWhatItRestsOnAndThatSomeOfItIsMadeUp() {
        Element headline = one(page(VALUES + "?unit=42&period=2022-H1"), ".headline");
        assertThat(headline.select(".headline-number b").text()).isEqualTo("25%");
        assertThat(headline.text()).contains("2/216", "tỷ lệ trên tổng", "Số ghi trực tiếp cho cả đơn vị: 27,5%");
        assertThat(headline.select(".badge").eachText()).containsExactly("số liệu minh họa");
    }

    @Test
    void districtsStandInRowsAndPeriodsWithValuesInColumnsNewestFirst() {
        Document page = page(VALUES + "?unit=42");
        assertThat(page.select("#below").text()).isEqualTo("Theo huyện");
        assertThat(table(page).select("thead th").eachText())
                .containsExactly("Đơn vị", "6 tháng đầu năm 2022 minh họa", "năm 2021", "năm 2020");
        assertThat(cells(page, "thành phố Hà Tĩnh")).containsExactly("25% 2/15", "0% 1/15", "chưa có số liệu 0/15");
        assertThat(row(page, "thành phố Hà Tĩnh").select("a").eachAttr("href"))
                .containsExactly(VALUES + "?unit=436&period=2022-H1", "/units/436?at=2022-06-30");
    }

    @Test
    void whatNobodyReportedIsUnknownAndNeverNought() {
        Document page = page(VALUES + "?unit=42&period=2022-H1");
        assertThat(cells(page, "huyện Hương Sơn").getFirst()).startsWith("chưa có số liệu 0/");
        assertThat(row(page, "huyện Hương Sơn").text()).doesNotContain("0%");
        assertThat(page("/indicators/nobody/values?unit=42").select(".empty").text())
                .contains("Chưa có số liệu nào");
        assertThat(page("/indicators/nobody/values?unit=42&period=2022-H1")
                        .select(".headline")
                        .text())
                .contains("chưa có số liệu", "Chưa đơn vị cấp xã nào trong 216");
    }

    @Test
    void communesOfADistrictHaveTheirOwnValues() {
        Document page = page(VALUES + "?unit=436&period=2022-H1");
        assertThat(cells(page, "xã Thạch Hạ")).containsExactly("30%", "0%");
        assertThat(cells(page, "phường Trần Phú").getFirst()).isEqualTo("không áp dụng");
        assertThat(cells(page, "phường Nam Hà").getFirst()).isEqualTo("chưa có số liệu");
        assertThat(one(page, ".headline-number b").text()).isEqualTo("25%");
    }

    @Test
    void theCountryStandsByProvince() {
        Document page = page(VALUES + "?period=2022-H1");
        assertThat(one(page, ".headline").text()).contains("25%", "2/10.599");
        assertThat(cells(page, "tỉnh Hà Tĩnh").getFirst()).isEqualTo("25% 2/216");
        assertThat(table(page).select("tbody tr")).hasSize(63);
        assertThat(cells(page(VALUES + "?period=2020"), "tỉnh Hà Tĩnh")).containsExactly("20% ghi cho cả đơn vị");
    }

    @Test
    void classesOfPlacesStandBesideEachOtherWhereTheyDivideThePlace() {
        Document page = page(VALUES + "?unit=42&period=2022-H1");
        assertThat(page.select(".two h2").eachText()).containsExactly("Theo xã đặc biệt khó khăn");
        assertThat(page.select(".two tbody tr").eachText()).containsExactly("đạt 10% 1/1", "chưa phân loại 30% 1/215");
        assertThat(page(VALUES + "?period=2022-H1").select(".two h2").eachText())
                .contains("Theo vùng");
    }

    @Test
    void aShareOfCommunesIsAPercentageAndACommunesOwnIsAWord() {
        assertThat(one(page("/indicators/done/values?unit=436"), ".headline").text())
                .contains("50%", "2/15", "tỷ lệ xã đạt");
        assertThat(cells(page("/indicators/done/values?unit=436"), "xã Đồng Môn"))
                .containsExactly("chưa đạt");
    }

    @Test
    void aDayTellsAllPeriodsForItsUnits() {
        Document page = page(VALUES + "?unit=42&period=2022-H1&on=2025-01-15");
        assertThat(one(page, ".as-of").text()).contains("15/01/2025");
        assertThat(row(page, "thành phố Hà Tĩnh").select("a").attr("href")).contains("&on=2025-01-15");
        assertThat(one(page, ".headline").text()).doesNotContain("/216").contains("không chuyển sang xã mới");
    }

    @Test
    void anInputHasAPageOfItsOwn() {
        Document page = page("/indicators/people-served.people/values?unit=42&period=2022-H1");
        assertThat(one(page, "h1").text()).contains("Tỷ lệ người được phục vụ – số người");
        assertThat(one(page, ".headline").text()).contains("400 người", "tổng");
    }

    @Test
    void theCatalogueLeadsHere() {
        assertThat(page("/indicators/people-served").select("main a").eachAttr("href"))
                .contains(VALUES, "/indicators/people-served.people/values");
        assertThat(page("/criteria/COMMUNE_NTM_2021/requirements/17.1/units?unit=42&period=2022-H1")
                        .select("main a")
                        .eachAttr("href"))
                .contains("/indicators/clean-water-centralised/values?unit=42&period=2022-H1");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/no-such/values, 404",
        "/indicators/done/values?unit=99999, 404",
        "/indicators/done/values?unit=18100&period=2022-H1, 422",
        "/indicators/done/values?period=2022-H9, 422",
        "/indicators/done/values?on=31.12.2022, 422"
    })
    void whatCannotBeShownIsSaid(String address, int status) {
        assertThat(mvc.get().uri(address).exchange()).hasStatus(status);
    }

    private void load(String name, String... lines) {
        assertThat(Folder.told(Folder.in(folder).file(name, lines).into(imports)))
                .isEmpty();
    }

    private Document page(String address) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element one(Document page, String selector) {
        return page.select(selector).stream().findFirst().orElseThrow(() -> new AssertionError("no " + selector));
    }

    private static Element table(Document page) {
        return one(page, "table[data-rows]");
    }

    private static Element row(Document page, String unit) {
        return table(page).select("tbody tr").stream()
                .filter(row -> row.select("th a").getFirst().text().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + unit));
    }

    private static java.util.List<String> cells(Document page, String unit) {
        return row(page, unit).select("td").eachText();
    }
}
