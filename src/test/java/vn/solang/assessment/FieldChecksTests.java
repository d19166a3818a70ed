package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Catalogues;
import vn.solang.identity.Journal;
import vn.solang.imports.Refusal;
import vn.solang.shared.Messages;
import vn.solang.units.UnitLevel;

/** A typed value is held to the rules of an import, and is told what an import would be told, without row and column. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE)
class FieldChecksTests {

    private final FieldChecks checks;
    private final Catalogue catalogue;

    FieldChecksTests(FieldChecks checks, Catalogues catalogues, Journal journal) {
        this.checks = checks;
        this.catalogue = catalogues.at(journal.lastKnown().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            income-per-capita                  | 45,5          | 45.5
            income-per-capita                  | 20.77         | 20.77
            clean-water                        | 20,77         | 20.77
            clean-water                        | 0             | 0
            commune-plan-approved              | đạt           | 1
            commune-plan-approved              | Chưa đạt      | 0
            multidimensional-poverty.households| 1250          | 1250
            """)
    void takesNumbersAndWords(String measure, String text, BigDecimal value) {
        assertThat(checks.check(catalogue, measure, UnitLevel.COMMUNE, text))
                .isInstanceOfSatisfying(
                        FieldChecks.Checked.Good.class,
                        good -> assertThat(good.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            income-per-capita                  | 7.236         | hai cách
            income-per-capita                  | 7,236         | hai cách
            income-per-capita                  | 1.234.567     | hàng nghìn
            clean-water                        | 101           | lớn hơn 100%
            clean-water                        | -1            | nhỏ nhất
            clean-water                        | hai mươi      | không phải là số
            clean-water                        | không áp dụng | luôn phải áp dụng
            multidimensional-poverty.households| 12,5          | số đếm
            multidimensional-poverty.households| 7.000         | hàng nghìn
            commune-plan-approved              | gần đạt       | đạt hoặc chưa đạt
            """)
    void refusesWhatAnImportRefusesWithoutRowAndColumn(String measure, String text, String said) {
        assertThat(checks.check(catalogue, measure, UnitLevel.COMMUNE, text))
                .isInstanceOfSatisfying(FieldChecks.Checked.Bad.class, bad -> {
                    String told = Refusal.bare(bad.reason(), Messages.vietnamese());
                    assertThat(told).contains(said).doesNotContain("Dòng", "cột");
                    assertThat(told.substring(0, 1)).isUpperCase();
                });
    }

    @Test
    void readsTextHoweverItsLettersArePutTogether() {
        String apart = Normalizer.normalize("đạt", Normalizer.Form.NFD);
        assertThat(checks.check(catalogue, "commune-plan-approved", UnitLevel.COMMUNE, apart))
                .isInstanceOf(FieldChecks.Checked.Good.class);
    }

    @Test
    void refusesALevelTheIndicatorIsNotFor() {
        assertThat(checks.check(catalogue, "clean-water", UnitLevel.PROVINCE, "20"))
                .isInstanceOf(FieldChecks.Checked.Bad.class);
    }
}
