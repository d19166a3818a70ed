package vn.solang.recognition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * One act about a standard of a unit, with the dates that differ in practice.
 *
 * @param fact the id of the record, in the version that was read
 * @param attainedYear the year whose results were recognised
 * @param votedOn the day the appraisal council voted
 * @param decision number and symbol; empty where the decision is not in the ledger
 * @param statedOn the day a source states without saying which of the three it is
 * @param notLaterThan where no day is known: the unit held the title on this day, since an unknown earlier one
 * @param certainty {@code read} where a source names it, {@code derived} where it follows from what was read
 */
public record Recognition(
        long fact,
        UnitId unit,
        String standard,
        Act act,
        @Nullable Integer attainedYear,
        @Nullable LocalDate votedOn,
        String decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate statedOn,
        @Nullable LocalDate notLaterThan,
        String certainty,
        String source) {

    /** What was done. */
    public enum Act {
        RECOGNISED,
        REVOKED,
        /** {@code thừa nhận}: a unit made by a merger keeps the title of its parts. */
        CONFIRMED
    }

    /** The day that counts under a rule; empty where no day is known, only a bound. */
    public Optional<LocalDate> countedOn(CountingRule rule) {
        for (CountingRule.Date date : rule.dates()) {
            Optional<LocalDate> day = Optional.ofNullable(
                    switch (date) {
                        case VOTE -> votedOn;
                        case ATTAINED_YEAR_END -> attainedYear == null ? null : LocalDate.of(attainedYear, 12, 31);
                        case DECISION -> decidedOn;
                        case STATED -> statedOn;
                    });
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** True where the ledger knows the decision's number. */
    public boolean documented() {
        return !decision.isEmpty();
    }
}
