package vn.solang.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotSignedIn;
import vn.solang.shared.UnitId;

/**
 * Who acts now. Each request is bound to its actor, a visitor where nobody signed in; what is bound to nobody is the
 * program itself: its start, and the commands of the operator.
 */
@Component
public class CurrentActor {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private final ObjectProvider<ScopeTree> tree;

    CurrentActor(ObjectProvider<ScopeTree> tree) {
        this.tree = tree;
    }

    /** Does something as an actor. */
    public <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> act) throws X {
        return ScopedValue.where(ACTOR, actor).call(act);
    }

    /** Who acts. */
    public Actor get() {
        return ACTOR.orElse(Actor.PROGRAM);
    }

    /** True where they have the permission somewhere. */
    public boolean may(Permission permission) {
        return get().may(permission);
    }

    /** True where they have the permission for the unit. */
    public boolean may(Permission permission, UnitId unit) {
        Actor actor = get();
        return permission == Permission.PUBLIC
                || actor.isProgram()
                || (actor.allows(permission)
                        && actor.grants().stream()
                                .anyMatch(grant -> grant.role().gives(permission) && covers(grant, unit)));
    }

    /** Those of some units for which they have the permission, in one question to the tree. */
    public Set<UnitId> among(Permission permission, Collection<UnitId> units) {
        Actor actor = get();
        if (permission == Permission.PUBLIC || actor.isProgram()) {
            return Set.copyOf(units);
        }
        Set<UnitId> places = actor.grants().stream()
                .filter(grant -> grant.role().gives(permission))
                .map(Grant::unit)
                .collect(Collectors.toSet());
        if (units.isEmpty() || places.isEmpty() || !actor.allows(permission)) {
            return Set.of();
        }
        Map<UnitId, Set<UnitId>> over = tree.getObject().over(units);
        return units.stream()
                .filter(unit -> !Collections.disjoint(over.getOrDefault(unit, Set.of()), places))
                .collect(Collectors.toSet());
    }

    /**
     * True where they may confirm a criterion in the unit.
     *
     * @param criterion {@code SET:NUMBER}
     */
    public boolean mayConfirm(String criterion, UnitId unit) {
        Actor actor = get();
        return actor.isProgram()
                || (actor.allows(Permission.CONFIRM)
                        && actor.grants().stream()
                                .anyMatch(grant -> grant.role().gives(Permission.CONFIRM)
                                        && grant.criteria().contains(criterion)
                                        && covers(grant, unit)));
    }

    /**
     * Goes on only with the permission.
     *
     * @throws NotSignedIn without an account
     * @throws Forbidden with an account that may not
     */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw refusal("identity.forbidden");
        }
    }

    /**
     * Goes on only with the permission for the unit.
     *
     * @throws NotSignedIn without an account
     * @throws Forbidden with an account that may not, or may elsewhere only
     */
    public void require(Permission permission, UnitId unit) {
        if (!may(permission, unit)) {
            throw refusal(may(permission) ? "identity.outside-scope" : "identity.forbidden");
        }
    }

    private boolean covers(Grant grant, UnitId unit) {
        return tree.getObject().covers(grant.unit(), unit);
    }

    private RuntimeException refusal(String key) {
        Actor actor = get();
        if (!actor.isSignedIn()) {
            return new NotSignedIn();
        }
        return new Forbidden(actor.limits() == null ? key : "identity.limited");
    }
}
