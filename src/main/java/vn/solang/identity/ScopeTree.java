package vn.solang.identity;

import vn.solang.shared.UnitId;

/** The tree of units as scopes see it. */
public interface ScopeTree {

    /**
     * True where the unit is the scope or stands below it, as the tree stands today; a unit that no longer exists counts
     * where it stood on its last day.
     */
    boolean covers(UnitId scope, UnitId unit);
}
