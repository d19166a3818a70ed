package vn.solang.submissions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;

/** What the device keeps of the program itself is small, and is everything that a page of the form asks for. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT)
class OfflineBundleTests {

    private static final int MOST = 300_000;

    private final MockMvcTester mvc;
    private final OfflineController offline;

    OfflineBundleTests(WebApplicationContext context, OfflineController offline) {
        this.mvc = MockMvcTester.from(context);
        this.offline = offline;
    }

    @Test
    void theBundleIsSmall() throws IOException {
        int all = compressed("/entry-sw.js");
        for (String address : offline.shell()) {
            all += compressed(address);
        }
        assertThat(all).isGreaterThan(50_000).isLessThan(MOST);
    }

    @Test
    void theBundleHoldsEverythingThatAPageOfTheFormAsksFor() throws IOException {
        String html = mvc.get().uri("/entry").exchange().getResponse().getContentAsString();
        var page = Jsoup.parse(html);
        assertThat(page.select("link[rel=stylesheet], link[rel=manifest], link[rel=preload], link[rel=icon]")
                        .eachAttr("href"))
                .isNotEmpty()
                .isSubsetOf(offline.shell());
        assertThat(page.select("script[src]").eachAttr("src"))
                .anyMatch(address -> address.contains("/entry-app/"))
                .isSubsetOf(offline.shell());
    }

    @Test
    void theWorkerIsAskedForAtEveryVisit() {
        assertThat(mvc.get().uri("/entry-sw.js").exchange()).hasStatusOk().hasHeader("Cache-Control", "no-cache");
    }

    private int compressed(String address) throws IOException {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(result.getResponse().getContentAsByteArray());
        }
        return bytes.size();
    }
}
