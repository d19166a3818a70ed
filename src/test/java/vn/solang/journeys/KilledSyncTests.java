package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import vn.solang.Application;
import vn.solang.SecondProcess;
import vn.solang.TestDatabase;
import vn.solang.accounts.People;
import vn.solang.cli.Solang;
import vn.solang.identity.Role;
import vn.solang.shared.Period;
import vn.solang.submissions.Rounds;

/**
 * Browser, server or network end at any moment while values are typed and sent: what the page said it keeps arrives, and
 * arrives once. {@code -Dkills=200} kills more often.
 */
@ExtendWith(BrowserTest.WhereChromiumIs.class)
class KilledSyncTests {

    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = 20261125;
    private static final String UNIT = "18499";
    private static final List<String> MEASURES = List.of("income-per-capita", "multidimensional-poverty");
    private static final List<String> PAGES = List.of("/10", "/11");

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestDatabase.with(TestDatabase.Content.HA_TINH);
    private final Random random = new Random(SEED);
    private int port;
    private String entry = "";
    private String cookie = "";

    @Test
    void whatIsKeptOnTheDeviceArrivesAndArrivesOnce() throws Exception {
        open();
        Map<String, String> typed = new HashMap<>();
        SecondProcess server = serve();
        BrowserContext device = device();
        try {
            for (String page : PAGES) {
                visit(device, page);
                page(device).waitForFunction("() => navigator.serviceWorker.controller !== null");
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int which = random.nextInt(MEASURES.size());
                String value = "%d,%02d".formatted(3 + kill / 100, kill % 100);
                visit(device, PAGES.get(which));
                type(page(device), MEASURES.get(which), value);
                typed.put(MEASURES.get(which), value);
                Thread.sleep(random.nextInt(1_500));
                switch (random.nextInt(3)) {
                    case 0 -> {
                        kill(device);
                        device = device();
                    }
                    case 1 -> {
                        server.kill();
                        server = serve();
                    }
                    default -> device.setOffline(random.nextBoolean());
                }
            }
            device.setOffline(false);
            visit(device, PAGES.getFirst());
            arrive(page(device), typed);
        } finally {
            server.close();
            kill(device);
        }
        assertThat(versionsThatRepeat()).as("seed %d", SEED).isEqualTo("0");
    }

    /** Opens a round and signs its official in. */
    private void open() {
        var application = new SpringApplication(Application.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        try (var context = application.run(database.arguments())) {
            var people = new People(context);
            int round = context.getBean(Rounds.class)
                    .open(
                            people.unit("42"),
                            "COMMUNE_NTM_2021",
                            Period.parse("2022"),
                            LocalDate.of(2022, 11, 1),
                            LocalDate.of(2023, 1, 31))
                    .number();
            entry = "/entry/%d/%s".formatted(round, UNIT);
            cookie = people.cookie(Role.COMMUNE, UNIT);
        }
    }

    private SecondProcess serve() throws IOException, InterruptedException {
        if (port == 0) {
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
        }
        Map<String, String> variables = new HashMap<>(database.variables());
        variables.put("SOLANG_HOME", database.home().toAbsolutePath().toString());
        SecondProcess server =
                SecondProcess.running(variables, Solang.class, "serve", "--port", Integer.toString(port));
        while (!answers()) {
            assertThat(server.isAlive()).isTrue();
            Thread.sleep(100);
        }
        return server;
    }

    private String root() {
        return "http://127.0.0.1:" + port;
    }

    private boolean answers() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(root() + "/health"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private BrowserContext device() {
        BrowserContext context = Chromium.on(folder.resolve("device"));
        context.addCookies(List.of(new Cookie("solang-session", cookie).setUrl(root())));
        return context;
    }

    /** As a power cut ends it, with all that belongs to it. */
    private void kill(BrowserContext device) {
        String profile = folder.resolve("device").toString();
        ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(profile))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            device.close();
        } catch (PlaywrightException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static Page page(BrowserContext device) {
        return device.pages().getFirst();
    }

    private void visit(BrowserContext device, String page) {
        page(device).navigate(root() + entry + page);
        page(device).waitForFunction("() => document.querySelector('.offline-kept, .offline-banner')?.textContent");
    }

    /** Types a value, and waits until the page says that it waits to be sent, or that it was saved. */
    private static void type(Page page, String measure, String value) {
        page.locator("input[name='v." + measure + "']").fill(value);
        page.waitForFunction("""
                ([measure, value]) => new Promise(resolve => {
                  const field = document.querySelector(`[data-field="${measure}"]`);
                  indexedDB.databases().then(all => {
                    const name = all.map(each => each.name).find(each => each.startsWith('solang-entry-'));
                    const open = indexedDB.open(name);
                    open.onsuccess = () => {
                      const db = open.result;
                      const got = db.transaction('outbox').objectStore('outbox').getAll();
                      got.onsuccess = () => {
                        db.close();
                        resolve(got.result.some(each => each.measure === measure && each.text === value)
                                || field.querySelector('.state').dataset.kind === 'saved');
                      };
                    };
                  });
                })
                """, List.of(measure, value));
    }

    /** Waits until the server has what was typed last. */
    private void arrive(Page page, Map<String, String> typed) throws Exception {
        Map<String, String> there = Map.of();
        for (int look = 0; look < 400 && !there.equals(typed); look++) {
            page.waitForTimeout(150);
            there = there(typed);
        }
        assertThat(there)
                .as(
                        "seed %d; the page says: %s",
                        SEED,
                        page.locator("[data-field] .state, .offline-state").allInnerTexts())
                .isEqualTo(typed);
    }

    private Map<String, String> there(Map<String, String> typed) throws Exception {
        Map<String, String> there = new HashMap<>();
        for (String measure : typed.keySet()) {
            there.put(measure, database.ask("""
                    select replace(to_char(v.value, 'FM990.00'), '.', ',')
                      from submissions.value v join criteria.measure m on m.key = v.measure
                     where v.ended is null and m.code = '%s'
                    """.formatted(measure)));
        }
        return there;
    }

    /** How many versions say again what a version before them said: each value is typed once. */
    private String versionsThatRepeat() throws Exception {
        return database.ask("select count(*) - count(distinct (measure, value)) from submissions.value");
    }
}
