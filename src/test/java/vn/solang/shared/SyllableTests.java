package vn.solang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class SyllableTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quên", "quỳnh", "quyết", "quốc", "quắc", "quạu", "queo", "quét", "giếng", "gìn", "giữ", "gì",
                "nghiêng", "khuya", "khuỷu", "khuếch", "ngoằn", "thuở", "hươu", "xoong", "yêu", "ý", "ủy", "uỷ", "Đức",
                "ƯỚC", "kính", "ghế", "cuộc", "chuyện", "toàn", "xoáy", "huýt", "tuần", "trâu", "lưu", "rượu", "Ðô"
            })
    void knowsTheSyllablesOfTheLanguage(String word) {
        assertThat(Syllable.isSound(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tónh", "haø", "kô", "gế", "cí", "Müller", "ôtô", "béé", "nàà", "wà", "quôí2", "q", "đ", ""})
    void knowsWhatIsNone(String word) {
        assertThat(Syllable.isShaped(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bưc", "càp", "tãt", "sảch"})
    void hearsThatAStopBearsOnlyTwoTones(String word) {
        assertThat(Syllable.isShaped(word)).isTrue();
        assertThat(Syllable.isSound(word)).isFalse();
    }
}
