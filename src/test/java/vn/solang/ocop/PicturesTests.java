package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.files.Samples;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/** Pictures of products: what is kept of them, who sees them, what is refused. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class PicturesTests {

    private final Pictures pictures;
    private final Products products;
    private final Journal journal;
    private final CurrentActor actor;
    private final People people;
    private final MockMvcTester mvc;

    PicturesTests(
            Pictures pictures,
            Products products,
            Journal journal,
            CurrentActor actor,
            ApplicationContext context,
            WebApplicationContext web) {
        this.pictures = pictures;
        this.products = products;
        this.journal = journal;
        this.actor = actor;
        this.people = new People(context);
        this.mvc = MockMvcTester.from(web);
    }

    @Test
    void twoSizesAreMadeAndNothingButWhatIsShownIsKept() throws Exception {
        int product = number("Nước mắm Phú Sáng");
        add(product, "lon.png", drawn(3200, 1000));
        ProductPicture kept = pictures.of(product, now()).getFirst();
        assertThat(kept.large()).extracting("width", "height").containsExactly(1600, 500);
        assertThat(kept.small()).extracting("width", "height").containsExactly(480, 150);
        BufferedImage small =
                ImageIO.read(pictures.content(kept.small().sha256()).toFile());
        assertThat(small.getWidth()).isEqualTo(480);
        Document page = page("/ocop/products/" + product);
        Element shown = page.select(".product-picture img").getFirst();
        assertThat(shown.attr("alt")).isEqualTo("Chai nước mắm trên bàn");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        assertThat(shown.attr("width")).isEqualTo("1600");
        assertThat(page("/ocop/products?q=Sáng").select("img.thumb")).hasSize(1);
        assertThat(mvc.get().uri(shown.attr("src")).exchange()).hasStatusOk().hasContentType("image/jpeg");
    }

    @Test
    void thePlaceWhereItWasTakenIsNotKept() throws Exception {
        int product = number("Nước mắm Trung Khang");
        assertThat(new String(Samples.jpeg(), StandardCharsets.ISO_8859_1)).contains("GPS");
        add(product, "anh.jpg", Samples.jpeg());
        ProductPicture kept = pictures.of(product, now()).getFirst();
        for (ProductPicture.Size size : new ProductPicture.Size[] {kept.large(), kept.small()}) {
            assertThat(new String(Files.readAllBytes(pictures.content(size.sha256())), StandardCharsets.ISO_8859_1))
                    .doesNotContain("GPS")
                    .doesNotContain("Exif");
        }
        add(product, "anh.webp", Samples.webp());
        assertThat(pictures.of(product, now())).hasSize(2);
    }

    @Test
    void whatWasHiddenIsSeenByNobodyElseAndCanBeBroughtBack() throws Exception {
        int product = number("Bánh đa vừng Nguyên Lâm");
        add(product, "anh.png", drawn(300, 200));
        AsOf before = now();
        ProductPicture kept = pictures.of(product, before).getFirst();
        pictures.change(product, kept.id(), kept.alt(), kept.holder(), false);
        assertThat(pictures.of(product, now())).isEmpty();
        assertThat(pictures.of(product, before)).isEmpty();
        assertThat(pictures.first(List.of(product), before)).isEmpty();
        Actor elsewhere = people.actor(Role.OFFICE, "40");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(elsewhere, () -> pictures.every(product, before)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(elsewhere, () -> {
                    pictures.change(product, kept.id(), kept.alt(), kept.holder(), true);
                    return null;
                }));
        Actor leader = people.actor(Role.LEADER, "42");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        actor.as(leader, () -> pictures.content(kept.large().sha256())));
        ProductPicture hidden = pictures.every(product, now()).getFirst();
        pictures.change(product, hidden.id(), "Bánh đa vừng trên mẹt", kept.holder(), true);
        assertThat(pictures.of(product, now()).getFirst().alt()).isEqualTo("Bánh đa vừng trên mẹt");
    }

    @Test
    void whatIsNoPictureOrNotToldIsRefused() throws Exception {
        int product = number("Bánh ram Nam Chi");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> add(product, "anh.jpg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> pictures.add(
                        product, "anh.png", new ByteArrayInputStream(drawn(10, 10)), " ", "Cơ sở sản xuất"));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() ->
                        pictures.add(product, "anh.png", new ByteArrayInputStream(drawn(10, 10)), "Bánh ram", ""));
        Actor other = people.actor(Role.OFFICE, "40");
        byte[] picture = drawn(10, 10);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> actor.as(other, () -> {
                    add(product, "anh.png", picture);
                    return null;
                }));
        assertThat(pictures.of(product, now())).isEmpty();
    }

    @Test
    void hidingAndBringingBackPassesNoLimit() throws Exception {
        int product = number("Sứa Mai Dung");
        add(product, "0.png", drawn(300, 200));
        ProductPicture first = pictures.every(product, now()).getFirst();
        pictures.change(product, first.id(), first.alt(), first.holder(), false);
        for (int i = 1; i <= 8; i++) {
            add(product, i + ".png", drawn(300, 200 + i));
        }
        ProductPicture hidden = pictures.every(product, now()).getFirst();
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> pictures.change(product, hidden.id(), hidden.alt(), hidden.holder(), true))
                .satisfies(
                        why -> assertThat(Messages.vietnamese().say(why.told())).contains("đã có 8 ảnh"));
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> add(product, "9.png", drawn(300, 300)));
    }

    @Test
    void whatIsTooLargeToBeDrawnIsRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(6000, 5001, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        int product = number("Bánh ram Nam Chi");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> add(product, "anh.png", out.toByteArray()))
                .satisfies(
                        why -> assertThat(Messages.vietnamese().say(why.told())).contains("30 triệu điểm ảnh"));
    }

    private void add(int product, String name, byte[] picture) {
        pictures.add(product, name, new ByteArrayInputStream(picture), "Chai nước mắm trên bàn", "Cơ sở sản xuất");
    }

    private static byte[] drawn(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private Document page(String address) throws Exception {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private int number(String product) {
        return products.find(new Products.Query(product, null, null, null, 1), now())
                .products()
                .getFirst()
                .number();
    }

    private AsOf now() {
        return new AsOf(LocalDate.of(2026, 11, 1), journal.lastKnown().orElseThrow());
    }
}
