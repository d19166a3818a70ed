package vn.solang.reporting;

import java.time.LocalDate;
import java.util.List;
import vn.solang.shared.Period;

/**
 * A kind of periodic report, as data ({@code reference/report-kinds.yaml}): which periods it covers, its words and its
 * outline.
 *
 * @param code such as {@code six-month}
 * @param periods the kinds of period it may be made for
 * @param lastMonths the months a period of this kind may end in
 * @param name {@code {year}} and {@code {number}} stand for the period's own
 * @param next words for the period that follows
 * @param tellDays days after the period within which later events may be told, marked as later
 * @param outline the headings, in order
 */
public record ReportKind(
        String code,
        List<Period.Kind> periods,
        List<Integer> lastMonths,
        String name,
        String next,
        int tellDays,
        List<Place> outline) {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    /**
     * A heading of the outline.
     *
     * @param place such as {@code I.2.1}
     * @param number as printed
     * @param subject words this place adds to the report's subject when it has content; empty for none
     */
    public record Place(String place, int depth, String number, String title, String subject) {}

    public ReportKind {
        periods = List.copyOf(periods);
        lastMonths = List.copyOf(lastMonths);
        outline = List.copyOf(outline);
    }

    /** True where a report of this kind may be made for the period. */
    public boolean covers(Period period) {
        return periods.contains(period.kind())
                && (lastMonths.isEmpty() || lastMonths.contains(period.lastDay().getMonthValue()));
    }

    /** The period in words: {@code 6 tháng đầu năm 2022}. */
    public String nameOf(Period period) {
        return fill(name, period);
    }

    /** The period that follows, in words: {@code 6 tháng cuối năm 2022}. */
    public String nextOf(Period period) {
        return fill(next, period);
    }

    /** The day the period that follows ends: the rest of the year, and after a whole year or last quarter the next one. */
    public LocalDate nextEnds(Period period) {
        return switch (period.kind()) {
            case QUARTER, MONTH ->
                period.until()
                        .plusMonths(period.kind() == Period.Kind.MONTH ? 1 : 3)
                        .minusDays(1);
            case HALF, NINE_MONTHS -> LocalDate.of(period.until().minusDays(1).getYear(), 12, 31);
            case YEAR, STAGE -> period.until().plusYears(1).minusDays(1);
        };
    }

    private static String fill(String words, Period period) {
        int quarter = (period.from().getMonthValue() + 2) / 3;
        return words.replace("{year}", Integer.toString(period.year()))
                .replace("{number}", ROMAN.get(quarter - 1))
                .replace("{next-number}", ROMAN.get(quarter % 4))
                .replace("{next-year}", Integer.toString(period.until().getYear()));
    }
}
