package vn.solang.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.solang.overview.SampleMap;
import vn.solang.reporting.web.StandalonePage;
import vn.solang.shared.Languages;

/** Every page, as a reader and as an assistive tool meets it. */
public class PagesTests {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Template, and the page it is given. */
    public record Sample(String template, Object page) {}

    /** All pages by name. */
    public static Map<String, Sample> samples(String map, String locator) {
        var samples = new TreeMap<String, Sample>();
        samples.put("home", new Sample("overview/home", Samples.home(map)));
        samples.put("unit", new Sample("overview/unit", Samples.unit(locator)));
        samples.put("district", new Sample("overview/unit", Samples.district(null)));
        samples.put("units", new Sample("overview/units", Samples.unitList()));
        samples.put("uncovered", new Sample("overview/units", Samples.uncovered()));
        samples.put("figure", new Sample("overview/figure", Samples.figure()));
        samples.put("report", new Sample("reporting/report", Samples.reportPage(false)));
        samples.put("report-opened", new Sample("reporting/report", Samples.reportPage(true)));
        samples.put("documents", new Sample("documents/list", Samples.documentList()));
        samples.put("document", new Sample("documents/show", Samples.document()));
        samples.put("criteria", new Sample("criteria/list", CriteriaSamples.list()));
        samples.put("criteria-set", new Sample("criteria/set", CriteriaSamples.set()));
        samples.put("criteria-compare", new Sample("criteria/compare", CriteriaSamples.compare()));
        samples.put("confirmations", new Sample("criteria/confirmations", CriteriaSamples.confirmations(false)));
        samples.put("confirmations-set", new Sample("criteria/confirmations", CriteriaSamples.confirmations(true)));
        samples.put("indicators", new Sample("criteria/indicators", CriteriaSamples.indicators()));
        samples.put("indicator", new Sample("criteria/indicator", CriteriaSamples.indicator()));
        samples.put("search", new Sample("web/search", Samples.search()));
        samples.put("search-nothing", new Sample("web/search", new SearchPage("xyz", List.of())));
        samples.put("missing", new Sample("web/error", new ErrorPage(404, "not-found", null, null)));
        samples.put("rejected", new Sample("web/error", new ErrorPage(422, "rejected", "Kỳ không hợp lệ.", null)));
        samples.put("fault", new Sample("web/error", new ErrorPage(500, "fault", null, "0A1B2C3D")));
        samples.put("away", new Sample("web/error", new ErrorPage(503, "unavailable", null, "0A1B2C3D")));
        samples.put("conflict", new Sample("web/error", new ErrorPage(409, "conflict", null, null)));
        samples.put("misread", new Sample("web/error", new ErrorPage(400, "bad-request", null, null)));
        return samples;
    }

    public static String render(Sample sample, Locale language) {
        var output = new StringOutput();
        Map<String, Object> parameters = Map.of("frame", Samples.frame(language, "/units"), "page", sample.page());
        ENGINE.render(sample.template() + ".jte", parameters, output);
        return output.toString();
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWhole() {
        List<DynamicTest> tests = new ArrayList<>();
        samples(SampleMap.drawn(), SampleMap.located()).forEach((name, sample) -> {
            for (Locale language : List.of(Languages.VIETNAMESE, Languages.ENGLISH)) {
                tests.add(DynamicTest.dynamicTest(name + " " + language, () -> {
                    Document page = Jsoup.parse(render(sample, language));
                    assertThat(page.select("html").attr("lang")).isEqualTo(language.getLanguage());
                    hasItsLandmarks(page);
                    needsNoInlineScriptOrStyle(page);
                    namesItsLinksAndFields(page);
                    headsItsTables(page);
                    repeatsNoId(page);
                }));
            }
        });
        return tests.stream();
    }

    private static void hasItsLandmarks(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.title()).endsWith("Sổ Làng");
        assertThat(page.select("body > header")).hasSize(1);
        assertThat(page.select("main#main")).hasSize(1);
        assertThat(page.select("body > footer")).hasSize(1);
        assertThat(page.select("nav:not([aria-label])")).isEmpty();
    }

    private static void needsNoInlineScriptOrStyle(Document page) {
        assertThat(page.select("style, [style], script:not([src])")).isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getKey().startsWith("hx-on"));
        }
    }

    private static void namesItsLinksAndFields(Document page) {
        for (Element link : page.select("a, button")) {
            assertThat(link.text() + link.attr("aria-label"))
                    .as(link.outerHtml())
                    .isNotBlank();
        }
        assertThat(page.select("a:not([href])")).isEmpty();
        for (Element field : page.select("input:not([type=hidden]), select")) {
            boolean labelled = field.closest("label") != null
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
        for (Element image : page.select("svg[role=img], svg[role=group]")) {
            assertThat(image.attr("aria-label")).isNotBlank();
        }
    }

    private static void headsItsTables(Document page) {
        for (Element table : page.select("table")) {
            assertThat(table.select("thead th[scope=col]")).isNotEmpty();
            assertThat(table.select("th:not([scope])")).isEmpty();
            assertThat(table.select("tbody > tr:not(:has(> th[scope=row]))")).isEmpty();
        }
    }

    private static void repeatsNoId(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void showsACountWithItsWholeAndRate() {
        Document page = Jsoup.parse(render(new Sample("overview/home", Samples.home(null)), Languages.VIETNAMESE));

        assertThat(page.select(".strip .figure").eachText().getFirst())
                .contains("178", "/182 xã", "97,8%", "thêm 4", "báo cáo ghi 177");
    }

    @Test
    void saysUnknownWhereAFigureIsUnknown() {
        Document page = Jsoup.parse(render(new Sample("overview/unit", Samples.district(null)), Languages.VIETNAMESE));

        assertThat(page.select(".figure .unknown").text()).isEqualTo("chưa có số liệu");
    }

    @Test
    void opensEveryFigureOfTheReportAtItsSide() {
        Document page =
                Jsoup.parse(render(new Sample("reporting/report", Samples.reportPage(false)), Languages.VIETNAMESE));

        Element rate = page.expectFirst(".sheet a.bound-rate");
        assertThat(rate.text()).isEqualTo("97,8%");
        assertThat(rate.attr("href")).isEqualTo("/figures/commune-base.total?part=rate&unit=42&at=2022-06-30");
        assertThat(rate.attr("hx-get")).isEqualTo(rate.attr("href"));
        assertThat(page.select("#provenance")).hasSize(1);
        assertThat(page.select(".sheet").text()).contains("lên 178/182 xã, đạt 97,8%; còn 4 xã");
    }

    @Test
    void writesAReportThatStandsAlone() {
        var output = new StringOutput();
        ENGINE.render("reporting/standalone.jte", StandalonePage.of(Samples.report()), output);
        Document page = Jsoup.parse(output.toString());

        assertThat(page.select("link, script, img")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("data[data-key=commune-base.total][data-part=rate]")
                        .attr("value"))
                .isEqualTo("97.8");
        assertThat(page.select("aside tbody tr")).hasSize(6);
        headsItsTables(page);
    }

    @Test
    void escapesWhatPeopleTyped() {
        String page = render(
                new Sample("web/search", new SearchPage("<script>alert(1)</script>", List.of())), Languages.VIETNAMESE);

        assertThat(page).doesNotContain("<script>alert");
    }
}
