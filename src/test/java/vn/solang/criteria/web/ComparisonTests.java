package vn.solang.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solang.LedgerTest;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.criteria.web.ComparePage.Change;
import vn.solang.identity.Journal;

/** What the communes' set of 2021 made of that of 2016: requirements stand together by what they ask, not by number. */
@LedgerTest
class ComparisonTests {

    private final Rulebook rules;
    private final CriteriaSet older;
    private final CriteriaSet newer;
    private final Pairing pairing;

    ComparisonTests(CriteriaSets sets, Journal journal) {
        this.rules = sets.at(journal.lastKnown().orElseThrow());
        this.older = rules.find("COMMUNE_NTM_2016").orElseThrow();
        this.newer = rules.find("COMMUNE_NTM_2021").orElseThrow();
        this.pairing = new Pairing(older, newer, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "17.5, 17.4",
        "17.6, 17.5",
        "17.8, 17.6",
        "17.9, 17.7",
        "17.10, 17.8",
        "18.2, 18.3",
        "18.3, 18.4",
        "18.4, 18.5",
        "18.5, 18.6",
        "12.1, 14.3",
        "12.2, 14.3",
        "3.2, 3.2",
        "13.1, 13.1",
        "11, 11"
    })
    void aRequirementStandsToTheOneItTookThePlaceOf(String code, String before) {
        assertThat(before(code)).containsExactly(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.4", "17.5", "17.6", "17.7", "17.8", "18.2", "18.3", "18.4", "18.5", "18.6"})
    void requirementsOfOneNumberThatAskOtherThingsDoNotStandTogether(String code) {
        assertThat(before(code)).doesNotContain(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.3", "13.4", "13.5", "15.4", "17.4", "17.7", "17.11", "17.12", "18.6"})
    void whatNothingPrecededIsNew(String code) {
        assertThat(before(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1", "1.2", "2.1", "2.4", "4.1", "6.1", "8.4", "14.1", "14.2", "16", "17.3", "18.1", "19.1"})
    void requirementsOfOneNumberAndAlikeNamesStandTogether(String code) {
        assertThat(before(code)).containsExactly(code);
    }

    @Test
    void whatNobodyTookThePlaceOfIsDropped() {
        assertThat(pairing.dropped()).extracting(Requirement::code).containsExactly("12", "18.2");
    }

    @Test
    void askingTheSameOfMenAndWomenTooIsNoOtherQuantity() {
        assertThat(change("15.1")).isEqualTo(Change.RAISED);
        assertThat(change("17.1")).isEqualTo(Change.OTHER);
    }

    @Test
    void setsThatDoNotReplaceEachOtherSayNothingOfSuccession() {
        var other = new Pairing(rules.find("DISTRICT_NTM_2021").orElseThrow(), newer, rules);
        assertThat(other.before(requirement("18.3"))).isEmpty();
    }

    private List<String> before(String code) {
        return pairing.before(requirement(code)).stream().map(Requirement::code).toList();
    }

    private Change change(String code) {
        Requirement asked = requirement(code);
        return Changes.between(rules, pairing.before(asked).getFirst(), asked);
    }

    private Requirement requirement(String code) {
        return newer.requirement(code).orElseThrow();
    }
}
