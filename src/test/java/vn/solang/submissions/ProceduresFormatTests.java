package vn.solang.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.Period;
import vn.solang.units.UnitLevel;

/** Procedures are data: each word of a file is checked, and what applies is judged by the period's last day. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class ProceduresFormatTests {

    private final Imports imports;
    private final Procedures procedures;

    @TempDir
    private Path folder = Path.of("");

    ProceduresFormatTests(Imports imports, Procedures procedures) {
        this.imports = imports;
        this.procedures = procedures;
    }

    @ParameterizedTest
    @CsvSource({
        "2022,      commune-with-districts",
        "2025-Q2,   commune-with-districts",
        "2025-06,   commune-with-districts",
        "2025-07,   commune-without-districts",
        "2025,      commune-without-districts"
    })
    void theLastDayOfThePeriodSaysWhichApplies(String period, String code) {
        assertThat(procedures
                        .get(UnitLevel.COMMUNE, Period.parse(period))
                        .procedure()
                        .code())
                .isEqualTo(code);
    }

    @Test
    void districtsHaveNoneSinceThereAreNone() {
        assertThat(procedures.find(UnitLevel.DISTRICT, Period.parse("2025-07"))).isEmpty();
        assertThat(procedures
                        .get(UnitLevel.PROVINCE, Period.parse("2026"))
                        .procedure()
                        .steps())
                .hasSize(2);
    }

    @Test
    void whatIsOnlyRememberedSaysSo() {
        assertThat(procedures.all()).isNotEmpty().noneMatch(Procedure::read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: Xã            | chữ thường
            level: village      | province, district, commune
            from: hôm qua       | ngày
            until: 2019-01-01   | trước ngày đầu
            confidence: chắc    | read, recalled
            colour: red         | colour
            """)
    void refusesAWordNobodyKnowsWithItsLine(String line, String said) {
        assertThat(told(line, "{step: submit, role: district}", "{step: accept, role: office}"))
                .containsPattern("Dòng \\d+")
                .contains(said);
    }

    @Test
    void refusesStepsThatMakeNoWay() {
        assertThat(told("", "{step: submit, role: district}")).contains("ít nhất hai bước");
        assertThat(told("", "{step: accept, role: office}", "{step: submit, role: district}"))
                .contains("đặt sai chỗ");
        assertThat(told(
                        "",
                        "{step: submit, role: district}",
                        "{step: confirm, role: department}",
                        "{step: confirm, role: department}",
                        "{step: accept, role: office}"))
                .contains("đặt sai chỗ");
        assertThat(told("", "{step: submit, role: leader}", "{step: accept, role: office}"))
                .contains("leader", "commune, district, office");
        assertThat(told("", "{step: submit, role: district, days: 0}", "{step: accept, role: office}"))
                .contains("1 đến 365");
    }

    @Test
    void refusesASecondOneForTheSameUnitsAndDays() {
        assertThat(told("code: another", "{step: submit, role: district}", "{step: accept, role: office}"))
                .contains("another", "district");
    }

    @Test
    void theSameCodeTakesThePlaceOfTheOneBefore() {
        assertThat(told("", "{step: submit, role: district, days: 3}", "{step: accept, role: office}"))
                .isEmpty();
        assertThat(procedures
                        .get(UnitLevel.DISTRICT, Period.parse("2022"))
                        .procedure()
                        .steps())
                .hasSize(2);
    }

    @Test
    void theDocumentedExampleLoads() throws IOException {
        String formats = Files.readString(Path.of("docs/formats.md"));
        String example = formats.substring(formats.indexOf("### procedures"));
        example = example.substring(example.indexOf("```yaml\n") + 8);
        example = example.substring(0, example.indexOf("```"));
        assertThat(Folder.told(Folder.in(folder).file("p.yaml", example).into(imports)))
                .isEmpty();
    }

    /** A file of one procedure of districts with one of its lines put otherwise. */
    private String told(String changed, String... steps) {
        List<String> lines = new ArrayList<>(List.of(
                "code: district",
                "name: Huyện",
                "level: district",
                "from: 2020-01-01",
                "until: 2025-06-30",
                "basis: QĐ 1/QĐ-UBND",
                "confidence: recalled"));
        String key = changed.contains(":") ? changed.substring(0, changed.indexOf(':') + 1) : "-";
        lines.removeIf(line -> line.startsWith(key));
        if (!changed.isEmpty()) {
            lines.add(changed);
        }
        StringBuilder file = new StringBuilder("procedures:\n");
        for (int i = 0; i < lines.size(); i++) {
            file.append(i == 0 ? "  - " : "    ").append(lines.get(i)).append('\n');
        }
        file.append("    steps:\n");
        for (String step : steps) {
            file.append("      - ").append(step).append('\n');
        }
        return Folder.told(Folder.in(folder).file("p.yaml", file.toString()).into(imports));
    }
}
