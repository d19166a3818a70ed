package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts of the centre, cited with a day or a programme that is not theirs. */
class ActCheckTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thực hiện Quyết định số 919/QĐ-TTg ngày 10/8/2022 của Thủ tướng Chính phủ. | 01/8/2022
            Theo Nghị quyết số 24/2021/QH15 ngày 28 tháng 9 năm 2021 của Quốc hội. | 28 tháng 7 năm 2021
            Theo Quyết định số 18/2022/QĐ-TTg ngày 12.8.2022 của Thủ tướng Chính phủ. | 02.8.2022
            Theo Nghị định 7/2021/NĐ-CP ngày 21/01/2021. | 27/01/2021
            Quyết định số 1719/QĐ-TTg ngày 14/10/2022 phê duyệt Chương trình phát triển vùng đồng bào dân tộc thiểu số. | 14/10/2021
            Quyết định số 1600/QĐ-TTg ngày 16/8/2016 đã hết hiệu lực. Quyết định số 1600/QĐ-TTg ngày 16/8/2017 cũng vậy. | 16/8/2016
            Nghị quyết số 24/2021/QH15 về chủ trương đầu tư Chương trình mục tiêu quốc gia xây dựng nông thôn mới. | 25/2021/QH15
            Quyết định số 90/QĐ-TTg ngày 18/01/2022 phê duyệt Chương trình xây dựng NTM. | ''
            """)
    void whatIsNotTheActsIsFound(String text, String suggestion) {
        Told.once(text, "citation", "error", suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quyết định số 919/QĐ-TTg ngày 1/8/2022 và Quyết định số 919/QĐ-TTg ngày 05/9/2019 của Thủ tướng Chính phủ.",
                "Quyết định số 263/QĐ-TTg ngày 22/02/2021 công nhận huyện đạt chuẩn.",
                "Quyết định số 263/QĐ-TTg ngày 23/02/2021 về Chương trình giảm nghèo.",
                "Nghị quyết số 24/2021/QH15 về Chương trình giảm nghèo bền vững, lồng ghép với nông thôn mới.",
                "Các Quyết định số 1719/QĐ-TTg, 90/QĐ-TTg, 263/QĐ-TTg phê duyệt Chương trình nông thôn mới, giảm nghèo, dân tộc thiểu số.",
                "Quyết định số 90/QĐ-TTg ngày 18/01/2022 về hộ nghèo của chương trình nông thôn mới.",
                "Quyết định số 90/QĐ-TTg ngày 18/01/2022 về vốn lồng ghép cho xã nông thôn mới."
            })
    void whatMayBeAnotherActIsLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }

    /** Of one act cited with two days the wrong one is told, wherever it stands. */
    @Test
    void theWrongDayIsToldAndNotTheSecond() {
        assertThat(CHECK.check(
                                SourceText.of(
                                        "Quyết định 691/QĐ-TTg ngày 05/7/2018 đã được thay. Quyết định 691/QĐ-TTg ngày 05/6/2018 vẫn được nhắc."))
                        .findings())
                .singleElement()
                .satisfies(each -> assertThat(each.suggestion()).isEqualTo("05/6/2018"));
    }

    @Test
    void everyActHasItsDayAndWhereItIsFrom() {
        var lexicon = new Lexicon();
        Lexicon.each("acts", row -> {
            LocalDate day = LocalDate.parse(row.getField("date"));
            assertThat(row.getField("source")).startsWith("http");
            assertThat(row.getField("confidence")).isIn("high", "medium");
            assertThat(row.getField("topic")).isIn("", "nông thôn mới", "giảm nghèo", "dân tộc thiểu số");
            assertThat(new Citations(
                                    lexicon,
                                    new Tokens(row.getField("type") + " số " + row.getField("symbol")),
                                    new BitSet())
                            .find())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.symbol()).isEqualTo(row.getField("symbol"));
                        assertThat(each.type()).isEqualTo(row.getField("type"));
                        assertThat(each.year()).isIn(null, day.getYear());
                    });
        });
    }
}
