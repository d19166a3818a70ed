package vn.solang.web;

import static vn.solang.web.Link.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solang.documents.web.DocumentListPage;
import vn.solang.documents.web.DocumentPage;
import vn.solang.identity.Permission;
import vn.solang.overview.web.FigurePage;
import vn.solang.overview.web.HomePage;
import vn.solang.overview.web.Progress;
import vn.solang.overview.web.UnitListPage;
import vn.solang.overview.web.UnitPage;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Report;
import vn.solang.reporting.web.ReportPage;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;

/** Pages as Hà Tĩnh, first half of 2022, fills them. */
public final class Samples {

    private static final String AT = "?at=2022-06-30";
    private static final Link DECISION_1337 = new Link("1337/QĐ-UBND", "/documents/17");
    private static final Link DECISION_283 = new Link("283/QĐ-UBND", "/documents/16");
    private static final Chip BASE = new Chip(Tone.BASE, "đạt chuẩn");
    private static final Chip ADVANCED = new Chip(Tone.ADVANCED, "nâng cao");
    private static final Chip MODEL = new Chip(Tone.MODEL, "kiểu mẫu");
    private static final Chip NOT_MET = new Chip(Tone.NOT_MET, "chưa đạt");
    private static final Chip COMPLETE = new Chip(Tone.BASE, "hoàn thành nhiệm vụ");

    private Samples() {}

    public static Frame frame(Locale language, String path) {
        return new Frame(
                language,
                Messages.in(language),
                path,
                path + "?lang=" + ("en".equals(language.getLanguage()) ? "vi" : "en"),
                List.of(
                        new NavigationItem("overview.nav.home", "/", 10, Permission.PUBLIC),
                        new NavigationItem("overview.nav.units", "/units", 20, Permission.PUBLIC),
                        new NavigationItem("documents.nav.list", "/documents", 30, Permission.PUBLIC),
                        new NavigationItem("reporting.nav.reports", "/reports", 40, Permission.PUBLIC)),
                new UnitContext("tỉnh Hà Tĩnh", "/" + AT, "30/06/2022"),
                vn.solang.identity.Actor.VISITOR,
                null,
                asset -> asset);
    }

    private static Asking asking(String action) {
        return new Asking(
                action,
                List.of(new Asking.Select(
                        "unit",
                        "Đơn vị",
                        List.of(
                                new Choice("42", "tỉnh Hà Tĩnh", true),
                                new Choice("444", "huyện Hương Khê", false),
                                new Choice("443", "huyện Can Lộc", false)))),
                List.of(new Asking.Day("at", "Số liệu đến ngày", "2022-06-30")),
                Map.of());
    }

    private static FigureView base() {
        return new FigureView(
                "đạt chuẩn NTM",
                "178",
                "/182 xã",
                "97,8%",
                "thêm 4",
                "báo cáo ghi 177",
                "/figures/commune-base.total" + AT,
                List.of());
    }

    private static List<FigureView> strip() {
        return List.of(
                base(),
                new FigureView(
                        "đạt chuẩn nâng cao",
                        "48",
                        "/182 xã",
                        "26,4%",
                        "thêm 6",
                        "báo cáo ghi 50",
                        "/figures/commune-advanced.total" + AT,
                        List.of()),
                new FigureView(
                        "đạt chuẩn kiểu mẫu",
                        "7",
                        "/182 xã",
                        "3,8%",
                        "thêm 4",
                        "",
                        "/figures/commune-model.total" + AT,
                        List.of()),
                new FigureView(
                        "đơn vị cấp huyện",
                        "9",
                        "/13",
                        "69,2%",
                        "thêm huyện Hương Sơn",
                        "",
                        "/figures/district-level.total" + AT,
                        List.of()));
    }

