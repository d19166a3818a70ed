package vn.solang.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.Hedge;
import vn.solang.factcheck.Span;
import vn.solang.factcheck.Statements.Statement;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Reported;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;

/** Holds counts and shares of a text against the ledger's figures. */
final class Counting {

    /** {@code khoảng} may be so much off, in per cent of what is written. */
    private static final BigDecimal ABOUT = BigDecimal.valueOf(10);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Asking asking;
    private final LedgerFigures figures;
    private final List<Claim> claims;
    private final Results results;

    Counting(Asking asking, LedgerFigures figures, List<Claim> claims, Results results) {
        this.asking = asking;
        this.figures = figures;
        this.claims = claims;
        this.results = results;
    }

    /** Every count of a text that asks for a figure. */
    void check(List<Statement> statements) {
        Statement previous = null;
        for (Statement each : statements) {
            boolean goesOn = previous != null && previous.sentence().equals(each.sentence());
            if (each.share()) {
                if (!isTold(each)) {
                    asking.share(each).ifPresent(asked -> share(each, asked));
                }
                continue;
            }
            Optional<Asking.Asked> asked = asking.count(each, goesOn);
            asked.ifPresent(question -> count(each, question));
            previous = asked.isPresent() ? each : goesOn ? previous : null;
        }
    }

    private void count(Statement statement, Asking.Asked asked) {
        Rule rule = asked.rule();
        Optional<Figure> found = figures.find(rule.keys(), asked.scope(), asked.period(), asked.day());
        if (found.isEmpty()) {
            return;
        }
        Figure figure = found.get();
        BigDecimal value = value(rule, figure);
        if (value == null) {
            return;
        }
        Backing backing = rule.part() == Rule.Part.VALUE ? figures.backing(figure, rule.types()) : whole(figure);
        Severity severity = severity(figure, asked);
        boolean loosely = !rule.types().isEmpty()
                && figure.value() != null
                && figure.value().compareTo(statement.value()) == 0;
        // the control a printed number stands in is computed again by itself
        if (statement.writtenByRegister() || loosely || isOfAnotherWhole(statement, rule, figure, value)) {
            return;
        }
        if (fits(statement.value(), value, statement.hedge())) {
            results.confirmed(statement.span(), backing);
        } else {
            boolean published = isPublished(statement, figure, value);
            results.contradicted(
                    published ? Severity.WARNING : severity,
                    statement.span(),
                    Message.of(
                            published
                                    ? "reconciliation.count-published"
                                    : asked.periodSaid() ? "reconciliation.count" : "reconciliation.count-unsaid",
                            number(statement.value()),
                            number(value),
                            rule.name(),
                            asked.scope().fullName(),
                            VietnameseFormat.date(asked.day()),
                            page(figure, asked),
                            asked.period().code(),
                            number(statement.value().subtract(value))),
                    number(statement.value()),
                    number(value),
                    backing);
        }
        if (rule.part() == Rule.Part.VALUE && rule.sense() != Rule.Sense.PLACE) {
            wholeOf(statement, rule, figure, asked, severity);
            if (rule.sense() == Rule.Sense.TOTAL) {
                shareOf(statement, rule, figure, asked, severity);
            }
            new Naming(figures, results).check(statement, figure, asked, severity);
        }
    }

    /** The office published the same number, and the ledger lacks names: which of the two is right is not sure. */
    private static boolean isPublished(Statement statement, Figure figure, BigDecimal own) {
        Reported reported = figure.reported();
        return reported != null
                && reported.value() != null
                && reported.value().compareTo(statement.value()) == 0
                && own.compareTo(statement.value()) < 0
                && reported.reasons().stream().anyMatch(reason -> reason.key().equals("reported.reason.unnamed"))
                && reported.reasons().stream().noneMatch(reason -> reason.key().equals("reported.reason.parts"));
    }

