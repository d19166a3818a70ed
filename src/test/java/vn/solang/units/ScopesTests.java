package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.AsOf;

/** A scope is the subtree of a unit as the tree stands today; what has ended counts where it last stood. */
@LedgerTest
class ScopesTests {

    private final ScopeTree scopes;
    private final Units units;
    private final Journal journal;

    ScopesTests(ScopeTree scopes, Units units, Journal journal) {
        this.scopes = scopes;
        this.units = units;
        this.journal = journal;
    }

    @Test
    void aDistrictThatEndedStillCoversTheCommunesItHadOnItsLastDay() {
        assertThat(scopes.covers(
                        unit("444", "2022-06-30").id(),
                        unit("18499", "2022-06-30").id()))
                .isTrue();
    }

    @Test
    void noScopeReachesUpOrSideways() {
        var commune = unit("18499", "2022-06-30");
        assertThat(scopes.covers(commune.id(), unit("444", "2022-06-30").id())).isFalse();
        assertThat(scopes.covers(unit("447", "2022-06-30").id(), commune.id())).isFalse();
        assertThat(scopes.covers(commune.id(), commune.id())).isTrue();
    }

    @Test
    void aProvinceCoversWhatItHasTodayAndWhatEndedInIt() {
        var province = unit("42", "2022-06-30");
        assertThat(scopes.covers(province.id(), unit("18499", "2022-06-30").id()))
                .isTrue();
        assertThat(scopes.covers(province.id(), unit("444", "2022-06-30").id())).isTrue();
        assertThat(scopes.covers(province.id(), unit("40", "2022-06-30").id())).isFalse();
    }

    @Test
    void whoIsInChargeOfTheWholeSystemIsSoEverywhere() {
        var commune = unit("18499", "2022-06-30").id();
        assertThat(scopes.covers(Grant.EVERYWHERE, commune)).isTrue();
        assertThat(scopes.over(List.of(commune)).get(commune)).contains(Grant.EVERYWHERE, commune);
    }

    private Unit unit(String code, String day) {
        return units.getByCode(
                code, new AsOf(LocalDate.parse(day), journal.lastKnown().orElseThrow()));
    }
}