    private static HomePage.Row row(
            String code, String name, Chip chip, int communes, int met, int advanced, int model) {
        var counts = new LinkedHashMap<Tone, Integer>();
        counts.put(Tone.MODEL, model);
        counts.put(Tone.ADVANCED, advanced - model);
        counts.put(Tone.BASE, met - advanced);
        counts.put(Tone.NOT_MET, communes - met);
        return new HomePage.Row(
                new Link(name, "/units/" + code + AT),
                chip,
                met + "/" + communes,
                Integer.toString(advanced),
                Integer.toString(model),
                Bar.of(
                        "%s: %d xã, %d đạt chuẩn, trong đó %d nâng cao, %d kiểu mẫu"
                                .formatted(name, communes, met, advanced, model),
                        counts));
    }

    private static Chip planned(int year) {
        return new Chip(Tone.PLANNED, "lộ trình " + year);
    }

    public static HomePage home(@Nullable String map) {
        return new HomePage(
                "Tỉnh Hà Tĩnh còn 4 xã chưa đạt chuẩn nông thôn mới, đều ở huyện Hương Khê",
                "Số liệu đến 30/06/2022, tính theo ngày Hội đồng biểu quyết · 182 xã, 13 đơn vị cấp huyện",
                List.of(new Badge(Badge.Kind.PROVISIONAL, "tạm tính: 20/178 có quyết định trong sổ")),
                asking("/"),
                strip(),
                "178/182 xã đạt chuẩn; 4 xã chưa đạt thuộc huyện Hương Khê",
                map,
                "Bốn đơn vị cấp huyện còn lại có lộ trình đến 2024",
                List.of(
                        row("436", "Thành phố Hà Tĩnh", COMPLETE, 5, 5, 3, 1),
                        row("437", "Thị xã Hồng Lĩnh", COMPLETE, 1, 1, 0, 0),
                        row("439", "Huyện Hương Sơn", BASE, 23, 23, 2, 0),
                        row("440", "Huyện Đức Thọ", BASE, 15, 15, 6, 1),
                        row("441", "Huyện Vũ Quang", BASE, 9, 9, 5, 0),
                        row("442", "Huyện Nghi Xuân", BASE, 15, 15, 4, 1),
                        row("443", "Huyện Can Lộc", BASE, 16, 16, 6, 1),
                        row("444", "Huyện Hương Khê", planned(2024), 20, 16, 4, 1),
                        row("445", "Huyện Thạch Hà", BASE, 21, 21, 8, 1),
                        row("446", "Huyện Cẩm Xuyên", BASE, 21, 21, 3, 1),
                        row("447", "Huyện Kỳ Anh", planned(2023), 20, 20, 4, 0),
                        row("448", "Huyện Lộc Hà", planned(2022), 11, 11, 2, 0),
                        row("449", "Thị xã Kỳ Anh", planned(2023), 5, 5, 1, 0)),
                row("42", "Toàn tỉnh", new Chip(Tone.NEUTRAL, "9/13 đơn vị"), 182, 178, 48, 7),
                progress(),
                List.of(
                        target("Xã đạt chuẩn", "97,8%", "100%", "31/12/2022", "97.8", "100"),
                        target("Đơn vị cấp huyện", "69,2%", "100%", "31/12/2024", "69.2", "100"),
                        target("Hộ dùng nước sạch tập trung", "20,77%", "≥ 50%", "31/12/2025", "20.77", "50"),
                        target("Yêu cầu tỉnh chuẩn đã đạt", "chưa có số liệu", "≥ 80%", "31/12/2023", null, "80")),
                List.of(
                        new DocumentLine(
                                DECISION_1337,
                                "01/07/2022",
                                "Công nhận xã đạt chuẩn nông thôn mới, nâng cao, kiểu mẫu đợt 1 năm 2022",
                                null),
                        new DocumentLine(
                                new Link("525/QĐ-TTg", "/documents/19"),
                                "27/04/2022",
                                "Công nhận huyện Hương Sơn đạt chuẩn nông thôn mới năm 2020",
                                null),
                        new DocumentLine(
                                new Link("822/QĐ-UBND", "/documents/8"),
                                "21/04/2022",
                                "Kiện toàn Ban Chỉ đạo các Chương trình MTQG",
                                null)),
                List.of(
                        new HomePage.Draft(
                                plain("Bộ tiêu chí nông thôn mới các cấp 2021–2025"),
                                "đang hoàn thiện sau ý kiến thành viên UBND tỉnh",
                                "Văn phòng Điều phối NTM tỉnh"),
                        new HomePage.Draft(
                                plain("Phương án phân bổ vốn nông thôn mới năm 2022"),
                                "đã trình HĐND tỉnh",
                                "UBND tỉnh"),
                        new HomePage.Draft(
                                plain("Kế hoạch thực hiện Chương trình giai đoạn 2021–2025"),
                                "dự thảo xong sau khi lấy ý kiến",
                                "UBND tỉnh")));
    }

