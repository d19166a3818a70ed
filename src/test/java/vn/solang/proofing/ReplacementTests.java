package vn.solang.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;
import vn.solang.shared.Message;

/** What a suggestion takes the place of, where it is for a part of what was found. */
class ReplacementTests {

    @Test
    void aSuggestionOfTheShapeOfTheWholeTakesItsPlace() {
        assertThat(of("26,4%", "26,5%")).isEqualTo(new Replacement(new Span(10, 15), "26,5%"));
        assertThat(of("175 xã", "177 xã")).isEqualTo(new Replacement(new Span(10, 16), "177 xã"));
    }

    @Test
    void aPartIsFoundByItsShape() {
        assertThat(of("chiếm 26,4%", "26,5%")).isEqualTo(new Replacement(new Span(16, 21), "26,5%"));
        assertThat(of("Quyết định số 16/2012/QĐ-UBND ngày 3/4/2013", "3/4/2012"))
                .isEqualTo(new Replacement(new Span(45, 53), "3/4/2012"));
        assertThat(of("Quyết định số 16/2012/QĐ-UBND ngày 3/4/2012", "16/2012/QĐ-TTg"))
                .isNull();
        assertThat(of("Quyết định số 16/QĐ-UBND ngày 3/4/2012", "16/QĐ-UB"))
                .isEqualTo(new Replacement(new Span(24, 34), "16/QĐ-UB"));
    }

    @Test
    void wordsAreFoundByTheSentence() {
        assertThat(of("xã Phúc Trạch, huyện Can Lộc", "huyện Hương Khê", "xã Phúc Trạch", "huyện Can Lộc"))
                .isEqualTo(new Replacement(new Span(25, 38), "huyện Hương Khê"));
    }

    @Test
    void whatIsNotClearIsNotReplaced() {
        assertThat(of("26,4% và 27%", "26,5%")).isNull();
        assertThat(of("hai huyện", "huyện nào khác")).isNull();
        assertThat(of("26,4%", "")).isNull();
        assertThat(of("26,4%", "26,4%")).isNull();
    }

    private static @Nullable Replacement of(String quote, String suggestion, Object... arguments) {
        var place = new Span(10, 10 + quote.codePointCount(0, quote.length()));
        return Replacement.of(
                new Finding(
                        Finding.Kind.CONFLICT,
                        Finding.Severity.ERROR,
                        place,
                        Message.of("factcheck.severity.error", arguments),
                        suggestion),
                place,
                quote);
    }
}
