package vn.solang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.LedgerTest;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceText;
import vn.solang.imports.Imports;
import vn.solang.shared.Messages;

/** Shares, sums of money and other measured values of texts, held against those recorded for a unit and a period. */
@LedgerTest(writes = true)
class ValueTests {

    private static final FactCheck CHECK = new FactCheck();
    private static final Messages WORDS = Messages.vietnamese();
    private static final String HALF = "Báo cáo kết quả 6 tháng đầu năm 2022\n";
    private static final Pattern NUMBER = Pattern.compile("\\d+,\\d+|\\d\\.\\d{3}");
    private static final int TRIES = 200;

    /** Hương Khê is 444, Phúc Đồng a commune of it. */
    private static final String FACTS = """
            unit_code,indicator,period,value,unit
            444,health-insurance,2022-H1,91.24,%
            444,clean-water-centralised,2022-H1,12.5,%
            444,clean-water-centralised,2021,11.83,%
            18514,income-per-capita,2021,43.27,triệu đồng/người/năm
            18514,income-per-capita,2022-H1,45.31,triệu đồng/người/năm
            18514,multidimensional-poverty,2022-H1,4.06,%
            18514,trained-workers,2022-H1,62.5,%
            """;

    private static final List<String> RIGHT = List.of(
            "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 20,77%.",
            "Đến nay, toàn tỉnh có 20,77% số hộ sử dụng nước sạch từ công trình cấp nước tập trung.",
            "Nhu cầu kinh phí cho các dự án cấp bách thuộc các lĩnh vực nước sạch, giao thông dự kiến 7.236 tỷ đồng.",
            "Nhu cầu kinh phí của các dự án cấp bách là 7,2 nghìn tỷ đồng.",
            "Huyện Hương Khê có tỷ lệ người dân tham gia bảo hiểm y tế đạt 91,24%.",
            "Tỷ lệ bao phủ BHYT của huyện Hương Khê đạt 91,2%, tăng 1,3% so với cùng kỳ.",
            "Tỷ lệ hộ dùng nước sạch từ công trình cấp nước tập trung của huyện Hương Khê năm 2021 đạt 11,83%.",
            "Thu nhập bình quân đầu người xã Phúc Đồng đạt 45,3 triệu đồng/người/năm.",
            "Xã Phúc Đồng, huyện Hương Khê: thu nhập bình quân đạt 45,31 triệu đồng/người/năm; tỷ lệ nghèo đa chiều còn 4,06%.",
            "Năm 2021, thu nhập bình quân đầu người của xã Phúc Đồng đạt 43,27 triệu đồng.",
            "Tỷ lệ lao động qua đào tạo tại xã Phúc Đồng là 62,5%.");

    private final Reconciliation reconciliation;
    private final Imports imports;

    ValueTests(Reconciliation reconciliation, Imports imports) {
        this.reconciliation = reconciliation;
        this.imports = imports;
    }

    @BeforeEach
    void record(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("facts.csv");
        Files.writeString(file, FACTS);
        assertThat(imports.run(new Imports.Request(List.of(file), false, false), each -> {}))
                .allMatch(outcome -> outcome.rejected().isEmpty());
    }