    private static Progress progress() {
        return new Progress(
                new Link("Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025", "/criteria/COMMUNE_NTM_2021"),
                "bình quân 18,6–18,9 tiêu chí/xã, tùy số liệu còn thiếu",
                List.of(new Badge(Badge.Kind.PROVISIONAL, "tạm tính")),
                List.of(
                        new Progress.Band(
                                new Link("Xã đạt: tất cả", "/figures/commune-criteria.band-1"),
                                "170/182",
                                Bar.part("tất cả: 170/182", Tone.BASE, 170, 182)),
                        new Progress.Band(
                                new Link("Chưa đủ số liệu để xếp nhóm", "/figures/commune-criteria.undecided"),
                                "12/182",
                                Bar.part("chưa rõ: 12/182", Tone.UNKNOWN, 12, 182))),
                List.of(new Progress.Lagging(
                        new Link("2.1 Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa", "/criteria/COMMUNE_NTM_2021"),
                        "4/182 xã",
                        "Bình quân còn cách 22 điểm phần trăm. huyện Hương Khê 4",
                        Bar.part("2.1: 4/182", Tone.NOT_MET, 4, 182))));
    }

    private static HomePage.Target target(
            String name, String value, String goal, String by, @Nullable String percent, String targetPercent) {
        return new HomePage.Target(
                plain(name),
                value,
                goal,
                by,
                Gauge.of(
                        name + ": " + value + " / " + goal,
                        percent == null ? null : new BigDecimal(percent),
                        new BigDecimal(targetPercent),
                        BigDecimal.valueOf(100)),
                List.of());
    }

    public static UnitPage unit(@Nullable String map) {
        return new UnitPage(
                "Xã Phúc Đồng",
                "Số liệu đến 30/06/2022, tính theo ngày Hội đồng biểu quyết",
                BASE,
                List.of(new Link("tỉnh Hà Tĩnh", "/units/42" + AT), new Link("huyện Hương Khê", "/units/444" + AT)),
                List.of(),
                asking("/units/18514"),
                List.of(
                        Fact.of("Tên", "Phúc Đồng"),
                        Fact.of("Loại", "xã"),
                        Fact.of("Thuộc", new Link("huyện Hương Khê", "/units/444" + AT)),
                        Fact.of("Có hiệu lực", "đến 30/06/2025"),
                        Fact.of("Mã", "18514")),
                List.of(),
                map,
                List.of(new UnitPage.Standard(
                        new Chip(Tone.BASE, "Xã đạt chuẩn nông thôn mới"),
                        "2022",
                        "28/06/2022",
                        "01/07/2022",
                        DECISION_1337,
                        "28/06/2022",
                        "đã đọc",
                        "baohatinh.vn")),
                new UnitPage.Criteria(
                        List.of(new UnitPage.Criteria.Set(
                                new Link("Bộ tiêu chí về xã nông thôn mới", "/units/18514/criteria" + AT),
                                "17/19 tiêu chí",
                                List.of(BASE, NOT_MET),
                                List.of(new Badge(Badge.Kind.PROVISIONAL, "tạm tính")))),
                        List.of()),
                "",
                List.of(),
                List.of(),
                List.of(new UnitPage.Change(
                        "01/07/2025",
                        "sáp nhập vào",
                        List.of(new Link("xã Hương Bình", "/units/18523?at=2025-07-01")),
                        null)),
                List.of(new DocumentLine(
                        DECISION_1337,
                        "01/07/2022",
                        "Công nhận xã đạt chuẩn nông thôn mới, nâng cao, kiểu mẫu đợt 1 năm 2022",
                        new Chip(Tone.NEUTRAL, "còn hiệu lực"))));
    }

