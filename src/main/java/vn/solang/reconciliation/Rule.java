package vn.solang.reconciliation;

import java.util.List;
import java.util.Set;
import vn.solang.units.UnitLevel;

/**
 * A figure and the words that ask for it.
 *
 * @param unit what is counted
 * @param words what may be said of it
 * @param keys of the figure; the first one the ledger answers counts
 * @param part which face of it
 * @param types of units that are counted; empty for all
 * @param with words that must stand in the sentence; may be empty
 * @param doubt a figure of what is not known; where it is above nought, the answer is not sure; may be empty
 * @param name what it is called
 */
record Rule(
        String unit,
        List<String> words,
        Sense sense,
        List<String> keys,
        Part part,
        Set<String> types,
        String with,
        String doubt,
        String name) {

    /** How a number stands to others. */
    enum Sense {
        /** What there is on a day. */
        TOTAL,
        /** What came to it within a period ({@code có thêm}). */
        MORE,
        /** What is still missing ({@code còn … chưa}). */
        LEFT,
        /** What happened within a period. */
        WITHIN,
        /** How many units there are ({@code toàn tỉnh có}). */
        PLACE
    }

    /** A face of a figure. */
    enum Part {
        VALUE,
        DENOMINATOR
    }

    Rule {
        words = List.copyOf(words);
        keys = List.copyOf(keys);
        types = Set.copyOf(types);
    }

    /** True where it tells of a period and not of a day. */
    boolean flows() {
        return sense == Sense.MORE || sense == Sense.WITHIN;
    }

    /** The number of the level of what is counted; below all units for what is no unit. */
    int level() {
        return switch (unit) {
            case "xã", "phường", "thị trấn", "phường, thị trấn", "đơn vị cấp xã" -> UnitLevel.COMMUNE.number();
            case "huyện", "thị xã", "thành phố", "đơn vị cấp huyện" -> UnitLevel.DISTRICT.number();
            default -> UnitLevel.VILLAGE.number() + 1;
        };
    }
}
