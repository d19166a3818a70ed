package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Differences that a paragraph draws from its own numbers and gets wrong: {@code đầu kỳ có 900 hộ nghèo, cuối kỳ 650 hộ, như
 * vậy giảm 350 hộ}, and what is left of a sum of which a part was told with its share: {@code 200/800 triệu đồng, đạt 25%; còn
 * phải giải ngân 500 triệu đồng}.
 */
final class DifferenceCheck implements Check {

    /** More numbers before a conclusion are a table, or several matters. */
    private static final int MOST = 12;

    /** How far behind the word that concludes the change may stand. */
    private static final int FARTHEST = 12;

    /** Words that say that a change is a mean, or against another number. */
    private static final Phrases<String> OTHERWISE =
            Phrases.of("bình quân", "trung bình", "mỗi", "so với", "hằng năm", "hàng năm");

    /** Words that say of which time a number is. */
    private static final Phrases<String> TIMES = Phrases.of("đầu", "cuối", "năm", "trước", "kỳ");

    /** Words that say that a number is what another one is a part of. */
    private static final Phrases<String> OF = Phrases.of("trên tổng số", "trong tổng số", "tổng số");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        List<Quantity> all = article.quantities();
        for (int i = 1; i < all.size(); i++) {
            Quantity each = all.get(i);
            if (each.over() == null && each.hedge() == Hedge.EXACT) {
                if (each.isCount() && isConclusion(article, each)) {
                    concluded(article, i, found);
                }
                if (each.isMoney() && isLeft(article, each)) {
                    left(article, i, found);
                }
            }
        }
    }

    /** {@code như vậy … giảm được 350 hộ}. */
    private static boolean isConclusion(Article article, Quantity change) {
        Tokens tokens = article.tokens();
        int start = Math.max(tokens.clauseStart(change.first()), change.first() - FARTHEST);
        return !verb(tokens, change).isEmpty()
                && tokens.isAmong(start, change.first(), article.lexicon().conclusions)
                && !tokens.isAmong(start, change.end() + 4, OTHERWISE);
    }

    private static String verb(Tokens tokens, Quantity change) {
        int at = change.first() - 1;
        if (tokens.at(at).is("được")
                || tokens.at(at).is("thêm")
                || tokens.at(at).is("ròng")) {
            at--;
        }
        return tokens.at(at).is("tăng") || tokens.at(at).is("giảm")
                ? tokens.at(at).key()
                : "";
    }

    /** The two numbers of the paragraph before a conclusion, and the difference it draws. */
    private static void concluded(Article article, int index, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        Quantity change = article.quantities().get(index);
        List<Quantity> own = new ArrayList<>();
        int start = tokens.paragraphStart(change.first());
        int seen = 0;
        for (int i = index - 1; i >= 0 && article.quantities().get(i).first() >= start; i--) {
            Quantity each = article.quantities().get(i);
            boolean same = each.isCount()
                    && (areOfOneKind(each.unit(), change.unit()) || areOfOneKind(change.unit(), each.unit()));
            if (++seen > MOST || (same && (each.hedge() != Hedge.EXACT || isChange(tokens, each)))) {
                return;
            }
            boolean mean = tokens.at(each.end()).is("/");
            if (same && !mean && !isWhole(tokens, each)) {
                own.add(each);
            }
        }
        boolean told = own.size() == 2
                && areOfOneKind(own.getLast().unit(), own.getFirst().unit())
                && tokens.isAmong(start, own.getLast().first(), TIMES)
                && tokens.isAmong(own.getLast().end(), own.getFirst().first(), TIMES);
        if (!told) {
            return;
        }
        BigDecimal was = own.getLast().value();
        BigDecimal is = own.getFirst().value();
        BigDecimal really = verb(tokens, change).equals("giảm") ? was.subtract(is) : is.subtract(was);
        if (really.signum() > 0 && really.compareTo(change.value()) != 0) {
            tell(tokens, was.max(is), was.min(is), really, change, found);
        }
    }

    /** {@code hộ nghèo}, and then {@code hộ}. */
    private static boolean areOfOneKind(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ");
    }

    private static boolean isChange(Tokens tokens, Quantity each) {
        Token before = tokens.at(each.first() - 1);
        return before.is("tăng") || before.is("giảm") || before.is("thêm") || before.is("mới") || before.is("được");
    }

    private static boolean isWhole(Tokens tokens, Quantity each) {
        return tokens.isAmong(each.first() - 3, each.first(), OF);
    }

    /** {@code còn phải giải ngân}, {@code phần chưa phân bổ còn}: nothing else stands between the sign before and the sum. */
    private static boolean isLeft(Article article, Quantity rest) {
        Tokens tokens = article.tokens();
        boolean named = false;
        int at = rest.first() - 1;
        while (at > rest.first() - FARTHEST
                && article.lexicon().restFillers.contains(tokens.at(at).key())) {
            named |= article.lexicon().rests.at(tokens, at) != null;
            at--;
        }
        return named && (tokens.isClauseEnd(at) || tokens.at(at).is(","));
    }

    /** A sum, a part of it with its share right behind, and what is said to be left: no other money of the paragraph. */
    private static void left(Article article, int index, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Quantity> all = article.quantities();
        Quantity rest = all.get(index);
        int start = tokens.paragraphStart(rest.first());
        List<Integer> money = new ArrayList<>();
        for (int i = index - 1; i >= 0 && all.get(i).first() >= start && money.size() <= 2; i--) {
            if (all.get(i).isMoney()) {
                money.add(i);
            }
        }
        if (money.size() != 2) {
            return;
        }
        Quantity part = all.get(money.getFirst());
        Quantity whole = all.get(money.getLast());
        Quantity share = all.get(money.getFirst() + 1);
        boolean told = part.hedge() == Hedge.EXACT
                && whole.hedge() == Hedge.EXACT
                && part.over() == null
                && whole.over() == null
                && share.isShare()
                && part.value().signum() > 0
                && part.value().compareTo(whole.value()) < 0
                && rest.value().compareTo(whole.value()) < 0
                && Shares.fits(part.value(), whole.value(), share.value(), share.decimals());
        BigDecimal really = whole.value().subtract(part.value());
        // what was rounded may be off by a unit of its last digit
        BigDecimal slack = rest.scale().movePointLeft(rest.decimals());
        if (told && really.subtract(rest.value()).abs().compareTo(slack) > 0) {
            tell(tokens, whole.value(), part.value(), really, rest, found);
        }
    }

    private static void tell(
            Tokens tokens,
            BigDecimal more,
            BigDecimal less,
            BigDecimal really,
            Quantity told,
            Consumer<Finding> found) {
        BigDecimal scale = told.isMoney() ? told.scale() : BigDecimal.ONE;
        String right = number(really, scale);
        found.accept(new Finding(
                        Kind.SUM,
                        Severity.ERROR,
                        tokens.span(told.first(), told.end() - 1),
                        Message.of(
                                "factcheck.sum.difference",
                                number(more, scale),
                                number(less, scale),
                                right,
                                tokens.words(told.first(), told.end() - 1)),
                        right)
                .insteadOf(tokens.words(told.first(), told.number())));
    }

    private static String number(BigDecimal value, BigDecimal scale) {
        BigDecimal shown = value.divide(scale).stripTrailingZeros();
        return VietnameseFormat.number(shown);
    }
}
