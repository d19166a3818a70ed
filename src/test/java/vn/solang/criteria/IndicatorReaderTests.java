package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** Indicators that are wrong are refused, each mistake with its line and what to do; the other files are kept. */
@LedgerTest(writes = true)
class IndicatorReaderTests {

    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    IndicatorReaderTests(Imports imports) {
        this.imports = imports;
    }

    @Test
    void aKeyAtTheTopThatNobodyKnowsRefusesItsFileAlone() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file("a.yaml", "colour: red", "indicators:", indicator("first", "percent", "mean", "}"))
                .file("b.yaml", "indicators:", indicator("second", "percent", "mean", "}"))
                .into(imports);
        assertThat(Folder.told(outcomes)).contains("Dòng 1", "colour");
        assertThat(outcomes).extracting(FileOutcome::accepted).containsExactly(0, 1);
    }

    @Test
    void indicatorsThatAreNoListAreRefused() {
        assertThat(told("indicators: none")).contains("Dòng 1", "danh sách");
    }

    @Test
    void inputsThatFollowFromEachOtherAreRefused() {
        assertThat(told(
                        "indicators:",
                        indicator("round", "percent", "ratio", ", computed: 100 * a / c, inputs: {"),
                        "      a: {name: a, type: count, unit: hộ, computed: 2 * b},",
                        "      b: {name: b, type: count, unit: hộ, computed: a / 2},",
                        "      c: {name: c, type: count, unit: hộ}}}"))
                .contains("Dòng 3", "2 * b", "round.b", "vòng lặp");
    }

    @Test
    void aRollUpThatDoesNotFitTheTypeIsRefused() {
        assertThat(told("indicators:", indicator("odd", "percent", "share", "}")))
                .contains("share", "percent");
        assertThat(told("indicators:", indicator("odd", "yes-no", "mean", "}"))).contains("mean", "yes-no");
        assertThat(told("indicators:", indicator("odd", "percent", "sum", "}"))).contains("sum", "percent");
    }

    @Test
    void boundsOfWordsAreRefused() {
        assertThat(told("indicators:", indicator("odd", "yes-no", "share", ", bounds: [0, 5]}")))
                .contains("Dòng 2", "bounds");
        assertThat(told("indicators:", indicator("odd", "grade", "mean", ", grades: [Yếu, Tốt], bounds: [0, 5]}")))
                .contains("Dòng 2", "bounds");
    }

    @Test
    void aKnownCodeKeepsItsTypeAndUnit() {
        load(indicator("kept", "number", "mean", ", unit: triệu đồng}"));
        assertThat(told("indicators:", indicator("kept", "number", "mean", ", unit: nghìn đồng}")))
                .contains("Dòng 2", "kept", "triệu đồng", "mã mới");
        assertThat(told("indicators:", indicator("kept", "count", "sum", ", unit: triệu đồng}")))
                .contains("kept", "number");
        load(indicator("kept", "number", "sum", ", unit: triệu đồng, bounds: [0, 500]}"));
    }

    @Test
    void betterGradesMayBeAddedButNoneMayChangeItsPlace() {
        load(indicator("graded", "grade", "mean", ", grades: [Yếu, Khá]}"));
        assertThat(told("indicators:", indicator("graded", "grade", "mean", ", grades: [Kém, Yếu, Khá]}")))
                .contains("graded", "bậc");
        load(indicator("graded", "grade", "mean", ", grades: [Yếu, Khá, Tốt]}"));
    }

    private void load(String indicator) {
        assertThat(told("indicators:", indicator)).isEmpty();
    }

    private static String indicator(String code, String type, String rollUp, String more) {
        return "  - {code: %s, name: Thử, type: %s, levels: [commune], rollup: %s%s"
                .formatted(code, type, rollUp, more);
    }

    private String told(String... lines) {
        return Folder.told(Folder.in(folder).file("x.yaml", lines).into(imports));
    }
}
