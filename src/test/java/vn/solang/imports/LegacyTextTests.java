package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

@NullMarked
class LegacyTextTests {

    private static final String COMMUNES = """
            code,name
            1,Xã Đức Thọ
            2,thị trấn Hương Khê
            3,Kỳ Anh - Hà Tĩnh
            4,"Nguyễn Thị Thuỷ, trưởng thôn"
            """;

    @TempDir
    Path folder;

    @Test
    void refusesLegacyBytesAndNamesTheirEncoding() {
        assertRefused(Written.latin(Written.inTcvn3(COMMUNES)), "import.file.tcvn3");
        assertRefused(Written.latin(Written.inVni(COMMUNES)), "import.file.vni");
        assertRefused(Written.latin(Written.inWindows1258(COMMUNES)), "import.file.windows1258");
    }

    @Test
    void refusesLegacyBytesSavedAsUtf8() {
        assertRefused(Written.inTcvn3(COMMUNES), "import.file.tcvn3");
        assertRefused(Written.inVni(COMMUNES), "import.file.vni");
        assertRefused(Written.inWindows1258(COMMUNES), "import.file.windows1258");
    }

    @Test
    void tellsTheEncodingsApartInCapitals() {
        String capitals = "NAME\nHÀ TĨNH\nĐỨC THỌ\nHƯƠNG KHÊ\n";
        assertRefused(Written.inVni(capitals), "import.file.vni");
        assertRefused(Written.latin(Written.inVni(capitals)), "import.file.vni");
        assertRefused(Written.inTcvn3(capitals.toLowerCase(Locale.ROOT)), "import.file.tcvn3");
    }

    @Test
    void refusesUtf8OpenedInAWesternEncodingAndSavedAgain() {
        byte[] bytes = "name\nHương Khê, trấn\n".getBytes(StandardCharsets.UTF_8);
        assertRefused(new String(bytes, Charset.forName("windows-1252")), "import.file.twice");
    }

    @Test
    void namesThePlaceTheTextAndTheRemedy() {
        Message told = assertRefused("code,name\n1,Hµ TÜnh\n", "import.file.tcvn3");
        assertThat(told.arguments()).containsExactly("table.csv", "2", "Hµ TÜnh", "Hà Tĩnh");
        assertThat(Messages.vietnamese().say(told))
                .contains("dòng 2")
                .contains("\"Hµ TÜnh\" (có lẽ là \"Hà Tĩnh\")")
                .contains("UniKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x· §øc Thä", "Hµ TÜnh", "huyÖn H\u00AD\u00ACng Khª", "thÞ trÊn Phè Ch©u", "Hµ,Léc,TÜnh"})
    void recognisesTcvn3(String text) {
        assertRefused("a\n" + text.replace(',', '\n') + "\n", "import.file.tcvn3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Haø Tónh", "Ñöùc Thoï", "HAØ TÓNH", "thò traán Höông Kheâ", "Haø,Tónh,Kyø"})
    void recognisesVni(String text) {
        assertRefused("a\n" + text.replace(',', '\n') + "\n", "import.file.vni");
    }

    @Test
    void refusesOneLegacyLineAmongGoodOnes() {
        String good = "1,Xã Đức Thọ\n".repeat(500);
        Message told = assertRefused("code,name\n" + good + "2,x· S¬n Kim\n" + good, "import.file.tcvn3");
        assertThat(told.arguments()).contains("502");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cẩm Xuyên, Lộc Hà, Vũ Quang, Hà Tĩnh, Nghi Xuân",
                "toà nhà, hoá đơn, thuỷ lợi, khoẻ mạnh, quý, quà, xoài, giá, gì, giữ",
                "HÀ TĨNH - TÂN AN - HÒA BÌNH - LÂM HÀ",
                "Ðông Hà, Ðô Lương, Ðà Nẵng",
                "nhiêù tiêù chí, nguời dân, hoaì, đuờng",
                "Đắk Lắk, Krông Pắc, Pô Kô, Ê-đê, Ơ Đu, Kông Chro, Ia Kô, Kbang",
                "café résumé Citroën Müller Sjögren São Tomé Curaçao naïve Noël Böhm Köln Åland",
                "10 m², 25 °C, 5 µm, 3 µg, ±2, § 5, ½ ngày, © 2022, ®, «an toàn», 7·2, ¥, £",
                "El Niño, Señor Peña, Nîmes, Île-de-France, Rhône, Genève, Besançon, Orléans",
                "New Rural Development - Programme 2021-2025",
                "ôtô, kílô, xích lô, cà phê, pi-a-nô, xe máy, bê tông, lò xo, xà phòng"
            })
    void hasNoFalseAlarmOnUnicode(String text) {
        byte[] content = ("a\n\"" + text + "\"\n").getBytes(StandardCharsets.UTF_8);
        assertThat(TableFile.open(Written.to(folder, content)).columns()).containsExactly("a");
    }

    @Test
    void forgivesAFewForeignNamesInAFile() {
        String names = "name\nHäm\nTö\nMüller\nBöhm\nCitroën\nSjögren\nNoël\n";
        assertThat(TableFile.open(Written.to(folder, names.getBytes(StandardCharsets.UTF_8)))
                        .columns())
                .hasSize(1);
    }

    @Test
    void leavesUnnamedWhatMakesNoSenseInAnyEncoding() {
        assertRefused(Written.latin("name\nMüller, Böhm, Citroën\n"), "import.file.malformed");
    }

    private Message assertRefused(String content, String key) {
        return assertRefused(content.getBytes(StandardCharsets.UTF_8), key);
    }

    private Message assertRefused(byte[] content, String key) {
        Path path = Written.to(folder, content);
        var told = new ArrayList<Message>();
        assertThatThrownBy(() -> TableFile.open(path))
                .isInstanceOfSatisfying(Rejected.class, rejected -> told.add(rejected.told()));
        assertThat(told.getFirst().key()).isEqualTo(key);
        return told.getFirst();
    }
}
