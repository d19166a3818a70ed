package vn.solang.submissions;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is entered now.
 *
 * @param measure the key of its measure
 * @param value null for “không áp dụng”
 * @param note empty for none
 * @param version the number an edit of it must name: its entry of the journal
 * @param who the name of whoever entered it
 */
public record Current(int measure, @Nullable BigDecimal value, String note, long version, String who, Instant at) {

    /** True where it says the same. */
    boolean says(@Nullable BigDecimal other, String otherNote) {
        if (value == null || other == null) {
            return value == null && other == null && note.equals(otherNote);
        }
        return value.compareTo(other) == 0 && note.equals(otherNote);
    }
}
