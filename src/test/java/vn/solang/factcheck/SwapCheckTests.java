package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One document with two numbers whose digits are swapped. */
class SwapCheckTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Theo Quyết định số 781/QĐ-TTg ngày 08/6/2020. Quyết định 871/QĐ-TTg ngày 08/6/2020 sửa phụ lục. | 781/QĐ-TTg
            Theo Quyết định số 1608/QĐ-TTg ngày 16/8/2016. Quyết định số 1680/QĐ-TTg ngày 16/8/2016. Quyết định số 1608/QĐ-TTg ngày 16/8/2016 đã hết hiệu lực. | 1608/QĐ-TTg
            Theo Quyết định số 484/QĐ-TTg ngày 24/02/2023. Quyết định số 184/QĐ-TTg ngày 24/02/2023 còn hiệu lực. | 148/QĐ-TTg
            Nghị quyết số 36/2023/NQ-HĐND ngày 08/12/2023 về mức hỗ trợ xi măng. Nghị quyết số 63/2023/NQ-HĐND ngày 08/12/2023 về mức hỗ trợ xi măng. | 36/2023/NQ-HĐND
            Nghị quyết số 36/NQ-HĐND ngày 08/12/2023 (mức hỗ trợ làm đường thôn); Nghị quyết số 63/NQ-HĐND ngày 08/12/2023 (mức hỗ trợ làm đường thôn). | 36/NQ-HĐND
            """)
    void swappedDigitsAreFound(String text, String suggestion) {
        Told.once(text, "citation", "error", suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Các Quyết định 318/QĐ-TTg, 319/QĐ-TTg, 320/QĐ-TTg ngày 08/3/2022.",
                "Nghị quyết số 36/2023/NQ-HĐND ngày 08/12/2023 về mức hỗ trợ xi măng. Nghị quyết số 63/2023/NQ-HĐND ngày 08/12/2023 về học phí năm học.",
                "Nghị quyết số 36/NQ-HĐND ngày 08/12/2023. Nghị quyết số 63/NQ-HĐND ngày 08/12/2023.",
                "Nghị quyết số 36/NQ-HĐND ngày 08/12/2023, Nghị quyết số 63/NQ-HĐND ngày 08/12/2023; theo Nghị quyết số 36/NQ-HĐND ngày 08/12/2023.",
                "Theo Quyết định số 36/QĐ-UBND ngày 08/12/2023. Kế hoạch số 63/KH-UBND ngày 08/12/2023. Quyết định số 36/QĐ-UBND ngày 08/12/2023.",
                "Quyết định số 148/QĐ-TTg ngày 24/02/2023. Quyết định số 184/QĐ-TTg ngày 28/02/2023."
            })
    void twoDocumentsOfOneDayAreLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }
}
