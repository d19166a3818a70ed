package vn.solang.web;

import static vn.solang.web.Link.plain;

import java.util.List;
import java.util.Map;
import vn.solang.criteria.web.AskedPart;
import vn.solang.criteria.web.ComparePage;
import vn.solang.criteria.web.ConfirmationPage;
import vn.solang.criteria.web.IndicatorListPage;
import vn.solang.criteria.web.IndicatorPage;
import vn.solang.criteria.web.SetListPage;
import vn.solang.criteria.web.SetPage;
import vn.solang.criteria.web.State;

/** Pages of criteria sets, filled as those of communes fill them. */
final class CriteriaSamples {

    private static final Link SETS = new Link("Bộ tiêu chí", "/criteria");
    private static final Link OLDER = new Link("Bộ tiêu chí 2016–2020", "/criteria/COMMUNE_NTM_2016");
    private static final Link NEWER = new Link("Bộ tiêu chí 2021–2025", "/criteria/COMMUNE_NTM_2021");
    private static final Link WATER = new Link("Nước sạch tập trung", "/indicators/clean-water-centralised");
    private static final Badge DEMO = new Badge(Badge.Kind.DEMO, "minh họa");
    private static final List<State.Tally> TALLIES =
            List.of(new State.Tally(State.READ, "6", "đã đọc"), new State.Tally(State.RECALLED, "120", "nhớ lại"));
    private static final AskedPart PLACES = new AskedPart(
            WATER,
            List.of(
                    new AskedPart.Line("≥ 30%", "chung, Bắc Trung Bộ", "", State.RECALLED, "nhớ lại"),
                    new AskedPart.Line("≥ 55%", "Đồng bằng sông Hồng", "", State.READ, "đã đọc"),
                    new AskedPart.Line("≥ 60%", "", "Bộ tiêu chí của tỉnh", State.DEMO, "minh họa")),
            null);
    private static final AskedPart YEARS = new AskedPart(
            plain("Thu nhập"),
            List.of(),
            new AskedPart.Years(
                    "triệu đồng",
                    List.of("2021", "2022"),
                    List.of(new AskedPart.Row("chung", List.of("≥ 45", "≥ 48")))));

    private CriteriaSamples() {}

    private static Asking asking(String action, String name) {
        return new Asking(
                action,
                List.of(new Asking.Select(name, "Bộ tiêu chí", List.of(new Choice("", "tất cả", true)))),
                List.of(),
                Map.of());
    }

    static SetListPage list() {
        return new SetListPage(
                "Bộ tiêu chí",
                "10 bộ quốc gia, 3 bộ của tỉnh",
                List.of(new Link("So sánh", "/criteria/compare")),
                List.of(new SetListPage.Group(
                        "Cấp xã",
                        List.of(new SetListPage.Row(
                                NEWER,
                                "COMMUNE_NTM_2021",
                                "xã",
                                "QĐ 318/QĐ-TTg ngày 08/3/2022",
                                "08/03/2022 – 14/02/2026",
                                "19 tiêu chí, 57 chỉ tiêu",
                                "mới có khung",
                                TALLIES,
                                List.of(new SetListPage.Own(
                                        new Link("Bộ tiêu chí của tỉnh", "/criteria/COMMUNE_NTM_2021?province=42"),
                                        "HA_TINH",
                                        "mức minh họa",
                                        "từ 08/03/2022",
                                        "4 mức của tỉnh",
                                        List.of(DEMO))))))));
    }

    static SetPage set() {
        return new SetPage(
                "Bộ tiêu chí 2021–2025",
                "19 tiêu chí, 57 chỉ tiêu",
                List.of(SETS),
                List.of(DEMO),
                asking("/criteria/COMMUNE_NTM_2021", "province"),
                "mới có khung: 0/47 chỉ tiêu",
                List.of(Fact.of("Mã", "COMMUNE_NTM_2021")),
                List.of(plain("đã đọc ("), new Link("vietnamplus.vn", "https://vietnamplus.vn/x"), plain(")")),
                TALLIES,
                List.of(new Link("Mức chờ đối chiếu", "/criteria/confirmations?set=COMMUNE_NTM_2021")),
                List.of(
                        new SetPage.Section(
                                "tc-17",
                                "17",
                                "Môi trường",
                                "Văn hóa – xã hội",
                                "",
                                List.of(new SetPage.Row(
                                        "17.1",
                                        "ct-17-1",
                                        "Tỷ lệ hộ được sử dụng nước sạch",
                                        List.of(PLACES, YEARS),
                                        List.of(new SetPage.StateWord(State.RECALLED, "nhớ lại")),
                                        List.of("giao tỉnh quy định"),
                                        List.of(plain("QĐ 318/QĐ-TTg")),
                                        "dạng ghép"))),
                        new SetPage.Section("tc-1", "1", "Quy hoạch", "", "Chưa rõ các chỉ tiêu.", List.of())));
    }

