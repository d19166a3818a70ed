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

    private static String indicator(String code, String type, String rollUp, String more) {
        return "  - {code: %s, name: Thử, type: %s, levels: [commune], rollup: %s%s"
                .formatted(code, type, rollUp, more);
    }

    private String told(String... lines) {
        return Folder.told(Folder.in(folder).file("x.yaml", lines).into(imports));
    }
}