    /** The second number of {@code 178/182 xã}. */
    private void wholeOf(Statement statement, Rule rule, Figure figure, Asking.Asked asked, Severity severity) {
        BigDecimal written = statement.whole();
        Integer whole = figure.denominator();
        if (written == null || whole == null || !rule.types().isEmpty()) {
            return;
        }
        BigDecimal own = BigDecimal.valueOf(whole);
        if (written.compareTo(own) == 0) {
            return;
        }
        results.contradicted(
                severity,
                statement.span(),
                Message.of(
                        "reconciliation.whole",
                        number(written),
                        number(own),
                        figure.unit(),
                        asked.scope().fullName(),
                        VietnameseFormat.date(asked.day()),
                        page(figure, asked)),
                number(statement.value()) + "/" + number(written),
                number(statement.value()) + "/" + number(own),
                whole(figure));
    }

    /** The share told of a count: of the ledger's whole. */
    private void shareOf(Statement statement, Rule rule, Figure figure, Asking.Asked asked, Severity severity) {
        Integer whole = figure.denominator();
        if (whole == null || whole == 0 || !rule.types().isEmpty()) {
            return;
        }
        claims.stream()
                .filter(Claim.Percentage.class::isInstance)
                .map(Claim.Percentage.class::cast)
                .filter(share -> share.span().start() == statement.span().start())
                .filter(share ->
                        share.wholeUnit().isEmpty() || share.wholeUnit().equals(rule.unit()))
                .findFirst()
                .ifPresent(share -> {
                    BigDecimal own = percent(statement.value(), whole, share.decimals());
                    boolean right = isShare(share.printed(), statement.value(), whole, share.decimals())
                            || (figure.value() != null
                                    && isShare(share.printed(), figure.value(), whole, share.decimals()));
                    Span span = new Span(statement.span().end(), share.span().end());
                    if (right || share.hedge() != Hedge.EXACT) {
                        return;
                    }
                    results.contradicted(
                            severity,
                            span,
                            Message.of(
                                    "reconciliation.share-of",
                                    percent(share.printed()),
                                    number(BigDecimal.valueOf(whole)),
                                    figure.unit(),
                                    asked.scope().fullName(),
                                    VietnameseFormat.date(asked.day()),
                                    number(statement.value()),
                                    percent(own),
                                    page(figure, asked)),
                            percent(share.printed()),
                            percent(own),
                            whole(figure));
                });
    }

    /** A share that stands alone. */
    private void share(Statement statement, Asking.Asked asked) {
        Rule rule = asked.rule();
        Optional<Figure> found = figures.find(rule.keys(), asked.scope(), asked.period(), asked.day());
        Integer whole = found.map(Figure::denominator).orElse(null);
        BigDecimal value = found.map(Figure::value).orElse(null);
        if (found.isEmpty() || whole == null || whole == 0 || value == null || statement.writtenByRegister()) {
            return;
        }
        Figure figure = found.get();
        BigDecimal own = percent(value, whole, statement.decimals());
        boolean right = statement.hedge() == Hedge.EXACT
                ? isShare(statement.value(), value, whole, statement.decimals())
                : fits(statement.value(), own, statement.hedge());
        if (right) {
            results.confirmed(statement.span(), figures.backing(figure, rule.types()));
        } else {
            results.contradicted(
                    severity(figure, asked),
                    statement.span(),
                    Message.of(
                            "reconciliation.share",
                            percent(statement.value()),
                            rule.name(),
                            asked.scope().fullName(),
                            VietnameseFormat.date(asked.day()),
                            number(value),
                            number(BigDecimal.valueOf(whole)),
                            percent(own),
                            page(figure, asked)),
                    percent(statement.value()),
                    percent(own),
                    figures.backing(figure, rule.types()));
        }
    }

