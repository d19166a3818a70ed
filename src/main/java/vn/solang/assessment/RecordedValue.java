package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;

/**
 * One value of a unit as it was recorded, and by whom.
 *
 * @param measure the code of the measure
 * @param value null where “không áp dụng” was recorded
 * @param source where the one who recorded it has it from; empty where nothing was said
 * @param note what was noted beside it; empty for nothing
 * @param demo true where it was made up for a demonstration
 * @param at when it was recorded
 * @param actor who recorded it
 * @param subject what it was recorded with, such as the name of a file
 * @param current false where another value took its place
 */
public record RecordedValue(
        String measure,
        Period period,
        @Nullable BigDecimal value,
        String source,
        String note,
        boolean demo,
        Instant at,
        String actor,
        String subject,
        boolean current) {}
