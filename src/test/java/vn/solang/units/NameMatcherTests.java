package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;

/** What officials write for a unit, and the unit they mean. */
@LedgerTest
class NameMatcherTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final Units units;
    private final AsOf asOf;

    NameMatcherTests(Units units, Journal journal) {
        this.units = units;
        this.asOf = new AsOf(DAY, journal.lastKnown().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xã Thạch Hạ, thành phố Hà Tĩnh | 18100",
                "THẠCH HẠ, TP. HÀ TĨNH | 18100",
                "thach ha, tp ha tinh | 18100",
                "X. Thạch Hạ, TP.Hà Tĩnh | 18100",
                "Thạch Hạ (TP Hà Tĩnh) | 18100",
                "Thạch Hạ – TP Hà Tĩnh | 18100",
                "Thạch Hạ - thành phố Hà Tĩnh - tỉnh Hà Tĩnh | 18100",
                "Thạch Hạ; TP Hà Tĩnh; tỉnh Hà Tĩnh | 18100",
                "Đức Thọ, tỉnh Hà Tĩnh, huyện Đức Thọ | 18229",
                "huyen Duc Tho | 440",
                "H. Đức Thọ | 440",
                "h.đức thọ | 440",
                "TX. Hồng Lĩnh | 437",
                "TX Hồng Lĩnh, Hà Tĩnh | 437",
                "thị xã Kỳ Anh | 449",
                "TX.Kỳ Anh | 449",
                "huyện Kỳ Anh | 447",
                "TT. Hương Khê, H. Hương Khê | 18496",
                "TT Hương Khê | 18496",
                "xã Sơn Kim 1, huyện Hương Sơn | 18196",
                "huyện Ðức Thọ | 440"
            })
    void understandsAWrittenName(String written, String code) {
        assertThat(units.match(written, null, asOf))
                .isInstanceOfSatisfying(
                        NameMatch.One.class,
                        one -> assertThat(one.unit().code()).isEqualTo(code));
    }

    @Test
    void understandsDecomposedLetters() {
        String decomposed = Normalizer.normalize("xã Thạch Hạ, thành phố Hà Tĩnh", Normalizer.Form.NFD);
        assertThat(units.match(decomposed, null, asOf)).isInstanceOf(NameMatch.One.class);
    }

    @Test
    void understandsBothPlacesOfATone() {
        String old = "xã Kỳ Hoa, thị xã Kỳ Anh";
        assertThat(units.match(old, null, asOf)).isInstanceOf(NameMatch.One.class);
        NameMatch modern = units.match("xã Khánh Hòa, huyện Vĩnh Châu", null, asOf);
        NameMatch older = units.match("xã Khánh Hoà, huyện Vĩnh Châu", null, asOf);
        assertThat(older).isEqualTo(modern);
    }

    @Test
    void leavesAnAmbiguousNameToAPerson() {
        assertThat(units.match("Kỳ Anh", null, asOf))
                .isInstanceOfSatisfying(
                        NameMatch.Several.class,
                        several -> assertThat(several.candidates())
                                .extracting(Unit::fullName)
                                .contains("huyện Kỳ Anh", "thị xã Kỳ Anh"));
    }

    @Test
    void saysWhichParentIsWrong() {
        assertThat(units.match("Thạch Hạ, huyện Thạch Hà", null, asOf))
                .isInstanceOfSatisfying(NameMatch.UnderAnother.class, elsewhere -> {
                    assertThat(elsewhere.writtenParent()).isEqualTo("huyện Thạch Hà");
                    assertThat(elsewhere.elsewhere()).extracting(Unit::code).containsExactly("18100");
                });
        assertThat(units.match("Thạch Hạ, thành phố Hà Tĩnh, tỉnh Nghệ An", null, asOf))
                .isInstanceOfSatisfying(
                        NameMatch.UnderAnother.class,
                        elsewhere -> assertThat(elsewhere.writtenParent()).isEqualTo("tỉnh Nghệ An"));
    }

    @Test
    void anUnknownNameIsNoUnit() {
        assertThat(units.match("xã Không Có Thật", null, asOf)).isInstanceOf(NameMatch.None.class);
        assertThat(units.match("  ", null, asOf)).isInstanceOf(NameMatch.None.class);
        assertThat(units.match(", ,", null, asOf)).isInstanceOf(NameMatch.None.class);
    }

    @Test
    void exactDiacriticsWinOverALikeness() {
        assertThat(units.match("xã Hà Linh, huyện Hương Khê", null, asOf)).isInstanceOf(NameMatch.One.class);
    }

    @Test
    void searchFindsWithoutDiacritics() {
        assertThat(units.search("son kim", asOf)).extracting(Unit::name).contains("Sơn Kim 1", "Sơn Kim 2");
        assertThat(units.search("100%", asOf)).isEmpty();
        assertThat(units.search("_", asOf)).isEmpty();
    }
}
