package vn.solang.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Actor;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.JournalLine;
import vn.solang.identity.JournalReader;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;

/** The administrator's pages, on a ledger that holds no figures yet. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT, holds = TestDatabase.Content.REFERENCE, writes = true)
class AccountPagesTests {

    private static final String ADMINISTRATOR = "administrator-of-all";

    private final int port;
    private final Accounts accounts;
    private final SignIns signIns;
    private final AccountRepository repository;
    private final SessionRepository sessions;
    private final CurrentActor current;
    private final JournalReader reader;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final People people;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    AccountPagesTests(
            @LocalServerPort int port,
            Accounts accounts,
            SignIns signIns,
            AccountRepository repository,
            SessionRepository sessions,
            CurrentActor current,
            JournalReader reader,
            Clock clock,
            JdbcClient jdbc,
            ApplicationContext context) {
        this.port = port;
        this.accounts = accounts;
        this.signIns = signIns;
        this.repository = repository;
        this.sessions = sessions;
        this.current = current;
        this.reader = reader;
        this.clock = clock;
        this.jdbc = jdbc;
        this.people = new People(context);
    }

    @BeforeEach
    void signIn() {
        if (repository.byLogin(ADMINISTRATOR).isEmpty()) {
            var form = new Accounts.Form(
                    ADMINISTRATOR, "Quản trị", "", List.of(new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, Set.of())));
            long id = accounts.create(form).account().id();
            repository.dropPassword(id);
            repository.setSecret(id, SecondFactor.newSecret());
        }
        cookie = Secrets.fresh();
        sessions.begin(
                Secrets.hash(cookie),
                accounts.byLogin(ADMINISTRATOR).id(),
                "127.0.0.1",
                "test",
                false,
                clock.instant());
    }

    @Test
    void theProvincesOfTodayCanBeChosenBeforeAnythingIsLoaded() throws Exception {
        Document page = get("/accounts/new");
        assertThat(page.select("select[name=unit] option").eachText())
                .anyMatch(each -> each.endsWith("Hà Tĩnh (42)"))
                .anyMatch(each -> each.endsWith("Nghệ An (40)"))
                .noneMatch(each -> each.contains("(18499"));
    }

    @Test
    void aPlaceThatAnAccountHasStaysToBeChosen() throws Exception {
        people.login(Role.COMMUNE, "18499");
        Document page = get("/accounts/" + accounts.byLogin("commune-18499").id());
        assertThat(page.select("select[name=unit] option[selected]").eachAttr("value"))
                .contains(Integer.toString(people.unit("18499").value()));
    }

    @Test
    void theAdministratorSeesTheTokensOfAnAccountAndEndsThem() throws Exception {
        Actor owner = people.actor(Role.OFFICE, "42");
        String token = current.as(owner, () -> accounts.newToken("máy quét", Set.of(Permission.READ), 30));
        Document page = get("/accounts/" + owner.account());
        assertThat(page.select("th:containsOwn(máy quét)")).hasSize(1);
        String action = page.select("form[action$=/revoke]").attr("action");
        assertThat(post(action, "", null).statusCode()).isEqualTo(302);
        assertThat(signIns.actorOfToken(token, "10.0.0.1")).isEmpty();
    }

    @Test
    void aLockThatHasRunOutIsNotShown() throws Exception {
        String login = people.login(Role.LEADER, "42");
        jdbc.sql("update accounts.account set locked_until = now() + interval '1 minute' where login = ?")
                .param(login)
                .update();
        assertThat(row(login)).contains("tạm khóa");
        jdbc.sql("update accounts.account set locked_until = now() - interval '1 minute' where login = ?")
                .param(login)
                .update();
        assertThat(row(login)).contains("đang dùng").doesNotContain("tạm khóa");
    }

    @Test
    void aFactorThatIsSetIsReplacedOnlyWithProof() throws Exception {
        assertThat(get("/account/second-factor").select("input[name=proof]")).hasSize(1);
        byte[] fresh = SecondFactor.newSecret();
        String form = "secret=%s&code=%s"
                .formatted(
                        java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(fresh),
                        SecondFactor.codeAt(fresh, clock.instant()));
        assertThat(post("/account/second-factor", form, null).statusCode()).isEqualTo(422);
        byte[] set = repository.secret(accounts.byLogin(ADMINISTRATOR).id()).orElseThrow();
        assertThat(set).isNotEqualTo(fresh);
        assertThat(post("/account/second-factor", form + "&proof=" + SecondFactor.codeAt(set, clock.instant()), null)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theJournalOfAProvinceIsThatOfItsOwnPeople() {
        Actor here = people.actor(Role.AUDITOR, "42");
        Actor there = people.actor(Role.COMMUNE, "16702");
        people.actor(Role.COMMUNE, "18499");
        assertThat(current.as(here, () -> reader.before(Long.MAX_VALUE)))
                .extracting(JournalLine::actor)
                .anyMatch(name -> name.contains("18499"))
                .noneMatch(name -> name.contains("16702"));
        assertThat(current.as(here, () -> reader.ofAccount(there.account(), Long.MAX_VALUE)))
                .isEmpty();
        assertThat(reader.ofAccount(there.account(), Long.MAX_VALUE)).isNotEmpty();
    }

    /** Only the machine's own proxy is believed: of what another says, the last address that is not its own counts. */
    @Test
    void anAddressOfAPrivateNetworkIsNobodysProxy() throws Exception {
        String login = people.login(Role.AUDITOR, "42");
        post("/sign-in", "login=" + login + "&password=wrong", "6.6.6.6, 10.0.0.5");
        assertThat(jdbc.sql("""
                        select c.after from identity.change c join identity.journal j on j.id = c.entry
                         where j.act = 'sign-in-failed' and j.subject = ?
                        """).param(login).query(String.class).single()).isEqualTo("10.0.0.5");
    }

    @Test
    void aFormFromAPageThatIsTooOldIsToldSo() throws Exception {
        var answer = client.send(
                request("/account/tokens")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("label=x"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).contains("mở quá lâu");
    }

    @Test
    void thePageOfFailuresIsNoPageOfItsOwn() throws Exception {
        var answer = client.send(request("/error").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void whereToGoAfterSigningInIsNeverTooLongForAnAnswer() throws Exception {
        String login = people.login(Role.AUDITOR, "42");
        var answer =
                post("/sign-in", "login=" + login + "&password=" + People.PASSWORD + "&to=/" + "x".repeat(9000), null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
    }

    @Test
    void theSessionInWhichOneReadsIsMarked() throws Exception {
        sessions.begin(
                Secrets.hash(Secrets.fresh()),
                accounts.byLogin(ADMINISTRATOR).id(),
                "127.0.0.1",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/150.0.0.0 Safari/537.36",
                false,
                clock.instant());
        Document page = get("/account");
        assertThat(page.select("td.agent:contains(Chromium trên Linux)")).isNotEmpty();
        assertThat(page.select("td.agent:contains(phiên này)").eachText()).containsExactly("test (phiên này)");
    }

    @Test
    void theJournalTellsRolesAndPlacesInWords() {
        var form = new Accounts.Form(
                "hai-vai",
                "Hai vai",
                "",
                List.of(
                        new Grant(Role.OFFICE, people.unit("42"), Set.of()),
                        new Grant(Role.LEADER, Grant.EVERYWHERE, Set.of())));
        accounts.create(form);
        assertThat(reader.before(Long.MAX_VALUE).stream()
                        .flatMap(line -> line.changes().stream())
                        .filter(change -> change.key().equals("hai-vai"))
                        .map(Change::after))
                .containsExactly("Hai vai; Lãnh đạo – toàn hệ thống; Văn phòng Điều phối – tỉnh Hà Tĩnh");
    }

    @Test
    void whoHasStillToFinishAnAccountIsLedThere() throws Exception {
        var form = new Accounts.Form(
                "moi-vao", "Người mới", "", List.of(new Grant(Role.LEADER, Grant.EVERYWHERE, Set.of())));
        String password = accounts.create(form).password();
        var answer = post(
                "/sign-in",
                "login=moi-vao&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&to=/units",
                null);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/account");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "solang-session=" + cookie)
                .header("Accept", "text/html");
    }

    private String row(String login) throws Exception {
        return get("/accounts")
                .select("tr:has(th a:containsOwn(" + login + "))")
                .text();
    }

    private Document get(String path) throws Exception {
        var response = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private HttpResponse<String> post(String path, String form, @org.jspecify.annotations.Nullable String forwarded)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "XSRF-TOKEN=shown-twice; solang-session=" + cookie)
                .header("X-XSRF-TOKEN", "shown-twice")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
