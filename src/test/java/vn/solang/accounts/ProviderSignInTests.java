package vn.solang.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.solang.LedgerTest;
import vn.solang.identity.Grant;
import vn.solang.identity.Role;

/** Coming in by a real provider of OpenID Connect, and not by one that says the wrong thing. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT, writes = true)
class ProviderSignInTests {

    private static final String ISSUER = Provider.start();

    private final int port;
    private final People people;
    private final Accounts accounts;

    ProviderSignInTests(@LocalServerPort int port, ApplicationContext context, Accounts accounts) {
        this.port = port;
        this.people = new People(context);
        this.accounts = accounts;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        properties.add("SOLANG_OIDC_ISSUER", () -> ISSUER);
        properties.add("SOLANG_OIDC_CLIENT_ID", () -> Provider.CLIENT);
        properties.add("SOLANG_OIDC_CLIENT_SECRET", () -> Provider.SECRET);
    }

    @BeforeEach
    void tellTheProviderWhereWeAre() {
        Provider.knows(port);
        people.login(Role.LEADER, "42");
    }

    @AfterEach
    void tellNoMoreLies() {
        Provider.says = claims -> {};
    }

    @Test
    void whoeverTheProviderVouchesForComesInAsTheAccountWithTheirAddress() throws Exception {
        Account leader = accounts.byLogin("leader-42");
        accounts.change(leader.id(), new Accounts.Form("", leader.name(), "office@example.vn", leader.grants()), false);
        assertThat(comeIn()).isEqualTo("/account");
        assertThat(accounts.byLogin("leader-42").subject()).isEqualTo(ISSUER + " " + Provider.PERSON);
        Provider.says = claims -> claims.claim("email", "another@example.vn");
        assertThat(comeIn()).as("known by who they are from now on").isEqualTo("/account");
    }

    @Test
    void whoHasAnAccountWithAGivenPasswordNobodyToldThemGoesStraightToWork() throws Exception {
        accounts.create(new Accounts.Form(
                "provided",
                "Cán bộ xã",
                "provided@example.vn",
                List.of(new Grant(Role.COMMUNE, people.unit("18499"), Set.of()))));
        Provider.says = claims -> claims.subject("provided").claim("email", "provided@example.vn");
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(comeIn(client)).isEqualTo("/account");
        for (String page : List.of("/entry", "/waiting")) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                    .header("Accept", "text/html")
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(accounts.byLogin("provided").hasPassword()).isFalse();
        // one that is given later goes the same way
        accounts.resetPassword(accounts.byLogin("provided").id(), false);
        assertThat(comeIn()).isEqualTo("/account");
        assertThat(accounts.byLogin("provided").hasPassword()).isFalse();
    }

    @Test
    void nobodyComesInWithoutAnAccount() throws Exception {
        Provider.says = claims -> claims.subject("somebody else").claim("email", "nobody@example.vn");
        assertThat(comeIn()).isEqualTo("/sign-in?failed=account");
    }

    @Test
    void anAddressTheProviderHasNotVerifiedIsNobodys() throws Exception {
        Provider.says = claims -> claims.subject("somebody else").claim("email_verified", false);
        assertThat(comeIn()).isEqualTo("/sign-in?failed=account");
    }

    @Test
    void aProofForAnotherProgramLetsNobodyIn() throws Exception {
        Provider.says = claims -> claims.audience(List.of("another"));
        assertThat(comeIn()).isEqualTo("/sign-in?failed=provider");
    }

    @Test
    void aProofOfAnotherProviderLetsNobodyIn() throws Exception {
        Provider.says = claims -> claims.issuer("http://localhost:1");
        assertThat(comeIn()).isEqualTo("/sign-in?failed=provider");
    }

    @Test
    void aProofOfAnotherAttemptLetsNobodyIn() throws Exception {
        Provider.says = claims -> claims.claim("nonce", "of another attempt");
        assertThat(comeIn()).isEqualTo("/sign-in?failed=provider");
    }

    @Test
    void aProofThatHasExpiredLetsNobodyIn() throws Exception {
        Provider.says =
                claims -> claims.issuedAt(java.time.Instant.EPOCH).expiresAt(java.time.Instant.EPOCH.plusSeconds(60));
        assertThat(comeIn()).isEqualTo("/sign-in?failed=provider");
    }

    /** Walks the whole way with a browser of its own; where it ends, as a path of ours. */
    private String comeIn() throws Exception {
        return comeIn(HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private String comeIn(HttpClient client) throws Exception {
        String ours = "http://127.0.0.1:" + port;
        String address = ours + "/oauth2/authorization/sso";
        for (int step = 0; step < 10; step++) {
            var response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 200 && address.startsWith(ISSUER + "/login")) {
                String token = Objects.requireNonNull(
                                Jsoup.parse(response.body()).selectFirst("[name=_csrf]"))
                        .val();
                String form = "username=%s&password=%s&_csrf=%s"
                        .formatted(Provider.PERSON, encoded(Provider.PASSWORD), encoded(token));
                response = client.send(
                        HttpRequest.newBuilder(URI.create(ISSUER + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
            assertThat(response.statusCode())
                    .as(address + " " + response.body())
                    .isEqualTo(302);
            address = URI.create(address)
                    .resolve(response.headers().firstValue("Location").orElseThrow())
                    .toString();
            if (address.startsWith(ours + "/account") || address.startsWith(ours + "/sign-in")) {
                return address.substring(ours.length());
            }
        }
        throw new IllegalStateException("no end at " + address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
