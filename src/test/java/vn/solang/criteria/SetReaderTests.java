package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.imports.Refusal;

/** Criteria sets that are wrong are refused whole, each mistake with its line and what to do. */
@LedgerTest(writes = true)
class SetReaderTests {

    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    SetReaderTests(Imports imports) {
        this.imports = imports;
    }

    @Test
    void aWholeSetLoads() {
        assertThat(told(set("counts: {criteria: 1, indicators: 2}", first(), second())))
                .isEmpty();
    }

    @Test
    void refusesContentThatTheDecisionCountsDifferently() {
        assertThat(told(set("counts: {criteria: 1, indicators: 3}", first(), second())))
                .contains("Dòng 9", "3 indicators", "tệp có 2");
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        assertThat(told(set("colour: red", first()))).contains("Dòng 9", "colour", "criteria");
        assertThat(told(set("", first() + "\n        colour: red"))).contains("Dòng 18", "colour", "indicator");
    }

    @Test
    void refusesASuccessionWithoutWhatItRestsOn() {
        String asked = "indicator: clean-water";
        assertThat(told(set("", requirement("1.1", asked, "at-least: 1", "succeeds: \"3.1\""))))
                .contains("Dòng 14", "succeeds-source");
        assertThat(told(set(
                        "", requirement("1.1", asked, "at-least: 1", "succeeds: [\"3.1\"]", "succeeds-source: thử"))))
                .isEmpty();
    }

    @Test
    void refusesAnIndicatorTheCatalogueDoesNotHave() {
        assertThat(told(set("", requirement("1.1", "indicator: no-such-thing", "at-least: 1"))))
                .contains("Dòng 16", "no-such-thing", "danh mục");
        assertThat(told(set("", requirement("1.1", "value: 100 * no-such-thing / 2", "at-least: 1"))))
                .contains("Dòng 16", "no-such-thing");
    }

    @Test
    void refusesAFormulaItCannotRead() {
        assertThat(told(set("", requirement("1.1", "value: 100 * (clean-water", "at-least: 1"))))
                .contains("Dòng 16", "không đọc được");
    }

