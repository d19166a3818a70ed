package vn.solang.shared;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reporting period as a half-open range of days: {@code 2022} year, {@code 2022-H1} half, {@code 2022-9M} the first
 * nine months, {@code 2022-Q2} quarter, {@code 2022-06} month, {@code 2021..2025} stage.
 */
public record Period(Kind kind, LocalDate from, LocalDate until) implements Comparable<Period> {

    /** What a period measures. */
    public enum Kind {
        MONTH,
        QUARTER,
        HALF,
        NINE_MONTHS,
        YEAR,
        STAGE
    }

    /** Periods beyond these years are slips of the pen. */
    public static final int EARLIEST = 1900;

    public static final int LATEST = 2100;

    /** What a period's number is made of: years count by thousands, and within one every kind has its places. */
    private static final int YEARS = 1000;

    private static final int QUARTERS = 20;
    private static final int HALVES = 30;
    private static final int NINE_MONTHS = 40;
    private static final int YEAR = 50;
    private static final int STAGES = 100;

    private static final Pattern CODE =
            Pattern.compile("(?<year>\\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<nine>9M)|(?<month>\\d{2}))"
                    + "|\\.\\.(?<last>\\d{4}))?");

    /**
     * Reads a code such as {@code 2022-H1}.
     *
     * @throws Rejected {@code period.malformed} where the text is none
     */
    public static Period parse(String code) {
        Matcher matcher = CODE.matcher(code.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new Rejected("period.malformed", code);
        }
        int year = Integer.parseInt(matcher.group("year"));
        if (year < EARLIEST || year > LATEST) {
            throw new Rejected("period.malformed", code);
        }
        LocalDate start = LocalDate.of(year, 1, 1);
        if (matcher.group("half") != null) {
            LocalDate from = start.plusMonths(6L * (Integer.parseInt(matcher.group("half")) - 1));
            return new Period(Kind.HALF, from, from.plusMonths(6));
        }
        if (matcher.group("quarter") != null) {
            LocalDate from = start.plusMonths(3L * (Integer.parseInt(matcher.group("quarter")) - 1));
            return new Period(Kind.QUARTER, from, from.plusMonths(3));
        }
        if (matcher.group("nine") != null) {
            return new Period(Kind.NINE_MONTHS, start, start.plusMonths(9));
        }
        if (matcher.group("month") != null) {
            int month = Integer.parseInt(matcher.group("month"));
            if (month < 1 || month > 12) {
                throw new Rejected("period.malformed", code);
            }
            LocalDate from = LocalDate.of(year, month, 1);
            return new Period(Kind.MONTH, from, from.plusMonths(1));
        }
        if (matcher.group("last") != null) {
            int last = Integer.parseInt(matcher.group("last"));
            if (last <= year || last > LATEST) {
                throw new Rejected("period.malformed", code);
            }
            return new Period(Kind.STAGE, start, LocalDate.of(last + 1, 1, 1));
        }
        return new Period(Kind.YEAR, start, start.plusYears(1));
    }

    /** The code this period is written with; {@link #parse} reads it back. */
    public String code() {
        int year = from.getYear();
        return switch (kind) {
            case MONTH -> "%d-%02d".formatted(year, from.getMonthValue());
            case QUARTER -> "%d-Q%d".formatted(year, (from.getMonthValue() + 2) / 3);
            case HALF -> "%d-H%d".formatted(year, from.getMonthValue() < 7 ? 1 : 2);
            case NINE_MONTHS -> "%d-9M".formatted(year);
            case YEAR -> Integer.toString(year);
            case STAGE -> "%d..%d".formatted(year, until.getYear() - 1);
        };
    }

    /**
     * The number a period is kept under: the year of its last day times a thousand, and the period's place in that year.
     * So the periods that end in one year are neighbours, and a stage stands with the year that ends it.
     */
    public int number() {
        LocalDate last = lastDay();
        int place = switch (kind) {
            case MONTH -> last.getMonthValue();
            case QUARTER -> QUARTERS + last.getMonthValue() / 3;
            case HALF -> HALVES + last.getMonthValue() / 6;
            case NINE_MONTHS -> NINE_MONTHS;
            case YEAR -> YEAR;
            case STAGE -> STAGES + last.getYear() - from.getYear();
        };
        return last.getYear() * YEARS + place;
    }

    /** The period of a {@link #number}. */
    public static Period ofNumber(int number) {
        int year = number / YEARS;
        int place = number % YEARS;
        LocalDate start = LocalDate.of(year, 1, 1);
        if (place > STAGES) {
            return new Period(Kind.STAGE, LocalDate.of(year - place + STAGES, 1, 1), start.plusYears(1));
        }
        if (place == YEAR) {
            return new Period(Kind.YEAR, start, start.plusYears(1));
        }
        if (place == NINE_MONTHS) {
            return new Period(Kind.NINE_MONTHS, start, start.plusMonths(9));
        }
        if (place > HALVES) {
            LocalDate until = start.plusMonths(6L * (place - HALVES));
            return new Period(Kind.HALF, until.minusMonths(6), until);
        }
        if (place > QUARTERS) {
            LocalDate until = start.plusMonths(3L * (place - QUARTERS));
            return new Period(Kind.QUARTER, until.minusMonths(3), until);
        }
        return new Period(Kind.MONTH, start.plusMonths(place - 1L), start.plusMonths(place));
    }

    public int year() {
        return from.getYear();
    }

    /** The last day that belongs to the period. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** The day before the period begins: where its opening stock is taken. */
    public LocalDate eve() {
        return from.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : until.compareTo(other.until);
    }

    @Override
    public String toString() {
        return code();
    }
}