    static ComparePage compare() {
        var older = new ComparePage.Side(
                new Link("17.1", "/criteria/COMMUNE_NTM_2016#ct-17-1"), "Nước sạch", List.of(PLACES));
        var newer = new ComparePage.Side(
                new Link("17.1", "/criteria/COMMUNE_NTM_2021#ct-17-1"), "Nước sạch", List.of(PLACES, YEARS));
        return new ComparePage(
                "So sánh hai bộ tiêu chí",
                List.of(SETS),
                asking("/criteria/compare", "left"),
                OLDER,
                NEWER,
                List.of(Fact.of("nâng mức", "12 – bộ sau đòi hỏi cao hơn")),
                List.of(new ComparePage.Section(
                        "Môi trường",
                        List.of(
                                new ComparePage.Row(
                                        List.of(older),
                                        List.of(newer),
                                        ComparePage.Change.RAISED,
                                        "nâng mức",
                                        List.of(plain("QĐ 4081")),
                                        List.of(plain("cùng nội dung"))),
                                new ComparePage.Row(
                                        List.of(older),
                                        List.of(),
                                        ComparePage.Change.DROPPED,
                                        "bỏ",
                                        List.of(),
                                        List.of())))));
    }

    static ConfirmationPage confirmations(boolean ofOneSet) {
        Link place = new Link("17.1", "/criteria/COMMUNE_NTM_2021#ct-17-1");
        return new ConfirmationPage(
                "Mức chờ đối chiếu",
                List.of(SETS),
                asking("/criteria/confirmations", "set"),
                "120 mức chờ đối chiếu, 1 mức đã đối chiếu",
                ofOneSet ? List.of() : List.of(new ConfirmationPage.SetCount(NEWER, "120", TALLIES)),
                ofOneSet
                        ? List.of(new ConfirmationPage.Row(
                                place,
                                "Nước sạch",
                                "Bắc Trung Bộ",
                                "≥ 40%",
                                State.RECALLED,
                                "nhớ lại",
                                "không chắc",
                                List.of(plain("QĐ 318/QĐ-TTg")),
                                "sửa trong tệp",
                                new ConfirmationPage.Decide(
                                        "level-17-1-northCentral-",
                                        "COMMUNE_NTM_2021",
                                        "",
                                        "17.1",
                                        "NORTH_CENTRAL",
                                        "",
                                        "40",
                                        "",
                                        "",
                                        false)))
                        : List.of(),
                ofOneSet
                        ? List.of(new ConfirmationPage.Done(
                                place,
                                "Bộ tiêu chí 2021–2025",
                                "Nước sạch",
                                "chung",
                                "≥ 45%",
                                "Công báo",
                                "14",
                                "",
                                null))
                        : List.of(),
                new Link("confirmations.csv", "/criteria/confirmations.csv"),
                "");
    }

    static IndicatorListPage indicators() {
        return new IndicatorListPage(
                "Danh mục chỉ tiêu",
                "1 chỉ tiêu",
                List.of(SETS),
                List.of(new IndicatorListPage.Row(
                        WATER, "clean-water-centralised", "tỷ lệ", "%", "xã", "bình quân", "2", "3")));
    }

    static IndicatorPage indicator() {
        return new IndicatorPage(
                "Nước sạch tập trung",
                "clean-water-centralised",
                List.of(SETS),
                List.of(Fact.of("Mã", "clean-water-centralised")),
                List.of(plain("QĐ 318/QĐ-TTg")),
                new Link("Xem giá trị", "/indicators/clean-water-centralised/values"),
                List.of(new IndicatorPage.Input(
                        "clean-water-centralised.served",
                        new Link("số hộ", "/indicators/clean-water-centralised.served/values"),
                        "số đếm",
                        "hộ",
                        "")),
                List.of(new IndicatorPage.Use(
                        new Link("17.1", "/criteria/COMMUNE_NTM_2021#ct-17-1"),
                        "Bộ tiêu chí 2021–2025",
                        "Nước sạch",
                        List.of(PLACES, YEARS))),
                List.of(new Link("17.1 – Bộ tiêu chí 2021–2025", "/criteria/COMMUNE_NTM_2021#ct-17-1")),
                List.of(plain("cùng định nghĩa")));
    }
}
