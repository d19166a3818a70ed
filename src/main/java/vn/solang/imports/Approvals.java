package vn.solang.imports;

import java.util.Set;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Which values were accepted, so that reports may rest on them. */
public interface Approvals {

    /**
     * A value that was accepted.
     *
     * @param measure the code of the indicator or of its input
     */
    record Approved(UnitId unit, String measure, Period period) {}

    /** The values that were accepted after an entry of the journal, and still are. */
    Set<Approved> since(long entry);
}
