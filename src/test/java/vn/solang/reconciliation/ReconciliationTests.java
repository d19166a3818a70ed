package vn.solang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.LedgerTest;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;

/** Texts held against the ledger of the first half of 2022 of Hà Tĩnh. */
@LedgerTest
class ReconciliationTests {

    private static final Path REPORTS = Path.of("src/test/resources/golden");
    private static final FactCheck CHECK = new FactCheck();
    private static final Messages WORDS = Messages.vietnamese();
    private static final String HEAD = "Báo cáo kết quả 6 tháng đầu năm 2022\n";
    private static final int TRIES = 120;
    private static final double GOAL = 0.95;

    private static final List<Pattern> COUNTS = List.of(
            Pattern.compile("còn (\\d+) xã chưa đạt chuẩn"),
            Pattern.compile("có thêm (\\d+) (?:xã|đơn vị)"),
            Pattern.compile("(?:lên|là) (\\d+)/\\d+ (?:xã|đơn vị)"),
            Pattern.compile("(?:lên|là) \\d+/(\\d+) (?:xã|đơn vị)"),
            Pattern.compile("(?:Đã có|, có) (\\d+) (?:ý tưởng|sản phẩm)"),
            Pattern.compile("(\\d+) sản phẩm (?:còn hạn|hạng|chưa rõ|đã)"));

    private final Reconciliation reconciliation;
    private final Reports reports;
    private final ReportFiles files;

    ReconciliationTests(Reconciliation reconciliation, Reports reports, ReportFiles files) {
        this.reconciliation = reconciliation;
        this.reports = reports;
        this.files = files;
    }

