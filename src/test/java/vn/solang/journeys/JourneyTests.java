package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.People;
import vn.solang.identity.Role;
import vn.solang.journeys.Reader.Window;

/** The ways readers take through the pages. */
@BrowserTest
class JourneyTests {

    private final int port;
    private final People people;

    JourneyTests(@LocalServerPort int port, ApplicationContext context) {
        this.port = port;
        this.people = new People(context);
    }

    /** Somebody of the coordination office at a window. */
    private Reader reader(Window window) {
        return new Reader(port, window).as(people.cookie(Role.OFFICE, "42"));
    }

    @Test
    void aFigureOfTheReportOpensBesideItAndLeadsToTheDecision() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/reports?unit=42&period=2022-H1");
            String before = reader.address();
            reader.page().locator(".sheet a.bound >> text=/^178$/").first().click();
            Locator panel = reader.page().locator("#provenance");
            panel.locator(".figure-number b").waitFor();

            assertThat(reader.address()).isEqualTo(before);
            assertThat(panel.innerText()).contains("178", "/182 xã", "báo cáo ghi 177", "20/178");
            assertThat(reader.page().locator(".sheet a[aria-current]").innerText())
                    .isEqualTo("178");
            assertThat(panel.evaluate("panel => panel.contains(document.activeElement)"))
                    .isEqualTo(true);
            panel.getByText("Hương Thủy").first().click();
            leadsFromTheUnitToTheDecision(reader);
        }
    }

    @Test
    void theSameWayIsOpenWithoutScript() {
        try (var reader = reader(Window.DESK.withoutScript())) {
            reader.open("/reports?unit=42&period=2022-H1");
            reader.page().locator(".sheet a.bound >> text=/^178$/").first().click();

            assertThat(reader.address()).startsWith("/figures/commune-base.total?");
            assertThat(reader.heading()).contains("178/182 xã");
            reader.link("Hương Thủy").click();
            leadsFromTheUnitToTheDecision(reader);
        }
    }

    private static void leadsFromTheUnitToTheDecision(Reader reader) {
        assertThat(reader.page().locator("h1").textContent()).contains("Xã Hương Thủy");
        reader.link("1337/QĐ-UBND").click();
        reader.page().waitForURL("**/documents/*");
        assertThat(reader.heading()).contains("Quyết định 1337/QĐ-UBND");
        assertThat(reader.page().locator("main .units").allInnerTexts().toString())
                .contains("Hương Thủy", "Hòa Hải", "Phúc Đồng", "Hương Bình");
    }

    @Test
    void escapeReturnsFromThePanelToTheFigure() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/reports");
            reader.page().locator(".sheet a.bound").first().click();
            reader.page().locator("#provenance .figure-number").waitFor();
            reader.page().keyboard().press("Escape");

            assertThat(reader.page().evaluate("document.activeElement.matches('.sheet a.bound[aria-current]')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theHomePageGivesTheFourFiguresWithTheirWholes() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/");

            assertThat(reader.page().locator(".strip .figure-number").allTextContents().stream()
                            .map(text -> text.replaceAll("\\s+", " ")))
                    .satisfiesExactly(
                            first -> assertThat(first).contains("178", "/182", "97,8%"),
                            second -> assertThat(second).contains("48", "/182"),
                            third -> assertThat(third).contains("7", "/182"),
                            fourth -> assertThat(fourth).contains("9", "/13"));
        }
    }

    @Test
    void everyShapeOfTheMapHasAName() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/");
            Locator shapes = reader.page().locator(".map-shapes a");

            assertThat(shapes.count()).isEqualTo(216);
            assertThat(shapes.evaluateAll("all => all.filter(a => !(a.getAttribute('aria-label') "
                            + "|| a.querySelector('title')?.textContent || '').trim()).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void anotherDayShowsWhatWasCountedThen() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/");
            reader.page().locator("input[name=at]").fill("2021-12-31");
            reader.page().locator(".asking button").click();
            reader.page().waitForURL("**at=2021-12-31*");

            assertThat(reader.page().locator(".strip .figure-number").first().textContent())
                    .contains("174", "/182");
        }
    }

    @Test
    void theDayAfterTheMergerIsUnknownAndNeverNought() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/?at=2025-07-01");

            assertThat(reader.page().locator(".strip .unknown").first().innerText())
                    .isEqualTo("chưa có số liệu");
            assertThat(reader.page()
                            .locator(".strip .figure-number > a, .strip .figure-number > b")
                            .allInnerTexts())
                    .doesNotContain("0");
        }
    }

    @Test
    void theKeyboardReachesContentSearchAndRows() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/");
            Page page = reader.page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(row(page)).isEqualTo(1);
            page.keyboard().press("k");
            assertThat(row(page)).isEqualTo(0);
            page.keyboard().press("?");
            assertThat(page.locator("#help").isVisible()).isTrue();
        }
    }

    private static Object row(Page page) {
        return page.evaluate("[...document.querySelectorAll('[data-rows] tbody tr')]"
                + ".findIndex(row => row.contains(document.activeElement))");
    }

    @Test
    void theOtherLanguageKeepsThePageAndWhatItWasAsked() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/?unit=447&at=2021-12-31");
            Locator other = reader.page().locator(".colophon a[hreflang]");
            other.click();
            reader.page().waitForURL("**lang=en*");
            assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(reader.address()).contains("unit=447", "at=2021-12-31");
            other.click();
            reader.page().waitForURL("**lang=vi*");
            assertThat(reader.page().locator("html").getAttribute("lang")).isEqualTo("vi");
            assertThat(reader.address()).contains("unit=447", "at=2021-12-31");
        }
    }

    @Test
    void paperCarriesNoNavigation() {
        try (var reader = reader(Window.DESK)) {
            for (String path : java.util.List.of("/", "/units/447", "/reports", "/documents")) {
                reader.open(path);
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(reader.page().locator(".masthead nav").isVisible())
                        .as(path)
                        .isFalse();
                assertThat(reader.page().locator(".find").isVisible()).as(path).isFalse();
                assertThat(reader.page().locator("main").isVisible()).as(path).isTrue();
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @Test
    void aScriptThatThePolicyRefusesIsNoticed() {
        var reader = reader(Window.DESK);
        reader.open("/");
        reader.page()
                .evaluate("() => { const script = document.createElement('script'); script.text = 'window.ran = true';"
                        + " document.body.append(script); }");

        assertThat(reader.page().evaluate("window.ran === true")).isEqualTo(false);
        assertThatThrownBy(reader::close).hasMessageContaining("Content Security Policy");
    }

    @Test
    void whatIsSearchedForIsOnlyEverText() {
        try (var reader = reader(Window.DESK)) {
            reader.open("/");
            reader.page().locator("#find").fill("<script>document.title='no'</script><img src=x onerror=alert(1)>");
            reader.page().keyboard().press("Enter");
            reader.page().waitForURL("**/search?q=*");

            assertThat(reader.heading()).contains("<script>");
            assertThat(reader.page().title()).doesNotStartWith("no");
            assertThat(reader.page().locator("main img, main script").count()).isZero();
        }
    }
}
