package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Basis;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Level;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** What a unit still lacks: what must be raised, by how much, by whom, and what must first be known. */
class ShortfallTests {

    private static final Basis READ = new Basis(Basis.Confidence.READ, "", "", "");

    private static Bound bound(Comparison comparison, String level) {
        return new Bound(
                comparison,
                List.of(new Bound.Layer(
                        "", "", List.of(new Level("", null, null, new Amount.Fixed(new BigDecimal(level)), READ)))));
    }

    private static Threshold threshold(Bound bound, String level) {
        return new Threshold(
                new BigDecimal(level), bound.levels().getFirst(), bound.layers().getFirst(), null, List.of(READ));
    }

    private static PartResult measured(Verdict verdict, @Nullable String value, String level) {
        Bound bound = bound(Comparison.AT_LEAST, level);
        return new PartResult(
                new Part.Measured(new Formula.Of("m"), "", "%", bound),
                Standing.of(verdict),
                value == null ? null : new BigDecimal(value),
                null,
                threshold(bound, level),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static PartResult share(Comparison comparison, String level, int met, int notMet, int unknown) {
        Bound bound = bound(comparison, level);
        return new PartResult(
                new Part.Share(List.of("xã"), new Part.Below.Meeting("S"), false, bound),
                Standing.of(Verdict.NOT_MET),
                null,
                null,
                threshold(bound, level),
                null,
                List.of(),
                List.of(),
                new PartResult.Tally(ids(0, met), ids(100, notMet), ids(200, unknown)),
                null);
    }

    private static List<UnitId> ids(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(UnitId::new).toList();
    }

    private static RequirementResult result(String code, PartResult... parts) {
        var requirement = new Requirement(
                code,
                code,
                List.of(parts).stream().map(PartResult::part).toList(),
                false,
                false,
                "",
                "",
                "",
                null,
                null,
                Requirement.Succession.NONE);
        return RequirementResult.of(requirement, List.of(parts));
    }

    private static Shortfall shortfall(RequirementResult... results) {
        var set = new CriteriaSet(
                "SET",
                "",
                "commune-base",
                UnitLevel.COMMUNE,
                List.of("xã"),
                List.of(),
                "",
                List.of(),
                LocalDate.of(2022, 1, 1),
                null,
                "",
                new CriteriaSet.Counts(null, null, null),
                false,
                "",
                Map.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                null);
        var unit = new Unit(new UnitId(1), "1", "A", "xã", UnitLevel.COMMUNE, null, null, null);
        var evaluation = new Evaluation(
                set,
                unit,
                Period.parse("2022-H1"),
                new AsOf(LocalDate.of(2022, 6, 30), Instant.EPOCH),
                new Rulebook.Variant("", true, false, "", false),
                Standing.UNKNOWN,
                List.of(),
                List.of(results),
                List.of());
        return Shortfall.of(evaluation, (_, below) -> below.value());
    }

    @Test
    void theFurthestInPartsOfItsLevelComesFirst() {
        Shortfall found = shortfall(
                result("a", measured(Verdict.NOT_MET, "85", "90")),
                result("b", measured(Verdict.NOT_MET, "1", "2")),
                result("c", measured(Verdict.MET, "5", "2")));
        assertThat(found.raise())
                .extracting(each -> each.requirement().requirement().code())
                .containsExactly("b", "a");
        assertThat(found.raise().getLast().by()).isEqualByComparingTo("5");
        assertThat(found.learn()).isEmpty();
    }

    @Test
    void whatIsUnknownIsLearntAndNeverRaised() {
        Shortfall found = shortfall(result("a", measured(Verdict.UNKNOWN, null, "90")));
        assertThat(found.raise()).isEmpty();
        assertThat(found.learn()).hasSize(1);
    }

    @Test
    void aRequirementMayFailInOnePartAndBeUnknownInAnother() {
        Shortfall found =
                shortfall(result("a", measured(Verdict.NOT_MET, "1", "2"), measured(Verdict.UNKNOWN, null, "90")));
        assertThat(found.raise()).hasSize(1);
        assertThat(found.learn()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 70, 6, 4, 1",
        "AT_LEAST, 75, 6, 4, 2",
        "AT_LEAST, 100, 6, 4, 4",
        "ABOVE, 60, 6, 4, 1",
        "ABOVE, 65, 6, 4, 1",
        "ABOVE, 70, 6, 4, 2"
    })
    void aShareLacksWholeUnits(Comparison comparison, String level, int met, int notMet, int lacking) {
        Shortfall.Raise raise = shortfall(result("a", share(comparison, level, met, notMet, 0)))
                .raise()
                .getFirst();
        assertThat(raise.lacking()).isEqualTo(lacking);
        assertThat(raise.nearest()).hasSize(lacking);
    }

    @Test
    void theNearestUnitsAreNamedAndUnknownOnesMayBeAmongThem() {
        Shortfall.Raise raise = shortfall(result("a", share(Comparison.AT_LEAST, "100", 1, 2, 1)))
                .raise()
                .getFirst();
        assertThat(raise.nearest()).containsExactly(new UnitId(100), new UnitId(101), new UnitId(200));
    }

    @Test
    void whatOnlySumsUpOthersIsNotRaised() {
        var sum = new PartResult(
                new Part.AllCriteria(),
                Standing.of(Verdict.NOT_MET),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
        assertThat(shortfall(result("a", sum)).raise()).isEmpty();
    }
}
