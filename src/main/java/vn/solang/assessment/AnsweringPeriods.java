package vn.solang.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.solang.shared.Period;

/**
 * The periods whose values answer one asked about: those that end with it or at most twelve months before, and not after
 * the day the question is asked for.
 */
final class AnsweringPeriods {

    private static final int MONTHS = 12;
    private static final int NUMBERS_A_YEAR = 1000;

    private final LocalDate earliest;
    private final LocalDate latest;
    private final Map<Integer, Optional<Period>> seen = new HashMap<>();

    AnsweringPeriods(Period asked, LocalDate validAt) {
        earliest = asked.until().minusMonths(MONTHS);
        LocalDate tomorrow = validAt.plusDays(1);
        latest = asked.until().isBefore(tomorrow) ? asked.until() : tomorrow;
    }

    /** The least number one of them may have. */
    int first() {
        return earliest.minusDays(1).getYear() * NUMBERS_A_YEAR;
    }

    /** A number above that of all of them. */
    int end() {
        return (latest.minusDays(1).getYear() + 1) * NUMBERS_A_YEAR;
    }

    /** The period of a number, where it is one of them. */
    Optional<Period> of(int number) {
        return seen.computeIfAbsent(
                number,
                each -> Optional.of(Period.ofNumber(each))
                        .filter(period -> !period.until().isBefore(earliest)
                                && !period.until().isAfter(latest)));
    }
}
