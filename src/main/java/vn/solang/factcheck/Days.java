package vn.solang.factcheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as texts write them: {@code 16/8/2016}, {@code ngày 21.10.2020}, {@code ngày 16 tháng 8 năm 2016}. */
final class Days {

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    /** A line may end within a day. */
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Days() {}

    /**
     * A day of a text.
     *
     * @param first its first token, {@code ngày} where that stands before it
     * @param end the token after its last
     * @param day null where there is no such day
     * @param printed day, month and year as they stand
     */
    record Found(int first, int end, @Nullable LocalDate day, String printed) {}

    /** The day that begins at a token; empty where none does. */
    static Optional<Found> at(Tokens tokens, int index) {
        boolean named = tokens.at(index).is("ngày");
        int at = named ? index + 1 : index;
        if (named && tokens.at(at).isNumber()) {
            Matcher dotted = DOTTED.matcher(tokens.at(at).key());
            if (dotted.matches()) {
                return Optional.of(found(
                        tokens,
                        index,
                        at,
                        at + 1,
                        Integer.parseInt(dotted.group(3)),
                        Integer.parseInt(dotted.group(2)),
                        Integer.parseInt(dotted.group(1))));
            }
        }
        int day = small(tokens, at, 99);
        if (day < 0) {
            return Optional.empty();
        }
        if (tokens.at(at + 1).is("/") || (tokens.at(at + 1).is("-") && named)) {
            int month = small(tokens, at + 2, 99);
            int year = small(tokens, at + 4, 9999);
            if (month >= 0 && tokens.at(at + 3).is(tokens.at(at + 1).key()) && year >= 1900) {
                return Optional.of(found(tokens, index, at, at + 5, year, month, day));
            }
        }
        if (named && tokens.at(at + 1).is("tháng") && tokens.at(at + 3).is("năm")) {
            int month = small(tokens, at + 2, 99);
            int year = small(tokens, at + 4, 9999);
            if (month >= 0 && year >= 1900) {
                return Optional.of(found(tokens, index, at, at + 5, year, month, day));
            }
        }
        return Optional.empty();
    }

    private static Found found(Tokens tokens, int first, int at, int end, int year, int month, int day) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            date = null;
        }
        return new Found(
                first, end, date, BLANKS.matcher(tokens.words(at, end - 1)).replaceAll(" "));
    }

    /** A whole number without dots; below 0 for anything else. */
    static int small(Tokens tokens, int index, int most) {
        Token token = tokens.at(index);
        if (!token.isNumber() || token.key().length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < token.key().length(); i++) {
            int digit = token.key().charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value > most ? -1 : value;
    }
}
