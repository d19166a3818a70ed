package vn.solang.imports;

import java.util.Locale;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;

/**
 * A row that was not taken, and why.
 *
 * @param row the row's number in the file; 0 where the whole file is meant
 * @param column the column at fault; empty where it is the row as a whole
 * @param value the cell's text, cut at 80 characters
 */
public record Refusal(int row, String column, String value, Message reason) {

    private static final int LONGEST = 80;

    public Refusal {
        value = cut(value);
    }

    /** The sentence of a cell without the row and the column it begins with: for a value typed on a page. */
    public static String bare(Message reason, Messages words) {
        String said = words.say(reason);
        if (reason.arguments().size() < 2) {
            return said;
        }
        String place = words.say(
                "import.place", reason.arguments().get(0), reason.arguments().get(1));
        String rest = said.startsWith(place) ? said.substring(place.length()).strip() : said;
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    static Refusal of(int row, BadCell why) {
        return new Refusal(row, why.column(), why.value(), why.reason());
    }

    static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
