package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;

/** The criteria sets the system ships. */
@LedgerTest
class ShippedSetsTests {

    private final Rulebook rules;

    ShippedSetsTests(CriteriaSets sets, Journal journal) {
        this.rules = sets.at(journal.lastKnown().orElseThrow());
    }

    @Test
    void everySetHoldsWhatItsDecisionCounts() {
        assertThat(rules.sets()).hasSize(10);
        for (CriteriaSet set : rules.sets()) {
            if (!set.frame()) {
                CriteriaSet.Counts declared = set.declared();
                CriteriaSet.Counts counted = set.counted();
                assertThat(declared.criteria()).as(set.code()).isIn(counted.criteria(), null);
                assertThat(declared.indicators()).as(set.code()).isIn(counted.indicators(), null);
                assertThat(declared.conditions()).as(set.code()).isIn(counted.conditions(), null);
            }
        }
    }

    @Test
    void theNewestSetInForceDecides() {
        assertThat(deciding("commune-base", LocalDate.of(2021, 12, 31))).hasValue("COMMUNE_NTM_2016");
        assertThat(deciding("commune-base", LocalDate.of(2022, 6, 30))).hasValue("COMMUNE_NTM_2021");
        assertThat(deciding("commune-base", LocalDate.of(2026, 3, 1))).hasValue("NTM_2026");
        assertThat(deciding("district-base", LocalDate.of(2022, 6, 30))).hasValue("DISTRICT_NTM_2021");
    }

    @Test
    void aSuccessionNamesRequirementsOfTheSetThatIsReplaced() {
        for (CriteriaSet set : rules.sets()) {
            for (Requirement requirement : set.requirements()) {
                assertThat(requirement.succession().codes())
                        .as(set.code() + " " + requirement.code())
                        .allMatch(code -> rules.find(set.replaces())
                                .flatMap(before -> before.requirement(code))
                                .isPresent());
            }
        }
    }

    @Test
    void aProvincesLevelGoesBeforeAnUnknownNationalOne() {
        CriteriaSet national = rules.set("COMMUNE_NTM_2021", "40", LocalDate.of(2022, 6, 30));
        CriteriaSet haTinh = rules.set("COMMUNE_NTM_2021", "42", LocalDate.of(2022, 6, 30));
        assertThat(level(national, "2.1")).isEmpty();
        assertThat(level(haTinh, "2.1")).isPresent();
        assertThat(level(haTinh, "3.1")).hasValue(BigDecimal.valueOf(80));
    }

    private Optional<String> deciding(String standard, LocalDate day) {
        return rules.deciding(standard, day).map(CriteriaSet::code);
    }

    private static Optional<BigDecimal> level(CriteriaSet set, String requirement) {
        Part part = set.requirement(requirement).orElseThrow().parts().getFirst();
        Bound bound = part.against().orElseThrow();
        return bound.choose("BAC_TRUNG_BO", 2022, _ -> Optional.empty())
                                instanceof Bound.Choice.Chosen(Level level, Bound.Layer _)
                        && level.amount() instanceof Amount.Fixed(BigDecimal value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
