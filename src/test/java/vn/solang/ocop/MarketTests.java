package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.BadCell;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Rejected;

/** What happened on the market: Hà Tĩnh's real events, what is entered by hand, and what is refused. */
@LedgerTest(writes = true)
class MarketTests {

    private static final String HEAD =
            "kind,product,product_number,producer_or_place,partner_country_or_fair,value_million_vnd,period,until,place,address,source";

    private final Market market;
    private final Products products;
    private final Imports imports;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    MarketTests(Market market, Products products, Imports imports, Journal journal) {
        this.market = market;
        this.products = products;
        this.imports = imports;
        this.journal = journal;
    }

    @Test
    void anExportOfTheModelReportIsOneOfItsProduct() {
        assertThat(of("Bánh đa vừng Nguyên Lâm"))
                .filteredOn(fact -> fact.kind() == MarketFact.Kind.EXPORT)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.partner()).isEqualTo("Nhật Bản");
                    assertThat(fact.valueMillion()).isEqualByComparingTo("1000");
                    assertThat(fact.qualifier()).isEqualTo("more than");
                });
        assertThat(of("Bánh ram Nam Chi"))
                .singleElement()
                .extracting(MarketFact::valueMillion)
                .isNull();
    }

    @Test
    void whatIsEnteredIsKeptAndCorrectedAsVersions() {
        int product = number("Nước mắm Phú Sáng");
        market.enter(product, cells("export", "Lào", "2026-05-12", "120,5"), 0);
        Instant before = journal.lastKnown().orElseThrow();
        MarketFact entered = exported(product, before);
        assertThat(entered.valueMillion()).isEqualByComparingTo("120.5");
        market.enter(product, cells("export", "Lào", "2026-05-12", "130"), entered.id());
        assertThat(exported(product, now()).valueMillion()).isEqualByComparingTo("130");
        assertThat(exported(product, before).valueMillion()).isEqualByComparingTo("120.5");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> market.enter(product, cells("export", "Lào", "2026-05-12", "140"), entered.id()));
        market.enter(
                product,
                cells("export", "Thái Lan", "2026-05-12", "130"),
                exported(product, now()).id());
        assertThat(exported(product, now()).partner()).isEqualTo("Thái Lan");
        market.strike(product, exported(product, now()).id());
        assertThat(market.of(product, on(now())))
                .noneMatch(fact ->
                        fact.kind() == MarketFact.Kind.EXPORT && fact.written().equals("2026-05-12"));
        assertThat(exported(product, before)).isNotNull();
    }

    @Test
    void theSameIsNotEnteredTwice() {
        int product = number("Nước mắm Trung Khang");
        market.enter(product, cells("contract", "Công ty A", "2026-06", ""), 0);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> market.enter(product, cells("contract", "Công ty A", "2026-06", "5"), 0));
    }

    @Test
    void aValueThatIsNotKnownStaysSoAndOneBeyondBoundsIsRefused() {
        int product = number("Nước mắm Trung Khang");
        market.enter(product, cells("agent", "Đại lý Vinh", "2026-06", ""), 0);
        assertThat(market.of(product, on(now())))
                .filteredOn(fact -> fact.kind() == MarketFact.Kind.AGENT)
                .singleElement()
                .extracting(MarketFact::valueMillion)
                .isNull();
        assertThatThrownBy(() -> market.enter(product, cells("contract", "B", "2026-06", "-1"), 0))
                .isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> market.enter(product, cells("contract", "B", "2026-06", "2000000000"), 0))
                .isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> market.enter(product, cells("revenue", "", "2026-06", "5"), 0))
                .isInstanceOf(BadCell.class);
    }

    @Test
    void aShopIsShownWhileItIsOpenAndOnlyUnderAWebAddress() {
        int product = number("Nước mắm Phú Sáng");
        Map<String, String> shop = new HashMap<>(cells("shop", "Sàn A", "2026-01-10", ""));
        shop.put("address", "javascript:alert(1)");
        assertThatThrownBy(() -> market.enter(product, shop, 0)).isInstanceOf(BadCell.class);
        shop.put("address", "https://san.vidu.vn/nuoc-mam");
        shop.put("until", "2026-10-31");
        market.enter(product, shop, 0);
        assertThat(market.shops(product, new AsOf(LocalDate.of(2026, 10, 31), now())))
                .hasSize(1);
        assertThat(market.shops(product, new AsOf(LocalDate.of(2026, 11, 1), now())))
                .isEmpty();
        assertThat(market.shops(product, new AsOf(LocalDate.of(2026, 1, 9), now())))
                .isEmpty();
    }

    @Test
    void tablesAreBoundToProductsByNameOrNumberAndRefusedWhereTheyCannotBe() throws IOException {
        Folder.in(folder)
                .file(
                        "ocop-products.csv",
                        "product,unit_code,producer,standing,stars,when,source",
                        "Mật ong hai nhà,439,Hộ A,recognised,3,2024-01-10,x",
                        "Mật ong hai nhà,439,Hộ B,recognised,3,2024-01-10,x")
                .into(imports);
        int first = products.find(new Products.Query("Mật ong hai nhà Hộ A", null, null, null, 1), on(now()))
                .products()
                .getFirst()
                .number();
        assertThat(told("revenue,Mật ong hai nhà,,,,100,2025,,,,x"))
                .contains("product_number")
                .contains("Hộ B");
        assertThat(told("revenue,,%d,,,100,2025,,,,x".formatted(first))).isEmpty();
        assertThat(market.of(first, on(now())))
                .singleElement()
                .extracting(MarketFact::valueMillion)
                .isEqualTo(new BigDecimal("100.000000"));
        assertThat(told("revenue,Không có trong sổ,,,,100,2025,,,,x")).contains("nạp sản phẩm trước");
        assertThat(told("booth,,,Hộ A,,,2025,,,,x")).isNotEmpty();
        assertThat(told("booth,,,,Hội chợ Vinh,,2025,,,,x")).contains("chưa ghi sản phẩm hay cơ sở nào");
        assertThat(told("fair,,,,Hội chợ Vinh,,2025-05-12,2025-05-10,Vinh,,x")).isNotEmpty();
        assertThat(told("fair,,,,Hội chợ Vinh,,2025-05-12,2025-05-16,Vinh,,x")).isEmpty();
        assertThat(told("gift,,,,Hội chợ Vinh,,2025-05-12,,Vinh,,x")).contains("contract-or-agent");
    }

    private static Map<String, String> cells(String kind, String partner, String period, String value) {
        return Map.of(
                "kind",
                kind,
                "partner_country_or_fair",
                partner,
                "period",
                period,
                "value_million_vnd",
                value,
                "source",
                "thử");
    }

    private MarketFact exported(int product, Instant knownAt) {
        return market.of(product, on(knownAt)).stream()
                .filter(fact -> fact.kind() == MarketFact.Kind.EXPORT)
                .filter(fact -> fact.written().equals("2026-05-12"))
                .findFirst()
                .orElseThrow();
    }

    private List<MarketFact> of(String product) {
        return market.of(number(product), on(now()));
    }

    private int number(String product) {
        return products.find(new Products.Query(product, null, null, null, 1), on(now()))
                .products()
                .getFirst()
                .number();
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private static AsOf on(Instant knownAt) {
        return new AsOf(LocalDate.of(2026, 11, 1), knownAt);
    }

    private String told(String line) throws IOException {
        return Folder.told(Folder.in(folder).file("events.csv", HEAD, line).into(imports));
    }
}