    @ParameterizedTest
    @CsvSource({
        "six-month,42,2022-H1",
        "quarter,42,2022-Q2",
        "nine-month,42,2022-9M",
        "year,42,2021",
        "year,42,2022",
        "six-month,42,2023-H1",
        "six-month,444,2022-H1",
        "six-month,42,2026-H1"
    })
    void aGeneratedFileIsConfirmedThroughout(String kind, String unit, String period) {
        byte[] file = docx(kind, unit, period);
        SourceText text = SourceFiles.read("report.docx", file);
        Reconciled reconciled =
                reconciliation.check(CHECK.check(text), file, unit, reconciliation.asOf(text, Optional.empty()));
        assertThat(told(text, reconciled)).isEmpty();
        assertThat(reconciled.confirmed()).isNotEmpty();
        assertThat(Reconciliation.edited(text, file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "six-month-42-2022-H1,42",
        "quarter-42-2022-Q1,42",
        "quarter-42-2022-Q2,42",
        "quarter-42-2022-Q4,42",
        "nine-month-42-2022-9M,42",
        "year-42-2021,42",
        "year-42-2022,42",
        "six-month-42-2023-H1,42",
        "six-month-444-2022-H1,444",
        "six-month-42-2026-H1,42"
    })
    void theTextOfAGeneratedReportIsNeverContradicted(String name, String unit) throws IOException {
        String text = Files.readString(REPORTS.resolve(name + ".txt"));
        assertThat(told(text, unit)).isEmpty();
    }

    @Test
    void everyCountOfAGeneratedReportIsAnswered() throws IOException {
        String text = Files.readString(REPORTS.resolve("six-month-42-2022-H1.txt"));
        List<String> confirmed = check(text, "42").confirmed().stream()
                .map(each -> text(text, each))
                .toList();
        assertThat(confirmed)
                .contains(
                        "8 xã commune-base.remaining",
                        "4 xã commune-base.new",
                        "178/182 xã commune-base.total",
                        "4 xã commune-base.remaining",
                        "6 xã commune-advanced.new",
                        "48/182 xã commune-advanced.total",
                        "4 xã commune-model.new",
                        "7/182 xã commune-model.total",
                        "1 đơn vị cấp huyện district-level.new",
                        "9/13 đơn vị district-level.total",
                        "7.236 tỷ đồng urgent-projects-estimate",
                        "20,77% clean-water-centralised",
                        "66 ý tưởng ocop-ideas-accepted",
                        "2 sản phẩm ocop.recognised",
                        "25 sản phẩm ocop.valid",
                        "20 sản phẩm ocop.valid",
                        "1 sản phẩm ocop.valid.4",
                        "17 sản phẩm ocop.valid.3",
                        "2 sản phẩm ocop.valid.unrated",
                        "5 sản phẩm ocop.unclear");
    }

    @Test
    void nineteenOfTwentyChangedCountsAreContradicted() throws IOException {
        var random = new Random(20_220_630);
        List<String> names =
                List.of("six-month-42-2022-H1", "nine-month-42-2022-9M", "quarter-42-2022-Q2", "year-42-2022");
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            String text = Files.readString(REPORTS.resolve(names.get(i % names.size()) + ".txt"));
            Pattern pattern = COUNTS.get(random.nextInt(COUNTS.size()));
            List<int[]> places = new ArrayList<>();
            for (Matcher found = pattern.matcher(text); found.find(); ) {
                places.add(new int[] {found.start(1), found.end(1)});
            }
            if (places.isEmpty()) {
                continue;
            }
            int[] place = places.get(random.nextInt(places.size()));
            int value = Integer.parseInt(text.substring(place[0], place[1]));
            int other =
                    value + (random.nextBoolean() && value > 1 ? -1 : 1) * (1 + random.nextInt(Math.max(1, value / 8)));
            String changed = text.substring(0, place[0]) + other + text.substring(place[1]);
            boolean contradicted = check(changed, "42").findings().stream()
                    .anyMatch(finding -> finding.span().start() <= place[0]
                            && place[0] <= finding.span().end());
            if (!contradicted) {
                missed.add(changed.substring(Math.max(0, place[0] - 60), Math.min(changed.length(), place[0] + 40)));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo((int) (TRIES * (1 - GOAL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đến nay toàn tỉnh có 177 xã đạt chuẩn nông thôn mới. | 178",
                "Toàn tỉnh đã có 51/182 xã đạt chuẩn NTM nâng cao. | 48",
                "Thực hiện kế hoạch của tỉnh, đã có 60 ý tưởng được xét chọn đủ điều kiện tham gia Chương trình OCOP. | 66",
                "Toàn tỉnh đã có 48/181 xã đạt chuẩn NTM nâng cao. | 48/182",
                "Hiện nay, Hà Tĩnh còn 5 xã chưa đạt chuẩn nông thôn mới. | 4",
                "Trong 6 tháng đầu năm 2022, có thêm 5 xã đạt chuẩn nông thôn mới. | 4",
                "Huyện Hương Khê có 15/20 xã đạt chuẩn nông thôn mới. | 16",
                "Hương Khê còn 3 xã chưa đạt chuẩn. | 4",
                "Đến ngày 31/12/2021, toàn tỉnh còn 9 xã chưa đạt chuẩn. | 8",
                "Tỷ lệ xã đạt chuẩn nông thôn mới đạt 96,5%. | 97,8%",
                "Hiện có 96,5% số xã đạt chuẩn nông thôn mới. | 97,8%",
                "Toàn tỉnh có 181 xã, 18 phường và 16 thị trấn. | 182",
                "Đến nay có 10/13 huyện, thành phố, thị xã đạt chuẩn/hoàn thành nhiệm vụ xây dựng nông thôn mới. | 9",
                "Đến nay có hơn 180 xã đạt chuẩn nông thôn mới. | 178",
                "Đến nay có gần 170 xã đạt chuẩn nông thôn mới. | 178",
                "Đến nay có khoảng 150 xã đạt chuẩn nông thôn mới. | 178"
            })
    void whatTheLedgerHasOtherwiseIsTold(String sentence, String suggestion) {
        Reconciled reconciled = check(HEAD + sentence, "42");
        assertThat(reconciled.findings()).as(sentence).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Finding.Kind.LEDGER);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đến nay toàn tỉnh có 178 xã đạt chuẩn nông thôn mới.",
                "Đến nay có hơn 170 xã đạt chuẩn nông thôn mới.",
                "Đến nay có gần 180 xã đạt chuẩn nông thôn mới.",
                "Đến nay có khoảng 180 xã đạt chuẩn nông thôn mới.",
                "Huyện Hương Khê có 16/20 xã đạt chuẩn nông thôn mới (đạt 80%).",
                "Hiện toàn tỉnh còn 4 xã chưa đạt chuẩn thuộc huyện Hương Khê.",
                "Toàn tỉnh có 182 xã.",
                "Tỷ lệ xã đạt chuẩn nông thôn mới đạt 97,8%."
            })
    void whatTheLedgerHasIsConfirmed(String sentence) {
        Reconciled reconciled = check(HEAD + sentence, "42");
        assertThat(told(HEAD + sentence, "42")).isEmpty();
        assertThat(reconciled.confirmed()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Phấn đấu đến cuối năm 2022 có 182 xã đạt chuẩn nông thôn mới.",
                "Dự kiến trong năm 2022 có thêm 8 xã đạt chuẩn nông thôn mới.",
                "Kế hoạch năm 2022: có thêm 10 xã đạt chuẩn nông thôn mới nâng cao.",
                "Mục tiêu 6 tháng đầu năm 2022 có thêm 9 xã đạt chuẩn nông thôn mới.",
                "Đến năm 2025 có 100 xã đạt chuẩn nông thôn mới nâng cao.",
                "Năm 2019 có thêm 30 xã đạt chuẩn nông thôn mới.",
                "Đến hết năm 2020 toàn tỉnh có 150 xã đạt chuẩn nông thôn mới.",
                "Cả nước có 5.614 xã đạt chuẩn nông thôn mới.",
                "Tỉnh Nghệ An có 300 xã đạt chuẩn nông thôn mới.",
                "Thạch Hà, Đức Thọ, Can Lộc có 45 xã đạt chuẩn nông thôn mới.",
                "Có 12 xã đạt chuẩn nông thôn mới thông minh.",
                "Hỗ trợ 12 xã đạt chuẩn nông thôn mới nâng cao.",
                "Mỗi huyện có 2 xã đạt chuẩn nông thôn mới kiểu mẫu.",
                "Trong 4 xã đạt chuẩn nông thôn mới có 2 xã ở xa trung tâm.",
                "Đây là 4 xã đạt chuẩn nông thôn mới của huyện.",
                "Đợt này có 4 xã đạt chuẩn nông thôn mới.",
                "Tháng 6 có 4 xã đạt chuẩn nông thôn mới.",
                "Ngày 28/6/2022 có 4 xã đạt chuẩn nông thôn mới.",
                "Từ năm 2021 đến nay có 40 xã đạt chuẩn nông thôn mới nâng cao.",
                "Trong 8 xã khó khăn nhất đã có 3/8 xã đạt chuẩn nông thôn mới.",
                "4 xã đạt chuẩn nông thôn mới: Phúc Đồng, Hòa Hải, Hương Bình, Hương Thủy.",
                "Huyện Ứng Hòa có 12 xã đạt chuẩn nông thôn mới.",
                "Theo UBND tỉnh Đồng Nai, toàn tỉnh có 52 xã đạt chuẩn nông thôn mới.",
                "Có 80% số xã đạt chuẩn nông thôn mới nâng cao trở lên.",
                "Tỷ lệ xã đạt chuẩn nông thôn mới tăng 2,5%.",
                "Toàn tỉnh có 8 xã, 50 thôn chưa đạt chuẩn được đỡ đầu.",
                "Đến nay có 60 xã đạt chuẩn giai đoạn 2016-2020.",
                "Đến nay có 178 xã đạt chuẩn, trong đó 12 xã đạt chuẩn nông thôn mới nâng cao ở miền núi.",
                "II. NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM\n- Có thêm 12 xã đạt chuẩn nông thôn mới."
            })
    void plansOtherYearsAndOtherPlacesAreNotTold(String sentence) {
        assertThat(told(HEAD + sentence, "42")).isEmpty();
    }

    @Test
    void namesAreHeldAgainstTheUnitsOfTheFigure() {
        String text = HEAD + "Trong 6 tháng đầu năm 2022, có thêm 4 xã đạt chuẩn nông thôn mới (Phúc Đồng, Hòa Hải,"
                + " Hương Bình, Hà Linh – huyện Hương Khê).";
        Reconciled reconciled = check(text, "42");
        assertThat(reconciled.contradictions())
                .extracting(each -> each.finding().message().key())
                .containsExactlyInAnyOrder("reconciliation.listed", "reconciliation.missing");
        assertThat(reconciled.contradictions().getFirst().ledger().names())
                .containsExactlyInAnyOrder("Phúc Đồng", "Hòa Hải", "Hương Bình", "Hương Thủy");
        assertThat(reconciled.contradictions().getFirst().ledger().units()).hasSize(4);
        assertThat(reconciled.contradictions().getFirst().ledger().facts()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thực hiện Quyết định số 263/QĐ-TTg ngày 23/02/2022 của Thủ tướng Chính phủ. | reconciliation.citation.date",
                "Theo Nghị quyết số 44/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh. | reconciliation.citation.symbol",
                "Theo Quyết định số 263/QĐ-TTg ngày 22/02/2022 của UBND tỉnh. | reconciliation.citation.issuer",
                "Quyết định số 525/QĐ-TTg ngày 27/4/2022 của Thủ tướng Chính phủ phê duyệt quy hoạch sử dụng đất nông nghiệp vùng ven biển. | reconciliation.citation.title"
            })
    void documentsAreHeldAgainstTheRegister(String sentence, String key) {
        assertThat(check(HEAD + sentence, "42").findings())
                .extracting(finding -> finding.message().key())
                .containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo Quyết định số 822/QĐ-UBND ngày 05/5/2022 của UBND huyện Thạch Hà.",
                "Theo Quyết định số 263/QĐ-TTg ngày 10/3/2019 của Thủ tướng Chính phủ.",
                "Theo Nghị quyết số 44/2021/NQ-HĐND ngày 10/12/2021 của HĐND tỉnh Nghệ An."
            })
    void documentsOfOthersAreNotTold(String sentence) {
        assertThat(told(HEAD + sentence, "42")).isEmpty();
    }

    @Test
    void aCommuneIsHeldAgainstTheUnitsOfTheDay() {
        String head = "Báo cáo kết quả 6 tháng đầu năm 2022\nMô hình ở xã Gia Hanh, ";
        assertThat(check(head + "huyện Can Lộc được nhân rộng.", "42").confirmed())
                .hasSize(1);
        String undated = "Mô hình ở xã Gia Hanh, huyện Hương Khê được nhân rộng.";
        assertThat(keys(undated, "2022-06-30")).containsExactly("reconciliation.place.elsewhere");
        assertThat(keys("Mô hình ở xã Phúc Đồng được nhân rộng.", "2025-12-31"))
                .containsExactly("reconciliation.place.gone");
        assertThat(keys("Mô hình ở xã Phúc Đồng được nhân rộng.", "2022-06-30")).isEmpty();
        assertThat(keys("Xã Phúc Đồng (cũ), xã Phúc Đồng trước khi sáp nhập.", "2025-12-31"))
                .isEmpty();
    }

    @Test
    void whatTheOfficePublishedAndTheLedgerLacksNamesOfIsAWarning() {
        assertThat(check(HEAD + "Toàn tỉnh đã có 50 xã đạt chuẩn nông thôn mới nâng cao.", "42")
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                    assertThat(finding.message().key()).isEqualTo("reconciliation.count-published");
                });
    }

