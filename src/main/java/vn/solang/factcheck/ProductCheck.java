package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Products that come to something else: {@code 12 xã x 3.200 triệu đồng/xã = 38.400 triệu đồng}. Only two factors and
 * what they come to, each exact.
 */
final class ProductCheck implements Check {

    private static final Set<String> TIMES = Set.of("x", "×", "*");

    /** Signs of a longer calculation. */
    private static final Set<String> OPERATORS = Set.of("x", "×", "*", "+", "-", "–", "−", "/", "÷", "%", "=", "^");

    /** Words that make a number larger, or stand for one. */
    private static final Set<String> SCALES =
            Set.of("trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ", "chục", "lần");

    private static final Phrases<String> MEANS = Phrases.of("bình quân", "trung bình");

    /** How many words may stand behind a number. */
    private static final int LONGEST_UNIT = 4;

    /**
     * A number with its unit.
     *
     * @param end the token after its unit
     * @param unit in its standard word; as it stands where it has none; may be empty
     * @param scale how many đồng the unit of money has; null where it is none
     */
    private record Term(
            int number,
            int end,
            Numeral numeral,
            String unit,
            @Nullable BigDecimal scale) {

        BigDecimal value() {
            return scale == null ? numeral.value() : numeral.value().multiply(scale);
        }
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            if (TIMES.contains(tokens.at(i).key())) {
                product(article, i, found);
            }
        }
    }

    private static void product(Article article, int sign, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        Optional<Term> number = before(article, sign);
        Optional<Term> each = term(article, sign + 1);
        if (number.isEmpty() || each.isEmpty() || each.get().number() != sign + 1) {
            return;
        }
        int equals = rateEnd(article, number.get(), each.get());
        Optional<Term> result = equals < 0 ? Optional.empty() : term(article, equals + 1);
        if (result.isEmpty()
                || isLonger(tokens, number.get(), result.get())
                || isHedged(article, number.get(), result.get())) {
            return;
        }
        BigDecimal product = product(number.get(), each.get(), result.get());
        if (product == null || isRounded(product, result.get())) {
            return;
        }
        String right = VietnameseFormat.number(product.stripTrailingZeros());
        String printed = tokens.text(result.get().number());
        found.accept(new Finding(
                        Kind.SUM,
                        Severity.ERROR,
                        tokens.span(number.get().number(), result.get().end() - 1),
                        Message.of(
                                "factcheck.sum.product",
                                tokens.words(number.get().number(), number.get().end() - 1),
                                tokens.words(each.get().number(), equals - 1),
                                (right + " "
                                                + tokens.words(
                                                        result.get().number() + 1,
                                                        result.get().end() - 1))
                                        .strip(),
                                printed),
                        right)
                .insteadOf(printed));
    }

    /** The product in the unit of the result; null where the units do not say that it is one. */
    private static @Nullable BigDecimal product(Term number, Term each, Term result) {
        if (number.scale() != null && each.scale() != null) {
            return null;
        }
        BigDecimal product = number.value().multiply(each.value());
        boolean money = number.scale() != null || each.scale() != null;
        if (money) {
            BigDecimal scale = result.scale();
            if (scale == null && result.unit().isEmpty()) {
                scale = number.scale() != null ? number.scale() : each.scale();
            }
            return scale == null ? null : product.divide(scale);
        }
        boolean bare = number.unit().isEmpty() && each.unit().isEmpty();
        boolean same = result.unit().isEmpty()
                || (result.scale() == null
                        && (result.unit().equals(each.unit()) || result.unit().equals(number.unit())));
        return same || (bare && !isShifted(product, result.numeral().value())) ? product : null;
    }

    /** Two numbers that differ in their noughts alone may be of two units. */
    private static boolean isShifted(BigDecimal first, BigDecimal second) {
        return first.stripTrailingZeros()
                .unscaledValue()
                .equals(second.stripTrailingZeros().unscaledValue());
    }

    /** True where the result is the product, or, where that has more digits, what it was rounded or cut to. */
    private static boolean isRounded(BigDecimal product, Term result) {
        int decimals = result.numeral().decimals();
        BigDecimal printed = result.numeral().value();
        return product.setScale(decimals, RoundingMode.HALF_UP).compareTo(printed) == 0
                || product.setScale(decimals, RoundingMode.DOWN).compareTo(printed) == 0;
    }

    /** The term that ends right before a sign. */
    private static Optional<Term> before(Article article, int sign) {
        for (int i = sign - 1; i >= Math.max(0, sign - 1 - LONGEST_UNIT); i--) {
            if (article.tokens().at(i).isNumber()) {
                return term(article, i).filter(term -> term.end() == sign);
            }
        }
        return Optional.empty();
    }

    /** The number at a token, with the words up to the next sign. */
    private static Optional<Term> term(Article article, int at) {
        Tokens tokens = article.tokens();
        Optional<Numeral> numeral =
                tokens.at(at).isNumber() ? Numeral.of(tokens.at(at).key()) : Optional.empty();
        if (numeral.isEmpty()) {
            return Optional.empty();
        }
        Phrases.Found<BigDecimal> money = article.lexicon().money.at(tokens, at + 1);
        if (money != null) {
            return Optional.of(new Term(at, money.end(), numeral.get(), "đồng", money.meaning()));
        }
        int end = at + 1;
        while (tokens.at(end).isWord() && !TIMES.contains(tokens.at(end).key()) && end <= at + LONGEST_UNIT) {
            if (SCALES.contains(tokens.at(end).key())) {
                return Optional.empty();
            }
            end++;
        }
        // m2
        if (tokens.at(end).isNumber() && !tokens.at(end).spaced()) {
            return Optional.empty();
        }
        Phrases.Found<String> unit = article.lexicon().unitsOfCount.at(tokens, at + 1);
        String name =
                unit != null ? unit.meaning() : tokens.words(at + 1, end - 1).toLowerCase(Locale.ROOT);
        return Optional.of(new Term(at, end, numeral.get(), name, null));
    }

    /** The sign {@code =} behind a factor and what it is said to be for; below 0 where there is none. */
    private static int rateEnd(Article article, Term number, Term each) {
        Tokens tokens = article.tokens();
        if (tokens.at(each.end()).is("=")) {
            return each.end();
        }
        if (!tokens.at(each.end()).is("/")) {
            return -1;
        }
        int end = each.end() + 1;
        while (tokens.at(end).isWord() && end <= each.end() + LONGEST_UNIT) {
            end++;
        }
        Phrases.Found<String> unit = article.lexicon().unitsOfCount.at(tokens, each.end() + 1);
        String of = unit != null ? unit.meaning() : tokens.words(each.end() + 1, end - 1);
        boolean fits = number.unit().isEmpty() || number.unit().equalsIgnoreCase(of);
        return fits && tokens.at(end).is("=") ? end : -1;
    }

    /** A longer calculation, of which this is a part. */
    private static boolean isLonger(Tokens tokens, Term first, Term result) {
        Token before = tokens.at(first.number() - 1);
        Token behind = tokens.at(result.end());
        boolean item = tokens.at(first.number() - 2).isBreak() && (before.is("-") || before.is("–") || before.is("+"));
        boolean divided = before.is(":") && tokens.at(first.number() - 2).isNumber();
        return divided
                || behind.is("(")
                || behind.is("cho")
                || (OPERATORS.contains(before.key()) && !item)
                || (OPERATORS.contains(behind.key()) && !behind.is("="));
    }

    private static boolean isHedged(Article article, Term first, Term result) {
        boolean hedged = article.quantities(first.number(), result.number() + 1).stream()
                .anyMatch(each -> each.hedge() != Hedge.EXACT);
        return hedged || article.tokens().isInClause(first.number(), MEANS);
    }
}
