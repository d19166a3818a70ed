package vn.solang.criteria;

import java.time.LocalDate;
import vn.solang.shared.UnitId;

/**
 * What kind of place a unit is, it and those below it that have no class of their own.
 *
 * @param ofClass what is classified: {@code region}, {@code group}, {@code special-difficulty}
 * @param value the class: a variant of the sets that vary by it, or {@code yes}
 * @param ends the last day
 * @param recalled true where it is remembered and awaits comparing
 */
record Classification(
        UnitId unit, String ofClass, String value, LocalDate starts, LocalDate ends, String source, boolean recalled) {

    boolean on(LocalDate day) {
        return !day.isBefore(starts) && !day.isAfter(ends);
    }
}