    public static UnitPage district(@Nullable String map) {
        return new UnitPage(
                "Huyện Hương Khê",
                "Số liệu đến 30/06/2022, tính theo ngày quyết định",
                planned(2024),
                List.of(new Link("tỉnh Hà Tĩnh", "/units/42" + AT)),
                List.of(new Badge(Badge.Kind.DEMO, "số liệu minh họa")),
                asking("/units/444"),
                List.of(Fact.of("Loại", "huyện"), Fact.of("Mã", "444")),
                List.of(
                        new FigureView(
                                "đạt chuẩn NTM", "16", "/20 xã", "80,0%", "thêm 4", "", "/figures/x" + AT, List.of()),
                        new FigureView("hộ dùng nước sạch", null, "", "", "", "", null, List.of())),
                map,
                List.of(),
                null,
                "20 xã và 1 thị trấn",
                List.of(
                        new UnitPage.Child(
                                new Link("Phúc Đồng", "/units/18514" + AT), "xã", BASE, "từ 28/06/2022", null),
                        new UnitPage.Child(new Link("Hà Linh", "/units/18502" + AT), "xã", NOT_MET, "", null),
                        new UnitPage.Child(
                                new Link("Hương Trà", "/units/18550" + AT), "xã", MODEL, "từ 31/12/2020", null)),
                List.of(),
                List.of(),
                List.of());
    }

    public static UnitListPage unitList() {
        return new UnitListPage(
                "Đơn vị hành chính của tỉnh Hà Tĩnh",
                "Vào ngày 30/06/2022",
                List.of(),
                asking("/units"),
                List.of(plain("13 đơn vị cấp huyện"), plain("182 xã"), plain("21 phường"), plain("13 thị trấn")),
                null,
                List.of(
                        new SearchPage.Hit(
                                new Link("huyện Kỳ Anh", "/units/447" + AT),
                                "tỉnh Hà Tĩnh, đến 30/06/2025",
                                planned(2023)),
                        new SearchPage.Hit(
                                new Link("thị xã Kỳ Anh", "/units/449" + AT),
                                "tỉnh Hà Tĩnh, 10/04/2015–30/06/2025",
                                null)),
                List.of(huongKhe("20 xã, 1 thị trấn", true), canLoc("16 xã, 2 thị trấn", true)));
    }

    public static UnitListPage uncovered() {
        return new UnitListPage(
                "Đơn vị hành chính của tỉnh Hà Tĩnh",
                "Vào ngày 30/06/1995",
                List.of(),
                asking("/units"),
                List.of(),
                "Sổ ghi đơn vị hành chính từ 01/01/2020.",
                List.of(),
                List.of());
    }

    private static UnitLine line(String code, String name, @Nullable Chip chip, String note, @Nullable Link basis) {
        return new UnitLine(new Link(name, "/units/" + code + AT), chip, note, basis);
    }

    private static UnitGroup huongKhe(String count, boolean marked) {
        String voted = "28/06/2022";
        String bound = "chậm nhất 31/12/2021";
        return new UnitGroup(
                new Link("Huyện Hương Khê", "/units/444" + AT),
                count,
                marked ? planned(2024) : null,
                List.of(
                        line("18532", "Gia Phố", marked ? BASE : null, bound, null),
                        line("18508", "Hòa Hải", marked ? BASE : null, voted, DECISION_1337),
                        line("18523", "Hương Bình", marked ? BASE : null, voted, DECISION_1337),
                        line("18550", "Hương Trà", marked ? MODEL : null, bound, null),
                        line("18535", "Phú Phong", marked ? BASE : null, bound, null),
                        line("18514", "Phúc Đồng", marked ? BASE : null, voted, DECISION_1337)));
    }

