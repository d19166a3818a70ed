package vn.solang.identity;

import java.util.Set;
import vn.solang.shared.UnitId;

/** Answers which criteria some account was given to confirm; implemented by the module that keeps accounts. */
public interface GrantedCriteria {

    /**
     * True where an account that may sign in confirms the criterion in the unit.
     *
     * @param criterion {@code SET:NUMBER}
     */
    boolean isGranted(String criterion, UnitId unit);

    /** The places in which accounts that may sign in confirm a criterion. */
    Set<UnitId> places(String criterion);
}