    @Test
    void refusesAVariantTheSetDoesNotName() {
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "at-least: {TAY_NGUYEN: 3}"))))
                .contains("Dòng 17", "TAY_NGUYEN", "DBSH");
    }

    @Test
    void refusesTwoRequirementsOfOneCode() {
        assertThat(told(set("", first(), first()))).contains("1.1", "hai lần");
    }

    @Test
    void refusesALevelNoValueCanReach() {
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "at-least: 120"))))
                .contains("Dòng 17", "120");
    }

    @Test
    void refusesASetThatRestsOnItself() {
        assertThat(told(set("", requirement("1.1", "meets: TEST_SET")))).contains("TEST_SET", "chính nó");
    }

    @Test
    void refusesSetsThatRestOnEachOther() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file("a.yaml", set("", requirement("1.1", "meets: OTHER_SET")).replace("TEST_SET", "ONE_SET"))
                .file("b.yaml", set("", requirement("1.1", "meets: ONE_SET")).replace("TEST_SET", "OTHER_SET"))
                .into(imports);
        assertThat(Folder.told(outcomes)).contains("OTHER_SET", "ONE_SET", "vòng lặp");
    }

    @Test
    void refusesALevelOfAProvinceThatRestsOnItself() {
        assertThat(told(overlay("\"3.1\": {at-least: {times: 1.1, set: COMMUNE_NTM_2021, requirement: \"3.1\"}}")))
                .contains("Dòng 1", "TEST_OVER", "chính nó", "COMMUNE_NTM_2021");
    }

    @Test
    void refusesACriterionOfAProvinceThatMeetsASetAboveItsOwn() {
        assertThat(told(overlay("\"3.1\": {at-least: 85}") + """
                criteria:
                  - "no": 20
                    name: Riêng của tỉnh
                    requirements:
                      - {code: "20.1", name: thử, meets: COMMUNE_NTM_ADVANCED_2021}
                """))
                .contains("TEST_OVER", "chính nó", "COMMUNE_NTM_2021");
    }

    @Test
    void refusesANationalSetThatMakesAProvinceRestOnItself() {
        load(set("", first()).replace("TEST_SET", "LOWER_SET"));
        load(set("", first()).replace("TEST_SET", "UPPER_SET"));
        load(overlay("\"1.1\": {at-least: {times: 1.1, set: UPPER_SET, requirement: \"1.1\"}}")
                .replace("COMMUNE_NTM_2021", "LOWER_SET"));
        assertThat(told(set("", requirement("1.1", "meets: LOWER_SET")).replace("TEST_SET", "UPPER_SET")))
                .contains("UPPER_SET", "chính nó", "LOWER_SET");
    }

    @Test
    void refusesAWordThatMeansNothing() {
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "at-least: 40", "certainty: chắc"))))
                .contains("Dòng 18", "chắc", "high, medium, low");
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "at-least: 40", "confidence: confirmed"))))
                .contains("Dòng 18", "confirmed");
        assertThat(told(set("", first()).replace("varies-by: region", "varies-by: zone")))
                .contains("Dòng 7", "zone", "region, group");
        assertThat(told(set("", first()).replace("commune-base", "commune-bass")))
                .contains("Dòng 3", "commune-bass", "commune-base");
        assertThat(told(set("", requirement("1.1", "share: {of: [xã], holds: foo}", "at-least: 40"))))
                .contains("Dòng 16", "foo", "urban-civilised");
    }

    @Test
    void refusesWhatNothingIsAskedOf() {
        assertThat(told(set("", requirement("1.1", "parts: []")))).contains("Dòng 16", "parts");
        assertThat(told(set("", requirement("1.1", "share: {of: [], holds: commune-base}", "at-least: 40"))))
                .contains("Dòng 16", "of");
        assertThat(told(set("", requirement("1.1", "certainty: high")))).contains("Dòng 14", "đúng một");
    }

    @Test
    void refusesARequirementThatAsksTwoThings() {
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "meets: OTHER", "at-least: 40"))))
                .contains("Dòng 14", "đúng một");
        assertThat(told(set("", requirement("1.1", "share: {of: [xã], meets: X, holds: commune-base}", "at-least: 4"))))
                .contains("Dòng 16", "meets, holds");
    }

    @Test
    void refusesWhatItWouldNotLookAt() {
        assertThat(told(set("", requirement("1.1", "meets: OTHER", "at-least: 50"))))
                .contains("Dòng 17", "at-least", "meets");
        assertThat(told(set("", requirement("1.1", "parts: [{indicator: clean-water, at-least: 4}]", "at-least: 50"))))
                .contains("Dòng 17", "at-least", "parts");
        assertThat(told(set("", requirement("1.1", "indicator: clean-water", "at-least: 50", "none: unknown"))))
                .contains("Dòng 18", "none", "indicator");
    }

    @Test
    void refusesWhatWouldBeUnknownForEver() {
        assertThat(told(set("", requirement("1.1", "criteria: all")))).contains("Dòng 16", "besides");
        assertThat(told(set(
                        "",
                        requirement(
                                "1.1",
                                "share: {of: [xã], holds: commune-base}",
                                "at-least: {cases: [{when: clean-water > 3, then: 70}]}"))))
                .contains("Dòng 14", "cases");
    }

    @Test
    void refusesACodeThatNoAddressCanHave() {
        assertThat(told(set("", first()).replace("TEST_SET", "compare"))).contains("Dòng 1", "compare");
        assertThat(told(set("", requirement("17.1/2", "indicator: clean-water", "at-least: 40"))))
                .contains("Dòng 14", "17.1/2");
        assertThat(told(set("", first()).replace("{DBSH:", "{cases:"))).contains("Dòng 8", "cases");
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        assertThat(told(set("until: 2029-12-31", first()))).contains("Dòng 9", "2029-12-31", "01/01/2030");
        assertThat(told(set(
                        "",
                        requirement(
                                "1.1",
                                "indicator: clean-water",
                                "at-least: 40",
                                "from: 2030-02-01",
                                "until: 2030-01-31"))))
                .contains("Dòng 19", "2030-01-31");
        assertThat(told(overlay("\"3.1\": {at-least: 85}") + "until: 2022-03-07\n"))
                .contains("Dòng 9", "2022-03-07");
    }

    @Test
    void refusesANumberOrALevelOfAProvinceThatStandsAlready() {
        assertThat(told(overlay("\"3.1\": {at-least: 85}") + """
                criteria:
                  - "no": 1
                    name: Riêng của tỉnh
                    requirements:
                      - {code: "20.1", name: thử, indicator: clean-water, at-least: 4}
                """)).contains("Dòng 10", "bộ quốc gia");
        assertThat(told(overlay("\"3.1\": {at-least: 85}\n  \"3.1/1\": {at-least: 90}")))
                .contains("3.1/1", "hai lần");
    }

    @Test
    void refusesAFileThatIsNoYaml() {
        assertThat(told("set: A\n  name: [x")).contains("x.yaml", "dòng 2", "YAML");
        assertThat(told("set: A\nname: x\nset: B")).contains("Dòng 3", "set", "hai lần");
    }

    @Test
    void tellsEveryMistakeWithItsLine() {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file(
                        "x.yaml",
                        set(
                                "",
                                requirement("1.1", "indicator: no-such-thing", "at-least: 1"),
                                requirement("1.2", "indicator: clean-water", "at-least: {TAY_NGUYEN: 3}")))
                .into(imports);
        assertThat(outcomes.getFirst().accepted()).isZero();
        assertThat(outcomes.getFirst().rejected()).extracting(Refusal::row).containsExactly(16, 21);
    }

    @Test
    void refusesALevelOfAProvinceThatIsWeakerThanTheNationalOne() {
        assertThat(told(overlay("\"3.1\": {at-least: 79}"))).contains("Dòng 8", "3.1", ">= 80");
        assertThat(told(overlay("\"3.1\": {at-least: 85}"))).isEmpty();
    }

    @Test
    void refusesAGeneralLevelOfAProvinceThatIsWeakerThanTheRegionsOwn() {
        load(set(
                "",
                requirement("1.1", "indicator: clean-water", "at-least: {general: 40, DBSH: 60}", "certainty: high")));
        String over = overlay("\"1.1\": {at-least: 50}").replace("COMMUNE_NTM_2021", "TEST_SET");
        assertThat(told(over)).contains("1.1", ">= 60");
        assertThat(told(over.replace("at-least: 50", "at-least: {general: 50, DBSH: 60}")))
                .isEmpty();
    }

    @Test
    void refusesALevelOfAProvinceComparedTheOtherWay() {
        assertThat(told(overlay("\"3.1\": {at-most: 90}"))).contains("3.1", ">=");
    }

    @Test
    void refusesALevelOfAProvinceWhereNoneStands() {
        assertThat(told(overlay("\"99.9\": {at-least: 90}"))).contains("99.9");
        assertThat(told(overlay("\"3.1\": {at-least: 90}").replace("COMMUNE_NTM_2021", "NO_SUCH_SET")))
                .contains("NO_SUCH_SET", "hãy nạp");
    }

    private static String overlay(String level) {
        return """
                set: TEST_OVER
                over: COMMUNE_NTM_2021
                province: "42"
                name: Bộ tiêu chí thử của tỉnh
                document: văn bản thử
                from: 2022-03-08
                thresholds:
                  %s
                """.formatted(level);
    }

    /** A set whose requirements begin on line 14. */
    private static String set(String line, String... requirements) {
        List<String> lines = new ArrayList<>(List.of(
                "set: TEST_SET",
                "name: Bộ tiêu chí thử",
                "standard: commune-base",
                "types: [xã]",
                "document: văn bản thử",
                "from: 2030-01-01",
                "varies-by: region",
                "variants: {DBSH: Đồng bằng sông Hồng}",
                line.isEmpty() ? "note: thử" : line,
                "criteria:",
                "  - \"no\": 1",
                "    name: Thử",
                "    requirements:"));
        lines.addAll(List.of(requirements));
        return String.join("\n", lines);
    }

    private static String requirement(String code, String... lines) {
        return "      - code: \"%s\"\n        name: thử\n        %s".formatted(code, String.join("\n        ", lines));
    }

    private static String first() {
        return requirement("1.1", "indicator: clean-water", "at-least: 40");
    }

    private static String second() {
        return requirement("1.2", "indicator: health-insurance", "at-least: {general: 90, DBSH: 95}");
    }

    private void load(String content) {
        assertThat(told(content)).isEmpty();
    }

    private String told(String content) {
        return Folder.told(Folder.in(folder).file("x.yaml", content).into(imports));
    }
}