    private static UnitGroup canLoc(String count, boolean marked) {
        String bound = "chậm nhất 31/12/2021";
        return new UnitGroup(
                new Link("Huyện Can Lộc", "/units/443" + AT),
                count,
                marked ? BASE : null,
                List.of(
                        line("18463", "Gia Hanh", marked ? ADVANCED : null, bound, null),
                        line("18487", "Mỹ Lộc", marked ? BASE : null, bound, null),
                        line("18415", "Thiên Lộc", marked ? BASE : null, bound, null)));
    }

    private static UnitGroup ducTho(String count) {
        String bound = "chậm nhất 31/12/2021";
        return new UnitGroup(
                new Link("Huyện Đức Thọ", "/units/440" + AT),
                count,
                null,
                List.of(
                        line("18298", "An Dũng", null, bound, null),
                        line("18280", "Hòa Lạc", null, bound, null),
                        line("18259", "Tùng Ảnh", null, bound, null)));
    }

    public static Provenance provenance() {
        return new Provenance(
                base(),
                List.of(
                        Fact.of("Nội dung", "Xã đạt chuẩn nông thôn mới"),
                        Fact.of("Số liệu đến", "30/06/2022"),
                        Fact.of("Ghi nhận đến", "23/11/2026 09:40"),
                        Fact.of("Quy tắc tính", "Xã: ngày Hội đồng biểu quyết; nếu không có, 31/12 của năm đạt"),
                        Fact.of("Mẫu số", "182 xã, không kể 21 phường, 13 thị trấn"),
                        Fact.of("Kỳ trước", "174/182 · 95,6%"),
                        Fact.of("Có quyết định", "20/178 có quyết định trong sổ")),
                new Provenance.Published(
                        "177 (97,3%)",
                        "177 xã (chiếm 97,3% tổng số xã)",
                        "sổ nhiều hơn 1",
                        List.of("177 + 4 xã còn lại = 181, không bằng 182 xã", "177/182 = 97,3%; 178/182 = 97,8%")),
                List.of("158 xã được tính theo năm đạt, chưa thấy quyết định."),
                "178 xã đạt chuẩn, theo huyện",
                List.of(huongKhe("16/20", false), canLoc("16/16", false), ducTho("15/15")),
                List.of(
                        new Link("4 xã còn lại", "/figures/commune-base.remaining" + AT),
                        new Link("Tải danh sách .csv", "/figures/commune-base.total.csv" + AT)));
    }

    public static FigurePage figure() {
        return new FigurePage(
                "178/182 xã đạt chuẩn nông thôn mới, 97,8%",
                "Tỉnh Hà Tĩnh, số liệu đến 30/06/2022",
                List.of(new Link("tỉnh Hà Tĩnh", "/" + AT)),
                asking("/figures/commune-base.total"),
                provenance());
    }

    private static Figure figure(String key, @Nullable Integer value, Integer of) {
        return new Figure(
                key,
                value == null ? null : BigDecimal.valueOf(value),
                "xã",
                value,
                of,
                List.of("18514", "18523"),
                List.of(1L),
                null,
                Figure.State.FIRM,
                "hatinh-2022",
                Map.of(),
                asOf(),
                List.of());
    }

    private static AsOf asOf() {
        return new AsOf(LocalDate.of(2022, 6, 30), Instant.parse("2026-11-23T02:40:00Z"));
    }

    private static Inline words(String text) {
        return new Inline.Words(text);
    }

