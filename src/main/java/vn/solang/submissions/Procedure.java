package vn.solang.submissions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.units.UnitLevel;

/**
 * Who checks what a kind of unit enters, in which order ({@code procedures.yaml}).
 *
 * @param level the level of units it is for
 * @param from the first day in force; what counts is the last day of a period
 * @param until the last day in force; null while it lasts
 * @param basis the legal basis
 * @param read true where the basis was read, false where it is only remembered
 * @param steps the first is that of the unit, the last the acceptance
 */
public record Procedure(
        String code,
        String name,
        UnitLevel level,
        LocalDate from,
        @Nullable LocalDate until,
        String basis,
        boolean read,
        List<Step> steps) {

    public Procedure {
        steps = List.copyOf(steps);
    }

    /** True where it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** True where both would apply to one unit on some day. */
    boolean overlaps(Procedure other) {
        return level == other.level
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    /** The step at a place. */
    public Step step(int place) {
        return steps.get(place);
    }
}
