package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** Officers compare levels with the official table: what they say applies at once, and what stood before can be seen. */
@LedgerTest(writes = true)
class ConfirmationsTests {

    private static final String COLUMNS = "set,indicator,variant,year,threshold,document,page,withdrawn";
    private static final String SET = "COMMUNE_NTM_2021";
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final String HOME = "42";

    private final Imports imports;
    private final CriteriaSets sets;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    ConfirmationsTests(Imports imports, CriteriaSets sets, Journal journal) {
        this.imports = imports;
        this.sets = sets;
        this.journal = journal;
    }

    @Test
    void aCorrectionAppliesAtOnceAndLeavesWhatWasKnownBefore() {
        Instant before = now();
        load(SET + ",3.1,,,85,Công báo 275/2022,14,");
        assertThat(level("3.1", "", now())).hasValueSatisfying(level -> {
            assertThat(level.amount()).isEqualTo(fixed(85));
            assertThat(level.basis()).isEqualTo(new Basis(Basis.Confidence.CONFIRMED, "", "Công báo 275/2022", "14"));
        });
        assertThat(level("3.1", "", before)).map(Level::amount).hasValue(fixed(80));
    }

    @Test
    void aWithdrawnConfirmationRestoresTheLevel() {
        load(SET + ",17.1/2,,,25,Công báo,15,");
        assertThat(level("17.1", 2, "BAC_TRUNG_BO", now())).map(Level::amount).hasValue(fixed(25));
        load(SET + ",17.1/2,,,25,Công báo,15,x");
        assertThat(level("17.1", 2, "BAC_TRUNG_BO", now())).hasValueSatisfying(level -> {
            assertThat(level.amount()).isEqualTo(fixed(20));
            assertThat(level.basis().confidence()).isNotEqualTo(Basis.Confidence.CONFIRMED);
        });
    }

    @Test
    void withoutAVariantTheRegionOfTheProvinceIsMeant() {
        load(SET + ",17.1,,,42,Công báo,15,");
        assertThat(level("17.1", "BAC_TRUNG_BO", now())).map(Level::amount).hasValue(fixed(42));
        assertThat(level("17.1", "", now())).map(Level::amount).hasValue(fixed(45));
        assertThat(level("17.1", "DBSH", now())).map(Level::amount).hasValue(fixed(65));
        load(SET + ",17.1,general,,46,Công báo,15,");
        assertThat(level("17.1", "", now())).map(Level::amount).hasValue(fixed(46));
    }

    @Test
    void aDelegatedLevelIsTheProvincesOwn() {
        load(SET + ",2.1,,,95,2/2022/QĐ-UBND,3,");
        Rulebook rules = sets.at(now());
        assertThat(chosen(rules.set(SET, HOME, DAY), "2.1")).hasValueSatisfying(level -> {
            assertThat(level.amount()).isEqualTo(fixed(95));
            assertThat(level.basis().confidence()).isEqualTo(Basis.Confidence.CONFIRMED);
        });
        assertThat(chosen(rules.set(SET, "40", DAY), "2.1")).map(Level::amount).hasValue(new Amount.Unknown());
    }

    @Test
    void aLevelByYearNeedsItsYear() {
        assertThat(told(SET + ",10,,,41,Công báo,9,")).contains("Dòng 2", "year", "2021", "2025");
        load(SET + ",10,,2022,41,Công báo,9,");
        assertThat(year("10", "BAC_TRUNG_BO", 2022)).hasValue(fixed(41));
        assertThat(year("10", "BAC_TRUNG_BO", 2023)).hasValue(fixed(45));
        assertThat(told(SET + ",3.1,,2022,80,Công báo,9,")).contains("Dòng 2", "2022", "để trống");
    }

    @Test
    void refusesWhatNoSetHas() {
        assertThat(told("NO_SET,1.1,,,1,Công báo,1,")).contains("Dòng 2", "NO_SET", SET);
        assertThat(told(SET + ",99.9,,,1,Công báo,1,")).contains("Dòng 2", "99.9", SET);
        assertThat(told(SET + ",3.1/2,,,1,Công báo,1,")).contains("Dòng 2", "3.1/2", "17.1/2");
        assertThat(told(SET + ",17.1,SAO_HOA,,1,Công báo,1,")).contains("Dòng 2", "SAO_HOA", "DBSH");
        assertThat(told(SET + ",17.1,DBSH,,120,Công báo,1,")).contains("Dòng 2", "120");
        assertThat(told(SET + ",3.1,,,80,,1,")).contains("Dòng 2", "document");
    }

    @Test
    void aLevelThatIsNoNumberIsCorrectedInTheSetsFile() {
        assertThat(told("COMMUNE_NTM_MODEL_2021,KM2,,,1.1,QĐ 319,1,")).contains("Dòng 2", "KM2", "tệp của bộ");
        assertThat(told(SET + ",5/2,general,,70,Công báo,9,")).contains("Dòng 2", "5/2", "tệp của bộ");
        load(SET + ",5/2,DBSH,,100,Công báo,9,");
    }

    @Test
    void refusesAVariantOfADelegatedLevelThatTheSetDoesNotName() {
        assertThat(told(SET + ",2.1,SAO_HOA,,95,Công báo,1,")).contains("Dòng 2", "SAO_HOA", "DBSH");
    }