    public static Report report() {
        var total = figure("commune-base.total", 178, 182);
        var gained = figure("commune-base.new", 4, 182);
        var left = figure("commune-base.remaining", 4, 182);
        var advanced = figure("commune-advanced.total", 48, 182);
        var districts = figure("district-level.total", 9, 13);
        var water = figure("clean-water", null, 100);
        return new Report(
                "six-month",
                Report.Form.REPORT,
                "42",
                Period.parse("2022-H1"),
                asOf(),
                "hatinh-2022",
                new Report.Letterhead(
                        "UBND TỈNH HÀ TĨNH",
                        List.of("VĂN PHÒNG ĐIỀU PHỐI", "NÔNG THÔN MỚI TỈNH"),
                        "Số:       /BC-VPĐP",
                        "Hà Tĩnh, ngày    tháng 7 năm 2022",
                        "CHÁNH VĂN PHÒNG",
                        List.of("Văn phòng Điều phối NTM Trung ương;", "UBND tỉnh;", "Lưu: VT.")),
                List.of(
                        "Kết quả thực hiện Chương trình nông thôn mới, Chương trình OCOP",
                        "6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022"),
                List.of(new Block.Paragraph(List.of(
                        words("Thực hiện Giấy mời số "),
                        new Inline.Cited(1, "374/GM-UBND ngày 27/7/2022"),
                        words(" của UBND tỉnh, Văn phòng Điều phối nông thôn mới tỉnh báo cáo như sau:")))),
                List.of(
                        new Block.Heading(1, "I.", "KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2022"),
                        new Block.Heading(2, "2.", "Kết quả thực hiện"),
                        new Block.Heading(3, "2.1.", "Chương trình MTQG xây dựng nông thôn mới"),
                        new Block.Paragraph(List.of(
                                words("Trong 6 tháng đầu năm, có thêm "),
                                new Inline.Bound(gained, Inline.Part.VALUE, "4"),
                                words(" xã đạt chuẩn nông thôn mới ("),
                                new Inline.Bound(
                                        gained,
                                        Inline.Part.LIST,
                                        "Phúc Đồng, Hòa Hải, Hương Bình, Hương Thủy – huyện Hương Khê"),
                                words("), nâng tổng số xã đạt chuẩn lên "),
                                new Inline.Bound(total, Inline.Part.NUMERATOR, "178"),
                                words("/"),
                                new Inline.Bound(total, Inline.Part.DENOMINATOR, "182"),
                                words(" xã, đạt "),
                                new Inline.Bound(total, Inline.Part.RATE, "97,8%"),
                                words("; còn "),
                                new Inline.Bound(left, Inline.Part.VALUE, "4"),
                                words(" xã chưa đạt chuẩn ("),
                                new Inline.Bound(
                                        left,
                                        Inline.Part.LIST,
                                        "Điền Mỹ, Hà Linh, Hương Lâm, Hương Liên – huyện Hương Khê"),
                                words(")."))),
                        new Block.Item(
                                "-",
                                List.of(
                                        words("Xã đạt chuẩn nâng cao: "),
                                        new Inline.Bound(advanced, Inline.Part.VALUE, "48"),
                                        words(" xã ("),
                                        new Inline.Bound(advanced, Inline.Part.RATE, "26,4%"),
                                        words(")."))),
                        new Block.Item(
                                "-",
                                List.of(
                                        words("Đơn vị cấp huyện đạt chuẩn hoặc hoàn thành nhiệm vụ: "),
                                        new Inline.Bound(districts, Inline.Part.NUMERATOR, "9"),
                                        words("/13 ("),
                                        new Inline.Bound(districts, Inline.Part.RATE, "69,2%"),
                                        words(")."))),
                        new Block.Item(
                                "-",
                                List.of(
                                        words("Xã có nước sạch tập trung: "),
                                        new Inline.Bound(water, Inline.Part.VALUE, "chưa có số liệu"),
                                        words(".")))),
                List.of(gained, total, left, advanced, districts, water));
    }

