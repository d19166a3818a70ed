package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.solang.factcheck.Claim.Count;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseText;

/** The same thing told in two ways: what is still missing of a whole, and the name of a person. */
final class ConflictCheck implements Check {

    private static final Set<String> OF_DISTRICTS = Set.of("huyện", "đơn vị cấp huyện");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        remainders(article, found);
        people(article.tokens(), found);
    }

    /** {@code 09/13 huyện đạt chuẩn} leaves four; {@code 2 huyện chưa đạt chuẩn} says two. */
    private static void remainders(Article article, Consumer<Finding> found) {
        List<Quantity> fractions = article.quantities().stream()
                .filter(each -> each.over() != null && isOfDistricts(article, each))
                .toList();
        // with two of them, as of two dates or provinces, it is not decided which one is meant
        if (fractions.size() != 1) {
            return;
        }
        Quantity reached = fractions.getFirst();
        Tokens tokens = article.tokens();
        if (!Sameness.isOfStandard(tokens, reached.number())) {
            return;
        }
        for (Count count : article.counts()) {
            boolean missing = OF_DISTRICTS.contains(count.unit())
                    && (count.what().startsWith("chưa đạt chuẩn")
                            || count.what().startsWith("chưa hoàn thành nhiệm vụ"))
                    && Sameness.isOfOneThing(
                            tokens, reached.number(), tokens.from(count.span().start()))
                    && !isOneOfSeveral(article, count);
            if (missing
                    && count.hedge() == Hedge.EXACT
                    && Remainder.isContradicted(reached, count)
                    && !isOfAnotherDay(article.tokens(), count)) {
                found.accept(Remainder.contradicted(reached, count));
            }
        }
    }

    /** Another number of the same unit follows in the clause: it tells a part of what is missing. */
    private static boolean isOneOfSeveral(Article article, Count count) {
        Tokens tokens = article.tokens();
        int at = tokens.from(count.span().start());
        return article.counts().stream()
                .filter(other -> other.unit().equals(count.unit()))
                .anyMatch(other -> other.span().start() > count.span().end()
                        && tokens.areInOneClause(at, tokens.from(other.span().start())));
    }

    /** A day or a year stands before it in its sentence. */
    private static boolean isOfAnotherDay(Tokens tokens, Count count) {
        for (int i = tokens.from(count.span().start()) - 1;
                !tokens.at(i).isBreak() && !tokens.at(i).is(".");
                i--) {
            if (YearsReader.isYear(Days.small(tokens, i, 2100))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfDistricts(Article article, Quantity each) {
        if (OF_DISTRICTS.contains(each.unit())) {
            return true;
        }
        if (!each.unit().isEmpty()) {
            return false;
        }
        Tokens tokens = article.tokens();
        for (int i = each.first() - 1;
                i > each.first() - 24
                        && !tokens.at(i).isBreak()
                        && !tokens.at(i).is(".");
                i--) {
            Phrases.Found<String> unit = article.lexicon().unitsOfCount.at(tokens, i);
            if (unit != null && OF_DISTRICTS.contains(unit.meaning())) {
                return true;
            }
        }
        return false;
    }

    /** Somebody named in full first, and later by a name that differs in its marks only. */
    private static void people(Tokens tokens, Consumer<Finding> found) {
        Set<String> given = new HashSet<>();
        Set<String> addressed = new HashSet<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean starts = tokens.isCapital(i) && !isAddress(tokens.at(i)) && !isName(tokens, i - 1);
            if (!starts) {
                continue;
            }
            int last = i;
            while (isName(tokens, last + 1)) {
                last++;
            }
            boolean named = isAddress(tokens.at(i - 1));
            if (last > i) {
                given.add(tokens.at(last).key());
                if (named) {
                    addressed.add(folded(tokens.at(i - 1), tokens.at(last)));
                }
            } else if (named) {
                alone.add(i - 1);
            }
            i = last;
        }
        for (int i : alone) {
            Token name = tokens.at(i + 1);
            if (!given.contains(name.key()) && addressed.contains(folded(tokens.at(i), name))) {
                found.accept(new Finding(
                        Kind.CONFLICT,
                        Severity.WARNING,
                        tokens.span(i, i + 1),
                        Message.of("factcheck.conflict.person", tokens.words(i, i + 1)),
                        ""));
            }
        }
    }

    private static boolean isName(Tokens tokens, int index) {
        return tokens.isCapital(index) && !isAddress(tokens.at(index));
    }

    private static boolean isAddress(Token token) {
        return token.is("ông") || token.is("bà");
    }

    private static String folded(Token address, Token name) {
        return address.key() + " " + VietnameseText.fold(name.key());
    }
}
