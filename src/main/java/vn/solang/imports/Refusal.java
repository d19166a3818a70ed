package vn.solang.imports;

import vn.solang.shared.Message;

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

    static Refusal of(int row, BadCell why) {
        return new Refusal(row, why.column(), why.value(), why.reason());
    }

    static String cut(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
