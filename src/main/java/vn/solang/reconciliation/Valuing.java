package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Hedge;
import vn.solang.factcheck.Statements.Statement;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Reported;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;

/** Holds shares, sums of money and other numbers that were measured against the values the ledger has. */
final class Valuing {

    private static final Pattern NUMBER = Pattern.compile("^[\\d.,]*\\d");

    private final ValueAsking asking;
    private final LedgerFigures figures;
    private final String chars;
    private final Results results;

    Valuing(ValueAsking asking, LedgerFigures figures, String chars, Results results) {
        this.asking = asking;
        this.figures = figures;
        this.chars = chars;
        this.results = results;
    }

    /** Every number of a text that is a measured value. */
    void check(List<Statement> statements) {
        Statement previous = null;
        for (Statement each : statements) {
            int from = previous != null && previous.sentence().equals(each.sentence())
                    ? previous.span().end()
                    : each.sentence().start();
            Optional<ValueAsking.Asked> asked = asking.of(each, from);
            asked.ifPresent(question -> value(each, question));
            previous = asked.isPresent() ? each : previous;
        }
    }

    private void value(Statement statement, ValueAsking.Asked asked) {
        List<Figure> known = asked.rule().keys().stream()
                .flatMap(key -> figures.find(List.of(key), asked.scope(), asked.period(), asked.day()).stream())
                .filter(figure -> isOf(figure, asked.period()))
                .toList();
        // the control a printed number stands in is computed again by itself
        if (known.size() != 1 || statement.writtenByRegister()) {
            return;
        }
        Figure figure = known.getFirst();
        BigDecimal value = figure.value();
        if (value != null) {
            value(statement, asked, figure, value);
        }
    }

    private void value(Statement statement, ValueAsking.Asked asked, Figure figure, BigDecimal value) {
        ValueRule rule = asked.rule();
        BigDecimal own = value.multiply(rule.scale()).divide(statement.scale());
        BigDecimal written = statement.value().divide(statement.scale());
        int decimals = statement.decimals();
        int finer = own.stripTrailingZeros().scale();
        if (fits(written, own, decimals, statement.hedge())) {
            results.confirmed(statement.span(), figures.backing(figure));
        } else if (!isFiner(written, own, decimals, finer) && !isPublished(figure, statement, rule)) {
            Matcher number = NUMBER.matcher(
                    chars.substring(statement.span().start(), statement.span().end()));
            boolean replaced = number.find();
            results.contradicted(
                    figure.state() == Figure.State.FIRM && rule.sure() ? Severity.ERROR : Severity.WARNING,
                    statement.span(),
                    Message.of(
                            "reconciliation.value",
                            shown(statement.value().divide(rule.scale()), figure),
                            shown(value, figure),
                            rule.name(),
                            asked.scope().fullName(),
                            VietnameseFormat.date(asked.day()),
                            Counting.page(
                                    figure.key(), asked.scope(), asked.period().code(), asked.day())),
                    replaced ? number.group() : "",
                    replaced
                            ? VietnameseFormat.number(
                                    own.setScale(Math.min(decimals, Math.max(finer, 0)), RoundingMode.HALF_UP))
                            : "",
                    figures.backing(figure));
        }
    }

    /** Values of earlier periods answer a later one in reports, which say so; here nothing but the same day is compared. */
    private static boolean isOf(Figure figure, Period period) {
        String of = figure.parameters().get("period");
        return of != null && Period.parse(of).lastDay().equals(period.lastDay());
    }

    /** As near as the last printed digit tells, or cut behind it. */
    static boolean fits(BigDecimal written, BigDecimal own, int decimals, Hedge hedge) {
        boolean rounded = own.setScale(decimals, RoundingMode.HALF_UP).compareTo(written) == 0
                || own.setScale(decimals, RoundingMode.DOWN).compareTo(written) == 0;
        return rounded || (hedge != Hedge.EXACT && Counting.fits(written, own, hedge));
    }

    /** The text tells more digits than the ledger has, and means the same as far as those go. */
    private static boolean isFiner(BigDecimal written, BigDecimal own, int decimals, int digits) {
        return digits < decimals
                && written.setScale(Math.max(digits, 0), RoundingMode.HALF_UP).compareTo(own) == 0;
    }

    /** The office published the same number: which of the two is right is not sure. */
    private static boolean isPublished(Figure figure, Statement statement, ValueRule rule) {
        Reported reported = figure.reported();
        BigDecimal value = reported == null ? null : reported.value();
        return value != null && value.multiply(rule.scale()).compareTo(statement.value()) == 0;
    }

    private static String shown(BigDecimal value, Figure figure) {
        return figure.unit().equals("%")
                ? VietnameseFormat.percent(value)
                : VietnameseFormat.number(value) + " " + figure.unit();
    }
}