    @Test
    void onlyPlainWordsWithdraw() {
        assertThat(told(SET + ",3.1,,,80,Công báo,1,rút")).contains("Dòng 2", "rút", "để trống");
        load(SET + ",3.1,,,80,Công báo,1,không");
    }

    @Test
    void aProvinceThatIsNoneOrAsksForLessIsRefused() {
        assertThat(ofProvince("99", ",3.1,90")).contains("Dòng 2", "99", "tỉnh");
        assertThat(ofProvince("42", ",3.1,79")).contains("Dòng 2", "3.1", ">= 80");
        assertThat(ofProvince("42", ",17.1,1")).contains("Dòng 2", "17.1", ">=");
        assertThat(ofProvince("42", ",3.1,95")).isEmpty();
        assertThat(chosen(sets.at(now()).set(SET, HOME, DAY), "3.1"))
                .map(Level::amount)
                .hasValue(fixed(95));
    }

    @Test
    void whatAProvinceAddedIsConfirmedForItAlone() {
        own("NGHE_AN", "40");
        own("HA_TINH", HOME);
        load("COMMUNE_NTM_ADVANCED_2021,20.1,,,15,2/2022/QĐ-UBND,3,");
        assertThat(added(HOME)).hasValue(fixed(15));
        assertThat(added("40")).hasValue(fixed(10));
    }

    @Test
    void theStrongerLevelAppliesWhereTheDecisionDoesNotLeaveItToTheProvince() {
        overlay("ABOVE", SET, "40", "thresholds: {\"15.1\": {at-least: 92}}");
        load(SET + ",15.1,,,95,Công báo,9,");
        assertThat(insured("40")).hasValue(fixed(95));
        load(SET + ",15.1,,,91,Công báo,9,");
        assertThat(insured("40")).hasValue(fixed(92));
        assertThat(insured("44")).hasValue(fixed(91));
    }

    private Optional<Amount> insured(String province) {
        return chosen(sets.at(now()).set(SET, province, LocalDate.of(2026, 2, 1)), "15.1")
                .map(Level::amount);
    }

    private Optional<Amount> added(String province) {
        return chosen(sets.at(now()).set("COMMUNE_NTM_ADVANCED_2021", province, LocalDate.of(2026, 1, 1)), "20.1")
                .map(Level::amount);
    }

    private void own(String code, String province) {
        overlay(code, "COMMUNE_NTM_ADVANCED_2021", province, """
                criteria:
                  - "no": 20
                    name: Riêng của tỉnh
                    requirements:
                      - {code: "20.1", name: thử, indicator: clean-water, at-least: 10}
                """);
    }

    private void overlay(String code, String over, String province, String content) {
        assertThat(Folder.told(Folder.in(folder)
                        .file("own.yaml", """
                                set: %s
                                over: %s
                                province: "%s"
                                name: Bộ tiêu chí thử của tỉnh
                                document: văn bản thử
                                from: 2026-01-01
                                """.formatted(code, over, province) + content)
                        .into(imports)))
                .isEmpty();
    }

    private String ofProvince(String province, String row) {
        return Folder.told(Folder.in(folder)
                .file(
                        "c.csv",
                        "province,set,indicator,threshold,document,page",
                        "%s,%s%s,Công báo,1".formatted(province, SET, row))
                .into(imports));
    }

    @Test
    void theSameLevelTwiceInOneFileIsRefused() {
        assertThat(told(SET + ",3.1,,,80,Công báo,1,\n" + SET + ",3.1,,,81,Công báo,1,"))
                .contains("Dòng 3");
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private Optional<Level> level(String requirement, String variant, Instant known) {
        return level(requirement, 1, variant, known);
    }

    /** The level as the table has it, whatever goes before it. */
    private Optional<Level> level(String requirement, int bound, String variant, Instant known) {
        return bound(requirement, bound, known).levels().stream()
                .filter(level -> level.variant().equals(variant))
                .findFirst();
    }

    private Optional<Amount> year(String requirement, String variant, int year) {
        return bound(requirement, 1, now()).levels().stream()
                .filter(level -> level.fits(variant, year))
                .map(Level::amount)
                .findFirst();
    }

    private Bound bound(String requirement, int bound, Instant known) {
        Requirement found =
                sets.at(known).set(SET, "", DAY).requirement(requirement).orElseThrow();
        return Place.bounds(found).get(bound - 1);
    }

    private static Optional<Level> chosen(CriteriaSet set, String requirement) {
        Bound bound = Place.bounds(set.requirement(requirement).orElseThrow()).getFirst();
        return bound.choose("BAC_TRUNG_BO", 2022, _ -> Optional.empty())
                        instanceof Bound.Choice.Chosen(Level level, Bound.Layer _)
                ? Optional.of(level)
                : Optional.empty();
    }

    private static Amount fixed(long value) {
        return new Amount.Fixed(BigDecimal.valueOf(value));
    }

    private void load(String rows) {
        assertThat(told(rows)).isEmpty();
    }

    private String told(String rows) {
        return Folder.told(Folder.in(folder).file("c.csv", COLUMNS, rows).into(imports));
    }
}
