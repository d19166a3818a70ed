package vn.solang.submissions;

import java.time.Instant;
import java.time.LocalDate;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * A round of entry (đợt nhập số liệu): one criteria set and one period in the books of one province.
 *
 * @param number what addresses name it by
 * @param owner the province
 * @param set the code of the criteria set
 * @param opens the first day on which values may be entered
 * @param due the last day on which a submission is in time
 * @param reason why it was opened again; empty where it never was
 * @param since when it became what it is
 */
public record Round(
        int number,
        UnitId owner,
        String set,
        Period period,
        LocalDate opens,
        LocalDate due,
        State state,
        String reason,
        Instant since) {

    /** Whether values are taken. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** True where values are taken on a day. */
    public boolean takes(LocalDate day) {
        return state == State.OPEN && !day.isBefore(opens);
    }

    /** How the journal and the origin of facts name it. */
    public String name() {
        return "%s, kỳ %s".formatted(set, period.code());
    }
}
