package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of one paragraph that are held against each other; {@code ⏎} begins a line. */
class ArithmeticTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Có 60 chủ thể, gồm 31 hợp tác xã, 18 doanh nghiệp và 14 hộ kinh doanh. | sum | error | ''
            Khởi công 50 công trình, gồm 31 công trình giao thông, 12 công trình thủy lợi, 4 nhà cộng đồng và 2 sân chơi. | sum | warning | ''
            Công nhận 40 sản phẩm, phân theo địa bàn: Hương Khê 12, Can Lộc 9, Đức Thọ 20. | sum | error | ''
            Tổng vốn 90 tỷ đồng, chia theo nguồn: trung ương 40 tỷ đồng; tỉnh 30 tỷ đồng; dân góp 25 tỷ đồng. | sum | error | ''
            Vốn được giao là 90 tỷ đồng, cụ thể:⏎1. Trung ương: 40 tỷ đồng;⏎2. Tỉnh: 30 tỷ đồng;⏎3. Huyện: 25 tỷ đồng. | sum | error | ''
            Cơ cấu: nông nghiệp 31,5%; công nghiệp 40,2%; dịch vụ 30,3%. | sum | error | ''
            Đầu kỳ có 1.480 hộ nghèo, cuối kỳ 1.160 hộ, như vậy qua một năm giảm được 340 hộ. | sum | error | 320
            Cuối năm 2020 có 121 tiêu chí; cuối năm 2023 có 165 tiêu chí, tức là tăng 46 tiêu chí. | sum | error | 44
            Được giao 680 triệu đồng; giải ngân 204 triệu đồng, đạt 30%; còn phải giải ngân 467 triệu đồng. | sum | error | 476
            Đã có 120/150 xã đạt chuẩn nông thôn mới; 33 xã chưa đạt. | conflict | error | 30
            Doanh thu đạt 412 tỷ đồng, so với 375 tỷ đồng của năm trước thì tăng 13,2%. | percentage | error | 9,9%
            Đến nay có 120 xã đạt chuẩn (chiếm 80%), tăng 12 xã so với cuối năm 2023 (110 xã). | sum | error | 10 xã
            Hộ nghèo giảm từ 4,9% năm 2023 xuống 3,4% năm 2024, mức giảm 2,5 điểm phần trăm. | sum | error | 1,5 điểm phần trăm
            Tỷ lệ hộ dùng điện lưới đạt 101,2%. | percentage | error | ''
            Ngân sách 60 tỷ đồng, chiếm 50%; tín dụng 36 tỷ đồng, chiếm 30%; dân góp 24 tỷ đồng, chiếm 25%. | percentage | error | 20%
            Còn 20% số xã chưa sáp nhập, tức 26 xã trong tổng số 122 xã. | percentage | error | 21%
            Đã có 84 trên 118 xã đạt chuẩn, đạt 72,1%. | percentage | error | 71,2%
            Có 648 hộ nghèo trên tổng số 12.000 hộ, tỷ lệ 54%. | percentage | error | 5%
            Có 57/104 xã đủ 19/19 tiêu chí, tương ứng 55,8%. | percentage | error | 54,8%
            Có 4 xã đạt chuẩn (Phú Gia, Hà Linh, Hòa Hải, Gia Hanh), chiếm 36,9%. | percentage | error | ''
            Lấy ý kiến từ ngày 20/8/2024 đến hết ngày 05/8/2024. | period | error | ''
            Đầu năm có 15 xã đạt chuẩn; có thêm 3 xã đạt chuẩn, nâng tổng số lên 19 xã. | sum | error | 18
            Tổng vốn là 480 tỷ đồng. Ngân sách 336 tỷ đồng, chiếm 60% tổng vốn. | percentage | error | 70%
            Có 5 xã gồm Phú Gia, Hà Linh, Hòa Hải (Hương Khê); Gia Hanh, Thượng Lộc, Vượng Lộc (Can Lộc). | list-count | error | ''
            Phê bình 5 huyện giải ngân dưới 25%, gồm: Hương Khê, Can Lộc, Đức Thọ, Kỳ Anh. | list-count | error | ''
            """)
    void whatDoesNotAddUpIsFound(String text, String kind, String severity, String suggestion) {
        Told.once(text.replace('⏎', '\n'), kind, severity, suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Có 60 chủ thể, gồm 31 hợp tác xã, 18 doanh nghiệp và 11 hộ kinh doanh.",
                "Khởi công 87 công trình, gồm 45 công trình đường, 18 công trình trường, 12 nhà cộng đồng và 12 sân chơi.",
                "Có 9 mô hình, gồm 5 mô hình trồng trọt, 4 mô hình chăn nuôi, thu hút 120 hộ.",
                "Công nhận 40 sản phẩm, phân theo địa bàn: Hương Khê 12, Can Lộc 9, Đức Thọ 19.",
                "Công nhận 40 sản phẩm, cụ thể: Hương Khê 12, Can Lộc 9, Đức Thọ 10, …",
                "Tổng vốn 95 tỷ đồng, chia theo nguồn: trung ương 40 tỷ đồng; tỉnh 30 tỷ đồng; dân góp 25 tỷ đồng.",
                "Vốn được giao là 95 tỷ đồng, cụ thể:\n1. Trung ương: 40 tỷ đồng;\n2. Tỉnh: 30 tỷ đồng;\n3. Huyện: 25 tỷ đồng.",
                "Cơ cấu: nông nghiệp 31,5%; công nghiệp 40,2%; dịch vụ 28,3%.",
                "Đầu kỳ có 1.480 hộ nghèo trên tổng số 20.000 hộ, cuối kỳ 1.160 hộ, như vậy giảm được 320 hộ.",
                "Đầu kỳ có 1.480 hộ nghèo, phát sinh mới 20 hộ, cuối kỳ 1.160 hộ, như vậy giảm được 340 hộ.",
                "Được giao 680 triệu đồng; giải ngân 204 triệu đồng, đạt 30%; còn phải giải ngân 476 triệu đồng.",
                "Được giao 1,3 tỷ đồng; giải ngân 0,26 tỷ đồng, đạt 20%; còn thiếu 1 tỷ đồng.",
                "Đã có 120/150 xã đạt chuẩn nông thôn mới; 30 xã chưa đạt.",
                "Có 120/150 xã đạt chuẩn, trong đó 3 xã chưa đạt tiêu chí thu nhập.",
                "Doanh thu đạt 412 tỷ đồng, so với 375 tỷ đồng của năm trước thì tăng 9,9%.",
                "Tỷ lệ hoàn thành kế hoạch đạt 101,2%.",
                "Tỷ lệ hộ dùng điện tăng, bằng 101,2% so với cùng kỳ.",
                "Ngân sách 60 tỷ đồng, chiếm 50%; tín dụng 36 tỷ đồng, chiếm 30%; dân góp 24 tỷ đồng, chiếm 20%.",
                "Giải ngân: A 60 tỷ đồng (80%), B 36 tỷ đồng (75%), C 24 tỷ đồng (90%).",
                "Có 41 dự án chuyển tiếp với 68.200 triệu đồng, chiếm 62,0% tổng vốn.",
                "Mục tiêu đến 2025 có 1 xã đủ 19 tiêu chí, 4 xã từ 15 tiêu chí trở lên, các xã còn lại 13 tiêu chí trở lên.",
                "Lấy ý kiến từ ngày 05/8/2024 đến hết ngày 20/8/2024.",
                "Toàn huyện có 20 xã; có thêm 3 xã đạt chuẩn, nâng tổng số xã đạt chuẩn lên 18 xã.",
                "Năm 2020 có 10 xã đạt chuẩn; năm 2021 công nhận 5 xã; có thêm 3 xã, nâng tổng số lên 18 xã.",
                "Tổng vốn là 480 tỷ đồng. Ngân sách 336 tỷ đồng, chiếm 70% tổng vốn.",
                "Làm 56 km đường, bằng 112% so với đăng ký đầu năm.",
                "Hộ nghèo giảm từ 4,94% xuống 3,41%, mức giảm 1,5 điểm phần trăm.",
                "Ngân sách 0 đồng. Xã 60 tỷ đồng, chiếm 50%; tín dụng 36 tỷ đồng, chiếm 30%; dân góp 24 tỷ đồng, chiếm 20%.",
                "Thu nhập tăng từ 45 triệu đồng năm 2020 lên 58 triệu đồng năm 2023, tăng 8% so với năm 2022.",
                "Số xã đạt chuẩn tăng từ 100 xã lên 130 xã, vượt 8,3% kế hoạch (120 xã).",
                "Trong tháng giải ngân 20 tỷ đồng, lũy kế đạt 60% kế hoạch (100 tỷ đồng).",
                "Doanh thu đạt 60 tỷ đồng, lợi nhuận tăng 25% so với năm 2021 (8 tỷ đồng).",
                "Doanh thu đạt 412 tỷ đồng so với 375 tỷ đồng kế hoạch, tăng 15% so với cùng kỳ.",
                "Vốn đầu tư giao 40 tỷ đồng, giải ngân 30 tỷ đồng, đạt 75%; vốn sự nghiệp chưa giải ngân 8 tỷ đồng.",
                "Năm 2020 có 900 hộ nghèo, năm 2025 còn 650 hộ nghèo, như vậy bình quân mỗi năm giảm 50 hộ.",
                "Toàn xã có 1.500 hộ, đến nay còn 120 hộ nghèo, như vậy so với đầu năm giảm 30 hộ nghèo.",
                "Năm 2022 có 3 xã đạt chuẩn; năm 2023 có thêm 4 xã đạt chuẩn, nâng tổng số xã đạt chuẩn của huyện lên 19 xã.",
                "Xã Phú Gia đạt 16/19 tiêu chí, xã Hà Linh còn 5 tiêu chí chưa đạt.",
                "Toàn tỉnh có 178/182 xã đạt chuẩn nông thôn mới; 12 xã chưa đạt chuẩn tiêu chí môi trường theo bộ tiêu chí mới.",
                "Kế hoạch vốn năm 2023 là 120 tỷ đồng, đến nay đã giải ngân cụ thể như sau: vốn đầu tư phát triển 70 tỷ đồng; vốn sự nghiệp 30 tỷ đồng.",
                "Tổng nguồn lực huy động 1.000 tỷ đồng; một số nguồn chủ yếu như sau: ngân sách nhà nước 350 tỷ đồng; vốn tín dụng 480 tỷ đồng.",
                "Còn 3 huyện có xã chưa đạt chuẩn, cụ thể: Hương Khê 4, Kỳ Anh 2, Hương Sơn 3.",
                "Có 12 xã được thẩm định. Kết quả chấm điểm cụ thể: Phú Gia 92, Hà Linh 88, Gia Hanh 90.",
                "Toàn huyện có 5 đơn vị bầu cử đại biểu HĐND tỉnh, gồm 18 xã, 2 thị trấn và 3 phường.",
                "Xây dựng 8 mô hình liên kết theo chuỗi giá trị, gồm 6 hợp tác xã, 2 doanh nghiệp và 150 hộ tham gia.",
                "Hoàn thành 20 công trình, gồm 12 km đường giao thông nông thôn, 3 nhà văn hóa và 2 trường học.",
                "Tổng vốn 12,5 tỷ đồng, cụ thể: ngân sách tỉnh 7,26 tỷ đồng; ngân sách huyện 5,27 tỷ đồng.",
                "Tỷ lệ thu ngân sách trên địa bàn xã đạt 125%.",
                "Trong tổng số 182 xã, có 100 xã miền núi, trong đó 60 xã (60%) đã có nhà máy nước sạch.",
                "Tổng vốn năm 2023 là 480 tỷ đồng; vốn ngân sách huy động 3 năm đạt 336 tỷ đồng, chiếm 20% tổng vốn cả giai đoạn 2021-2025.",
                "Khảo sát 100 hộ, có 95 hộ hài lòng với giao thông, 12 hộ không hài lòng với việc thu gom rác.",
                "Có 12 xã giải ngân dưới 50% thuộc các huyện: Hương Khê, Vũ Quang, Kỳ Anh.",
                "Rút ngắn thời hạn nộp báo cáo từ ngày 30/12/2024 đến ngày 30/11/2024.",
                "Số hộ vay vốn trong năm bằng 110% số hộ của năm 2022.",
                "Hoàn thành 25/20 thôn theo lộ trình năm 2023.",
                "Quyết định số 263/QĐ-TTg ngày 22/02/2022 về Chương trình mục tiêu quốc gia xây dựng nông thôn mới, lồng ghép với Chương trình giảm nghèo.",
                "Huyện xếp vị trí 3/13 huyện, đạt tỷ lệ 92,5%.",
                "Huyện hiện có 2 xã 19 tiêu chí (Vạn Lương, Vạn Hưng); 3 xã 13 tiêu chí.",
                "Phải giảm từ 5% trở lên. Toàn bộ 100% hộ nghèo được vay vốn.",
                "Năm 2014 công nhận 17 xã. Các nhóm còn lại: 28 xã đạt 15-18 tiêu chí, 46 xã đạt 10-14 tiêu chí.",
                "Có 88/161 xã đạt chuẩn, trong đó 2 xã nâng cao (Phước Hậu và Hòa Phú), chiếm 54,7%.",
            })
    void whatAddsUpIsLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }
}
