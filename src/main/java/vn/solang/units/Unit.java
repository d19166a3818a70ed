package vn.solang.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * An administrative unit as it was on a day.
 *
 * @param code the code of the General Statistics Office on that day; villages have one given by their province
 * @param name without the type: {@code Hương Khê}
 * @param type in lower case: {@code huyện}, {@code xã}, {@code phường}
 * @param parent null for a province
 * @param from the first day of this state; null where it is not known or before the history begins
 * @param until the first day no longer in this state; null while it lasts
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        String type,
        UnitLevel level,
        @Nullable UnitId parent,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** The type and the name: {@code huyện Hương Khê}. */
    public String fullName() {
        return type + " " + name;
    }

    /** The full name at the head of a sentence: {@code Huyện Hương Khê}. */
    public String titleName() {
        return Character.toUpperCase(type.charAt(0)) + type.substring(1) + " " + name;
    }
}
