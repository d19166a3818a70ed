package vn.solang.imports;

import java.util.regex.Pattern;
import vn.solang.shared.Message;

/** A cell and its place; the place and the text are the first three arguments of what is said about it. */
record Cell(int row, String column, String text) {

    private static final int LONGEST = 10_000;

    /** The one column that holds no text of people: the outline of a unit, as GeoJSON. */
    private static final String OUTLINE = "geometry";

    private static final int LONGEST_OUTLINE = 1_000_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r\\x0B\\f\\u0085]]");
    private static final Pattern LOST = Pattern.compile("\\uFFFD");

    /** Looks at the text as it stands in the file. @throws BadCell where no column could take it */
    static void require(int row, String column, String raw) {
        var cell = new Cell(row, column, raw);
        int longest = column.equals(OUTLINE) ? LONGEST_OUTLINE : LONGEST;
        if (raw.length() > longest) {
            throw cell.bad("import.cell.long", Integer.toString(raw.length()), Integer.toString(longest));
        }
        if (isPrintableAscii(raw)) {
            return;
        }
        if (CONTROL.matcher(raw).find()) {
            throw new Cell(row, column, CONTROL.matcher(raw).replaceAll("?")).bad("import.cell.control");
        }
        if (LOST.matcher(raw).find()) {
            throw cell.bad("import.cell.lost");
        }
    }

    /** Most cells of a large table are codes and numbers. */
    private static boolean isPrintableAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) < ' ' || raw.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    BadCell bad(String key, Object... further) {
        Object[] arguments = new Object[3 + further.length];
        arguments[0] = Integer.toString(row);
        arguments[1] = column;
        arguments[2] = Refusal.cut(text);
        System.arraycopy(further, 0, arguments, 3, further.length);
        return new BadCell(row, column, text, Message.of(key, arguments));
    }
}