    @Test
    void aPeriodThatIsNotSaidMakesAWarning() {
        Reconciled reconciled = reconciliation.check(
                CHECK.check(SourceText.of("Có thêm 5 xã đạt chuẩn nông thôn mới.")), "42", day("2022-06-30"));
        assertThat(reconciled.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(WORDS.say(finding.message())).contains("2022-H1");
        });
    }

    @Test
    void withoutADayAndAPeriodNothingIsCompared() {
        assertThatThrownBy(() -> reconciliation.asOf(SourceText.of("Báo cáo nhanh"), Optional.empty()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() ->
                        reconciliation.check(CHECK.check(SourceText.of("Báo cáo nhanh")), "9999", day("2022-06-30")))
                .isInstanceOf(NotFound.class);
    }

    private List<String> keys(String text, String day) {
        return reconciliation.check(CHECK.check(SourceText.of(text)), "42", day(day)).findings().stream()
                .map(finding -> finding.message().key())
                .toList();
    }

    private AsOf day(String day) {
        return reconciliation.asOf(SourceText.of(""), Optional.of(LocalDate.parse(day)));
    }

    private byte[] docx(String kind, String unit, String period) {
        Report report = reports.make(kind, unit, Period.parse(period), Optional.empty(), Optional.empty());
        return files.of("docx").write(report);
    }

    private Reconciled check(String text, String unit) {
        SourceText source = SourceText.of(text);
        return reconciliation.check(CHECK.check(source), unit, reconciliation.asOf(source, Optional.empty()));
    }

    private List<String> told(String text, String unit) {
        return told(SourceText.of(text), check(text, unit));
    }

    private static List<String> told(SourceText text, Reconciled reconciled) {
        return reconciled.findings().stream()
                .map(each -> text.quote(each.span()) + ": " + WORDS.say(each.message()))
                .toList();
    }

    private static String text(String text, Reconciled.Confirmation each) {
        return text.substring(each.span().start(), each.span().end()) + " "
                + each.ledger().key();
    }
}
