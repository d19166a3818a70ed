package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        return !verb(tokens, change).isEmpty() && tokens.isAmong(start, change.first(), article.lexicon().conclusions);
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
            boolean same = each.isCount() && areOfOneKind(each.unit(), change.unit());
            if (++seen > MOST || (same && (each.hedge() != Hedge.EXACT || isChange(tokens, each)))) {
                return;
            }
            boolean mean = tokens.at(each.end()).is("/");
            if (same && !mean && !isWhole(tokens, each)) {
                own.add(each);
            }
        }
        if (own.size() != 2) {
            return;
        }
        BigDecimal was = own.getLast().value();
        BigDecimal is = own.getFirst().value();
        BigDecimal really = verb(tokens, change).equals("giảm") ? was.subtract(is) : is.subtract(was);
        if (really.signum() > 0 && really.compareTo(change.value()) != 0) {
            tell(tokens, was.max(is), was.min(is), really, change, found);
        }
    }

    /** {@code hộ} and {@code hộ nghèo}. */
    private static boolean areOfOneKind(String one, String other) {
        return one.equals(other) || one.startsWith(other + " ") || other.startsWith(one + " ");
    }

    private static boolean isChange(Tokens tokens, Quantity each) {
        Token before = tokens.at(each.first() - 1);
        return before.is("tăng") || before.is("giảm") || before.is("thêm") || before.is("mới") || before.is("được");
    }

    private static boolean isWhole(Tokens tokens, Quantity each) {
        return tokens.isAmong(each.first() - 3, each.first(), OF);
    }

    /** {@code còn phải giải ngân}, {@code phần chưa phân bổ còn}. */
    private static boolean isLeft(Article article, Quantity rest) {
        Tokens tokens = article.tokens();
        int start = Math.max(tokens.clauseStart(rest.first()), rest.first() - FARTHEST);
        return tokens.isAmong(start, rest.first(), article.lexicon().rests);
    }

    /** A sum, a part of it with the share it is, and what is said to be left: all money that stands before it. */
    private static void left(Article article, int index, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Quantity> all = article.quantities();
        Quantity rest = all.get(index);
        int start = tokens.paragraphStart(rest.first());
        List<Quantity> money = new ArrayList<>();
        List<Quantity> shares = new ArrayList<>();
        for (int i = index - 1; i >= 0 && all.get(i).first() >= start && index - i <= MOST; i--) {
            Quantity each = all.get(i);
            if (each.isMoney()) {
                money.add(each);
            } else if (each.isShare()) {
                shares.add(each);
            }
            if (money.size() == 2) {
                break;
            }
        }
        boolean exact = money.size() == 2
                && money.stream().allMatch(each -> each.hedge() == Hedge.EXACT && each.over() == null);
        if (!exact) {
            return;
        }
        BigDecimal whole = money.getFirst().value().max(money.getLast().value());
        BigDecimal part = money.getFirst().value().min(money.getLast().value());
        boolean told = part.signum() > 0
                && shares.stream()
                        .anyMatch(share -> Shares.of(part, whole)
                                        .setScale(share.decimals(), RoundingMode.HALF_UP)
                                        .compareTo(share.value())
                                == 0);
        BigDecimal really = whole.subtract(part);
        // what was rounded may be off by a unit of its last digit
        BigDecimal slack = rest.scale().movePointLeft(rest.decimals());
        if (told && really.subtract(rest.value()).abs().compareTo(slack) > 0) {
            tell(tokens, whole, part, really, rest, found);
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
