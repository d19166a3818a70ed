package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase.Content;
import vn.solang.identity.Journal;

/** The frameworks, sheets and regimes the system ships. */
@LedgerTest(holds = Content.REFERENCE)
class ShippedFrameworksTests {

    private static final LocalDate FIRST_HALF_OF_2022 = LocalDate.of(2022, 6, 30);

    private final Rules rules;

    ShippedFrameworksTests(OcopRules rules, Journal journal) {
        this.rules = rules.at(journal.lastKnown().orElseThrow());
    }

    @Test
    void theFrameworkIsThatOfTheDayOfTheSession() {
        assertThat(rules.frameworkOn(LocalDate.of(2019, 8, 20))).isEmpty();
        assertThat(code(LocalDate.of(2019, 8, 21))).isEqualTo("OCOP_2019");
        assertThat(code(LocalDate.of(2023, 2, 23))).isEqualTo("OCOP_2019");
        assertThat(code(LocalDate.of(2023, 2, 24))).isEqualTo("OCOP_2023");
        assertThat(code(LocalDate.of(2026, 5, 22))).isEqualTo("OCOP_2026");
    }

    @Test
    void twentyTwoSheetsOf2019AddUpAndFourSayWhyTheyDoNot() {
        Framework framework = rules.framework("OCOP_2019").orElseThrow();
        assertThat(framework.sheets()).hasSize(26);
        assertThat(framework.sheets().stream()
                        .filter(sheet -> !sheet.isUsable())
                        .map(Sheet::code))
                .containsExactlyInAnyOrder(
                        "gao-ngu-coc",
                        "thuc-pham-chuc-nang-thuoc-tu-duoc-lieu-thuoc-y-hoc-co-truyen",
                        "tuong-nuoc-mam-gia-vi-dang-long-khac",
                        "do-uong-co-con-khac");
        for (Sheet sheet : framework.sheets()) {
            if (sheet.isUsable()) {
                assertThat(best(sheet)).as(sheet.code()).isEqualByComparingTo("100");
            }
        }
    }

    @Test
    void everyPlaceOfASheetIsOne() {
        for (Sheet sheet : rules.framework("OCOP_2019").orElseThrow().sheets()) {
            List<String> places = sheet.sections().stream()
                    .flatMap(section -> section.criteria().stream())
                    .flatMap(SheetCriterion::all)
                    .map(SheetCriterion::code)
                    .toList();
            assertThat(places).as(sheet.code()).doesNotHaveDuplicates();
        }
    }

    @Test
    void sheetsThatAreNotKnownCannotBeScoredBy() {
        for (String code : List.of("OCOP_2023", "OCOP_2026")) {
            Framework framework = rules.framework(code).orElseThrow();
            assertThat(framework.sheets()).hasSize(26).noneMatch(Sheet::isUsable);
        }
    }

    @Test
    void whoDecidesOnThreeStarsChangedTwice() {
        assertThat(decides(FIRST_HALF_OF_2022, 3)).isEqualTo(Authority.PROVINCE);
        assertThat(decides(LocalDate.of(2024, 10, 15), 3)).isEqualTo(Authority.DISTRICT);
        assertThat(decides(LocalDate.of(2024, 10, 15), 4)).isEqualTo(Authority.PROVINCE);
        assertThat(decides(LocalDate.of(2025, 7, 6), 3)).isEqualTo(Authority.PROVINCE);
        assertThat(decides(LocalDate.of(2026, 6, 1), 5)).isEqualTo(Authority.COUNTRY);
        assertThat(rules.regimeOn(FIRST_HALF_OF_2022).orElseThrow().decides(2)).isEmpty();
    }

    @Test
    void theCommuneLooksAtFourContentsOnceThereAreNoDistricts() {
        Regime regime = rules.regimeOn(LocalDate.of(2025, 9, 1)).orElseThrow();
        assertThat(regime.checkedBy()).isEqualTo(Authority.COMMUNE);
        assertThat(regime.communeChecks()).hasSize(4);
    }

    @Test
    void aCertificateLastsThirtySixMonthsNotCountingItsFirstDay() {
        Regime regime = rules.regimeOn(LocalDate.of(2024, 10, 15)).orElseThrow();
        assertThat(regime.lastDay(LocalDate.of(2024, 10, 15))).isEqualTo(LocalDate.of(2027, 10, 15));
        assertThat(regime.lastDay(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void bandsAreHalfOpenSoThatEveryAverageHasItsStars() {
        StarBands stars = rules.framework("OCOP_2019").orElseThrow().stars();
        assertThat(stars.of(new BigDecimal("89.5")).stars()).isEqualTo(4);
        assertThat(stars.of(new BigDecimal("89.9999")).stars()).isEqualTo(4);
        assertThat(stars.of(new BigDecimal("90")).stars()).isEqualTo(5);
        assertThat(stars.of(BigDecimal.ZERO).stars()).isEqualTo(1);
        assertThat(stars.of(new BigDecimal("49.99")).certified()).isFalse();
        assertThat(stars.of(new BigDecimal("100")).stars()).isEqualTo(5);
    }

    @Test
    void aCouncilMayRoundWhatTheTextsLeaveOpen() {
        CouncilRules general = rules.council("42").orElseThrow();
        assertThat(general.rounded(new BigDecimal("89.55"))).isEqualByComparingTo("89.55");
        assertThat(general.isQuorate(8, 6)).isTrue();
        assertThat(general.isQuorate(9, 6)).isFalse();
        var rounding = new CouncilRules("42", 75, BigDecimal.TEN, 0, "read", "a decision");
        assertThat(rounding.rounded(new BigDecimal("89.5"))).isEqualByComparingTo("90");
    }

    private String code(LocalDate day) {
        return rules.frameworkOn(day).orElseThrow().code();
    }

    private Authority decides(LocalDate day, int stars) {
        return rules.regimeOn(day).orElseThrow().decides(stars).orElseThrow();
    }

    private static BigDecimal best(Sheet sheet) {
        return sheet.answered().map(SheetCriterion::most).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
