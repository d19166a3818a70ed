package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.shared.Rejected;

/** What was written before Unicode is read as it was meant; what is Unicode stays. */
class LegacyCodesTests {

    private static final String ALL = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";
    private static final String TEXT =
            "Đến nay toàn tỉnh đã có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã), theo Nghị quyết của Hội đồng nhân dân.";

    @Test
    void everyLetterIsReadAgain() {
        for (String letter : ALL.split("", -1)) {
            assertThat(LegacyCodes.tcvn3().read(in("tcvn3", letter))).isEqualTo(letter);
            for (String each : List.of(letter, letter.toUpperCase(Locale.ROOT))) {
                assertThat(LegacyCodes.vni().read(in("vni", each))).isEqualTo(each);
            }
        }
        assertThat(LegacyCodes.tcvn3().read("¡¢£¤¥¦§")).isEqualTo("ĂÂÊÔƠƯĐ");
        assertThat(LegacyCodes.tcvn3().read("NghÞ quyÕt, CHñ TÞCH, B¶n")).isEqualTo("Nghị quyết, CHỦ TỊCH, Bản");
        assertThat(LegacyCodes.vni().read("Nghò quyeát UÛY BAN")).isEqualTo("Nghị quyết ỦY BAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcvn3", "vni"})
    void aFileIsReadAndItsFindingsStandWhereTheyStand(String code) {
        String legacy = in(code, TEXT);
        for (byte[] bytes : List.of(
                legacy.getBytes(Charset.forName("windows-1252")),
                legacy.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + legacy).getBytes(StandardCharsets.UTF_16LE))) {
            SourceText text = SourceFiles.read("t.txt", bytes);
            assertThat(text.chars()).isEqualTo(TEXT);
            assertThat(text.original().replace("\uFEFF", "")).isEqualTo(legacy);
            Finding found = new FactCheck().check(text).findings().getFirst();
            assertThat(text.quoteOfOriginal(found.span())).isEqualTo(in(code, "12/18 xã đạt chuẩn (chiếm 66,9%"));
            int whole = text.original().indexOf(in(code, "chuẩn"));
            int read = text.chars().indexOf("chuẩn");
            assertThat(text.inOriginal(new Span(read, read + 5)))
                    .isEqualTo(new Span(whole, whole + in(code, "chuẩn").length()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đến nay toàn tỉnh có 12 xã. Café, crème brûlée, où est la bibliothèque? Nous avons été là.",
                "La bibliothèque où nous étions l’été dernier a été fermée après la fête; sûrement à cause du coût élevé, là-bas.",
                "The résumé of the naïve café owner was a cliché; touché, señor Müller.",
                "Die Größe der Häuser für möglichst natürliche Übergänge überrascht; schön.",
                "Nao co dau thi van la tieng Viet: bao cao ket qua xay dung nong thon moi.",
                "Hà, là, và, xã, có, vì, hè, bò: hôm nay là mà bà ta có.",
                "São Paulo não é a capital; então, às três horas, a estação será fechada.",
                "¿Cuántos años tendrá el niño mañana? ¡Está aquí! Él también vivió en España.",
                "© 2022 Công ty · ½ giá ± 5°, «trích dẫn» § 3",
                "Bò, hè, là: là bò hè.",
                ""
            })
    void unicodeStays(String text) {
        assertThat(SourceText.of(text).chars()).isEqualTo(text);
        assertThat(SourceFiles.read("t.txt", text.getBytes(StandardCharsets.UTF_8))
                        .chars())
                .isEqualTo(text);
    }

    @Test
    void bytesThatAreNeitherAreRefused() {
        for (String text : List.of("Où est l’été? À côté.", "Größe für schöne Häuser", "\u00ff\u00f0\u0012\u0003")) {
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> SourceFiles.read("t.txt", text.getBytes(Charset.forName("windows-1252"))));
        }
    }

    @Test
    void runsInFontsOfACodeAreReadByTheirFont() {
        String run =
                "<w:r><w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
        byte[] file = DocxFixture.of("<w:p>" + run.formatted(".VnTimeH", ".VnTimeH", in("tcvn3", "ủy ban "))
                        + run.formatted(".VnTime", ".VnTime", in("tcvn3", "xã "))
                        + run.formatted("VNI-Times", "VNI-Times", in("vni", "Phúc Trạch"))
                        + "<w:r><w:t xml:space=\"preserve\">, là xã đạt chuẩn</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr><w:r><w:t>"
                        + in("tcvn3", "huyện") + "</w:t></w:r></w:p>")
                .with(
                        "styles",
                        "<w:style w:type=\"paragraph\" w:styleId=\"Goc\"><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"Cu\"><w:basedOn w:val=\"Goc\"/></w:style>")
                .bytes();
        SourceText text = SourceFiles.read("t.docx", file);
        assertThat(text.chars()).isEqualTo("ỦY BAN xã Phúc Trạch, là xã đạt chuẩn\nhuyện\n");
        int at = text.chars().indexOf("Trạch");
        assertThat(text.quoteOfOriginal(new Span(at, at + 5))).isEqualTo(in("vni", "Trạch"));
    }

    /** Unicode in a paragraph whose style was left from before. */
    @Test
    void unicodeInAFontOfACodeStays() {
        byte[] file = DocxFixture.of(
                        "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>Bé đã được là có đủ</w:t></w:r></w:p>")
                .bytes();
        assertThat(SourceFiles.read("t.docx", file).chars()).isEqualTo("Bé đã được là có đủ\n");
    }

    /** A text as it was written in a code. */
    private static String in(String code, String text) {
        Map<String, String> written = new HashMap<>();
        LegacyCodes.Code table = code.equals("vni") ? LegacyCodes.vni() : LegacyCodes.tcvn3();
        table.letters().forEach((characters, letter) -> {
            written.putIfAbsent(letter, characters);
            if (code.equals("vni")) {
                written.putIfAbsent(letter.toUpperCase(Locale.ROOT), characters.toUpperCase(Locale.ROOT));
            }
        });
        var in = new StringBuilder();
        for (String letter : text.split("", -1)) {
            in.append(written.getOrDefault(letter, letter));
        }
        return in.toString();
    }
}
