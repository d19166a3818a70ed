package vn.solang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotSignedIn;
import vn.solang.shared.UnitId;

/** Who may do what, and where. */
class CurrentActorTests {

    private static final UnitId DISTRICT = new UnitId(4);
    private static final UnitId INSIDE = new UnitId(41);
    private static final UnitId OUTSIDE = new UnitId(51);

    private final CurrentActor actor = new CurrentActor(tree());

    @Test
    void theProgramMayDoEverything() {
        for (Permission permission : Permission.values()) {
            assertThat(actor.may(permission, INSIDE)).isTrue();
        }
    }

    @Test
    void aVisitorMayReadWhatIsPublishedAndIsAskedToSignInForTheRest() {
        actor.as(Actor.VISITOR, () -> {
            actor.require(Permission.PUBLIC, INSIDE);
            assertThatThrownBy(() -> actor.require(Permission.READ)).isInstanceOf(NotSignedIn.class);
            return null;
        });
    }

    @Test
    void aRoleHoldsInItsPlaceOnly() {
        as(new Grant(Role.DISTRICT, DISTRICT, Set.of()), () -> {
            actor.require(Permission.VERIFY, INSIDE);
            assertThatThrownBy(() -> actor.require(Permission.VERIFY, OUTSIDE))
                    .isInstanceOf(Forbidden.class)
                    .hasMessage("identity.outside-scope");
            assertThatThrownBy(() -> actor.require(Permission.ACCEPT, INSIDE))
                    .isInstanceOf(Forbidden.class)
                    .hasMessage("identity.forbidden");
        });
    }

    @Test
    void aDepartmentConfirmsItsOwnCriteriaOnly() {
        as(new Grant(Role.DEPARTMENT, DISTRICT, Set.of("COMMUNE_NTM_2021:17")), () -> {
            assertThat(actor.mayConfirm("COMMUNE_NTM_2021:17", INSIDE)).isTrue();
            assertThat(actor.mayConfirm("COMMUNE_NTM_2021:17", OUTSIDE)).isFalse();
            assertThat(actor.mayConfirm("COMMUNE_NTM_2021:1", INSIDE)).isFalse();
        });
    }

    @Test
    void readersChangeNothingInTheBooksAndACouncilOnlyScores() {
        for (Role role : List.of(Role.COUNCIL, Role.LEADER, Role.AUDITOR)) {
            for (Permission permission : Permission.values()) {
                assertThat(role.gives(permission))
                        .as("%s %s", role, permission)
                        .isEqualTo(Set.of(
                                                Permission.PUBLIC,
                                                Permission.OWN_ACCOUNT,
                                                Permission.READ,
                                                Permission.READ_REPORTS)
                                        .contains(permission)
                                || (role == Role.AUDITOR && permission == Permission.READ_JOURNAL)
                                || (role == Role.LEADER && permission == Permission.PROOFREAD)
                                || (role == Role.COUNCIL && permission == Permission.SCORE));
            }
        }
    }

    private void as(Grant grant, Runnable act) {
        actor.as(new Actor(1, "somebody", List.of(grant), "web"), () -> {
            act.run();
            return null;
        });
    }

    private static org.springframework.beans.factory.ObjectProvider<ScopeTree> tree() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("tree", new ScopeTree() {
            @Override
            public boolean covers(UnitId scope, UnitId unit) {
                return unit.value() / 10 == scope.value();
            }

            @Override
            public Map<UnitId, Set<UnitId>> over(Collection<UnitId> units) {
                throw new UnsupportedOperationException();
            }
        });
        return beans.getBeanProvider(ScopeTree.class);
    }
}
