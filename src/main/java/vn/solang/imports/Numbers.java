package vn.solang.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as they are written in tables, where a wrong guess at a dot or comma would be off by a thousand. */
final class Numbers {

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 6;

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern POINT = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    /** {@code 7,236} is 7.236 to a Vietnamese and 7236 to an English program. */
    private static final Pattern EITHER = Pattern.compile("-?[1-9][0-9]{0,2},[0-9]{3}");

    private static final Pattern GROUPED_BY_DOT = Pattern.compile("-?[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern GROUPED_BY_SPACE = Pattern.compile("-?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?");

    private Numbers() {}

    /** @throws BadCell where the cell holds another thing than a whole number of ordinary size */
    static int integer(Cell cell) {
        if (!INTEGER.matcher(cell.text()).matches()) {
            String plain = ungrouped(cell.text());
            throw plain.isEmpty() ? cell.bad("import.integer.malformed") : cell.bad("import.number.grouped", plain);
        }
        try {
            return Integer.parseInt(cell.text());
        } catch (NumberFormatException _) {
            throw cell.bad("import.integer.large");
        }
    }

    /** @throws BadCell where the cell holds another thing, or something that two people would read differently */
    static BigDecimal decimal(Cell cell) {
        String text = cell.text();
        if (EITHER.matcher(text).matches()) {
            throw cell.bad("import.number.ambiguous", text.replace(',', '.'), text.replace(",", ""));
        }
        if (!POINT.matcher(text).matches() && !COMMA.matcher(text).matches()) {
            String plain = ungrouped(text);
            throw plain.isEmpty() ? cell.bad("import.number.malformed") : cell.bad("import.number.grouped", plain);
        }
        String[] parts = text.replace("-", "").split("[.,]", -1);
        if (parts[0].length() > WHOLE_DIGITS || (parts.length > 1 && parts[1].length() > DECIMALS)) {
            throw cell.bad("import.number.digits", Integer.toString(WHOLE_DIGITS), Integer.toString(DECIMALS));
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    /** The number a text with grouped thousands means, in digits; empty where it is none. */
    private static String ungrouped(String text) {
        if (GROUPED_BY_DOT.matcher(text).matches()) {
            return text.replace(".", "").replace(',', '.');
        }
        if (GROUPED_BY_COMMA.matcher(text).matches()) {
            return text.replace(",", "");
        }
        return GROUPED_BY_SPACE.matcher(text).matches() ? text.replace(" ", "").replace(',', '.') : "";
    }
}
