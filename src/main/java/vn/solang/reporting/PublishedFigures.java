package vn.solang.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.Rates;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** Puts what the office published beside the ledger's figures, with the difference and what explains it. */
@Repository
class PublishedFigures {

    private final JdbcClient jdbc;

    PublishedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure as printed. */
    record Printed(
            String key,
            @Nullable BigDecimal value,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal rate,
            String quote) {}

    List<Figure> beside(List<Figure> figures, UnitId unit, Period period, AsOf asOf) {
        Map<String, Printed> printed = new HashMap<>();
        jdbc.sql("""
                select key, value, denominator, rate, quote
                  from reporting.published_figure
                 where unit = :unit and period = :period and known @> :known
                """)
                .param("unit", unit.value())
                .param("period", period.code())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Printed(
                        row.getString("key"),
                        plain(row.getBigDecimal("value")),
                        plain(row.getBigDecimal("denominator")),
                        plain(row.getBigDecimal("rate")),
                        row.getString("quote")))
                .list()
                .forEach(each -> printed.put(each.key(), each));
        return figures.stream()
                .map(figure -> figure.beside(reported(figure, printed)))
                .toList();
    }

    static @Nullable Reported reported(Figure figure, Map<String, Printed> printed) {
        Printed same = printed.get(figure.key());
        if (same != null) {
            BigDecimal difference = figure.value() == null || same.value() == null
                    ? null
                    : figure.value().subtract(same.value());
            return new Reported(
                    same.value(),
                    same.denominator(),
                    same.rate(),
                    same.quote(),
                    difference,
                    reasons(figure, same, printed, difference));
        }
        if (figure.key().endsWith(".rate")) {
            Printed total = printed.get(figure.key().replaceFirst("\\.rate$", ".total"));
            if (total != null && total.rate() != null) {
                BigDecimal difference =
                        figure.value() == null ? null : figure.value().subtract(total.rate());
                return new Reported(
                        total.rate(),
                        total.denominator(),
                        total.rate(),
                        total.quote(),
                        difference,
                        rateReasons(figure, total));
            }
        }
        return null;
    }

    private static List<Message> reasons(
            Figure figure, Printed same, Map<String, Printed> printed, @Nullable BigDecimal difference) {
        List<Message> reasons = new ArrayList<>();
        Integer whole = figure.denominator();
        if (difference != null && difference.signum() != 0) {
            Printed remaining = printed.get(figure.key().replaceFirst("\\.total$", ".remaining"));
            if (figure.key().endsWith(".total")
                    && remaining != null
                    && remaining.value() != null
                    && same.value() != null
                    && whole != null
                    && same.value().add(remaining.value()).compareTo(BigDecimal.valueOf(whole)) != 0) {
                reasons.add(Message.of(
                        "reported.reason.parts",
                        VietnameseFormat.number(same.value()),
                        VietnameseFormat.number(remaining.value()),
                        VietnameseFormat.number(same.value().add(remaining.value())),
                        VietnameseFormat.number(whole),
                        figure.unit()));
            }
            if (difference.signum() < 0) {
                reasons.add(Message.of(
                        "reported.reason.unnamed", VietnameseFormat.number(difference.abs()), figure.unit()));
            }
            if (difference.signum() > 0) {
                reasons.add(Message.of("reported.reason.more", VietnameseFormat.number(difference), figure.unit()));
            }
        }
        reasons.addAll(rateReasons(figure, same));
        return reasons;
    }

    /** What the printed rate says against its own count: a count it cannot come from, or a cut instead of rounding. */
    private static List<Message> rateReasons(Figure figure, Printed printed) {
        Integer whole = figure.denominator();
        BigDecimal value = printed.value();
        BigDecimal rate = printed.rate();
        if (whole == null || whole == 0 || value == null || rate == null) {
            return List.of();
        }
        BigDecimal exact = Rates.percent(value.longValue(), whole);
        if (exact.compareTo(rate) == 0) {
            return List.of();
        }
        BigDecimal cut = value.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), rate.scale(), RoundingMode.DOWN);
        return List.of(Message.of(
                cut.compareTo(rate) == 0 ? "reported.reason.cut" : "reported.reason.rate",
                VietnameseFormat.percent(rate),
                VietnameseFormat.number(value),
                VietnameseFormat.number(whole),
                VietnameseFormat.percent(exact)));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