    public static ReportPage reportPage(boolean opened) {
        return new ReportPage(
                "Báo cáo 6 tháng đầu năm 2022",
                "Số liệu đến 30/06/2022 · ghi nhận đến 23/11/2026 09:40",
                List.of(new Badge(Badge.Kind.DRAFT, "dự thảo, chưa chốt số liệu")),
                new Asking(
                        "/reports",
                        List.of(
                                new Asking.Select(
                                        "kind", "Loại báo cáo", List.of(new Choice("six-month", "6 tháng", true))),
                                new Asking.Select(
                                        "period", "Kỳ", List.of(new Choice("2022-H1", "6 tháng đầu năm 2022", true)))),
                        List.of(new Asking.Day("at", "Số liệu đến ngày", "2022-06-30")),
                        Map.of("unit", "42")),
                List.of(
                        new Link("Tải .docx", "/reports/six-month/42/2022-H1.docx"),
                        new Link("PDF", "/reports/six-month/42/2022-H1.pdf"),
                        new Link("JSON", "/reports/six-month/42/2022-H1.json")),
                report(),
                "/figures",
                "unit=42&at=2022-06-30",
                opened ? provenance() : null);
    }

    public static DocumentListPage documentList() {
        return new DocumentListPage(
                "Sổ văn bản",
                "",
                new Asking(
                        "/documents",
                        List.of(new Asking.Select(
                                "type",
                                "Loại",
                                List.of(new Choice("", "Tất cả", true), new Choice("decision", "Quyết định", false)))),
                        List.of(),
                        Map.of()),
                "19 văn bản",
                List.of(
                        new DocumentListPage.Row(
                                DECISION_1337,
                                "Quyết định",
                                "01/07/2022",
                                "UBND tỉnh Hà Tĩnh",
                                "công nhận xã đạt chuẩn nông thôn mới, nâng cao, kiểu mẫu đợt 1 năm 2022",
                                new Chip(Tone.NEUTRAL, "còn hiệu lực")),
                        new DocumentListPage.Row(
                                new Link("44/2021/NQ-HĐND", "/documents/2"),
                                "Nghị quyết",
                                "16/12/2021",
                                "HĐND tỉnh Hà Tĩnh",
                                "một số cơ chế, chính sách hỗ trợ tạo nguồn lực xây dựng thành công tỉnh Hà Tĩnh đạt chuẩn"
                                        + " nông thôn mới, giai đoạn 2022-2025",
                                new Chip(Tone.NEUTRAL, "còn hiệu lực"))),
                null,
                new Link("Trang sau", "/documents?page=2"));
    }

    public static DocumentPage document() {
        return new DocumentPage(
                "Quyết định 1337/QĐ-UBND",
                "Công nhận xã đạt chuẩn nông thôn mới, nâng cao, kiểu mẫu đợt 1 năm 2022",
                new Chip(Tone.NEUTRAL, "còn hiệu lực"),
                List.of(new Link("Sổ văn bản", "/documents")),
                List.of(),
                List.of(
                        Fact.of("Số, ký hiệu", "1337/QĐ-UBND"),
                        Fact.of("Ngày ban hành", "01/07/2022"),
                        Fact.of("Cơ quan ban hành", "UBND tỉnh Hà Tĩnh")),
                List.of(new Fact("Căn cứ", List.of(new Link("2540/QĐ-TTg", "/documents/11")))),
                List.of(new Link("Báo cáo 6 tháng đầu năm 2022, mục I.2.1", "/reports?period=2022-H1")),
                "14 xã được công nhận",
                List.of(new UnitGroup(
                        new Link("Huyện Hương Khê", "/units/444" + AT),
                        "4 xã đạt chuẩn",
                        null,
                        List.of(
                                line("18508", "Hòa Hải", null, "28/06/2022", null),
                                line("18523", "Hương Bình", null, "28/06/2022", null),
                                line("18514", "Phúc Đồng", null, "28/06/2022", null)))));
    }

    public static SearchPage search() {
        return new SearchPage(
                "ky anh",
                List.of(
                        new SearchPage.Group("Đơn vị", unitList().matches()),
                        new SearchPage.Group(
                                "Văn bản",
                                List.of(new SearchPage.Hit(
                                        DECISION_283, "công nhận xã đạt chuẩn, có 2 xã của huyện Kỳ Anh", null)))));
    }
}
