package vn.solang.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.solang.reporting.Inline.Bound;
import vn.solang.reporting.Inline.Cited;
import vn.solang.reporting.Inline.Part;
import vn.solang.reporting.Inline.Words;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.Rates;

/** SampleReports as a province would write them, for the tests of the writers. */
final class SampleReports {

    static final AsOf MID_2022 = new AsOf(LocalDate.of(2022, 6, 30), Instant.parse("2026-11-23T02:40:05.123456Z"));

    static final Figure NEW = figure("commune-base.new", "4", 4, null, Figure.State.FIRM);
    static final Figure TOTAL = figure("commune-base.total", "178", 178, 182, Figure.State.FIRM);
    static final Figure RATE = rate("commune-base.rate", 178);
    static final Figure REMAINING = figure("commune-base.remaining", "4", 4, 182, Figure.State.PROVISIONAL);
    static final Figure ADVANCED_NEW = figure("commune-advanced.new", "6", 6, null, Figure.State.FIRM);
    static final Figure ADVANCED = figure("commune-advanced.total", "48", 48, 182, Figure.State.FIRM);
    static final Figure ADVANCED_RATE = rate("commune-advanced.rate", 48);
    static final Figure IDEAS = figure("ocop.ideas", "66", null, null, Figure.State.DEMO);
    static final Figure UNKNOWN = unknown("commune-model.total");

    private SampleReports() {}

    /** A page and a half, every kind of block and inline in it. */
    static Report sixMonth() {
        return report(
                "UBND TỈNH HÀ TĨNH",
                List.of(
                        new Block.Paragraph(
                                List.of(
                                        new Words("Thực hiện "),
                                        new Cited(374, "Giấy mời số 374/GM-UBND ngày 27/7/2022"),
                                        new Words(
                                                " của Ủy ban nhân dân tỉnh, Văn phòng Điều phối nông thôn mới tỉnh báo cáo kết quả 6 tháng đầu năm 2022, nhiệm vụ 6 tháng cuối năm như sau:")))),
                body());
    }

    /** The same text over and over, for several pages. */
    static Report repeated(int times) {
        var body = new ArrayList<Block>();
        IntStream.range(0, times).forEach(i -> body.addAll(body()));
        return report("UBND TỈNH HÀ TĨNH", List.of(), body);
    }

    static Report of(Block... body) {
        return report("UBND TỈNH HÀ TĨNH", List.of(), List.of(body));
    }

    static Report report(String superior, List<Block.Paragraph> opening, List<Block> body) {
        return new Report(
                "six-month",
                Report.Form.REPORT,
                "42",
                Period.parse("2022-H1"),
                MID_2022,
                "hatinh-2022",
                new Report.Letterhead(
                        superior,
                        List.of("VĂN PHÒNG ĐIỀU PHỐI", "NÔNG THÔN MỚI TỈNH"),
                        "Số:        /BC-VPĐP",
                        "Hà Tĩnh, ngày       tháng 7 năm 2022",
                        "CHÁNH VĂN PHÒNG",
                        List.of(
                                "Văn phòng Điều phối nông thôn mới Trung ương;",
                                "Ủy ban nhân dân tỉnh;",
                                "Các sở, ban, ngành cấp tỉnh;",
                                "Ủy ban nhân dân các huyện, thành phố, thị xã;",
                                "Lưu: VT.")),
                List.of(
                        "Kết quả thực hiện Chương trình nông thôn mới, Chương trình OCOP",
                        "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022"),
                opening,
                body,
                List.of(NEW, TOTAL, RATE, REMAINING, ADVANCED_NEW, ADVANCED, ADVANCED_RATE, IDEAS, UNKNOWN));
    }

