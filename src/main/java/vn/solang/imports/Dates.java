package vn.solang.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are written in tables: {@code 2022-06-30}, {@code 30/6/2022}. */
final class Dates {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private static final Pattern DATE = Pattern.compile("(?<isoyear>[0-9]{4})-(?<isomonth>[0-9]{2})-(?<isoday>[0-9]{2})"
            + "|(?<day>[0-9]{1,2})/(?<month>[0-9]{1,2})/(?<year>[0-9]{4})");

    private static final Pattern SHORT_YEAR = Pattern.compile("[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}");

    private Dates() {}

    /** @throws BadCell where the cell holds another thing, or a day no calendar has */
    static LocalDate read(Cell cell) {
        Matcher matcher = DATE.matcher(cell.text());
        if (!matcher.matches()) {
            throw cell.bad(SHORT_YEAR.matcher(cell.text()).matches() ? "import.date.short" : "import.date.malformed");
        }
        boolean iso = matcher.group("isoyear") != null;
        int year = Integer.parseInt(matcher.group(iso ? "isoyear" : "year"));
        int month = Integer.parseInt(matcher.group(iso ? "isomonth" : "month"));
        int day = Integer.parseInt(matcher.group(iso ? "isoday" : "day"));
        if (year < EARLIEST || year > LATEST) {
            throw cell.bad("import.date.range", Integer.toString(EARLIEST), Integer.toString(LATEST));
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            throw cell.bad("import.date.nosuchday");
        }
    }
}
