package vn.solang.identity;

import java.util.Set;
import vn.solang.shared.UnitId;

/**
 * A role at a place.
 *
 * @param unit the unit whose subtree, as the tree stands today, the role covers
 * @param criteria the criteria a department answers for, as {@code SET:NUMBER} ({@code COMMUNE_NTM_2021:17}); empty for
 *     other roles
 */
public record Grant(Role role, UnitId unit, Set<String> criteria) {
    /** The place of who is in charge of the whole system, whatever units it holds. */
    public static final UnitId EVERYWHERE = new UnitId(0);

    public Grant {
        criteria = Set.copyOf(criteria);
    }
}
