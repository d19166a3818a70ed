package vn.solang.reporting.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Report;
import vn.solang.reporting.Reported;
import vn.solang.shared.Messages;
import vn.solang.shared.Rates;
import vn.solang.shared.VietnameseFormat;

/** A report as one file that needs nothing else: the text, and an appendix that says where each figure comes from. */
public record StandalonePage(String title, Messages messages, Report report, List<Source> appendix) {

    private static final DateTimeFormatter KNOWN_AT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** A figure of the report, in one row. */
    public record Source(String key, String value, String share, String published, String rule, String notes) {}

    public StandalonePage {
        appendix = List.copyOf(appendix);
    }

    public static StandalonePage of(Report report) {
        Messages messages = Messages.vietnamese();
        return new StandalonePage(
                String.join(" ", report.subject()),
                messages,
                report,
                report.figures().stream()
                        .map(figure -> source(figure, messages))
                        .toList());
    }

    /** The moment whose knowledge the report uses, as a Vietnamese clock shows it. */
    public String knownAt() {
        return moment(report.asOf().knownAt());
    }

    /** A moment as a Vietnamese clock shows it. */
    static String moment(Instant moment) {
        return KNOWN_AT.format(moment);
    }

    /** The exact value behind the printed words; null where there is none to give. */
    public static @Nullable String exact(Inline.Bound bound) {
        Figure figure = bound.figure();
        Object exact = switch (bound.part()) {
            case VALUE -> figure.value();
            case NUMERATOR -> figure.numerator();
            case DENOMINATOR -> figure.denominator();
            case RATE -> rate(figure);
            case LIST -> String.join(" ", figure.units());
        };
        return exact instanceof BigDecimal number ? number.toPlainString() : exact == null ? null : exact.toString();
    }

    private static Source source(Figure figure, Messages messages) {
        BigDecimal value = figure.value();
        BigDecimal rate = rate(figure);
        String share = figure.numerator() == null || rate == null
                ? ""
                : figure.numerator() + "/" + figure.denominator() + " · " + VietnameseFormat.percent(rate);
        return new Source(
                figure.key(),
                value == null
                        ? messages.say("web.unknown")
                        : (VietnameseFormat.number(value) + " " + figure.unit()).strip(),
                share,
                published(figure.reported()),
                figure.rule(),
                figure.notes().stream().map(messages::say).collect(Collectors.joining("; ")));
    }

    private static @Nullable BigDecimal rate(Figure figure) {
        Integer numerator = figure.numerator();
        Integer denominator = figure.denominator();
        return numerator == null || denominator == null || denominator == 0
                ? null
                : Rates.percent(numerator, denominator);
    }

    private static String published(@Nullable Reported reported) {
        return reported == null ? "" : reported.quote();
    }
}
