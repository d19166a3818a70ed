package vn.solang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.assessment.Assessments;
import vn.solang.assessment.CriterionResult;
import vn.solang.assessment.Evaluation;
import vn.solang.assessment.RequirementResult;
import vn.solang.assessment.Verdict;
import vn.solang.identity.Journal;
import vn.solang.recognition.Holding;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Titles;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** What is made up agrees with the titles in the ledger, holds together, and says that it is made up. */
@LedgerTest(holds = TestDatabase.Content.DEMO)
class DemoFactsTests {

    private static final Period PERIOD = Period.parse("2022-H1");
    private static final Set<String> COUNTED_IN_LAST_UNKNOWN = Set.of("H1", "H2", "H3");

    private final Assessments assessments;
    private final Titles titles;
    private final Units units;
    private final Journal journal;
    private final DemoFacts facts;
    private final ApplicationContext context;

    DemoFactsTests(
            Assessments assessments,
            Titles titles,
            Units units,
            Journal journal,
            DemoFacts facts,
            ApplicationContext context) {
        this.assessments = assessments;
        this.titles = titles;
        this.units = units;
        this.journal = journal;
        this.facts = facts;
        this.context = context;
    }

    @Test
    void aCommuneWithTheTitleMeetsTheSetOrHasAValueMissing() {
        StandardCount base = count("commune-base");
        List<Evaluation> held = evaluations("COMMUNE_NTM_2021").stream()
                .filter(each -> base.holding().get(each.unit()) == Holding.HELD)
                .toList();
        assertThat(held).hasSize(178).noneMatch(each -> each.verdict() == Verdict.NOT_MET);
        assertThat(held)
                .filteredOn(each -> each.verdict() == Verdict.UNKNOWN)
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.counted().unknown()).isBetween(1, 2));
        assertThat(held).allSatisfy(each -> assertThat(each.besides()).noneMatch(DemoFactsTests::notMet));
    }

    @Test
    void theRemainingCommunesFailInTheFieldsTheReportNames() {
        StandardCount base = count("commune-base");
        List<Evaluation> remaining = evaluations("COMMUNE_NTM_2021").stream()
                .filter(each -> base.holding().get(each.unit()) == Holding.NOT_HELD)
                .toList();
        assertThat(remaining).hasSize(4).allSatisfy(each -> {
            assertThat(each.criteria())
                    .filteredOn(criterion -> criterion.verdict() == Verdict.NOT_MET)
                    .extracting(criterion -> criterion.criterion().no())
                    .contains("2", "5", "6", "17");
            assertThat(each.requirementsCounted().unknown()).isPositive();
            assertThat(each.counted().met()).isBetween(8, 15);
        });
    }

    @Test
    void theAdvancedAndTheModelSetAreMetByThoseWithTheTitle() {
        Map<String, String> standards =
                Map.of("COMMUNE_NTM_ADVANCED_2021", "commune-advanced", "COMMUNE_NTM_MODEL_2021", "commune-model");
        standards.forEach((set, figures) -> {
            StandardCount count = count(figures);
            assertThat(evaluations(set))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.verdict())
                            .as("%s %s", set, each.unit().fullName())
                            .isEqualTo(
                                    count.holding().get(each.unit()) == Holding.HELD ? Verdict.MET : Verdict.NOT_MET));
        });
    }

    @Test
    void aDistrictWithTheTitleMeetsEveryCriterionAndTheOthersLackSome() {
        StandardCount titled = count("district-level");
        List<Evaluation> all = new ArrayList<>(evaluations("DISTRICT_NTM_2021"));
        assertThat(all).hasSize(10).allSatisfy(each -> {
            boolean held = titled.holding().get(each.unit()) == Holding.HELD;
            assertThat(each.criteria().stream().allMatch(criterion -> criterion.verdict() == Verdict.MET))
                    .as(each.unit().fullName())
                    .isEqualTo(held);
            assertThat(each.conditions())
                    .filteredOn(condition -> !COUNTED_IN_LAST_UNKNOWN.contains(
                            condition.requirement().code()))
                    .anyMatch(condition -> held || notMet(condition));
        });
        assertThat(evaluations("TOWN_CITY_COMPLETE_2021"))
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.result("T4").map(RequirementResult::verdict))
                        .contains(titled.holding().get(each.unit()) == Holding.HELD ? Verdict.MET : Verdict.NOT_MET));
    }

    @Test
    void everyVerdictSaysThatItIsMadeUp() {
        for (Evaluation each : evaluations("COMMUNE_NTM_2021")) {
            for (CriterionResult criterion : each.criteria()) {
                assertThat(criterion.standing().demo() || criterion.verdict() == Verdict.UNKNOWN)
                        .as(
                                "%s %s",
                                each.unit().fullName(), criterion.criterion().no())
                        .isTrue();
            }
        }
    }

    @Test
    void comesOutTheSameAndHoldsTogether(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        facts.write(one);
        facts.write(other);
        assertThat(other).hasSameTextualContentAs(one);

        List<String> lines = Files.readAllLines(one);
        assertThat(lines.subList(1, lines.size()))
                .hasSizeGreaterThan(50_000)
                .allMatch(line -> line.endsWith(",\"số liệu minh họa, sinh tự động (hạt giống 2022)\",có"));
        Map<String, Map<String, BigDecimal>> sheets = sheets(lines);
        assertThat(sheets).hasSize((182 + 13 + 1) * 2);
        sheets.forEach((sheet, values) -> values.forEach((code, value) -> {
            if (code.endsWith(".people") || code.endsWith(".having")) {
                assertThat(value)
                        .as(sheet + " " + code)
                        .isEqualByComparingTo(of(values, code + "-men").add(of(values, code + "-women")));
            }
            if (code.contains(".having")) {
                assertThat(value).isLessThanOrEqualTo(of(values, code.replace(".having", ".people")));
            }
        }));
    }

    @Test
    void coversEveryMeasureOfTheSets(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("table.csv");
        facts.write(table);
        Set<String> written = new TreeSet<>();
        Files.readAllLines(table).forEach(line -> written.add(line.split(",", 3)[1]));
        var rules = assessments.rules(asOf());
        for (String set : List.of(
                "COMMUNE_NTM_2021",
                "COMMUNE_NTM_ADVANCED_2021",
                "COMMUNE_NTM_MODEL_2021",
                "DISTRICT_NTM_2021",
                "DISTRICT_NTM_ADVANCED_2021",
                "TOWN_CITY_COMPLETE_2021",
                "PROVINCE_COMPLETE_2021")) {
            rules.find(set).orElseThrow().requirements().stream()
                    .flatMap(requirement -> requirement.measures().stream())
                    .forEach(code -> assertThat(recorded(rules.catalogue(), code))
                            .as(code)
                            .isSubsetOf(written));
        }
    }

    @Test
    void isLoadedOnceAndOnlyInADemonstration() {
        var before = journal.lastKnown();
        facts.load(file -> {});
        assertThat(journal.lastKnown()).isEqualTo(before);
        assertThat(context.getBeanNamesForType(DemoFactsLoader.class)).isEmpty();
    }

    private static Set<String> recorded(vn.solang.criteria.Catalogue catalogue, String code) {
        var computed = catalogue.measure(code).orElseThrow().computed();
        return computed == null ? Set.of(code) : computed.measures();
    }

    private static Map<String, Map<String, BigDecimal>> sheets(List<String> lines) {
        Map<String, Map<String, BigDecimal>> sheets = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 5);
            Map<String, BigDecimal> sheet = sheets.computeIfAbsent(cells[0] + " " + cells[2], _ -> new HashMap<>());
            if (Character.isDigit(cells[3].charAt(0))) {
                sheet.put(cells[1], new BigDecimal(cells[3]));
            }
        }
        return sheets;
    }

    private static BigDecimal of(Map<String, BigDecimal> values, String code) {
        return values.getOrDefault(code, BigDecimal.ZERO);
    }

    private static boolean notMet(RequirementResult result) {
        return result.verdict() == Verdict.NOT_MET;
    }

    private List<Evaluation> evaluations(String set) {
        return assessments.each(set, province().id(), PERIOD, asOf());
    }

    private StandardCount count(String figures) {
        return titles.count(figures, province().id(), PERIOD, asOf());
    }

    private Unit province() {
        return units.getByCode("42", asOf());
    }

    private AsOf asOf() {
        return new AsOf(PERIOD.lastDay(), journal.lastKnown().orElseThrow());
    }
}
