package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solang.imports.BadCell;
import vn.solang.imports.Refusal;
import vn.solang.imports.YamlFile;
import vn.solang.shared.Messages;

/** What does not add up is refused where it stands. */
class RulesReaderTests {

    private static final String WHOLE = """
            ocop-framework: OCOP_TEST
            name: A framework
            documents: [QĐ 1/QĐ-TTg]
            from: 2020-01-01
            confidence: read
            source: a source
            parts:
              - {code: A, name: Product, most: 60}
              - {code: B, name: Market, most: 40}
            stars:
              - {stars: 1, from: 0}
              - {stars: 3, from: 50, certificate: true}
            sets:
              - code: tea
                name: Tea
                industry: Food
                parts:
                  A:
                    - no: "1"
                      name: Making
                      most: 60
                      criteria:
                        - {no: "1.1", name: Origin, most: 20, gate: reject, options: [[0, none], [20, all]]}
                        - no: "1.2"
                          name: Looks
                          most: 40
                          criteria:
                            - {no: "1.2.1", name: Shape, most: 15, options: [[15, good]]}
                            - {no: "1.2.1", name: Colour, most: 25, options: [[0, bad], [25, good]]}
                  B:
                    - {no: "2", name: Selling, most: 40, criteria: [{no: "2", name: Selling, most: 40, options: [[40, well]]}]}
            """;

    @Test
    void aSheetThatAddsUpIsRead() {
        YamlFile file = file(WHOLE);
        Sheet sheet = new RulesReader(file).framework().sheet("tea").orElseThrow();
        assertThat(file.refusals()).isEmpty();
        assertThat(sheet.isUsable()).isTrue();
        assertThat(sheet.answered().map(SheetCriterion::code)).containsExactly("1.1", "1.2.1", "1.2.2", "2.1");
        assertThat(sheet.gates().map(SheetCriterion::code)).containsExactly("1.1");
    }

    @Test
    void sumsAreCheckedAtEveryLevel() {
        assertThat(refused("most: 15, options: [[15, good]]", "most: 14, options: [[14, good]]"))
                .containsExactly("Dòng 24, sets[1].parts.A[1].criteria[2]: phải cộng lại bằng 40 điểm nhưng các phần"
                        + " cộng lại là 39; hãy sửa, hoặc ghi lý do ở incomplete nếu phiếu chưa đủ.");
        assertThat(refused("Making\n          most: 60", "Making\n          most: 59"))
                .singleElement()
                .asString()
                .contains("bằng 59 điểm");
        assertThatThrownBy(
                        () -> new RulesReader(file(WHOLE.replace("Market, most: 40", "Market, most: 39"))).framework())
                .isInstanceOf(BadCell.class);
    }

    @Test
    void aPartThatDoesNotAddUpIsTakenOnlyWhereTheSheetSaysWhy() {
        String shorter = WHOLE.replace(
                "{no: \"2\", name: Selling, most: 40, criteria: [{no: \"2\", name: Selling, most: 40, options: [[40, well]]}]}",
                "{no: \"2\", name: Selling, most: 38, criteria: [{no: \"2\", name: Selling, most: 38, options: [[38, well]]}]}");
        YamlFile silent = file(shorter);
        new RulesReader(silent).framework();
        assertThat(silent.refusals()).hasSize(1);
        YamlFile told =
                file(shorter.replace("industry: Food", "industry: Food\n    incomplete: two points are missing"));
        Sheet sheet = new RulesReader(told).framework().sheet("tea").orElseThrow();
        assertThat(told.refusals()).isEmpty();
        assertThat(sheet.isUsable()).isFalse();
    }

    @Test
    void anOptionIsWorthNoMoreThanItsCriterionAndOneIsWorthAll() {
        assertThat(refused("[20, all]", "[21, all]")).singleElement().asString().contains("cao hơn mức tối đa 20");
        assertThat(refused("[20, all]", "[19, all]")).singleElement().asString().contains("không phương án nào đạt");
    }

    @Test
    void bandsBeginAtZeroAndRise() {
        assertThatThrownBy(() ->
                        new RulesReader(file(WHOLE.replace("{stars: 1, from: 0}", "{stars: 1, from: 5}"))).framework())
                .isInstanceOf(BadCell.class);
        assertThatThrownBy(() ->
                        new RulesReader(file(WHOLE.replace("{stars: 3, from: 50", "{stars: 1, from: 50"))).framework())
                .isInstanceOf(BadCell.class);
    }

    @Test
    void aMisspeltKeyIsNotLost() {
        assertThat(refused("gate: reject", "gates: reject"))
                .singleElement()
                .asString()
                .contains("gates");
    }

    private static List<String> refused(String from, String to) {
        assertThat(WHOLE).contains(from);
        YamlFile file = file(WHOLE.replace(from, to));
        new RulesReader(file).framework();
        return file.refusals().stream()
                .map(Refusal::reason)
                .map(reason -> Messages.vietnamese().say(reason))
                .toList();
    }

    private static YamlFile file(String text) {
        return YamlFile.of("framework.yaml", text);
    }
}
