package vn.solang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class VietnameseTextTests {

    @Test
    void keepsTextComposed() {
        assertThat(VietnameseText.nfc("Đư\u031B\u0301c Tho\u0323").length()).isLessThan(11);
        assertThat(VietnameseText.nfc("Ti\u0302\u0309nh Ha\u0300")).isEqualTo("T\u00EE\u0309nh H\u00E0");
        assertThat(VietnameseText.nfc("Tho\u0323")).isEqualTo("Thọ");
    }

    @Test
    void keepsNoInvisibleCharacters() {
        assertThat(VietnameseText.nfc("\uFEFFHà\u200B Tĩ\u00ADnh\u2060")).isEqualTo("Hà Tĩnh");
    }

    @Test
    void composesAcrossAnInvisibleCharacter() {
        assertThat(VietnameseText.nfc("a\u200B\u0301")).isEqualTo("á");
    }

    @Test
    void collapsesWhiteSpaceOfEveryKind() {
        assertThat(VietnameseText.nfc(" \tHương\u00A0\u00A0Khê \r\n xã\u3000")).isEqualTo("Hương Khê xã");
        assertThat(VietnameseText.nfc("Ky  Anh ")).isEqualTo("Ky Anh");
        assertThat(VietnameseText.nfc(" ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Đức Thọ,duc tho", "ĐỨC  THỌ,duc tho", "Ðức Thọ,duc tho", "Ủy ban,uy ban", "Sơn Kim 1,son kim 1"})
    void searchesWithoutMarks(String text, String key) {
        assertThat(VietnameseText.fold(text)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "hoà,hòa",
        "HOÀ,HÒA",
        "Hoá,Hóa",
        "thuỷ,thủy",
        "Uỷ ban,Ủy ban",
        "khoẻ,khỏe",
        "Hoà Hải,Hòa Hải",
        "toạ đàm,tọa đàm",
        "văn hoá - xã hội,văn hóa - xã hội"
    })
    void bringsTheToneToTheFirstVowelOfAnOpenPair(String text, String placed) {
        assertThat(VietnameseText.normalTone(text)).isEqualTo(placed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hoàn", "Quý", "QUỲ", "Quỳnh", "khuỷu", "ngoáy", "toàn", "hòa", "Huế", "thuở", "quả"})
    void leavesTheToneWhereItIsRightAlready(String text) {
        assertThat(VietnameseText.normalTone(text)).isEqualTo(text);
    }

    @Test
    void comparesNamesByLettersAndTonesOnly() {
        assertThat(VietnameseText.sameKey("XÃ  HOÀ HẢI")).isEqualTo(VietnameseText.sameKey("xã Hòa Hải"));
        assertThat(VietnameseText.sameKey("Ðức Thọ")).isEqualTo(VietnameseText.sameKey("Đức Thọ"));
        assertThat(VietnameseText.sameKey("Hà Linh")).isNotEqualTo(VietnameseText.sameKey("Hạ Linh"));
        assertThat(VietnameseText.sameKey("Tân An")).isNotEqualTo(VietnameseText.sameKey("Tan An"));
    }

    @Test
    void sortsAsAVietnameseWordListDoes() {
        assertThat(Stream.of("Đức Thọ", "Ân Phú", "Hạ", "Ăn Sơn", "Dân Chủ", "Hà", "An Hòa", "Can Lộc", "Há", "Hả")
                        .sorted(VietnameseText.order()))
                .containsExactly("An Hòa", "Ăn Sơn", "Ân Phú", "Can Lộc", "Dân Chủ", "Đức Thọ", "Hà", "Hả", "Há", "Hạ");
    }

    @Test
    void sortsDecomposedTextLikeComposed() {
        assertThat(VietnameseText.order().compare("Thọ", "Tho\u0323")).isZero();
    }
}
