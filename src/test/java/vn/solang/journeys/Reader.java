package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody at a browser window of their own. Leaving, they complain of every script error, of everything the security
 * policy refused, and of every request to another host.
 */
final class Reader implements AutoCloseable {

    /** How they read. */
    record Window(int width, int height, ColorScheme colours, boolean script) {

        static final Window DESK = new Window(1280, 900, ColorScheme.LIGHT, true);

        Window wide(int pixels) {
            return new Window(pixels, height, colours, script);
        }

        Window dark() {
            return new Window(width, height, ColorScheme.DARK, script);
        }

        boolean isDark() {
            return colours == ColorScheme.DARK;
        }

        Window withoutScript() {
            return new Window(width, height, colours, false);
        }
    }

    private final String root;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> forgiven = new ArrayList<>();

    Reader(int port, Window window) {
        root = "http://127.0.0.1:" + port;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setColorScheme(window.colours())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("vi-VN")
                        .setTimezoneId("Asia/Ho_Chi_Minh")
                        .setJavaScriptEnabled(window.script()));
        context.setDefaultTimeout(60_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console at " + page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script at " + page.url() + ": " + error));
        context.onRequest(request -> {
            if (!Objects.equals(
                    URI.create(request.url()).getAuthority(), URI.create(root).getAuthority())) {
                complaints.add("another host: " + request.url());
            }
        });
    }

    /** Signs in: from now on the browser shows a secret at every request. */
    Reader as(String secret) {
        context.addCookies(List.of(new Cookie("solang-session", secret)
                .setUrl(root)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.LAX)));
        return this;
    }

    /** Is silent about what is part of the test, as a network that is away. */
    Reader forgives(String words) {
        forgiven.add(words);
        return this;
    }

    /** Loses the session, as one that ended on the server. */
    Reader signOut() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("solang-session"));
        return this;
    }

    /** Makes the window another; whether scripts run stays as it was. */
    void seenIn(Window window) {
        page.setViewportSize(window.width(), window.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.colours()));
    }

    Page page() {
        return page;
    }

    /** Goes to a path of the server. */
    Response open(String path) {
        return Objects.requireNonNull(page.navigate(root + path));
    }

    /** The path and parameters in the address bar. */
    String address() {
        return page.url().substring(root.length());
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    Locator link(String name) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).noneMatch(said -> forgiven.stream().noneMatch(said::contains));
    }
}
