package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in sentences, and what is not. */
class FactCheckTests {

    private static final FactCheck CHECK = new FactCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đã có 12/18 xã đạt chuẩn (chiếm 66,9% tổng số xã). | percentage | error | 66,7%
            Đã có 151/182 xã (chiếm 82,9% tổng số xã) hoàn thành. | percentage | warning | 83,0%
            Toàn tỉnh có 50 thôn (chiếm 27,4% tổng số thôn) đạt chuẩn. | percentage | warning | 27,5%
            Có 90 xã (chiếm 96,8% tổng số xã) đạt chuẩn, còn 5 xã chưa đạt chuẩn. | percentage | error | 94,7%
            Năm qua có 9/12 thôn đạt chuẩn, hai thôn còn lại đang làm. | sum | error | ''
            Cả huyện có 40 dự án, trong đó 12 dự án giao thông, 9 dự án thủy lợi và 25 dự án khác. | sum | error | ''
            Tổng vốn 90 tỷ đồng, trong đó ngân sách tỉnh 40 tỷ đồng, ngân sách huyện 30 tỷ đồng và nhân dân góp 15 tỷ đồng. | sum | warning | ''
            Có 20 sản phẩm còn hạn (1 sản phẩm 4 sao, 18 sản phẩm 3 sao, 2 sản phẩm chưa rõ). | sum | error | ''
            Đầu kỳ còn 8 xã chưa đạt chuẩn; có thêm 4 xã đạt chuẩn. Nay còn 5 xã chưa đạt chuẩn. | sum | error | 4
            Đã có 178/182 xã đạt chuẩn. Đến nay còn 5 xã chưa đạt chuẩn. | conflict | error | 4
            Cơ cấu kinh tế: nông nghiệp chiếm 30%, công nghiệp 45% và dịch vụ 35%. | sum | error | ''
            Có thêm 3 xã đạt chuẩn (Phú Gia, Hà Linh, Hòa Hải, Hương Bình). | list-count | error | ''
            Có thêm 3 xã đạt chuẩn, gồm: Phú Gia, Hà Linh. | list-count | error | ''
            Căn cứ Quyết định số 3004/KH-UBND ngày 25/8/2021. | citation | error | 3004/QĐ-UBND
            Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 5/3/2021. | citation | error | ''
            Theo Văn bản số 07/BCĐ CTMTQG ngày 4/4/2022. | citation | warning | 07/BCĐ-CTMTQG
            Quyết định số 10/QĐ-TTg ngày 5/1/2022 về Quyết định phê duyệt Đề án. | citation | warning | phê duyệt
            Nghị quyết số 8/NQ-HĐND ngày 31/6/2022 đã nêu rõ. | date | error | ''
            Kế hoạch giai đoạn 201-2025 đã được duyệt, giai đoạn 2021-2025. | period | error | 2021-2025
            Kế hoạch giai đoạn 2025-2021 đã được duyệt. | period | error | 2021-2025
            Hai huyện chưa xong (Hương Khê, Kỳ Anh; đang làm. | punctuation | warning | ''
            Một huyện Hương Khê), chưa xong. | punctuation | warning | ''
            Đề án “Xây dựng nông thôn mới đã được duyệt. | punctuation | warning | ''
            [bookmark: muc_1]Phần mở đầu. | punctuation | warning | ''
            Tỉnh quan tâm ưu hỗ trợ các xã. | term | warning | ''
            Năm 2022, xã Phúc Trạch, huyện Thạch Hà về đích. | place | error | huyện Hương Khê
            Năm 2022, huyện Hương Khê, tỉnh Nghệ An về đích. | place | error | Hà Tĩnh
            Kết quả thực hiện năm 2026: xã Phúc Trạch, huyện Hương Khê về đích | place | warning | ''
            Số sản phẩm tăng từ 40 lên 50 sản phẩm, tăng 20%. | percentage | error | 25%
            Vốn tăng từ 1,2 tỷ đồng lên 1,8 tỷ đồng, tăng 900 triệu đồng. | sum | error | 600 triệu đồng
            Thu nhập từ 20 triệu đồng lên 45 triệu đồng, gấp 2,75 lần. | percentage | error | 2,25 lần
            Cả huyện có 60 sản phẩm, tăng 12 sản phẩm so với năm 2021 (50 sản phẩm). | sum | error | 10 sản phẩm
            Cả huyện có 260 sản phẩm, vượt 130% kế hoạch (200 sản phẩm). | percentage | error | 30%
            Cả huyện có 260 sản phẩm, đạt 30% kế hoạch (200 sản phẩm). | percentage | error | 130%
            Tỷ lệ hộ nghèo giảm từ 5% xuống còn 7% số hộ. | conflict | error | ''
            Toàn tỉnh có 177 xã đạt chuẩn. Nhìn chung, toàn tỉnh có 178 xã đạt chuẩn. | conflict | error | ''
            Toàn tỉnh có 182 xã. Toàn tỉnh có 177 xã đạt chuẩn. Toàn tỉnh còn 4 xã chưa đạt chuẩn. | sum | error | 5
            Huyện còn 3 xã chưa đạt là Hương Lâm, Hương Liên. | list-count | error | ''
            Kinh phí 120 tỷ đồng, gồm: tỉnh 50 tỷ đồng, huyện 30 tỷ đồng, xã 30 tỷ đồng. | sum | warning | ''
            Toàn huyện có 21 xã: 5 xã đạt 19 tiêu chí, 10 xã đạt 15-18 tiêu chí, 7 xã đạt 10-14 tiêu chí. | sum | error | ''
            Có 150 sản phẩm, trong đó có 20 sản phẩm 4 sao, 131 sản phẩm 3 sao. | sum | error | ''
            Đã cấp 2 tỷ đồng cho 4 xã, mỗi xã 600 triệu đồng. | sum | warning | ''
            Đã có 19/18 xã đạt chuẩn. | percentage | error | ''
            Kết quả có 105% số xã đạt chuẩn. | percentage | error | ''
            Xã đạt 16/19 tiêu chí, còn 4 tiêu chí chưa đạt. | conflict | error | 3
            Ngày 30/2/2022, UBND tỉnh đã họp. | date | error | ''
            Có 5.177/8.297 xã đạt chuẩn nông thôn mới, đạt tỷ lệ 63,4%. | percentage | error | 62,4%
            Tỷ lệ xã đạt chuẩn là 68,9% (5.615/8.233 xã). | percentage | error | 68,2%
            Đã có 12 trong tổng số 18 xã đạt chuẩn, đạt 65,7%. | percentage | error | 66,7%
            Giải ngân 1.234,5/1.500 triệu đồng, đạt 83,3%. | percentage | error | 82,3%
            Tổ giúp việc của Ban chỉ đạo họp hằng tháng. | term | note | Ban Chỉ đạo
            Công tác số hoá đi cùng văn hóa. | term | note | hóa
            Tạo việc việc làm cho lao động. | term | note | việc
            Giai đoạn 2021-2025 và giai đoạn 2016-2020 khác giai đoạn 2026 - 2030. | punctuation | note | 2026-2030
            Phân bổ  vốn cho các xã. | punctuation | note | ' '
            """)
    void whatCannotBeTrueIsFound(String text, String kind, String severity, String suggestion) {
        Told.once(text, kind, severity, suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm 2023, toàn tỉnh công nhận 25/20 sản phẩm OCOP, đạt 125% kế hoạch.",
                "Số: 45/BC-UBND\nHà Tĩnh, ngày 05 tháng 3 năm 2024\nBÁO CÁO\nThay Báo cáo số 45/BC-UBND ngày 05/3/2024 gửi nhầm.",
                "Sáng 27/7 huyện Hương Khê tổ chức lễ công bố.",
                "Toàn tỉnh có 181 xã, trong đó 177 xã đạt chuẩn, 50 xã đạt chuẩn nâng cao và 7 xã đạt chuẩn kiểu mẫu.",
                "Toàn tỉnh có 181 xã, trong đó:\n- Đạt chuẩn: 177 xã\n- Đạt chuẩn nâng cao: 50 xã\n- Đạt chuẩn kiểu mẫu: 7 xã",
                "Trong 20 xã có 15 xã đạt tiêu chí giao thông, 18 xã đạt tiêu chí điện.",
                "Kinh phí 120 tỷ đồng, gồm: ngân sách 80 tỷ đồng, trong đó trung ương 50 tỷ đồng, dân góp 40 tỷ đồng.",
                "Xã có 7 thôn, đồng bào dân tộc thiểu số chiếm 80%.",
                "Năm 2024 có 5/182 xã đạt chuẩn nâng cao, đạt 100% theo kế hoạch đề ra.",
                "Vận động 120% số hộ theo kế hoạch đăng ký hiến đất.",
                "Toàn tỉnh có 50/182 xã đạt chuẩn nâng cao; còn 4 xã chưa đạt chuẩn.",
                "Huyện Hương Khê có 12/20 xã đạt chuẩn; toàn tỉnh còn 10 xã chưa đạt chuẩn.",
                "Có 50 xã đạt chuẩn nâng cao (chiếm 27,5% tổng số xã), còn 4 xã chưa đạt chuẩn.",
                "Có 5/13 huyện hoàn thành cấp mã số vùng trồng. Hiện còn 2 huyện chưa đạt chuẩn nông thôn mới.",
                "Đầu năm còn 8 xã chưa đạt chuẩn; có thêm 3 xã đạt chuẩn, 1 xã sáp nhập; nay còn 4 xã chưa đạt chuẩn.",
                "Đầu nhiệm kỳ, toàn tỉnh có 174 xã đạt chuẩn.\nĐến nay, toàn tỉnh có 178 xã đạt chuẩn.",
                "Tỷ lệ hộ nghèo giảm từ 8,5% năm 2021 xuống 6,2% năm 2023, mỗi năm giảm 1,15%.",
                "Công nhận thêm 4 xã, nâng tổng số lên 50 xã, đạt 100% kế hoạch (4 xã).",
                "Thứ hạng chuyển đổi số tăng từ 31 lên 15.",
                "Đối với 2 xã là Hà Linh và Điền Mỹ, Văn phòng Điều phối nông thôn mới đã hướng dẫn.",
                "Có 5 xã gồm: Hà Linh, Điền Mỹ và 3 xã của huyện Kỳ Anh.",
                "Có 2 xã (Kỳ Ninh, Kỳ Nam, thị xã Kỳ Anh) đang hoàn thiện hồ sơ.",
                "Thực hiện Thông báo kết luận số 120/TB-UBND ngày 12/5/2022.",
                "Thực hiện Nghị quyết số 44/2021/NQ-HĐND, ngày 10/3/2022 UBND tỉnh đã ban hành Kế hoạch.",
                "UBND huyện Hương Khê có Kế hoạch số 15/KH-UBND ngày 05/01/2022; UBND huyện Kỳ Anh có Kế hoạch số 15/KH-UBND ngày 08/01/2022.",
                "Hộ dùng nước hợp vệ sinh chiếm 98%, hộ có nhà tiêu chiếm 92%, hộ có chuồng trại chiếm 85%.",
                "Lộ trình: năm 2022 - 5 xã, năm 2023 - 3 xã.",
                "BÁO CÁO\nTổng kết Chương trình giai đoạn 2021-2025\n1. Kết quả thực hiện năm 2021\n2. Kết quả thực hiện năm 2022",
                "Kết quả thực hiện năm 2026: sáp nhập xã Hương Trạch và xã Phúc Trạch",
                "Trong 100 tỷ đồng vốn sự nghiệp, tỉnh dành cho 12 xã, mỗi xã 1 tỷ đồng.",
                "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2022\nCủa Ủy ban nhân dân tỉnh)",
                "iii) Công tác tuyên truyền, theo điểm a), b) khoản 1 Điều 5.",
                "Số sản phẩm tăng từ 40 lên 50 sản phẩm, tăng 25%.",
                "Có 12 xã đạt chuẩn, gồm: Đồng Tân và 11 xã khác. Có 5 xã chưa đạt chuẩn.",
                "Trong số 150 cán bộ, nữ chiếm 30%.",
                "Kinh phí 120 tỷ đồng, gồm: tỉnh 80 tỷ đồng (chi thường xuyên 20 tỷ đồng, đầu tư 60 tỷ đồng), huyện 40 tỷ đồng.",
                "Kế hoạch đạt 102%, bằng 105% số xã so với năm trước.",
                "Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,1%, giảm 2,1%.",
                "Thu nhập từ 34 triệu đồng lên khoảng 50 triệu đồng, gấp 2 lần.",
                "Cả huyện có 326 sản phẩm, đạt 163% kế hoạch (200 sản phẩm).",
                "Năm 2021, toàn tỉnh có 170 xã đạt chuẩn. Năm 2022, toàn tỉnh có 177 xã đạt chuẩn.",
                "Toàn tỉnh có 177 xã đạt chuẩn. Phấn đấu toàn tỉnh có 182 xã đạt chuẩn.",
                "Toàn tỉnh có 177 xã đạt chuẩn. Huyện Can Lộc: toàn huyện có 16 xã đạt chuẩn.",
                "Huyện Đức Thọ đã xong.\nToàn huyện có 16 xã đạt chuẩn.\nHuyện Can Lộc gần xong.\nToàn huyện có 12 xã đạt chuẩn.",
                "BÁO CÁO\nKết quả thực hiện năm 2022\nSo với kết quả năm 2021 thì tăng 3 xã.",
                "Kết quả thực hiện năm 2026: xã Phúc Trạch (huyện Hương Khê cũ) về đích",
                "Đời sống ngày ngày đổi khác, người người thi đua.",
                "Đã có 12/18 xã đạt chuẩn (chiếm 66,7% tổng số xã).",
                "Có 62 xã, chiếm 30,39%.",
                "Hơn 50 thôn (chiếm 27,4% tổng số thôn) đạt chuẩn.",
                "Trồng được 13 ha, chiếm khoảng 30% diện tích.",
                "Đạt 12/14 xã (đạt 100% kế hoạch năm).",
                "Thu nhập tăng 12% so với năm 2021, đạt 45 triệu đồng/người/năm.",
                "Có thêm 3 xã đạt chuẩn (Phú Gia, Hà Linh – huyện Hương Khê; Gia Hanh – huyện Can Lộc).",
                "Có 12 xã đạt chuẩn (Hương Khê 4, Kỳ Anh 8).",
                "Có 3 xã đạt chuẩn (huyện Lộc Hà).",
                "Đầu kỳ còn 8 xã chưa đạt chuẩn; có thêm 4 xã đạt chuẩn. Nay còn 4 xã chưa đạt chuẩn.",
                "Còn 8 xã chưa đạt chuẩn. Có thêm 6 xã đạt chuẩn nâng cao, còn 20 xã chưa đạt chuẩn nâng cao.",
                "Có 20 sản phẩm còn hạn (12 sản phẩm nước mắm, 3 sản phẩm rượu).",
                "Nhiều xã làm tốt, như 5 xã (Phú Gia, Hà Linh…).",
                "Tổng vốn 150 triệu đồng. Trong đó, nhân dân góp hơn 90 triệu đồng, con em xa quê góp 37 triệu đồng.",
                "Lao động công nghiệp tăng 30%, dịch vụ tăng 50% và nông nghiệp giảm 40%.",
                "Căn cứ Quyết định số 26/QĐ-UBND ngày 3/2/2022 của UBND tỉnh và Quyết định số 26/QĐ-UBND ngày 9/5/2022 của UBND huyện Can Lộc.",
                "Ban hành Quyết định số 10/QĐ-UBND ngày 5/1/2022 và Kế hoạch số 10/KH-UBND ngày 5/1/2022.",
                "Chương trình giai đoạn 2016-2020 và giai đoạn 2021-2025.",
                "Có ba việc: a) quy hoạch; b) giao thông; c) thủy lợi.",
                "Ông “Hai Lúa” nói: “Xã tôi gọi là “làng mới” từ lâu”.",
                "Ưu tiên, tối ưu, ngân sách và giải ngân đều tốt.",
                "Năm 2010, xã Phúc Trạch, huyện Thạch Hà chưa có đường.",
                "Từ 7 giờ ngày 3/6 đến 24/6, cả hai xã/136 hộ cùng làm."
            })
    void whatMayBeTrueIsLeftAlone(String text) {
        assertThat(CHECK.check(SourceText.of(text)).findings()).isEmpty();
    }

    @Test
    void aDocumentCitedInTwoWaysIsFound() {
        var found = CHECK.check(SourceText.of("""
                        Nghị quyết 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh.
                        Theo Nghị quyết 44/NQ-HĐND ngày 16/12/2021, vốn tăng.
                        Quyết định số 263/QĐ-TTg ngày 22/02/2022 và Quyết định số 263/QĐ-TTg ngày 22/3/2022.
                        """)).findings();
        assertThat(found).extracting(Finding::suggestion).containsExactly("44/2021/NQ-HĐND", "22/02/2022");
        assertThat(found).extracting(Finding::severity).containsOnly(Finding.Severity.ERROR);
    }

    @Test
    void whatIsLeftOfAWholeIsCompared() {
        var found = CHECK.check(SourceText.of("""
                        Tổng số huyện, thành phố, thị xã đạt chuẩn là 09/13.
                        Giao thông còn hạn chế, nhất là 2 huyện chưa đạt chuẩn.
                        Đến 31/12/2020 còn 6 huyện chưa đạt chuẩn.
                        """)).findings();
        assertThat(found).singleElement().extracting(Finding::suggestion).isEqualTo("4");
    }

    @Test
    void aNameWithOtherMarksIsFound() {
        var found = CHECK.check(SourceText.of("""
                        Ông Trần Văn Hào, Chủ tịch UBND xã, cho biết đường đã xong.
                        Ông Hảo nói thêm rằng trường cũng sắp xong. Bà Hảo thì chưa rõ.
                        """)).findings();
        assertThat(found)
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Finding.Kind.CONFLICT));
    }

    @Test
    void aProgrammeHasOnePeriod() {
        var found = CHECK.check(SourceText.of("""
                        Chương trình MTQG xây dựng nông thôn mới giai đoạn 2021-2025 đạt kết quả.
                        Vốn Chương trình mục tiêu quốc gia xây dựng nông thôn mới giai đoạn 2022-2025 đã giao.
                        Chương trình MTQG xây dựng nông thôn mới giai đoạn 2016-2020 đã xong.
                        """)).findings();
        assertThat(found).singleElement().extracting(Finding::suggestion).isEqualTo("2021-2025");
    }

    /** Places are those of the original, in code points, whatever the form of its letters. */
    @Test
    void placesAreThoseOfTheOriginal() {
        String composed = "Đề án “Xã mới đã được duyệt năm 2022.";
        for (String text : List.of(
                composed,
                java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD),
                "\uD83D\uDE00 " + composed,
                composed.replace("duyệt", "du\u00adyệt"),
                composed.replace('Đ', 'Ð').replace("mới", "m\u01a3i"))) {
            SourceText source = SourceText.of(text);
            Finding found = CHECK.check(source).findings().getFirst();
            int start = source.inOriginal(found.span()).start();
            assertThat(text.codePointAt(text.offsetByCodePoints(0, start))).isEqualTo('“');
            assertThat(source.quoteOfOriginal(found.span())).startsWith("“");
        }
    }

    @Test
    void whatContradictsTheFrameOfTheReportIsFound() {
        List<Finding> found = CHECK.check(SourceText.of("""
                        Hà Tĩnh, ngày 27 tháng 7 năm 2022
                        BÁO CÁO
                        Kết quả thực hiện Chương trình 6 tháng đầu năm 2022
                        I. Kết quả thực hiện 6 tháng đầu năm 2021
                        Đã triển khai Quyết định số 12/QĐ-UBND ngày 5/8/2022 của UBND tỉnh.
                        II. Nhiệm vụ 6 tháng cuối năm 2022
                        Dự kiến ban hành Quyết định số 40/QĐ-UBND ngày 15/8/2022.
                        """)).findings();
        assertThat(found).extracting(each -> each.kind().code()).containsExactly("period", "citation");
        assertThat(found.getFirst().suggestion()).isEqualTo("6 tháng đầu năm 2022");
    }

    @Test
    void partsMayBeItemsOfTheirOwn() {
        String items =
                "\n- Ngân sách trung ương: 50 tỷ đồng;\n- Ngân sách tỉnh: 30 tỷ đồng;\n- Ngân sách huyện: 41 tỷ đồng.";
        assertThat(CHECK.check(SourceText.of("Tổng vốn năm 2022 là 120 tỷ đồng, trong đó:" + items))
                        .findings())
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Finding.Kind.SUM));
        assertThat(CHECK.check(SourceText.of("Tổng vốn năm 2022 là 121 tỷ đồng, trong đó:" + items))
                        .findings())
                .isEmpty();
    }

    /** A table that was put on one line is no sentence; it is read in the time of its length. */
    @Test
    void aVeryLongLineIsReadToItsEnd() {
        String line = "Hương Khê: 16 xã, Vũ Quang: 9 xã (chiếm 90%), ".repeat(4_000) + "9".repeat(100_000);
        FactCheck.Checked checked = CHECK.check(SourceText.of(line + " Đã có 12/18 xã (chiếm 66,9% tổng số xã)."));
        assertThat(checked.findings()).extracting(Finding::suggestion).contains("66,7%");
    }

    @Test
    void oneDocumentHasOneNumberAndOneTitle() {
        List<Finding> found = CHECK.check(SourceText.of("""
                        Quyết định số 263/QĐ-TTg ngày 22/2/2022 phê duyệt Chương trình mục tiêu quốc gia xây dựng nông thôn mới.
                        Quyết định số 263/QĐ-TTg ngày 22/2/2022 về phê duyệt Chương trình MTQG xây dựng NTM.
                        Quyết định số 264/QĐ-TTg ngày 22/2/2022 phê duyệt Chương trình MTQG xây dựng NTM.
                        Quyết định số 263/QĐ-TTg ngày 22/2/2022 về bộ tiêu chí quốc gia về xã nông thôn mới.
                        """)).findings();
        assertThat(found)
                .extracting(each -> each.severity().code(), Finding::suggestion)
                .containsExactly(tuple("error", "263/QĐ-TTg"), tuple("note", ""));
    }

    @Test
    void aSuggestionKnowsWhatItStandsFor() {
        SourceText text = SourceText.of(
                "Đã có 12/18 xã (chiếm 66,9% tổng số xã). Căn cứ Quyết định số 3004/KH-UBND ngày 25/8/2021.");
        assertThat(CHECK.check(text).findings().stream()
                        .map(each -> text.quote(each.replaced(text).orElseThrow()) + " > " + each.suggestion()))
                .containsExactly("66,9% > 66,7%", "3004/KH-UBND > 3004/QĐ-UBND");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phấn đấu đến năm 2025 có 100% số xã đạt chuẩn. | Target[value=100, hedge=EXACT, unit=%, by=2025]
            Dự kiến đến cuối năm 2022 có thêm 01 huyện đạt chuẩn. | Target[value=1, hedge=EXACT, unit=huyện, by=2022]
            Mục tiêu là ít nhất 80 triệu đồng mỗi người. | Target[value=80000000, hedge=OVER, unit=đồng, by=null]
            Đã huy động hơn 1,5 tỷ đồng. | Money[value=1500000000.0, hedge=OVER]
            Có 30 xã, tăng 4 xã so với năm 2021 (26 xã). | Growth[before=26, after=30, change=4, measure=DIFFERENCE, down=false, unit=xã]
            Quy mô gấp 2,13 lần so với năm trước. | Growth[before=null, after=null, change=2.13, measure=TIMES, down=false, unit=]
            """)
    void aimsMoneyAndGrowthAreRead(String text, String claim) {
        assertThat(CHECK.check(SourceText.of(text)).claims().stream()
                        .map(each -> each.toString().replaceFirst("span=Span\\[[^]]*], ", "")))
                .contains(claim);
    }
}
