package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.criteria.Basis;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** A set written by hand, over the five communes of thành phố Hà Tĩnh and the city itself. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentsTests {

    private static final Period PERIOD = Period.parse("2022-H1");
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final String HEAD = "unit_code,indicator,period,value,unit";
    private static final List<String> COMMUNES = List.of("18100", "18103", "18088", "18109", "18112");

    private final Imports imports;
    private final Assessments assessments;
    private final StoredVerdicts stored;
    private final Reviews reviews;
    private final Units units;
    private final Journal journal;
    private final JdbcClient jdbc;

    @TempDir
    private static Path folder = Path.of("");

    AssessmentsTests(
            Imports imports,
            Assessments assessments,
            StoredVerdicts stored,
            Reviews reviews,
            Units units,
            Journal journal,
            JdbcClient jdbc) {
        this.imports = imports;
        this.assessments = assessments;
        this.stored = stored;
        this.reviews = reviews;
        this.units = units;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void sets() {
        assertThat(Folder.told(Folder.in(folder)
                        .file(
                                "communes.yaml",
                                "set: BY_HAND",
                                "name: Bộ tiêu chí xã viết tay",
                                "standard: commune-base",
                                "types: [xã]",
                                "document: QĐ 1/QĐ-UBND",
                                "from: 2022-01-01",
                                "counts: {criteria: 2, indicators: 3}",
                                "varies-by: region",
                                "variants: {BAC_TRUNG_BO: Bắc Trung Bộ, DBSH: Đồng bằng sông Hồng}",
                                "instead: {class: special-difficulty, variant: DBSH, text: xã khó khăn}",
                                "confidence: read",
                                "criteria:",
                                "  - \"no\": 1",
                                "    name: Thủy lợi",
                                "    requirements:",
                                "      - {code: \"1.1\", name: tưới, indicator: irrigated-farmland, at-least: {general: 10, BAC_TRUNG_BO: 80, DBSH: 60}}",
                                "      - {code: \"1.2\", name: làng nghề, indicator: craft-village-plan, equals: yes, optional: true}",
                                "  - \"no\": 2",
                                "    name: Thu nhập",
                                "    requirements:",
                                "      - {code: \"2\", name: thu nhập, indicator: income-per-capita, at-least: {general: {2022: 40}}, confidence: recalled}")
                        .file(
                                "district.yaml",
                                "set: BY_HAND_ABOVE",
                                "name: Bộ tiêu chí cấp huyện viết tay",
                                "standard: town-complete",
                                "types: [thị xã, thành phố]",
                                "document: QĐ 2/QĐ-UBND",
                                "from: 2022-01-01",
                                "counts: {conditions: 4}",
                                "confidence: read",
                                "conditions:",
                                "  - {code: A, name: 40% số xã, share: {of: [xã], meets: BY_HAND}, at-least: 40}",
                                "  - {code: B, name: không có thị trấn, share: {of: [thị trấn], holds: urban-civilised}, at-least: 100}",
                                "  - {code: C, name: từng xã, every: {of: [xã], indicator: irrigated-farmland}, at-least: 50}",
                                "  - {code: D, name: gấp rưỡi, indicator: irrigated-farmland, at-least: {times: 1.5, set: BY_HAND, requirement: \"1.1\"}}")
                        .file(
                                "more.yaml",
                                "set: BY_HAND_MEETS",
                                "name: Bộ tiêu chí nâng cao viết tay",
                                "standard: commune-advanced",
                                "types: [xã]",
                                "document: QĐ 3/QĐ-UBND",
                                "from: 2022-01-01",
                                "counts: {conditions: 3}",
                                "confidence: read",
                                "conditions:",
                                "  - {code: A, name: đạt chuẩn, meets: BY_HAND}",
                                "  - {code: B, name: làng nghề, indicator: craft-village-plan, equals: yes}",
                                "  - {code: C, name: tưới, indicator: irrigated-farmland, at-least: 95}",
                                "besides:",
                                "  - {code: DK, name: thu nhập, indicator: income-per-capita, at-least: 45}")
                        .file(
                                "villages.yaml",
                                "set: BY_HAND_VILLAGES",
                                "name: Bộ tiêu chí nhìn xuống thôn",
                                "standard: commune-model",
                                "types: [xã]",
                                "document: QĐ 4/QĐ-UBND",
                                "from: 2022-01-01",
                                "counts: {conditions: 1}",
                                "conditions:",
                                "  - {code: A, name: từng thôn, every: {of: [thôn], indicator: irrigated-farmland}, at-least: 50}")
                        .file(
                                "cases.yaml",
                                "set: BY_HAND_CASES",
                                "name: Bộ tiêu chí có điều kiện",
                                "standard: commune-model",
                                "types: [xã]",
                                "document: QĐ 5/QĐ-UBND",
                                "from: 2022-01-01",
                                "counts: {conditions: 1}",
                                "confidence: read",
                                "conditions:",
                                "  - code: A",
                                "    name: tưới",
                                "    indicator: irrigated-farmland",
                                "    at-least: {cases: [{when: schools.total > 3, then: 60}, {when: schools.total <= 3, then: 90}]}")
                        .into(imports)))
                .isEmpty();
        record("unit_code,class,value,confidence,source", "42,region,BAC_TRUNG_BO,read,QĐ 1/QĐ-UBND");
        record(
                HEAD,
                "18100,irrigated-farmland,2022-H1,85,%",
                "18100,income-per-capita,2021,45,triệu đồng/người/năm",
                "18100,craft-village-plan,2022-H1,không áp dụng,-");
    }

    @Test
    void theRegionsLineAppliesAndAnEarlierYearAnswers() {
        Evaluation commune = evaluate("BY_HAND", "18100");
        PartResult irrigated = part(commune, "1.1");
        assertThat(threshold(irrigated).value()).isEqualByComparingTo("80");
        assertThat(threshold(irrigated).level().variant()).isEqualTo("BAC_TRUNG_BO");
        PartResult income = part(commune, "2");
        assertThat(income.period()).isEqualTo(Period.parse("2021"));
        assertThat(part(commune, "1.2").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(commune.verdict()).isEqualTo(Verdict.MET);
        assertThat(commune.counted().met()).isEqualTo(2);
    }

    @Test
    void onlyWhatRestsOnARememberedThresholdIsProvisional() {
        Evaluation commune = evaluate("BY_HAND", "18100");
        assertThat(commune.criteria().getFirst().standing().provisional()).isFalse();
        assertThat(commune.criteria().get(1).standing().provisional()).isTrue();
        assertThat(commune.standing().provisional()).isTrue();
    }

    @Test
    void aConfirmationMakesItFirmAtOnceAndYesterdayStaysAsItWas() {
        AsOf before = asOf();
        record("set,indicator,threshold,document,page,year", "BY_HAND,2,50,QĐ 1/QĐ-UBND,3,2022");
        Evaluation corrected = evaluate("BY_HAND", "18100");
        assertThat(part(corrected, "2").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(corrected.standing().provisional()).isFalse();
        assertThat(part(corrected, "2").gap()).isEqualByComparingTo("5");
        assertThat(threshold(part(corrected, "2")).level().basis().confidence()).isEqualTo(Basis.Confidence.CONFIRMED);
        Evaluation yesterday = assessments.evaluate("BY_HAND", unit("18100"), PERIOD, before);
        assertThat(part(yesterday, "2").verdict()).isEqualTo(Verdict.MET);

        record("set,indicator,threshold,document,page,year,withdrawn", "BY_HAND,2,50,QĐ 1/QĐ-UBND,3,2022,x");
        assertThat(part(evaluate("BY_HAND", "18100"), "2").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aCommuneOfAClassUsesItsOwnLine() {
        record("unit_code,class,value", "18103,special-difficulty,yes");
        record(HEAD, "18103,irrigated-farmland,2022-H1,65,%");
        PartResult irrigated = part(evaluate("BY_HAND", "18103"), "1.1");
        assertThat(threshold(irrigated).value()).isEqualByComparingTo("60");
        assertThat(irrigated.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void anotherYearThanTheTablesIsUnknown() {
        PartResult income = part(
                assessments.evaluate(
                        "BY_HAND",
                        unit("18100"),
                        Period.parse("2021"),
                        new AsOf(LocalDate.of(2021, 12, 31), journal.lastKnown().orElseThrow())),
                "2");
        assertThat(income.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(income.why()).isEqualTo(PartResult.Why.NO_YEAR);
    }

    @Test
    void whatIsBelowDecidesAsSoonAsNothingUnknownCouldChangeIt() {
        Evaluation city = evaluate("BY_HAND_ABOVE", "436");
        PartResult share = part(city, "A");
        assertThat(Objects.requireNonNull(share.below()).whole()).isEqualTo(COMMUNES.size());
        assertThat(share.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(share.value()).isNull();
        assertThat(part(city, "B").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(part(city, "C").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(part(city, "D").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(threshold(part(city, "D")).value()).isEqualByComparingTo("120");

        record(HEAD, "18088,irrigated-farmland,2022-H1,49,%");
        assertThat(part(evaluate("BY_HAND_ABOVE", "436"), "C").verdict()).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void theSentenceAnOfficialCanRepeatHasValuePeriodThresholdAndDistance() {
        record(HEAD, "18109,irrigated-farmland,2022-H1,79.5,%");
        Evaluation commune = evaluate("BY_HAND", "18109");
        var explanations = new Explanations(assessments.rules(asOf()), commune, Messages.vietnamese());
        assertThat(explanations.full(commune.result("1.1").orElseThrow()))
                .containsExactly(
                        "Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động: 79,5% (kỳ 6 tháng đầu năm 2022),"
                                + " yêu cầu ≥ 80%: chưa đạt, còn cách 0,5 điểm phần trăm.",
                        "Mức áp dụng: mức của vùng Bắc Trung Bộ; đã đọc tại QĐ 1/QĐ-UBND.");
        Shortfall shortfall = Shortfall.of(commune, (_, _) -> 0);
        assertThat(shortfall.raise()).hasSize(1);
        assertThat(shortfall.raise().getFirst().by()).isEqualByComparingTo(new BigDecimal("0.5"));
        assertThat(shortfall.learn())
                .extracting(each -> each.requirement().requirement().code())
                .containsExactly("1.2", "2");
    }

    @Test
    void aRememberedClassMakesProvisionalWhatItDecides() {
        record("unit_code,class,value,confidence,source", "18112,special-difficulty,yes,recalled,theo trí nhớ");
        record(HEAD, "18112,irrigated-farmland,2022-Q2,65,%", "18112,craft-village-plan,2022-Q2,đạt,-");
        Evaluation commune = assessments.evaluate("BY_HAND", unit("18112"), Period.parse("2022-Q2"), asOf());
        assertThat(part(commune, "1.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(part(commune, "1.1").standing().provisional()).isTrue();
        assertThat(part(commune, "1.2").standing().provisional()).isFalse();
    }

    @Test
    void noShareIsToldOfADayWhoseUnitsAreNotAllKnown() {
        PartResult share = part(
                assessments.evaluate(
                        "BY_HAND_ABOVE",
                        unit("436"),
                        Period.parse("2023"),
                        new AsOf(LocalDate.of(2025, 6, 30), journal.lastKnown().orElseThrow())),
                "A");
        assertThat(share.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(share.why()).isEqualTo(PartResult.Why.NOT_COVERED);
    }

    @Test
    void aPilotOfOneProvinceIsForNoOther() {
        assertThat(reviews.readiness(unit("42"), PERIOD, asOf()))
                .extracting(each -> each.set().code())
                .contains("HATINH_PROVINCE_PILOT_2020");
        assertThat(reviews.readiness(unit("40"), PERIOD, asOf()))
                .extracting(each -> each.set().code())
                .isNotEmpty()
                .doesNotContain("HATINH_PROVINCE_PILOT_2020");
    }

    @Test
    void aSetForOtherUnitsIsRefusedInWords() {
        assertThatThrownBy(() -> evaluate("BY_HAND", "436")).isInstanceOf(Rejected.class);
    }

    @Test
    void verdictsOfTheWholeCountryAreStoredAndReplaced() {
        int first = stored.store("BY_HAND", PERIOD, asOf());
        assertThat(first).isGreaterThan(20_000).isEqualTo(stored.store("BY_HAND", PERIOD, asOf()));
        assertThat(jdbc.sql("""
                        select count(*) from assessment.verdict v
                          join assessment.run r on r.id = v.run where r.set_code = 'BY_HAND'
                        """).query(Integer.class).single()).isEqualTo(first);
        assertThat(jdbc.sql("""
                        select v.verdict from assessment.verdict v
                          join assessment.run_requirement r on r.run = v.run and r.place = v.requirement
                          join assessment.run s on s.id = v.run and s.set_code = 'BY_HAND'
                         where v.unit = :unit and r.code = '1.1'
                        """)
                        .param("unit", unit("18100").value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> stored.store("BY_HAND_ABOVE", PERIOD, asOf())).isInstanceOf(Rejected.class);
    }

    @Test
    void conditionsAreStoredToo() {
        int before = stored.store("BY_HAND_MEETS", PERIOD, asOf());
        assertThat(before).isGreaterThan(2 * 8_000);
        assertThat(jdbc.sql("""
                        select count(*) from assessment.verdict v
                          join assessment.run r on r.id = v.run where r.set_code = 'BY_HAND_MEETS'
                        """).query(Integer.class).single()).isEqualTo(before);
    }

    @Test
    void whatWasRecordedLastAnswersEvenWhereItIsThatNothingApplies() {
        record(HEAD, "18088,craft-village-plan,2021,đạt,-", "18088,craft-village-plan,2022-H1,không áp dụng,-");
        assertThat(part(evaluate("BY_HAND", "18088"), "1.2").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        PartResult strict = part(evaluate("BY_HAND_MEETS", "18088"), "B");
        assertThat(strict.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(strict.why()).isEqualTo(PartResult.Why.RECORDED_AS_NONE);
    }

    @Test
    void whatAnotherSetAsksIsLackingRequirementByRequirement() {
        record(
                HEAD,
                "18112,irrigated-farmland,2022-H1,70,%",
                "18112,income-per-capita,2022-H1,30,triệu đồng/người/năm");
        Evaluation commune = evaluate("BY_HAND_MEETS", "18112");
        PartResult meets = part(commune, "A");
        assertThat(meets.verdict()).isEqualTo(Verdict.NOT_MET);
        Shortfall shortfall = Shortfall.of(commune, (_, _) -> 0);
        assertThat(shortfall.raise())
                .extracting(
                        each -> each.within().set().code(),
                        each -> each.requirement().requirement().code(),
                        each -> each.beside())
                .containsExactlyInAnyOrder(
                        tuple("BY_HAND", "2", false),
                        tuple("BY_HAND_MEETS", "C", false),
                        tuple("BY_HAND_MEETS", "DK", true));
        assertThat(shortfall.raise().stream()
                        .filter(each -> each.requirement().requirement().code().equals("C"))
                        .findFirst()
                        .orElseThrow()
                        .by())
                .as("95 of the one set is further than 80 of the other")
                .isEqualByComparingTo("25");
    }

    @Test
    void villagesBelowACommuneAreLookedAt() {
        assertThat(Folder.told(Folder.in(folder)
                        .file(
                                "villages.csv",
                                "code,name,parent_code,valid_from,valid_to",
                                "18109-01,Đông,18109,,",
                                "18109-02,Tây,18109,,")
                        .into(imports)))
                .isEmpty();
        PartResult each = part(evaluate("BY_HAND_VILLAGES", "18109"), "A");
        assertThat(Objects.requireNonNull(each.below()).whole()).isEqualTo(2);
        assertThat(each.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(part(evaluate("BY_HAND_VILLAGES", "18100"), "A").verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aConditionOfALevelMayBeAnsweredByAnEarlierPeriodAndItsValueIsAmongTheFacts() {
        record(
                "unit_code,indicator,period,value,unit,demo",
                "18109,schools.total,2021,5,trường,yes",
                "18109,irrigated-farmland,2022-Q2,61,%,");
        PartResult part =
                part(assessments.evaluate("BY_HAND_CASES", unit("18109"), Period.parse("2022-Q2"), asOf()), "A");
        assertThat(threshold(part).value()).isEqualByComparingTo("60");
        assertThat(part.verdict()).isEqualTo(Verdict.MET);
        assertThat(part.facts()).hasSize(2);
        assertThat(part.standing().demo()).isTrue();
    }

    private void record(String... lines) {
        assertThat(Folder.told(Folder.in(folder).file("table.csv", lines).into(imports)))
                .isEmpty();
    }

    private Evaluation evaluate(String set, String code) {
        return assessments.evaluate(set, unit(code), PERIOD, asOf());
    }

    private static PartResult part(Evaluation evaluation, String requirement) {
        return evaluation.result(requirement).orElseThrow().deciding();
    }

    private static Threshold threshold(PartResult part) {
        return Objects.requireNonNull(part.threshold());
    }

    private UnitId unit(String code) {
        return units.getByCode(code, asOf()).id();
    }

    private AsOf asOf() {
        return new AsOf(DAY, journal.lastKnown().orElseThrow());
    }
}
