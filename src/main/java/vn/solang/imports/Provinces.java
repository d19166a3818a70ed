package vn.solang.imports;

import java.time.Instant;
import java.util.Set;
import vn.solang.shared.UnitId;

/** Answers which province unit codes belong to; implemented by {@code units}. */
public interface Provinces {

    /** The provinces that units with these codes stand in, on any day known at a moment. */
    Set<UnitId> of(Set<String> unitCodes, Instant knownAt);
}
