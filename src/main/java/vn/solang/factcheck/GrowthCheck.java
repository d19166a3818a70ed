package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Consumer;
import vn.solang.factcheck.Claim.Growth;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Growth that does not fit what it is told of: {@code từ 40 lên 50 sản phẩm, tăng 20%}, and what is said to have grown
 * and became less. Numbers may have been rounded before they were printed; only what no rounding explains is told.
 */
final class GrowthCheck implements Check {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Where a number may lie that was printed with so many digits. */
    private record Range(BigDecimal least, BigDecimal most) {

        /** Rounded half up; a count is what it is. */
        static Range of(Quantity printed) {
            if (printed.isCount()) {
                return new Range(printed.value(), printed.value());
            }
            BigDecimal step = step(printed).multiply(HALF);
            return new Range(printed.value().subtract(step), printed.value().add(step));
        }

        /** Rounded or cut. */
        static Range ofChange(Quantity printed) {
            boolean exact = printed.isCount() && !printed.isPoints();
            BigDecimal step = exact ? BigDecimal.ZERO : step(printed);
            return new Range(
                    printed.value().subtract(step.multiply(HALF)),
                    printed.value().add(step));
        }

        boolean meets(Range other) {
            return least.compareTo(other.most) <= 0 && other.least.compareTo(most) <= 0;
        }

        /** One unit of the last digit that is printed; of money in đồng. */
        private static BigDecimal step(Quantity printed) {
            BigDecimal digit = BigDecimal.ONE.movePointLeft(printed.decimals());
            return printed.isMoney() ? digit.multiply(printed.scale()) : digit;
        }
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        article.moves().forEach(move -> direction(article.tokens(), move, found));
        article.growths().forEach(told -> amount(article.tokens(), told, found));
    }

    private static void direction(Tokens tokens, Growths.Move move, Consumer<Finding> found) {
        boolean exact = move.before().hedge() != Hedge.ABOUT && move.after().hedge() != Hedge.ABOUT;
        boolean comparable =
                move.before().type() == move.after().type() || !move.after().isMoney();
        int way = move.after().value().compareTo(move.before().value());
        if (exact && comparable && ((move.isUp() && way < 0) || (move.isDown() && way > 0))) {
            found.accept(new Finding(
                    Kind.CONFLICT,
                    Severity.ERROR,
                    tokens.span(move.before().first(), move.after().end() - 1),
                    Message.of(
                            way < 0 ? "factcheck.growth.less" : "factcheck.growth.more",
                            tokens.words(move.before().first(), move.before().end() - 1),
                            tokens.words(move.after().first(), move.after().end() - 1)),
                    ""));
        }
    }

    private static void amount(Tokens tokens, Growths.Told told, Consumer<Finding> found) {
        Quantity before = told.before();
        Quantity after = told.after();
        Growth claim = told.claim();
        if (before == null
                || after == null
                || claim.before() == null
                || before.value().signum() <= 0) {
            return;
        }
        if (isHedged(before) || isHedged(after) || isHedged(told.change())) {
            return;
        }
        Range was = Range.of(before);
        Range is = Range.of(after);
        Quantity change = told.change();
        Range printed = Range.ofChange(change);
        boolean fits = switch (claim.measure()) {
            case DIFFERENCE -> difference(was, is, claim.down()).meets(printed);
            case TIMES -> ratio(was, is, BigDecimal.ONE).meets(printed);
            case PLAN -> ratio(was, is, HUNDRED).meets(printed);
            case PERCENT ->
                grown(was, is, claim.down()).meets(printed)
                        // points are often written as per cent
                        || (before.isShare()
                                && difference(was, is, claim.down()).meets(printed));
        };
        if (!fits) {
            BigDecimal really = right(claim, before, after.value(), change);
            String right = VietnameseFormat.number(really);
            String unit = switch (claim.measure()) {
                case DIFFERENCE -> " " + tokens.words(change.number() + 1, change.end() - 1);
                case TIMES -> " lần";
                case PLAN, PERCENT -> "%";
            };
            found.accept(new Finding(
                            claim.measure() == Growth.Measure.DIFFERENCE ? Kind.SUM : Kind.PERCENTAGE,
                            Severity.ERROR,
                            claim.span(),
                            Message.of(
                                    "factcheck.growth." + claim.measure().name().toLowerCase(Locale.ROOT),
                                    tokens.words(before.first(), before.end() - 1),
                                    tokens.words(after.first(), after.end() - 1),
                                    right + unit,
                                    tokens.words(change.first(), change.end() - 1)),
                            really.signum() < 0 ? "" : right + unit)
                    .insteadOf(tokens.words(change.first(), change.end() - 1)));
        }
    }

    private static boolean isHedged(Quantity quantity) {
        return quantity.hedge() != Hedge.EXACT;
    }

    private static Range difference(Range was, Range is, boolean down) {
        Range up = new Range(is.least().subtract(was.most()), is.most().subtract(was.least()));
        return down ? new Range(up.most().negate(), up.least().negate()) : up;
    }

    private static Range ratio(Range was, Range is, BigDecimal times) {
        return new Range(
                is.least().multiply(times).divide(was.most(), MathContext.DECIMAL64),
                is.most().multiply(times).divide(was.least().max(new BigDecimal("0.000001")), MathContext.DECIMAL64));
    }

    private static Range grown(Range was, Range is, boolean down) {
        Range of = ratio(was, is, HUNDRED);
        Range up = new Range(of.least().subtract(HUNDRED), of.most().subtract(HUNDRED));
        return down ? new Range(up.most().negate(), up.least().negate()) : up;
    }

    /** What the change is, as it would be printed. */
    private static BigDecimal right(Growth claim, Quantity before, BigDecimal is, Quantity change) {
        BigDecimal was = before.value();
        BigDecimal more = claim.down() ? was.subtract(is) : is.subtract(was);
        int decimals = change.decimals();
        return switch (claim.measure()) {
            case DIFFERENCE -> more.divide(change.scale(), decimals, RoundingMode.HALF_UP);
            case TIMES -> is.divide(was, decimals, RoundingMode.HALF_UP);
            case PLAN -> is.multiply(HUNDRED).divide(was, decimals, RoundingMode.HALF_UP);
            // of shares the points are meant, more often than not
            case PERCENT ->
                before.isShare()
                        ? more.setScale(decimals, RoundingMode.HALF_UP)
                        : more.multiply(HUNDRED).divide(was, decimals, RoundingMode.HALF_UP);
        };
    }
}
