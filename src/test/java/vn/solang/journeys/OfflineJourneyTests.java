package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Role;
import vn.solang.journeys.Reader.Window;
import vn.solang.shared.Period;
import vn.solang.submissions.Rounds;

/** Entering with a bad network or none: nothing is lost, nothing arrives twice, and what is said of it is true. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT, writes = true)
@ExtendWith(BrowserTest.WhereChromiumIs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineJourneyTests {

    private static final String INCOME = "income-per-capita";
    private static final String POVERTY = "multidimensional-poverty";

    private final int port;
    private final People people;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private int round;

    OfflineJourneyTests(@LocalServerPort int port, ApplicationContext context, Rounds rounds, JdbcClient jdbc) {
        this.port = port;
        this.people = new People(context);
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void round() {
        round = rounds.open(
                        people.unit("42"),
                        "COMMUNE_NTM_2021",
                        Period.parse("2022"),
                        LocalDate.of(2022, 11, 1),
                        LocalDate.of(2023, 1, 31))
                .number();
    }

    @Test
    void whatIsTypedIsSavedWithoutAButtonAndSaidToBeSavedOnlyThen() {
        try (var reader = official("18499")) {
            reader.open(entry("18499") + "/10");
            box(reader.page(), INCOME).fill("45,5");
            sees(state(reader.page(), INCOME)).containsText("Đã lưu");
            assertThat(values("18499", INCOME)).isEqualTo("45.5 x1");
        }
    }

    @Test
    void whatIsEnteredWithoutNetworkArrivesExactlyOnce() {
        String unit = "18502";
        Path profile = temporary();
        try (var context = device(profile, unit)) {
            Page page = context.pages().getFirst();
            page.navigate(root() + entry(unit) + "/10");
            sees(page.locator(".offline-kept")).containsText("đã lưu trên máy");
            page.waitForFunction("() => navigator.serviceWorker.controller !== null");
            context.setOffline(true);
            box(page, INCOME).fill("46");
            sees(state(page, INCOME)).containsText("Chưa gửi");
            page.navigate(root() + entry(unit) + "/11");
            sees(page.locator(".offline-banner")).containsText("bản lưu trên máy lúc");
            box(page, POVERTY).fill("3,5");
            sees(state(page, POVERTY)).containsText("Chưa gửi");
            page.reload();
            sees(box(page, POVERTY)).hasValue("3,5");
            sees(page.locator(".offline-state")).containsText("Còn 2 ô");
            page.navigate(root() + "/entry");
            sees(page.locator(".unsent li")).hasCount(2);
            assertThat(values(unit, INCOME)).isEqualTo(" x0");
        }
        try (var context = device(profile, unit)) {
            Page page = context.pages().getFirst();
            page.navigate(root() + "/entry");
            // the list is empty before the script has looked, too: what counts is what the server has
            for (int look = 0; look < 100 && !values(unit, POVERTY).equals("3.5 x1"); look++) {
                page.waitForTimeout(150);
            }
            sees(page.locator(".unsent")).isHidden();
            sees(page.locator(".offline-state")).hasText("");
            assertThat(values(unit, INCOME)).isEqualTo("46 x1");
            assertThat(values(unit, POVERTY)).isEqualTo("3.5 x1");
        }
    }

    @Test
    void aConflictBetweenTwoBrowsersIsSolvedInWords() {
        String unit = "18505";
        try (var first = official(unit);
                var second = new Reader(port, Window.DESK).as(people.cookie(Role.OFFICE, "42"))) {
            first.open(entry(unit) + "/10");
            second.open(entry(unit) + "/10");
            sees(second.page().locator(".offline-kept")).containsText("đã lưu trên máy");
            box(first.page(), INCOME).fill("45");
            sees(state(first.page(), INCOME)).containsText("Đã lưu");
            box(second.page(), INCOME).fill("47");
            sees(state(second.page(), INCOME)).containsText("COMMUNE " + unit + " vừa sửa thành 45");
            second.page()
                    .locator(".choice button")
                    .filter(new Locator.FilterOptions().setHasText("Giữ của tôi: 47"))
                    .click();
            sees(state(second.page(), INCOME)).containsText("Đã lưu");
            assertThat(values(unit, INCOME)).isEqualTo("47 x2");
            box(first.page(), INCOME).fill("48");
            sees(state(first.page(), INCOME)).containsText("OFFICE 42 vừa sửa thành 47");
            first.page()
                    .locator(".choice button")
                    .filter(new Locator.FilterOptions().setHasText("Lấy của họ"))
                    .click();
            sees(box(first.page(), INCOME)).hasValue("47");
            assertThat(values(unit, INCOME)).isEqualTo("47 x2");
        }
    }

    @Test
    void anAnswerThatGotLostDoublesNothing() {
        String unit = "18508";
        try (var reader = official(unit)) {
            reader.forgives("ERR_FAILED");
            reader.open(entry(unit) + "/10");
            var lost = new AtomicInteger();
            reader.page().route("**/sync", route -> {
                if (lost.getAndIncrement() == 0) {
                    route.fetch();
                    route.abort();
                } else {
                    route.resume();
                }
            });
            box(reader.page(), INCOME).fill("45");
            sees(state(reader.page(), INCOME)).containsText("Chưa gửi");
            box(reader.page(), INCOME).fill("46");
            sees(state(reader.page(), INCOME)).containsText("Đã lưu");
            assertThat(values(unit, INCOME)).isEqualTo("46 x2");
            assertThat(lost.get()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aSessionThatEndedKeepsWhatWasTypedAndAsksToSignIn() {
        String unit = "18523";
        try (var reader = official(unit)) {
            reader.forgives("401");
            reader.open(entry(unit) + "/10");
            sees(reader.page().locator(".offline-kept")).containsText("đã lưu trên máy");
            reader.signOut();
            box(reader.page(), INCOME).fill("45");
            sees(reader.page().locator(".offline-state")).containsText("Phiên làm việc đã hết");
            sees(reader.page().locator(".offline-state a")).hasCount(1);
            assertThat(values(unit, INCOME)).isEqualTo(" x0");
            reader.as(people.cookie(Role.COMMUNE, unit));
            reader.open(entry(unit) + "/10");
            sees(state(reader.page(), INCOME)).containsText("Đã lưu");
            assertThat(values(unit, INCOME)).isEqualTo("45 x1");
        }
    }

    @Test
    void cellsOfASheetFillTheBoxesBelowAndGoBackWithOneButton() {
        String unit = "18514";
        try (var reader = official(unit)) {
            Page page = reader.page();
            reader.open(entry(unit) + "/17");
            List<String> measures = page.locator("[data-field]:has(input[inputmode])").all().stream()
                    .map(each -> each.getAttribute("data-field"))
                    .limit(2)
                    .toList();
            paste(page, box(page, measures.getFirst()), "55\tđo tháng 10\r\n");
            sees(page.locator(".pasted")).containsText("Đã dán vào 1 ô");
            sees(state(page, measures.getFirst())).containsText("Đã lưu");
            assertThat(values(unit, measures.getFirst())).isEqualTo("55 x1");
            page.locator(".pasted button").click();
            sees(box(page, measures.getFirst())).hasValue("");
            sees(page.locator(".pasted")).containsText("trước khi dán");
            // “Đã lưu” still stands there from before
            for (int look = 0; look < 100 && !values(unit, measures.getFirst()).equals(" x1"); look++) {
                page.waitForTimeout(100);
            }
            assertThat(values(unit, measures.getFirst())).isEqualTo(" x1");
        }
    }

    @Test
    void aPhotoTakenWithoutNetworkArrivesOnceThereIsOne() throws IOException {
        String unit = "18517";
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        try (var reader = official(unit)) {
            reader.forgives("ERR_INTERNET_DISCONNECTED");
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            sees(page.locator(".offline-kept")).containsText("đã lưu trên máy");
            page.context().setOffline(true);
            field(page, INCOME).locator(".evidence summary").click();
            page.setInputFiles(
                    "input[name='f." + INCOME + "']", new FilePayload("ruộng.png", "image/png", picture.toByteArray()));
            sees(field(page, INCOME).locator(".waiting-files")).containsText("ruộng.png: chưa gửi");
            page.context().setOffline(false);
            sees(field(page, INCOME).locator(".waiting-files")).containsText("ruộng.png: đã gửi");
            page.reload();
            sees(field(page, INCOME).locator(".attachments li")).hasCount(1);
            sees(field(page, INCOME).locator(".waiting-files li")).hasCount(0);
        }
    }

    @Test
    void whoeverTypesOnWhileAnAnswerComesIsInNoConflictWithThemselves() {
        String unit = "18526";
        try (var reader = official(unit)) {
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            var typedOn = new AtomicInteger();
            page.route("**/sync", route -> {
                var answer = route.fetch();
                if (typedOn.getAndIncrement() == 0) {
                    box(page, INCOME).press("5");
                }
                route.fulfill(new Route.FulfillOptions().setResponse(answer));
            });
            box(page, INCOME).focus();
            box(page, INCOME).press("4");
            page.waitForCondition(() -> typedOn.get() >= 2);
            sees(state(page, INCOME)).containsText("Đã lưu");
            assertThat(values(unit, INCOME)).isEqualTo("45 x2");
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptIsThereIsSaved() {
        String unit = "18757";
        try (var reader = official(unit)) {
            Page page = reader.page();
            page.addInitScript("""
                    addEventListener('DOMContentLoaded', () => {
                      document.querySelector("input[name='v.%s']").value = '45';
                    });
                    """.formatted(INCOME));
            reader.open(entry(unit) + "/10");
            sees(state(page, INCOME)).containsText("Đã lưu");
            sees(box(page, INCOME)).hasValue("45");
            assertThat(values(unit, INCOME)).isEqualTo("45 x1");
        }
    }

    @Test
    void whatOneAccountTypedIsNotSentAsAnother() {
        String unit = "18529";
        try (var reader = official(unit)) {
            reader.forgives("401");
            reader.open(entry(unit) + "/10");
            sees(reader.page().locator(".offline-kept")).containsText("đã lưu trên máy");
            reader.as(people.cookie(Role.OFFICE, "42"));
            box(reader.page(), INCOME).fill("45");
            sees(reader.page().locator(".offline-state")).containsText("COMMUNE " + unit + " hãy đăng nhập lại");
            assertThat(values(unit, INCOME)).isEqualTo(" x0");
        }
    }

    @Test
    void theCopiesOfOneAccountAreNotShownToAnother() {
        String unit = "18532";
        try (var reader = official(unit)) {
            reader.forgives("ERR_INTERNET_DISCONNECTED").forgives("503");
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            sees(page.locator(".offline-kept")).containsText("đã lưu trên máy");
            reader.as(people.cookie(Role.OFFICE, "42"));
            reader.open("/account");
            page.waitForFunction("async () => !(await caches.has('solang-account'))");
            page.context().setOffline(true);
            reader.open(entry(unit) + "/10");
            assertThat(reader.heading()).isEqualTo("Không có mạng");
        }
    }

    @Test
    void aFileThatIsRefusedKeepsNoOtherWaiting() throws IOException {
        String unit = "18535";
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        try (var reader = official(unit)) {
            reader.forgives("403").forgives("413");
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            sees(page.locator(".offline-kept")).containsText("đã lưu trên máy");
            var asked = new AtomicInteger();
            page.route("**/evidence", route -> {
                switch (asked.getAndIncrement()) {
                    case 0 ->
                        route.fulfill(new Route.FulfillOptions()
                                .setStatus(403)
                                .setContentType("application/json")
                                .setBody("{\"status\":403}"));
                    case 1 ->
                        route.fulfill(new Route.FulfillOptions().setStatus(413).setBody("too large"));
                    default -> route.resume();
                }
            });
            field(page, INCOME).locator(".evidence summary").click();
            page.setInputFiles("input[name='f." + INCOME + "']", new FilePayload[] {
                new FilePayload("một.png", "image/png", picture.toByteArray()),
                new FilePayload("hai.png", "image/png", picture.toByteArray())
            });
            sees(field(page, INCOME).locator(".waiting-files")).containsText("Tệp quá lớn");
            sees(field(page, INCOME).locator(".waiting-files")).containsText(".png: đã gửi");
            assertThat(asked.get()).isEqualTo(3);
        }
    }

    @Test
    void aBoxThatFoundNoRoomIsNotLeft() {
        String unit = "18538";
        try (var reader = official(unit)) {
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            sees(page.locator(".offline-kept")).containsText("đã lưu trên máy");
            page.evaluate(
                    "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }");
            box(page, INCOME).fill("45");
            sees(state(page, INCOME)).containsText("không còn chỗ");
            page.locator("button[name='on']").click();
            sees(box(page, INCOME)).isFocused();
            assertThat(reader.address()).isEqualTo(entry(unit) + "/10");
            sees(box(page, INCOME)).hasValue("45");
            sees(state(page, INCOME)).containsText("không còn chỗ");
        }
    }

    @Test
    void aQuotedCellOfASheetStaysInItsBox() {
        String unit = "18541";
        try (var reader = official(unit)) {
            Page page = reader.page();
            reader.open(entry(unit) + "/17");
            List<String> measures = page.locator("[data-field]:has(input[inputmode])").all().stream()
                    .map(each -> each.getAttribute("data-field"))
                    .limit(1)
                    .toList();
            paste(page, box(page, measures.getFirst()), "55\t\"đo \"\"tháng 10\"\"\nlần hai\"\r\n");
            sees(page.locator(".pasted")).containsText("Đã dán vào 1 ô");
            sees(page.locator("[name='n." + measures.getFirst() + "']")).hasValue("đo \"tháng 10\"\nlần hai");
            paste(page, page.locator("[data-field] input[type=radio]").first(), "có lẽ\t\r\n");
            sees(page.locator(".pasted")).containsText("ô không có lựa chọn này");
            sees(page.locator(".pasted")).containsText("(có lẽ)");
        }
    }

    @Test
    void aNumberIsReadAsTheServerReadsIt() {
        String unit = "18544";
        try (var reader = official(unit)) {
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            box(page, INCOME).fill("20.77");
            sees(field(page, INCOME).locator(".told")).containsText("chưa đạt mức");
            sees(state(page, INCOME)).containsText("Đã lưu");
            box(page, INCOME).fill("7.000");
            sees(field(page, INCOME).locator(".told")).containsText("viết liền, 7000");
        }
    }

    @Test
    void whatWaitsOnTheDeviceIsSentBeforeAFormIsHandedIn() {
        String unit = "18547";
        try (var reader = official(unit)) {
            reader.forgives("ERR_FAILED");
            Page page = reader.page();
            reader.open(entry(unit) + "/10");
            box(page, INCOME).fill("44");
            sees(state(page, INCOME)).containsText("Đã lưu");
            page.route("**/sync", Route::abort);
            box(page, INCOME).fill("45");
            sees(state(page, INCOME)).containsText("Chưa gửi");
            reader.open(entry(unit) + "/check");
            var asked = new AtomicInteger();
            page.onDialog(dialog -> {
                assertThat(dialog.message()).contains("Còn 1 ô, 0 tệp");
                asked.incrementAndGet();
                dialog.dismiss();
            });
            page.locator("#acts .button-main").click();
            page.waitForCondition(() -> asked.get() == 1);
            assertThat(reader.address()).isEqualTo(entry(unit) + "/check");
            page.unroute("**/sync");
            page.locator("#acts .button-main").click();
            sees(page.locator(".review-table").filter(new Locator.FilterOptions().setHasText("45 triệu")))
                    .hasCount(1);
            page.locator("#why").fill("chưa có số khác");
            page.locator("#acts .button-main").click();
            page.waitForURL("**" + entry(unit));
            assertThat(values(unit, INCOME)).isEqualTo("45 x2");
        }
    }

    @Test
    void aConflictTellsChoicesAndNotesAndNotTheirNumbers() {
        String unit = "18550";
        try (var first = official(unit);
                var second = new Reader(port, Window.DESK).as(people.cookie(Role.OFFICE, "42"))) {
            first.open(entry(unit) + "/17");
            second.open(entry(unit) + "/17");
            sees(second.page().locator(".offline-kept")).containsText("đã lưu trên máy");
            Locator mine = second.page()
                    .locator("[data-field]:has(input[type=radio][value='0'])")
                    .first();
            String measure = mine.getAttribute("data-field");
            field(first.page(), measure).locator("input[type=radio][value='1']").check();
            sees(state(first.page(), measure)).containsText("Đã lưu");
            mine.locator("input[type=radio][value='0']").check();
            String no = mine.locator("label:has(input[type=radio][value='0'])")
                    .innerText()
                    .strip();
            sees(mine.locator(".choice button").first()).hasText("Giữ của tôi: " + no);
        }
    }

    @Test
    void theDeviceTakesAnAnswerForTheNewestOnlyWhereItIs() {
        try (var reader = official("18553")) {
            reader.open(entry("18553") + "/10");
            Object known = reader.page().evaluate("""
                    async () => {
                      const script = document.querySelector('script[src*="/entry.js"]').src;
                      const { Store } = await import(script.replace(/entry\\.js$/, 'store.js'));
                      const store = await Store.open('of a test');
                      const edit = { field: 'e m', entry: 'e', measure: 'm', text: '', note: '', base: 5 };
                      const removal = await store.enqueue(edit, { text: '1', note: '', seen: 5 });
                      const theirs = { measure: 'm', text: '7', note: '', shown: '7', version: 7, seen: 7, who: 'B', at: '' };
                      await store.answer('e', [], { values: [theirs] });
                      await store.answer('e', [{ id: removal.id, kind: 'saved', version: 0, shown: '', said: [] }], null);
                      const clock = Date.now;
                      const early = await store.enqueue({ ...edit, text: '8' }, { text: '7', note: '', seen: 7 });
                      Date.now = () => clock() - 3600000;
                      await store.take(1);
                      const late = await store.enqueue({ ...edit, text: '9' }, { text: '7', note: '', seen: 7 });
                      Date.now = clock;
                      return `${(await store.known('e'))[0].text} ${late.at > early.at}`;
                    }
                    """);
            assertThat(known).isEqualTo("7 true");
        }
    }

    @Test
    void theFormCanBeUsedByEverybody() {
        for (Window window : List.of(Window.DESK, Window.DESK.wide(320).dark())) {
            try (var reader = new Reader(port, window).as(people.cookie(Role.COMMUNE, "18520"))) {
                reader.open(entry("18520") + "/17");
                sees(reader.page().locator(".offline-kept")).containsText("đã lưu trên máy");
                assertThat(((Number) reader.page().evaluate("document.documentElement.scrollWidth")).intValue())
                        .isLessThanOrEqualTo(window.width());
                assertThat(Axe.on(reader.page()).violated()).isEmpty();
            }
        }
    }

    /** A browser with a profile on disk, as one that is killed and opened again has. */
    private BrowserContext device(Path profile, String unit) {
        BrowserContext context = Chromium.on(profile);
        context.addCookies(List.of(new Cookie("solang-session", people.cookie(Role.COMMUNE, unit)).setUrl(root())));
        return context;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("device");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private Reader official(String unit) {
        return new Reader(port, Window.DESK).as(people.cookie(Role.COMMUNE, unit));
    }

    private String entry(String unit) {
        return "/entry/" + round + "/" + unit;
    }

    private static void paste(Page page, Locator into, String cells) {
        into.focus();
        page.evaluate("""
                cells => {
                  const data = new DataTransfer();
                  data.setData('text/plain', cells);
                  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, cells);
    }

    private static Locator field(Page page, String measure) {
        return page.locator("[data-field='" + measure + "']");
    }

    private static Locator box(Page page, String measure) {
        return page.locator("input[name='v." + measure + "']");
    }

    private static Locator state(Page page, String measure) {
        return field(page, measure).locator(".state");
    }

    private static LocatorAssertions sees(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    /** The value of a measure of a unit, and how many versions of it there ever were. */
    private String values(String unit, String measure) {
        return jdbc.sql("""
                        select coalesce(string_agg(trim_scale(v.value)::text, ' ') filter (where v.ended is null), '')
                               || ' x' || count(*)
                          from submissions.value v
                          join submissions.submission s on s.id = v.submission
                          join criteria.measure m on m.key = v.measure
                         where s.round = :round and s.unit = :unit and m.code = :measure
                        """)
                .param("round", round)
                .param("unit", people.unit(unit).value())
                .param("measure", measure)
                .query(String.class)
                .single();
    }
}
