package vn.solang.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solang.shared.Period;

/** The period a text is of, as its first lines name it. */
final class Title {

    /** So many lines at the head of a text may be its title. */
    private static final int LINES = 14;

    private static final Pattern YEAR = Pattern.compile("năm\\s+(\\d{4})");
    private static final Pattern LATER =
            Pattern.compile("((?:0?[69]|sáu|chín)\\s+tháng(?:\\s+đầu)?\\s+năm)(?!\\s+\\d{4})(?=.*?năm\\s+(\\d{4}))");

    private Title() {}

    /** The period; empty where the first lines name none. */
    static Optional<Period> of(String text) {
        List<String> lines = text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .limit(LINES)
                .toList();
        for (String line : lines) {
            Optional<Period> part = part(line);
            if (part.isPresent()) {
                return part;
            }
        }
        return lines.stream()
                .filter(line -> line.contains("kết quả") || line.contains("báo cáo"))
                .flatMap(line -> years(line).stream())
                .findFirst();
    }

    /** A half, nine months or a quarter: with its year, which may stand behind ({@code 6 tháng đầu năm, … năm 2022}). */
    private static Optional<Period> part(String line) {
        Matcher later = LATER.matcher(line);
        String said = later.find() ? later.replaceFirst("$1 $2") : line;
        return new Times(Period.parse(Integer.toString(Period.EARLIEST)))
                .in(said).stream()
                        .flatMap(time -> Optional.ofNullable(time.period()).stream())
                        .filter(period -> period.kind() == Period.Kind.HALF
                                || period.kind() == Period.Kind.NINE_MONTHS
                                || period.kind() == Period.Kind.QUARTER)
                        .filter(period -> period.year() > Period.EARLIEST)
                        .findFirst();
    }

    private static Optional<Period> years(String line) {
        Matcher year = YEAR.matcher(line);
        return year.find() && !line.contains("ngày ")
                ? Optional.of(Integer.parseInt(year.group(1)))
                        .filter(each -> each >= Period.EARLIEST && each <= Period.LATEST)
                        .map(each -> Period.parse(each.toString()))
                : Optional.empty();
    }

    /** The period that ends on a day, as reports are made for; empty where none does. */
    static Optional<Period> endingOn(LocalDate day) {
        String year = Integer.toString(day.getYear());
        return List.of(year, year + "-9M", year + "-H1", year + "-Q1").stream()
                .map(Period::parse)
                .filter(period -> period.lastDay().equals(day))
                .findFirst();
    }
}
