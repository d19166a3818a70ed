package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;

/** The pages of what happened on the market. */
@LedgerTest(writes = true, web = WebEnvironment.MOCK)
class MarketPagesTests {

    private final MockMvcTester mvc;
    private final Products products;
    private final Journal journal;

    MarketPagesTests(WebApplicationContext context, Products products, Journal journal) {
        this.mvc = MockMvcTester.from(context);
        this.products = products;
        this.journal = journal;
    }

    @Test
    void theBoardSumsWhatIsKnownAndSaysWhatIsNot() throws Exception {
        Document board = page("/ocop/market?unit=42&period=2022-H1");
        assertThat(board.select("#export").text())
                .contains("3 lượt")
                .contains("hơn 1,35 tỷ đồng")
                .contains("1 lượt chưa có số liệu trị giá");
        assertThat(board.select("a[href=/ocop/products/" + number("Sứa Mai Dung") + "]"))
                .hasSize(1);
    }

    @Test
    void aShopIsLinkedWithoutPassingAnythingOn() throws Exception {
        int product = number("Nước mắm Phú Sáng");
        assertThat(send(product, "shop", "Sàn A", "1/2/2026", "", "https://san.vidu.vn/a"))
                .hasRedirectedUrl("/ocop/products/" + product + "/market");
        assertThat(page("/ocop/products/" + product)
                        .select("a[href=https://san.vidu.vn/a]")
                        .eachAttr("rel"))
                .isNotEmpty()
                .allMatch("noopener nofollow"::equals);
    }

    @Test
    void whatIsRefusedIsShownAgainWithTheReason() throws Exception {
        int product = number("Nước mắm Trung Khang");
        MvcTestResult refused = send(product, "export", "Lào", "12/5/2026", "1.250.000", "");
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select("#new-export .problem").text()).contains("1.250.000");
        assertThat(page.select("#new-export input[name=partner_country_or_fair]")
                        .attr("value"))
                .isEqualTo("Lào");
        assertThat(page("/ocop/products/" + product + "/market").text()).doesNotContain("Lào");
    }

    private MvcTestResult send(int product, String kind, String partner, String period, String value, String address) {
        return mvc.post()
                .uri("/ocop/products/" + product + "/market")
                .param("kind", kind)
                .param("partner_country_or_fair", partner)
                .param("period", period)
                .param("value_million_vnd", value)
                .param("address", address)
                .exchange();
    }

    private Document page(String address) throws Exception {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private int number(String product) {
        return products.find(
                        new Products.Query(product, null, null, null, 1),
                        new AsOf(LocalDate.of(2026, 11, 1), journal.lastKnown().orElseThrow()))
                .products()
                .getFirst()
                .number();
    }
}
