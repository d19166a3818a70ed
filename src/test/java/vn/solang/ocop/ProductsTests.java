package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** The register of products: Hà Tĩnh's real ones, and what is refused. */
@LedgerTest(writes = true)
class ProductsTests {

    private static final String HEAD = "product,unit_code,producer,standing,stars,when,occasion,until,source\n";

    private final Products products;
    private final Imports imports;
    private final Journal journal;
    private final Units units;

    @TempDir
    private Path folder = Path.of("");

    ProductsTests(Products products, Imports imports, Journal journal, Units units) {
        this.products = products;
        this.imports = imports;
        this.journal = journal;
        this.units = units;
    }

    @Test
    void allProductsThatWereReadAreThereAndWhatIsNotKnownStaysSo() {
        Products.Found all = find("", null, null, LocalDate.of(2026, 11, 1));
        assertThat(all.all()).isGreaterThanOrEqualTo(119);
        Product signed = one("Nước mắm Trung Khang");
        assertThat(signed.validity()).isEqualTo(Validity.NONE);
        assertThat(signed.stars()).isNull();
        assertThat(signed.producerName()).isEmpty();
    }

    @Test
    void aCertificateHoldsUntilItsLastDayAndNotAfter() {
        Product four = find("", 4, Validity.VALID, LocalDate.of(2027, 10, 15))
                .products()
                .getFirst();
        assertThat(four.newest()).isNotNull();
        assertThat(find(four.name(), 4, Validity.EXPIRED, LocalDate.of(2027, 10, 16))
                        .products())
                .extracting(Product::number)
                .contains(four.number());
    }

    @Test
    void ofACertificateWhoseYearAloneIsKnownTheLastYearIsNotCertain() {
        Product tea = one("Trà mướp đắng Mai Hương");
        assertThat(tea.newest()).isNotNull();
        assertThat(on("Trà mướp đắng Mai Hương", 2025, 12, 31)).isEqualTo(Validity.VALID);
        assertThat(on("Trà mướp đắng Mai Hương", 2026, 6, 1)).isEqualTo(Validity.UNKNOWN);
        assertThat(on("Trà mướp đắng Mai Hương", 2027, 1, 1)).isEqualTo(Validity.EXPIRED);
    }

    @Test
    void productsAreFoundWithoutMarksAndThoseNamedSoComeFirst() {
        assertThat(find("nhung huou", null, null, LocalDate.of(2026, 11, 1)).products())
                .extracting(Product::name)
                .contains("Nhung hươu Hiền Ngọc", "Nhung hươu Thuận Hà");
        assertThat(find("mật ong", null, null, LocalDate.of(2026, 11, 1))
                        .products()
                        .getFirst()
                        .name())
                .startsWith("Mật ong");
        assertThat(find("%", null, null, LocalDate.of(2026, 11, 1)).products()).isEmpty();
    }

    @Test
    void anOldDistrictsProductsAreFoundUnderTheProvince() {
        AsOf asOf = new AsOf(LocalDate.of(2022, 6, 30), journal.lastKnown().orElseThrow());
        UnitId province = units.getByCode("42", asOf).id();
        UnitId district = units.getByCode("439", asOf).id();
        long below = products.find(new Products.Query("", district, null, null, 1), asOf)
                .all();
        assertThat(below).isGreaterThan(20);
        assertThat(products.find(new Products.Query("", province, null, null, 1), asOf)
                        .all())
                .isGreaterThan(below);
        assertThat(products.counts(district, asOf).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(below);
    }

    @Test
    void threeProductsOfOneNameAreToldApartByTheirProducers() throws IOException {
        assertThat(told(HEAD
                        + "Nhung hươu ký chín,439,Hộ A,recognised,3,2024-01-10,first,,x\n"
                        + "Nhung hươu ký chín,439,Hộ B,recognised,3,2024-01-10,first,,x\n"
                        + "Nhung hươu ký chín,439,,mentioned,,2024,,,x\n"))
                .isEmpty();
        assertThat(find("nhung hươu ký chín", null, null, LocalDate.of(2024, 6, 30))
                        .all())
                .isEqualTo(3);
        assertThat(told(HEAD
                        + "Nhung hươu ba,439,Hộ A,recognised,3,2024-01-10,first,,x\n"
                        + "Nhung hươu ba,439,Hộ A,recognised,4,2024-01-10,first,,x\n"))
                .contains("dòng");
    }

    @Test
    void aSecondCertificateWithinTheFirstIsRefusedUnlessItRenewsOrRaisesIt() throws IOException {
        assertThat(told(HEAD + "Chè thử,439,Hộ A,recognised,3,2020-01-10,first,,x\n"))
                .isEmpty();
        assertThat(told(HEAD + "Chè thử,439,Hộ A,recognised,3,2021-01-10,first,,x\n"))
                .contains("Chè thử đang có giấy chứng nhận từ 10/01/2020 đến hết 10/01/2023");
        assertThat(told(HEAD + "Chè thử,439,Hộ A,recognised,4,2021-02-10,upgrade,,x\n"))
                .isEmpty();
        assertThat(told(HEAD + "Chè thử,439,Hộ A,recognised,3,2024-03-10,first,,x\n"))
                .isEmpty();
    }

    @Test
    void whatMeansNothingIsRefusedWithTheWordsThatDo() throws IOException {
        assertThat(told(HEAD + "Chè hai,439,Hộ A,approved,3,2024-01-10,first,,x\n"))
                .contains("recognised");
        assertThat(told(HEAD + "Chè hai,439,Hộ A,recognised,6,2024-01-10,first,,x\n"))
                .contains("hạng từ 1 đến 5");
        assertThat(told(HEAD + "Chè hai,439,Hộ A,candidate,3,2024-01-10,,,x\n")).contains("hạng từ 1 đến 5");
        assertThat(told(HEAD + "Chè hai,439,Hộ A,recognised,3,15/2024,first,,x\n"))
                .contains("2022-H1");
        assertThat(told(HEAD + "Chè hai,439,Hộ A,recognised,3,2024-01-10,first,2023-01-01,x\n"))
                .isNotEmpty();
    }

    private Validity on(String name, int year, int month, int day) {
        return find(name, null, null, LocalDate.of(year, month, day)).products().stream()
                .findFirst()
                .map(Product::validity)
                .orElse(Validity.NONE);
    }

    private Product one(String name) {
        return find(name, null, null, LocalDate.of(2026, 11, 1)).products().getFirst();
    }

    private Products.Found find(String words, @Nullable Integer stars, @Nullable Validity validity, LocalDate day) {
        return products.find(
                new Products.Query(words, null, stars, validity, 1),
                new AsOf(day, journal.lastKnown().orElseThrow()));
    }

    private String told(String csv) throws IOException {
        List<FileOutcome> outcomes = Folder.in(folder).file("products.csv", csv).into(imports);
        return Folder.told(outcomes);
    }
}
