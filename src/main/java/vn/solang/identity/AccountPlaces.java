package vn.solang.identity;

import java.util.Map;
import java.util.Set;
import vn.solang.shared.UnitId;

/** Answers where accounts have roles; implemented by the module that keeps accounts. */
public interface AccountPlaces {

    /** The places of every account's roles, by its number. */
    Map<Long, Set<UnitId>> places();
}