    private static List<Block> body() {
        return List.of(
                new Block.Heading(1, "I.", "Kết quả thực hiện 6 tháng đầu năm 2022"),
                new Block.Heading(2, "1.", "Ban hành văn bản"),
                new Block.Item(
                        "-",
                        List.of(
                                new Words("Hội đồng nhân dân tỉnh ban hành "),
                                new Cited(44, "Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021"),
                                new Words(
                                        " quy định một số cơ chế, chính sách hỗ trợ tạo nguồn lực xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới, giai đoạn 2022 - 2025."))),
                new Block.Heading(2, "2.", "Kết quả thực hiện"),
                new Block.Heading(3, "2.1.", "Chương trình MTQG xây dựng nông thôn mới"),
                new Block.Item(
                        "-",
                        List.of(
                                new Words("Về xã đạt chuẩn nông thôn mới: Trong 6 tháng đầu năm 2022, có thêm "),
                                new Bound(NEW, Part.VALUE, "4"),
                                new Words(" xã đạt chuẩn ("),
                                new Bound(
                                        NEW, Part.LIST, "Phúc Đồng, Hòa Hải, Hương Bình, Hương Thủy – huyện Hương Khê"),
                                new Words("), nâng tổng số xã đạt chuẩn lên "),
                                new Bound(TOTAL, Part.VALUE, "178"),
                                new Words("/"),
                                new Bound(TOTAL, Part.DENOMINATOR, "182"),
                                new Words(" xã, đạt "),
                                new Bound(RATE, Part.RATE, "97,8%"),
                                new Words(". Còn "),
                                new Bound(REMAINING, Part.VALUE, "4"),
                                new Words(" xã chưa đạt chuẩn."))),
                new Block.Item(
                        "-",
                        List.of(
                                new Words("Về xã đạt chuẩn nông thôn mới nâng cao: Có thêm "),
                                new Bound(ADVANCED_NEW, Part.VALUE, "6"),
                                new Words(" xã ("),
                                new Bound(
                                        ADVANCED_NEW,
                                        Part.LIST,
                                        "Phúc Trạch, Hương Trạch, Phú Gia – huyện Hương Khê; Tân Lâm Hương, Lưu Vĩnh Sơn – huyện Thạch Hà; Gia Hanh – huyện Can Lộc"),
                                new Words("), nâng tổng số lên "),
                                new Bound(ADVANCED, Part.VALUE, "48"),
                                new Words(" xã (chiếm "),
                                new Bound(ADVANCED_RATE, Part.RATE, "26,4%"),
                                new Words(" tổng số xã)."))),
                new Block.Paragraph(List.of(new Words("Bên cạnh kết quả đạt được, còn một số khó khăn:"))),
                new Block.Item(
                        "+",
                        List.of(
                                new Words(
                                        "Hạ tầng giao thông, thủy lợi ở một số địa phương xuống cấp, nguồn lực đầu tư còn hạn chế;"))),
                new Block.Item("+", List.of(new Words("Chuyển đổi số trong xây dựng nông thôn mới còn chậm."))),
                new Block.Heading(3, "2.2.", "Chương trình Mỗi xã một sản phẩm (OCOP)"),
                new Block.Paragraph(List.of(
                        new Words("Toàn tỉnh đã xét chọn "),
                        new Bound(IDEAS, Part.VALUE, "66"),
                        new Words(" ý tưởng sản phẩm tham gia Chương trình OCOP năm 2022."))),
                new Block.Heading(1, "II.", "Nhiệm vụ trọng tâm 6 tháng cuối năm"),
                new Block.Item(
                        "1.",
                        List.of(
                                new Words(
                                        "Tập trung chỉ đạo các xã còn lại hoàn thành tiêu chí; rà soát, nâng cao chất lượng tiêu chí tại các xã đã đạt chuẩn theo Bộ tiêu chí giai đoạn 2021 - 2025."))),
                new Block.Item("2.", List.of(new Words("Đẩy nhanh tiến độ giải ngân vốn năm 2022."))),
                new Block.Heading(1, "III.", "Kiến nghị, đề xuất"),
                new Block.Item(
                        "1.", List.of(new Words("Trung ương sớm ban hành Bộ tiêu chí phân hạng sản phẩm OCOP."))));
    }

    private static Figure figure(
            String key, String value, @Nullable Integer numerator, @Nullable Integer denominator, Figure.State state) {
        int count = new BigDecimal(value).intValue();
        return new Figure(
                key,
                new BigDecimal(value),
                "xã",
                numerator,
                denominator,
                IntStream.range(0, count)
                        .mapToObj(i -> Integer.toString(18_070 + 3 * i))
                        .toList(),
                LongStream.range(0, count).mapToObj(i -> 9_000 + i).toList(),
                key.equals("commune-base.total") ? published() : null,
                state,
                "hatinh-2022",
                Map.of("standard", "commune-base", "level", "xã", "by", "vote"),
                MID_2022,
                List.of());
    }

    private static Figure rate(String key, int numerator) {
        return new Figure(
                key,
                Rates.percent(numerator, 182),
                "%",
                numerator,
                182,
                List.of(),
                List.of(),
                null,
                Figure.State.FIRM,
                "hatinh-2022",
                Map.of(),
                MID_2022,
                List.of());
    }

    /** The notes and reasons are any sentences the ledger knows. */
    private static Figure unknown(String key) {
        return new Figure(
                key,
                null,
                "xã",
                null,
                182,
                List.of(),
                List.of(),
                null,
                Figure.State.PROVISIONAL,
                "",
                Map.of(),
                MID_2022,
                List.of(Message.of("report.control.list")));
    }

    private static Reported published() {
        return new Reported(
                new BigDecimal("177"),
                null,
                new BigDecimal("97.30"),
                "177 xã (chiếm 97,3% tổng số xã)",
                new BigDecimal("1"),
                List.of(Message.of("report.pdf.timeout", 60)));
    }
}
