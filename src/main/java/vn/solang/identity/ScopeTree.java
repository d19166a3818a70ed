package vn.solang.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import vn.solang.shared.UnitId;

/** The tree of units as scopes see it. */
public interface ScopeTree {

    /**
     * True where the unit is the scope or stands below it, as the tree stands today; a unit that no longer exists counts
     * where it stood on its last day.
     */
    boolean covers(UnitId scope, UnitId unit);

    /** For each of some units, the scopes that cover it, the unit itself among them. */
    Map<UnitId, Set<UnitId>> over(Collection<UnitId> units);
}
