package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that exclude each other. */
class AnswerCheckTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tổ gồm 8 thành viên; có mặt 7 thành viên, vắng 2 thành viên. | ''
            Khảo sát 120 hộ: 110 hộ hài lòng, 12 hộ không hài lòng. | ''
            Dự họp 15/17 đại biểu; vắng 3. | ''
            Phát ra 18 phiếu, thu về 15 phiếu. Kết quả: tán thành 14 phiếu, không tán thành 2 phiếu. | ''
            Số phiếu phát ra 9, thu về 9; không đồng ý: 3 phiếu; đồng ý: 7 phiếu. | ''
            """)
    void moreAnswersThanAskedAreFound(String text, String suggestion) {
        Told.once(text, "sum", "error", suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phát ra 15 phiếu, thu về 13 phiếu; đồng ý 12 phiếu, không đồng ý 1 phiếu.",
                "Hội đồng gồm 15 thành viên, dự họp 12 thành viên, vắng 3 thành viên.",
                "Khảo sát 120 hộ: rất hài lòng 60 hộ, hài lòng 55 hộ, không hài lòng 5 hộ.",
                "Hội đồng gồm 11 thành viên, thư ký 2 thành viên; đồng ý 10 phiếu, không đồng ý 2 phiếu.",
                "Có 30 hộ bình thường, 30 hộ hài lòng, 2 hộ không hài lòng.",
                "Thu về 13 phiếu: xã Cẩm Minh đồng ý 12 phiếu; xã Đức Liên không đồng ý 4 phiếu.",
                "Có mặt 12 đại biểu, vắng 3 đại biểu.",
                "Tổ gồm 7 thành viên; có mặt 6 thành viên, 5 đại biểu mời, vắng 1 thành viên.",
                "Thu về 13 phiếu; đồng ý khoảng 12 phiếu, không đồng ý 2 phiếu.",
                "Tổng số 20 hộ, trong đó 12/20 hộ đồng ý, 8/20 hộ không đồng ý."
            })
    void whatMayBeAllIsLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }
}