    /** True for a share that is told of a count: it is held against the ledger with that. */
    private boolean isTold(Statement share) {
        return claims.stream()
                .filter(Claim.Percentage.class::isInstance)
                .map(Claim.Percentage.class::cast)
                .anyMatch(each -> each.span().end() == share.span().end()
                        && each.span().start() < share.span().start());
    }

    private @Nullable BigDecimal value(Rule rule, Figure figure) {
        if (rule.part() == Rule.Part.DENOMINATOR) {
            return figure.denominator() == null ? null : BigDecimal.valueOf(figure.denominator());
        }
        if (rule.types().isEmpty()) {
            return figure.value();
        }
        List<Unit> counted = figures.counted(figure);
        boolean all = counted.size() == figure.units().size()
                && figure.value() != null
                && figure.value().compareTo(BigDecimal.valueOf(counted.size())) == 0;
        return all
                ? BigDecimal.valueOf(counted.stream()
                        .filter(unit -> rule.types().contains(unit.type()))
                        .count())
                : null;
    }

    private static Backing whole(Figure figure) {
        Integer whole = figure.denominator();
        return new Backing(
                figure.key(),
                whole == null ? null : BigDecimal.valueOf(whole),
                List.of(),
                List.of(),
                List.of(),
                figure.asOf().validAt(),
                figure.asOf().knownAt());
    }

    /** {@code 4/8 xã} where the ledger has 178/182: a part of some whole that is none of the ledger's. */
    private static boolean isOfAnotherWhole(Statement statement, Rule rule, Figure figure, BigDecimal value) {
        BigDecimal written = statement.whole();
        Integer whole = figure.denominator();
        boolean other = whole == null
                || !rule.types().isEmpty()
                || (written != null && written.compareTo(BigDecimal.valueOf(whole)) != 0);
        return written != null && other && statement.value().compareTo(value) != 0;
    }

    private Severity severity(Figure figure, Asking.Asked asked) {
        String doubt = asked.rule().doubt();
        boolean unsure = !doubt.isEmpty()
                && figures.find(List.of(doubt), asked.scope(), asked.period(), asked.day())
                        .map(Figure::value)
                        .filter(value -> value.signum() > 0)
                        .isPresent();
        return figure.state() == Figure.State.FIRM && asked.periodSaid() && !unsure ? Severity.ERROR : Severity.WARNING;
    }

    /** True where a number of a text, as far as it is meant to be exact, is the ledger's. */
    static boolean fits(BigDecimal written, BigDecimal own, Hedge hedge) {
        return switch (hedge) {
            case EXACT -> written.compareTo(own) == 0;
            case OVER -> own.compareTo(written) >= 0;
            case UNDER -> own.compareTo(written) <= 0;
            case ABOUT ->
                written.subtract(own)
                                .abs()
                                .multiply(HUNDRED)
                                .compareTo(written.abs().multiply(ABOUT))
                        <= 0;
        };
    }

    private static boolean isShare(BigDecimal printed, BigDecimal part, int whole, int decimals) {
        return printed.compareTo(percent(part, whole, decimals)) == 0
                || printed.compareTo(percent(part, whole, decimals, RoundingMode.DOWN)) == 0;
    }

    private static BigDecimal percent(BigDecimal part, int whole, int decimals) {
        return percent(part, whole, decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, int whole, int decimals, RoundingMode rounding) {
        return part.multiply(HUNDRED).divide(BigDecimal.valueOf(whole), decimals, rounding);
    }

    /** The page of the figure, as the server serves it. */
    static String page(Figure figure, Asking.Asked asked) {
        return page(figure.key(), asked.scope(), asked.period().code(), asked.day());
    }

    /** The page of a figure by its key. */
    static String page(String key, Unit scope, String period, LocalDate day) {
        return "/figures/%s?unit=%s&period=%s&at=%s".formatted(key, scope.code(), period, day);
    }

    static String number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return VietnameseFormat.number(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }

    private static String percent(BigDecimal value) {
        return VietnameseFormat.percent(value);
    }
}
