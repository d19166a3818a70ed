package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products that come to something else. */
class ProductCheckTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mua máy: 15 bộ x 2,5 triệu đồng/bộ = 35,5 triệu đồng. | 37,5
            Hỗ trợ 4x250 = 900. | 1.000
            Hỗ trợ 8 thôn × 450 triệu đồng/thôn = 3,8 tỷ đồng. | 3,6
            - 14 km * 700 triệu đồng/km = 9.600 triệu đồng; | 9.800
            Tập huấn (25 lớp X 40 người/lớp = 1.100 người). | 1.000
            Kinh phí 6 xã x 300 triệu đồng = 1.900. | 1.800
            """)
    void aWrongProductIsFound(String text, String suggestion) {
        Told.once(text, "sum", "error", suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hỗ trợ 8 thôn x 450 triệu đồng/thôn = 3.600 triệu đồng = 3,6 tỷ đồng.",
                "Hỗ trợ 8 thôn x 3 năm x 100 triệu đồng = 2.400 triệu đồng.",
                "Phụ cấp: 5 người x 4 triệu đồng/người/tháng = 240 triệu đồng.",
                "Sản lượng: 5 ha x 60 tạ/ha = 30 tấn.",
                "Kinh phí: 7 xã x 2,35 tỷ đồng = 16,5 tỷ đồng.",
                "Kinh phí: khoảng 7 xã x 2 tỷ đồng = 15 tỷ đồng.",
                "Bình quân 7 xã x 2 tỷ đồng = 15 tỷ đồng.",
                "Kinh phí: 3 nghìn con x 2.000 đồng = 6 triệu đồng.",
                "Sân rộng 3m x 200m = 601 m2.",
                "Tính 2 x 3 = 7 - 1.",
                "Tính 100 : 2 x 3 = 150.",
                "Diện tích 12 x 25 = 0,3 ha.",
                "Khổ giấy 210 x 297 mm.",
                "Kinh phí 12 x 3.250 = 39 tỷ đồng."
            })
    void whatMayBeRightIsLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }
}