    @Test
    void whatWasRecordedIsConfirmedAndWhatWasChangedIsNot() {
        for (String sentence : RIGHT) {
            Reconciled reconciled = check(HALF + sentence);
            assertThat(told(reconciled)).as(sentence).isEmpty();
            assertThat(reconciled.confirmed()).as(sentence).isNotEmpty();
        }
        var random = new Random(20_220_630);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            String sentence = RIGHT.get(i % RIGHT.size());
            Matcher number = NUMBER.matcher(sentence);
            number.find();
            int at = number.start() + random.nextInt(number.group().length());
            if (!Character.isDigit(sentence.charAt(at))) {
                continue;
            }
            char digit = (char) ('1' + (sentence.charAt(at) - '0' + random.nextInt(7)) % 9);
            String changed = sentence.substring(0, at) + digit + sentence.substring(at + 1);
            boolean told = check(HALF + changed).findings().stream()
                    .anyMatch(finding -> finding.kind() == Finding.Kind.LEDGER);
            if (!changed.equals(sentence) && !told) {
                missed.add(changed);
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 21,77%. | 21,77 | 20,77",
                "Toàn tỉnh có 25,5% số hộ sử dụng nước sạch từ công trình cấp nước tập trung. | 25,5 | 20,8",
                "Nhu cầu kinh phí của các dự án cấp bách là 7.336 tỷ đồng. | 7.336 | 7.236",
                "Nhu cầu kinh phí của các dự án cấp bách là 7,5 nghìn tỷ đồng. | 7,5 | 7,2",
                "Nhu cầu kinh phí của các dự án cấp bách là hơn 8 nghìn tỷ đồng. | 8 | 7",
                "Thu nhập bình quân đầu người xã Phúc Đồng đạt 54.310 nghìn đồng/người/năm. | 54.310 | 45.310"
            })
    void whatTheLedgerHasOtherwiseIsTold(String sentence, String wrong, String suggestion) {
        assertThat(check(HALF + sentence).findings())
                .as(sentence)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(finding.wrong()).isEqualTo(wrong);
                    assertThat(finding.suggestion()).isEqualTo(suggestion);
                    assertThat(WORDS.say(finding.message())).contains("sổ ghi");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 20,8%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 20,7%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt gần 21%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt khoảng 20%.",
                "Nhu cầu kinh phí của các dự án cấp bách là 7.236.000 triệu đồng.",
                "Nhu cầu kinh phí của các dự án cấp bách là hơn 7 nghìn tỷ đồng.",
                "Thu nhập bình quân đầu người xã Phúc Đồng đạt 45.310 nghìn đồng/người/năm."
            })
    void whatIsPrintedMoreRoughlyIsConfirmed(String sentence) {
        Reconciled reconciled = check(HALF + sentence);
        assertThat(told(reconciled)).isEmpty();
        assertThat(reconciled.confirmed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu nhập bình quân đầu người đạt 60 triệu đồng/người/năm.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung tăng 3,5%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30% trở lên.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30% theo kế hoạch.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung năm 2020 đạt 30%.",
                "Đến năm 2025, tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%.",
                "Phấn đấu tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%.",
                "Cùng kỳ, tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung của tỉnh Nghệ An đạt 30%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung của huyện Thạch Hà đạt 30%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung khu vực miền núi đạt 30%.",
                "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung của các xã điểm đạt 30%.",
                "Có 12 xã có tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%.",
                "Các hộ làm mô hình trồng cam ở xã Phúc Đồng có thu nhập bình quân đạt 90 triệu đồng/người/năm.",
                "Mô hình trồng cam ở xã Phúc Đồng có 20 hộ, thu nhập bình quân đạt 90 triệu đồng/người/năm.",
                "Mô hình trồng cam ở xã Phúc Đồng có 20 hộ. Thu nhập bình quân đạt 90 triệu đồng/người/năm.",
                "Thu nhập bình quân đầu người xã Phúc Đồng đạt 4,5 triệu đồng/người/tháng.",
                "Thu nhập bình quân đầu người xã Phúc Đồng tăng từ 43,27 triệu đồng lên 50 triệu đồng.",
                "Tỷ lệ hộ nghèo của xã Phúc Đồng còn 9,5%.",
                "Tỷ lệ nghèo đa chiều năm 2021 của xã Phúc Đồng còn 9,5%.",
                "Mô hình nước sạch cộng đồng:\n- Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%.",
                "II. NHIỆM VỤ TRỌNG TÂM\n- Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 30%."
            })
    void whatIsInDoubtIsNotTold(String sentence) {
        assertThat(told(check(HALF + sentence))).as(sentence).isEmpty();
    }

    @Test
    void aValueOfAnotherDayIsNeitherConfirmedNorContradicted() {
        Reconciled reconciled = check("Báo cáo kết quả năm 2022\n"
                + "Tỷ lệ hộ sử dụng nước sạch từ công trình cấp nước tập trung đạt 25%, thu nhập bình quân tăng.");
        assertThat(told(reconciled)).isEmpty();
        assertThat(reconciled.confirmed()).isEmpty();
    }

    @Test
    void aCommuneThatReportsIsAskedForItsOwn() {
        String text = "UBND xã Phúc Đồng\nBáo cáo kết quả 6 tháng đầu năm 2022\n"
                + "Thu nhập bình quân đầu người toàn xã đạt 46,5 triệu đồng/người/năm.";
        SourceText source = SourceText.of(text);
        Reconciled reconciled =
                reconciliation.check(CHECK.check(source), "18514", reconciliation.asOf(source, Optional.empty()));
        assertThat(reconciled.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("45,3"));
        assertThat(reconciled.contradictions().getFirst().ledger().facts()).hasSize(1);
    }

    private Reconciled check(String text) {
        SourceText source = SourceText.of(text);
        return reconciliation.check(CHECK.check(source), "42", reconciliation.asOf(source, Optional.empty()));
    }

    private static List<String> told(Reconciled reconciled) {
        return reconciled.findings().stream()
                .map(each -> WORDS.say(each.message()))
                .toList();
    }
}
