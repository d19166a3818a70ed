package vn.solang.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Conflict;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/** The frame around pages: language, headers, static files, failures. */
@SpringJUnitWebConfig(FrameTests.Setup.class)
class FrameTests {

    @Configuration
    @EnableWebMvc
    @Import({
        WebConfiguration.class,
        Frames.class,
        ErrorPages.class,
        SearchController.class,
        Failing.class,
        CurrentActor.class
    })
    static class Setup {

        @Bean
        NavigationItem documents() {
            return new NavigationItem("documents.nav.list", "/documents", 30, Permission.PUBLIC);
        }

        @Bean
        NavigationItem home() {
            return new NavigationItem("overview.nav.home", "/", 10, Permission.PUBLIC);
        }

        @Bean
        SearchSource units() {
            return new SearchSource() {
                @Override
                public String key() {
                    return "overview.nav.units";
                }

                @Override
                public int order() {
                    return 1;
                }

                @Override
                public List<SearchPage.Hit> find(String query, int limit, Locale language) {
                    return query.startsWith("Kỳ")
                            ? List.of(new SearchPage.Hit(new Link("huyện Kỳ Anh", "/units/447"), "", null))
                            : List.of();
                }
            };
        }
    }

    /** Fails in each way a page can fail. */
    @Controller
    @Needs(Permission.PUBLIC)
    static class Failing {

        @GetMapping("/failing/{way}")
        String fail(@PathVariable String way) {
            throw switch (way) {
                case "missing" -> new NotFound("web.search.none");
                case "rejected" -> new Rejected("web.search.none");
                case "conflict" -> new Conflict("web.search.none");
                case "away" -> new CannotGetJdbcConnectionException("secret host");
                default -> new IllegalStateException("secret detail");
            };
        }
    }

    private MockMvcTester mvc;

    @BeforeEach
    void serve(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(
                context, builder -> builder.addFilters(new SecurityHeaders()).build());
    }

    private Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void speaksVietnameseWhateverTheBrowserPrefers() throws Exception {
        var result = mvc.get().uri("/search").locale(Locale.FRENCH).exchange();

        assertThat(result).hasStatusOk();
        assertThat(page(result).select("html").attr("lang")).isEqualTo("vi");
    }

    @Test
    void remembersTheLanguageAsked() throws Exception {
        var asked = mvc.get().uri("/search?q=x&lang=en").exchange();

        assertThat(page(asked).select("html").attr("lang")).isEqualTo("en");
        assertThat(asked.getResponse().getHeader("Set-Cookie")).contains("lang=en", "SameSite=Lax");
        var later =
                mvc.get().uri("/search?q=x").cookie(new Cookie("lang", "en")).exchange();
        assertThat(page(later).select("html").attr("lang")).isEqualTo("en");
        assertThat(page(later).select("a[hreflang=vi]").attr("href")).isEqualTo("/search?q=x&lang=vi");
    }

    @Test
    void keepsVietnameseWhenAskedForALanguageItDoesNotSpeak() throws Exception {
        assertThat(page(mvc.get().uri("/search?lang=de").exchange())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("vi");
    }

    @Test
    void findsWhatModulesLetBeFound() throws Exception {
        var found = page(mvc.get().uri("/search").param("q", "Ky\u0300 Anh").exchange());

        assertThat(found.select("h1").text()).isEqualTo("1 kết quả cho “Kỳ Anh”");
        assertThat(found.select("main a[href=/units/447]")).hasSize(1);
    }

    @Test
    void navigatesOnlyToWhatExists() throws Exception {
        assertThat(page(mvc.get().uri("/search").exchange())
                        .select("header nav a")
                        .eachText())
                .containsExactly("Tổng quan", "Văn bản");
    }

    @Test
    void forbidsInlineScripts() {
        assertThat(mvc.get().uri("/search"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.getFirst())
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .hasValue("X-Content-Type-Options", "nosniff");
    }

    @Test
    void servesStaticFilesUnderTheHashOfTheirContent() throws Exception {
        String css = page(mvc.get().uri("/search").exchange())
                .select("link[href*=/css/tokens]")
                .attr("href");

        assertThat(css).matches("/css/tokens-[0-9a-f]{32}\\.css");
        var served = mvc.get().uri(css).exchange();
        assertThat(served).hasStatusOk();
        assertThat(served.getResponse().getHeader("Cache-Control")).contains("max-age=31536000");
        assertThat(served.getResponse().getContentAsString())
                .containsPattern("fonts/be-vietnam-pro-[^\"]*-[0-9a-f]{32}");
        assertThat(mvc.get().uri("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).hasStatusOk();
    }

    @Test
    void tellsWhatARuleSaid() throws Exception {
        var missing = mvc.get().uri("/failing/missing").exchange();

        assertThat(missing).hasStatus(404);
        assertThat(page(missing).select(".failure-told").text()).isEqualTo("Không có đơn vị hay văn bản nào khớp");
        assertThat(mvc.get().uri("/failing/rejected")).hasStatus(422);
        assertThat(mvc.get().uri("/failing/conflict")).hasStatus(409);
    }

    @Test
    void showsAReferenceAndNeverTheException() throws Exception {
        for (String way : List.of("fault", "away")) {
            var result = mvc.get().uri("/failing/" + way).exchange();

            assertThat(result).hasStatus(way.equals("away") ? 503 : 500);
            assertThat(page(result).select(".failure-reference code").text()).matches("[0-9A-F]{8}");
            assertThat(page(result).text()).doesNotContain("secret");
        }
    }

    @Test
    void answersAnUnknownAddressWithAPage() throws Exception {
        var result = mvc.get().uri("/css/nothing.css").exchange();

        assertThat(result).hasStatus(404);
        assertThat(page(result).select("h1").text()).isEqualTo("Không tìm thấy trong sổ");
    }
}
