package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;

/** GTINs, QR codes and labels; another program than the one that wrote the codes reads them. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class ProductLabelTests {

    private static final String HEAD = "product,unit_code,producer,standing,stars,when,gtin,story,website,source\n";
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    private final MockMvcTester mvc;
    private final Products products;
    private final Imports imports;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    ProductLabelTests(WebApplicationContext context, Products products, Imports imports, Journal journal) {
        this.mvc = MockMvcTester.from(context);
        this.products = products;
        this.imports = imports;
        this.journal = journal;
    }

    @Test
    void theCodeOfAProductWithAGtinIsADigitalLinkThatLeadsToItsPage() throws Exception {
        assertThat(
                        told(
                                "Chè tem,439,Hộ Tem,recognised,3,2024-01-10,9506000134352,Chè của vùng đồi,https://vidu.vn/che,x"))
                .isEmpty();
        int number = number("Chè tem");
        Document page = page("/ocop/products/" + number);
        assertThat(page.text()).contains("09506000134352").contains("Chè của vùng đồi");
        assertThat(page.select("a[href=https://vidu.vn/che]")).hasSize(1);
        assertThat(decoded(page.selectFirst(".qr"))).isEqualTo("http://localhost/01/09506000134352");
        assertThat(mvc.get().uri("/01/09506000134352")).hasRedirectedUrl("/ocop/products/" + number);
        assertThat(mvc.get().uri("/01/00000040170725")).hasStatus(404);
    }

    @Test
    void withoutAGtinTheCodeIsTheAddressOfThePage() throws Exception {
        assertThat(told("Chè không mã,439,Hộ Tem,recognised,3,2024-01-10,,,,x")).isEmpty();
        String page = "/ocop/products/" + number("Chè không mã");
        assertThat(decoded(page(page).selectFirst(".qr"))).isEqualTo("http://localhost" + page);
    }

    @Test
    void labelsTellStarsOnlyWhileTheCertificateHolds() throws Exception {
        assertThat(told("Chè tem hạn,439,Hộ Tem,recognised,4,2020-01-10,,,,x")).isEmpty();
        String sheet = "/ocop/products/" + number("Chè tem hạn") + "/labels?copies=5&at=";
        Document held = page(sheet + "2022-12-31");
        assertThat(held.select(".labels li")).hasSize(5);
        assertThat(held.select(".labels li").text()).contains("OCOP 4 sao").contains("10/01/2023");
        Document past = page(sheet + "2023-01-11");
        assertThat(past.select(".labels li").text()).doesNotContain("sao").contains("Giấy chứng nhận: hết hạn");
        assertThat(past.select(".page-head").text()).contains("tem không ghi hạng sao");
    }

    @Test
    void wrongGtinsThoseOfOthersAndWrongAddressesAreRefused() throws IOException {
        assertThat(told("Chè mã sai,439,Hộ Tem,recognised,3,2024-01-10,9506000134353,,,x"))
                .contains("số kiểm tra");
        assertThat(told("Chè mã một,439,Hộ Tem,recognised,3,2024-01-10,614141123452,,,x"))
                .isEmpty();
        assertThat(told("Chè mã hai,439,Hộ Tem,recognised,3,2024-01-10,00614141123452,,,x"))
                .contains("đã ghi cho sản phẩm Chè mã một");
        assertThat(told("Chè trang,439,Hộ Tem,recognised,3,2024-01-10,,,javascript:alert(1),x"))
                .contains("https://");
    }

    @Test
    void anEmptyCellLeavesWhatBuyersAreTold() throws Exception {
        assertThat(told("Chè giữ,439,Hộ Tem,recognised,3,2020-01-10,40170725,Chuyện cũ,,x"))
                .isEmpty();
        assertThat(told("Chè giữ,439,Hộ Tem,recognised,3,2024-01-10,,,,x")).isEmpty();
        assertThat(page("/ocop/products/" + number("Chè giữ")).text())
                .contains("00000040170725")
                .contains("Chuyện cũ");
    }

    private String told(String row) throws IOException {
        return Folder.told(Folder.in(folder).file("products.csv", HEAD + row).into(imports));
    }

    private int number(String name) {
        var asOf = new AsOf(LocalDate.of(2026, 11, 1), journal.lastKnown().orElseThrow());
        return products.find(new Products.Query(name, null, null, null, 1), asOf)
                .products()
                .getFirst()
                .number();
    }

    private Document page(String address) throws Exception {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    /** What a reader of codes sees in a picture of the page, drawn as a browser draws it. */
    private static String decoded(@Nullable Element picture) throws ReaderException {
        Element svg = Objects.requireNonNull(picture);
        int side = Integer.parseInt(List.of(svg.attr("viewBox").split(" ")).getLast());
        int width = side * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xffffff);
        Matcher square = SQUARE.matcher(svg.select("path").attr("d"));
        while (square.find()) {
            int left = Integer.parseInt(square.group(1)) * SCALE;
            int top = Integer.parseInt(square.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
            }
        }
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
