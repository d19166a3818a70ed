package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** The register as tables: what goes out comes back unchanged, and what cannot be matched is refused. */
@LedgerTest(writes = true)
class InterchangeTests {

    private final Interchange interchange;
    private final Products products;
    private final Market market;
    private final Imports imports;
    private final Journal journal;
    private final Units units;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    InterchangeTests(
            Interchange interchange,
            Products products,
            Market market,
            Imports imports,
            Journal journal,
            Units units,
            JdbcClient jdbc) {
        this.interchange = interchange;
        this.products = products;
        this.market = market;
        this.imports = imports;
        this.journal = journal;
        this.units = units;
        this.jdbc = jdbc;
    }

    @Test
    void theWholeRegisterComesBackUnchanged() throws IOException {
        byte[] book = interchange.products(province(), now());
        long before = versions();
        assertThat(told("san-pham.xlsx", book)).isEmpty();
        assertThat(versions()).isEqualTo(before);
        assertThat(products.find(new Products.Query("", null, null, null, 1), now())
                        .all())
                .isGreaterThanOrEqualTo(119);
    }

    @Test
    void noCellOfAWorkbookIsAFormula() throws IOException {
        assertThat(products("=HYPERLINK(1),439,Hộ C,recognised,3,2024-01-10,x")).isEmpty();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(interchange.products(province(), now())))) {
            book.getSheetAt(0)
                    .forEach(row ->
                            row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
        }
        assertThat(new String(interchange.ministryCsv(province(), now()), StandardCharsets.UTF_8))
                .contains("'=HYPERLINK(1)")
                .doesNotContain(",=HYPERLINK");
    }

    @Test
    void theMinistrysTableComesBackAndBringsRevenue() throws IOException {
        Product product = named("Mật ong Cường Nga");
        String table = new String(interchange.ministryCsv(province(), now()), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFFMA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang");
        long before = versions();
        assertThat(told("PTNT_OCOP.csv", table.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(told("PTNT_OCOP.xlsx", interchange.ministryBook(province(), now())))
                .isEmpty();
        assertThat(versions()).isEqualTo(before);
        assertThat(ministry(product.number() + ",,2026,,Mật ong Cường Nga,,,1250.5,"))
                .isEmpty();
        assertThat(market.of(product.number(), now()))
                .filteredOn(fact -> fact.kind() == MarketFact.Kind.REVENUE)
                .singleElement()
                .satisfies(fact -> assertThat(fact.valueMillion()).isEqualByComparingTo("1250.5"));
    }

    @Test
    void whatTheMinistrysTableMeansMustBeClear() throws IOException {
        assertThat(products(
                        "Chè ba nhà,439,Hộ A,recognised,3,2025-01-10,x",
                        "Chè ba nhà,439,Hộ B,recognised,4,2025-01-10,x"))
                .isEmpty();
        assertThat(ministry(",,2025,,Chè ba nhà,,,10,")).contains("MA_OCOP").contains("Hộ B");
        assertThat(ministry("83-829-28780-3-2022,439,2025,,Chè ba nhà,4*,Hộ B,10,còn hạn"))
                .isEmpty();
        assertThat(ministry(",439,2025,,Chè ba nhà,3*,Hộ B,10,")).contains("sổ ghi 4*");
        assertThat(ministry(",444,2025,,Chè ba nhà,,Hộ B,10,")).contains("không có sản phẩm");
        assertThat(ministry("999999,,2025,,Chè ba nhà,,,10,")).contains("không có sản phẩm số");
        assertThat(ministry(",439,2025-H1,,Chè ba nhà,,Hộ B,10,")).contains("năm bốn chữ số");
    }

    @Test
    void aWorkbookThatHidesSomethingIsRefused() throws IOException {
        assertThat(told(
                        "a.xlsx",
                        book(book -> book.getSheetAt(0).getRow(1).getCell(0).setCellFormula("1+1"))))
                .contains("A2")
                .contains("công thức");
        assertThat(told("b.xlsx", book(book -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf("A2:B2")))))
                .contains("A2:B2");
        assertThat(told("c.xlsx", book(book -> {
                    book.createSheet("giấu");
                    book.setSheetVisibility(1, SheetVisibility.HIDDEN);
                })))
                .contains("giấu");
        assertThat(told(
                        "d.xlsx",
                        book(book -> book.createSheet("hai")
                                .createRow(0)
                                .createCell(0)
                                .setCellValue("x"))))
                .contains("nhiều trang tính");
        assertThat(told("e.xlsx", book(book -> {}))).isEmpty();
        assertThat(told("f.xlsx", "PK, no workbook".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static byte[] book(Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("san-pham");
            List<List<String>> rows = List.of(
                    List.of("product", "unit_code", "standing", "stars", "when", "source"),
                    List.of("Chè sổ", "439", "recognised", "3", "2024-01-10", "x"));
            for (int number = 0; number < rows.size(); number++) {
                var row = sheet.createRow(number);
                for (int column = 0; column < rows.get(number).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(number).get(column));
                }
            }
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private String products(String... lines) throws IOException {
        String head = "product,unit_code,producer,standing,stars,when,source";
        return told("products.csv", (head + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String ministry(String line) throws IOException {
        return told(
                "PTNT_OCOP.csv",
                ("MA_OCOP,Ma_DonViHanhChinh,Ma_ThoiGian,Ma_SanPham,TenSanPham,XepHang,ChuTheSXKD,DoanhThuNam,TrangThai\n"
                                + line + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private long versions() {
        return jdbc.sql("""
                select (select count(*) from ocop.product) + (select count(*) from ocop.producer)
                       + (select count(*) from ocop.standing) + (select count(*) from ocop.market_event)
                """).query(Long.class).single();
    }

    private Product named(String name) {
        return products.find(new Products.Query(name, null, null, null, 1), now())
                .products()
                .getFirst();
    }

    private UnitId province() {
        return units.getByCode("42", now()).id();
    }

    private AsOf now() {
        return new AsOf(LocalDate.of(2026, 12, 31), journal.lastKnown().orElseThrow());
    }

    private String told(String name, byte[] content) throws IOException {
        Path own = Files.createTempDirectory(folder, "files");
        return Folder.told(Folder.in(own).file(name, content).into(imports));
    }
}
