package vn.solang.assessment;

import java.util.List;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Answers what is being entered for a unit and is not recorded yet; implemented by the module of entry. */
public interface Entered {

    /** The values entered for a period and not accepted yet, one a measure; empty where nothing is being entered. */
    List<EnteredValue> of(UnitId unit, Period period);
}
