package vn.solang.assessment;

import vn.solang.shared.UnitId;

/** Whether a unit holds a title, as recorded. */
@FunctionalInterface
interface Holder {

    /** Met where it holds the standard's title, not met where it does not, unknown where the books do not say. */
    Verdict holds(String standard, UnitId unit);
}
