package vn.solang.reconciliation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;

/** Days and periods as reports name them, read beside the period a report is of. */
final class Times {

    /**
     * A time a text names.
     *
     * @param day null where it is a period, now, or a time nothing is known of
     * @param period null likewise
     */
    record Time(
            int start,
            int end,
            @Nullable LocalDate day,
            @Nullable Period period,
            boolean now) {

        /** True for one that is neither a day, a period nor now: another year, an earlier period. */
        boolean other() {
            return day == null && period == null && !now;
        }
    }

    private static final String DAY = "(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})";
    private static final String UNTIL = "(?:tính đến|đến|tới|vào)\\s+(?:hết\\s+)?";

    private static final Pattern ON_DAY = Pattern.compile(UNTIL + "(?:ngày\\s+)?" + DAY);
    private static final Pattern ON_WRITTEN_DAY =
            Pattern.compile(UNTIL + "ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    private static final Pattern MONTH_END =
            Pattern.compile("(?:đến|tới)\\s+(?:hết\\s+|cuối\\s+)?tháng\\s+(\\d{1,2})\\s*(?:/|năm)\\s*(\\d{4})");
    private static final Pattern YEAR_END = Pattern.compile("(?:hết|cuối|đến|tới|trước)\\s+năm\\s+(\\d{4})");
    private static final Pattern HALF = Pattern.compile("(?:0?6|sáu)\\s+tháng\\s+đầu\\s+năm(?:\\s+(\\d{4}))?");
    private static final Pattern NINE = Pattern.compile("(?:0?9|chín)\\s+tháng(?:\\s+đầu)?\\s+năm(?:\\s+(\\d{4}))?");
    private static final Pattern QUARTER =
            Pattern.compile("quý\\s+(iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:(?:\\s*/\\s*|\\s+năm\\s+|\\s+)(\\d{4}))?");
    private static final Pattern MONTH = Pattern.compile("tháng\\s+(\\d{1,2})\\s*(?:/|\\s+năm)\\s*(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("năm\\s+(\\d{4})");
    private static final Pattern NOW = Pattern.compile(
            "(?:đến nay|hiện nay|hiện tại|hiện có|hiện còn|hiện đạt|đến thời điểm này|đến thời điểm báo cáo)(?!\\p{L})");
    private static final Pattern WITHIN = Pattern.compile("(?:trong kỳ(?: báo cáo)?|cuối kỳ)(?!\\p{L})");
    private static final Pattern OTHER =
            Pattern.compile("(?:cùng kỳ|kỳ trước|năm trước|năm ngoái|đầu kỳ|đầu năm|trước đây"
                    + "|những năm|các năm|hằng năm|hàng năm|\\d+\\s+tháng\\s+cuối\\s+năm|giai đoạn|nhiệm kỳ)(?!\\p{L})"
                    + "|từ\\s+(?:khi|đầu|năm|tháng|quý|ngày)[^,.;]{0,40}?(?:đến|tới)\\s*(?:nay)?"
                    + "|(?:tháng|tuần)\\s+\\d{1,2}(?!\\d)|(?:ngày|sáng|chiều|tối)\\s+\\d{1,2}/\\d{1,2}(?:/\\d{4})?(?![\\d/])"
                    + "|\\d{4}\\s*[-–]\\s*\\d{4}");

    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private final Period report;

    /** @param report the period a text is of, whose year is meant where none is said */
    Times(Period report) {
        this.report = report;
    }

    /** The times a stretch names, in its order; of two that overlap, the longer one. */
    List<Time> in(String stretch) {
        String lower = stretch.toLowerCase(Locale.ROOT);
        List<Time> all = new ArrayList<>();
        days(ON_DAY, lower, all);
        days(ON_WRITTEN_DAY, lower, all);
        each(MONTH_END, lower, found -> month(found, 1, 2).map(Period::lastDay).map(day -> on(found, day)), all);
        each(YEAR_END, lower, found -> Optional.of(on(found, LocalDate.of(number(found, 1), 12, 31))), all);
        each(HALF, lower, found -> Optional.of(within(found, year(found, 1) + "-H1")), all);
        each(NINE, lower, found -> Optional.of(within(found, year(found, 1) + "-9M")), all);
        each(
                QUARTER,
                lower,
                found -> Optional.of(within(found, year(found, 2) + "-Q" + QUARTERS.get(found.group(1)))),
                all);
        each(
                MONTH,
                lower,
                found -> month(found, 1, 2).map(month -> new Time(found.start(), found.end(), null, month, false)),
                all);
        each(YEAR, lower, found -> Optional.of(within(found, found.group(1))), all);
        each(NOW, lower, found -> Optional.of(new Time(found.start(), found.end(), null, null, true)), all);
        each(WITHIN, lower, found -> Optional.of(new Time(found.start(), found.end(), null, report, false)), all);
        each(OTHER, lower, found -> Optional.of(new Time(found.start(), found.end(), null, null, false)), all);
        return all.stream()
                .filter(time -> all.stream()
                        .noneMatch(wider -> wider.start() <= time.start()
                                && time.end() <= wider.end()
                                && wider.end() - wider.start() > time.end() - time.start()))
                .sorted(Comparator.comparingInt(Time::start))
                .toList();
    }

    private interface Reader {
        Optional<Time> read(MatchResult found);
    }

    private static void each(Pattern pattern, String text, Reader reader, List<Time> all) {
        pattern.matcher(text).results().forEach(found -> {
            try {
                all.add(reader.read(found).orElse(new Time(found.start(), found.end(), null, null, false)));
            } catch (DateTimeException _) {
                all.add(new Time(found.start(), found.end(), null, null, false));
            }
        });
    }

    private static void days(Pattern pattern, String text, List<Time> all) {
        each(
                pattern,
                text,
                found -> Optional.of(on(found, LocalDate.of(number(found, 3), number(found, 2), number(found, 1)))),
                all);
    }

    private static Time on(MatchResult found, LocalDate day) {
        return new Time(found.start(), found.end(), day, null, false);
    }

    private static Time within(MatchResult found, String period) {
        int year = Integer.parseInt(period.substring(0, 4));
        boolean known = year >= Period.EARLIEST && year <= Period.LATEST;
        return new Time(found.start(), found.end(), null, known ? Period.parse(period) : null, false);
    }

    private static Optional<Period> month(MatchResult found, int month, int year) {
        YearMonth asked = YearMonth.of(number(found, year), number(found, month));
        return asked.getYear() < Period.EARLIEST || asked.getYear() > Period.LATEST
                ? Optional.empty()
                : Optional.of(Period.parse(asked.toString()));
    }

    private String year(MatchResult found, int group) {
        return found.group(group) == null ? Integer.toString(report.year()) : found.group(group);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
