package vn.solang.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.files.Files;
import vn.solang.files.Stored;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;
import vn.solang.web.Samples;

/** A kept file is sent as what it is, whatever it is called, and nothing in it can run. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class FilePagesTests {

    private final MockMvcTester mvc;
    private final Files files;
    private final UnitId commune;

    FilePagesTests(WebApplicationContext context, Files files, Units units, Journal journal) {
        this.mvc = MockMvcTester.from(context);
        this.files = files;
        this.commune = units.getByCode(
                        "18100",
                        new AsOf(LocalDate.of(2022, 6, 30), journal.lastKnown().orElseThrow()))
                .id();
    }

    @Test
    void aPictureIsShownAndEverythingElseSaved() {
        Stored photo = store("cổng.html", vn.solang.files.Samples.jpeg());
        MvcTestResult shown = mvc.get().uri("/files/" + photo.id()).exchange();
        assertThat(shown).hasStatusOk().hasContentType("image/jpeg").headers().satisfies(headers -> {
            assertThat(headers.getFirst("Content-Disposition"))
                    .startsWith("inline")
                    .contains(".html.jpg");
            assertThat(headers.get("Content-Security-Policy")).anyMatch(policy -> policy.contains("sandbox"));
            assertThat(headers.getFirst("Cache-Control")).contains("private");
        });
        assertThat(shown.getResponse().getContentAsByteArray()).hasSize((int) photo.bytes());
        assertThat(mvc.get()
                        .uri("/files/" + photo.id() + "?save=true")
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(mvc.get()
                        .uri("/files/" + photo.id())
                        .header("If-None-Match", "\"" + photo.sha256() + "\"")
                        .exchange())
                .hasStatus(304);
        assertThat(mvc.get().uri("/files/999999").exchange()).hasStatus(404);
    }

    @Test
    void aLongFileIsSentByTheRangesThatAreAskedFor() {
        Stored photo = store("trang.jpg", vn.solang.files.Samples.jpeg());
        MvcTestResult part = mvc.get()
                .uri("/files/" + photo.id())
                .header("Range", "bytes=4-11")
                .exchange();
        assertThat(part).hasStatus(206);
        assertThat(part.getResponse().getHeader("Content-Range")).isEqualTo("bytes 4-11/" + photo.bytes());
        assertThat(part.getResponse().getContentAsByteArray()).hasSize(8);
        assertThat(mvc.get()
                        .uri("/files/" + photo.id())
                        .exchange()
                        .getResponse()
                        .getHeader("Accept-Ranges"))
                .isEqualTo("bytes");
    }

    @Test
    void whatIsAttachedIsListedWithItsNote() {
        Stored photo = store("<b>.jpg", vn.solang.files.Samples.png());
        files.attach("value", "1", commune, photo.sha256(), "<script>alert(1)</script>");
        var lines = AttachmentLine.of(files.of("value", "1", commune), ZoneId.of("Asia/Ho_Chi_Minh"));
        Document list = render("files/attachments.jte", Map.of("lines", lines));
        assertThat(list.select("script")).isEmpty();
        assertThat(list.select("li a").eachAttr("href")).contains("/files/" + photo.id());
        assertThat(list.text()).contains("alert(1)").contains("0,1 MB");
    }

    private static Document render(String template, Map<String, Object> own) {
        var parameters = new java.util.HashMap<>(own);
        parameters.put("frame", Samples.frame(Locale.of("vi"), "/"));
        var out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(template, parameters, out);
        return Jsoup.parse(out.toString());
    }

    private Stored store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), commune);
    }
}
