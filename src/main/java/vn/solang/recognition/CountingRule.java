package vn.solang.recognition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which date of a recognition counts: the first of {@code dates} that is known.
 *
 * @param code the rule's name, printed beside every figure counted by it
 * @param title the rule in words
 */
public record CountingRule(String code, List<Date> dates, String title, String basis) {

    /** A date a recognition may be counted on. */
    public enum Date {
        VOTE,
        ATTAINED_YEAR_END,
        DECISION,
        STATED
    }

    public CountingRule {
        dates = List.copyOf(dates);
    }

    /** Reads {@code vote;attained-year-end;decision}; an unknown word is an {@link IllegalArgumentException}. */
    static List<Date> dates(String order) {
        return Stream.of(order.split(";"))
                .map(word -> Date.valueOf(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
