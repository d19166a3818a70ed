package vn.solang.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseFormat;

/** One row of a table. Text is trimmed and in NFC; an empty cell, and a column that is not there, are empty. */
public interface Row {

    /**
     * A row of one cell that stands in no file: a value typed on a page, held to the rules of every table.
     *
     * @throws BadCell where the text is one that no cell may hold
     */
    static Row ofOne(String column, String text) {
        return TableRow.of(new Header(List.of(column), Map.of(column, 0)), 0, List.of(text));
    }

    /**
     * A row that stands in no file: what was typed into a form, by the columns of the table it is held to.
     *
     * @throws BadCell where a text is one that no cell may hold
     */
    static Row of(Map<String, String> cells) {
        List<String> columns = List.copyOf(cells.keySet());
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column, places.size()));
        return TableRow.of(
                new Header(columns, places),
                0,
                columns.stream().map(cells::get).map(Objects::requireNonNull).toList());
    }

    /** The line of the file the row begins on: the header is 1; a cell with line breaks takes several lines. */
    int number();

    /** The cell's text. @throws BadCell where the cell is empty */
    String text(String column);

    Optional<String> optionalText(String column);

    /** An ISO date {@code 2022-06-30} or {@code 30/6/2022}, of a year from 1900 to 2100. @throws BadCell where it is another thing or no day of the calendar */
    LocalDate date(String column);

    Optional<LocalDate> optionalDate(String column);

    /** The inclusive last day of what began on {@code start}. @throws BadCell where it lies before */
    default @Nullable LocalDate lastDay(String column, @Nullable LocalDate start) {
        LocalDate last = optionalDate(column).orElse(null);
        if (start != null && last != null && last.isBefore(start)) {
            throw bad(column, "import.ends-before-start", VietnameseFormat.tableDate(start));
        }
        return last;
    }

    /** A whole number. @throws BadCell where it is another thing */
    OptionalInt optionalInteger(String column);

    /**
     * A number as programs write it ({@code 20.77}) or with a decimal comma ({@code 20,77}).
     *
     * @throws BadCell where it is another thing, or could be read in two ways ({@code 7,236})
     */
    Optional<BigDecimal> optionalDecimal(String column);

    /** A number within bounds, both inclusive. @throws BadCell where it is another thing or lies outside */
    default Optional<BigDecimal> optionalDecimal(String column, long least, long most) {
        Optional<BigDecimal> number = optionalDecimal(column);
        if (number.isPresent()
                && (number.get().compareTo(BigDecimal.valueOf(least)) < 0
                        || number.get().compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw bad(column, "import.number.range", Long.toString(least), Long.toString(most));
        }
        return number;
    }

    /**
     * Refuses this cell with a sentence. Its first three arguments are the row, the column and the value; those given
     * follow from {@code {3}} on.
     */
    BadCell bad(String column, String key, Object... arguments);

    /** A period as {@link Period#parse} reads it. @throws BadCell where it is another thing */
    default Period period(String column) {
        String written = text(column);
        try {
            return Period.parse(written);
        } catch (Rejected malformed) {
            throw bad(column, "import.period.malformed");
        }
    }
}
