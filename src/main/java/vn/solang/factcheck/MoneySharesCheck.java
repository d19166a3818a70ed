package vn.solang.factcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Sums of money that are each told with the share they are: where all but one fit one whole, the one is wrong. The whole is
 * a sum that stands before them, or what they come to together.
 */
final class MoneySharesCheck implements Check {

    /** What may stand between a sum and its share. */
    private static final Set<String> BETWEEN =
            Set.of(",", "(", "chiếm", "tỷ", "tỉ", "lệ", "bằng", "tương", "đương", "ứng", "là");

    private static final Phrases<String> INNER = Phrases.of("trong đó", "riêng");

    private static final int FARTHEST = 6;
    private static final int FEWEST = 3;
    private static final int FARTHEST_TOTAL = 20;

    /** How many numbers before a share a total may stand. */
    private static final int MOST = 16;

    /** How many sums before the first share are asked whether they are the whole. */
    private static final int EARLIER = 3;

    private static final BigDecimal CLOSE = new BigDecimal("0.05");

    /** A sum with its share. */
    private record Pair(int index, Quantity sum, Quantity share) {

        boolean fits(BigDecimal whole) {
            BigDecimal exact = Shares.of(sum.value(), whole);
            return Shares.fits(sum.value(), whole, share.value(), share.decimals())
                    || exact.setScale(share.decimals(), RoundingMode.DOWN).compareTo(share.value()) == 0
                    || exact.subtract(share.value()).abs().compareTo(CLOSE) <= 0;
        }
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        List<Pair> run = new ArrayList<>();
        List<Quantity> all = article.quantities();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (isPair(article.tokens(), all.get(i), all.get(i + 1)) && !isInner(article.tokens(), all.get(i))) {
                if (!run.isEmpty() && !follows(article.tokens(), run.getLast(), i, all)) {
                    check(article, run, found);
                    run.clear();
                }
                run.add(new Pair(i, all.get(i), all.get(i + 1)));
                i++;
            }
        }
        check(article, run, found);
        ofTotal(article, found);
    }

    /** {@code tổng vốn 480 tỷ đồng … 336 tỷ đồng, chiếm 60% tổng vốn}: the one total of money of the paragraph. */
    private static void ofTotal(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Quantity> all = article.quantities();
        for (int i = 1; i + 1 < all.size(); i++) {
            Quantity sum = all.get(i);
            Quantity share = all.get(i + 1);
            String of = isPair(tokens, sum, share) ? total(article, share.end()) : null;
            if (of == null || isTotal(article, sum, of)) {
                continue;
            }
            int start = tokens.paragraphStart(sum.first());
            List<Quantity> totals = all.subList(Math.max(0, i - MOST), i).stream()
                    .filter(each -> each.first() >= start && isTotal(article, each, of))
                    .toList();
            if (totals.size() != 1) {
                continue;
            }
            Quantity total = totals.getFirst();
            boolean whole = total.hedge() == Hedge.EXACT
                    && total.over() == null
                    && total.value().compareTo(sum.value()) > 0
                    && IntStream.range(total.end(), sum.first())
                            .noneMatch(at -> YearsReader.isYear(Days.small(tokens, at, 2100)));
            Pair pair = new Pair(i, sum, share);
            if (whole && !pair.fits(total.value())) {
                tell(article, pair, total.value(), found);
            }
        }
    }

    /** The words for all the money behind a share, where they end the clause; null for none, or for a total of its own. */
    private static @Nullable String total(Article article, int at) {
        Phrases.Found<String> found = article.lexicon().totals.at(article.tokens(), at);
        return found == null || article.tokens().at(found.end()).isWord() ? null : found.meaning();
    }

    /** Money behind the same words in its clause, with no other number between. */
    private static boolean isTotal(Article article, Quantity money, String of) {
        Tokens tokens = article.tokens();
        int start = Math.max(tokens.clauseStart(money.first()), money.first() - FARTHEST_TOTAL);
        for (int i = money.first() - 1; money.isMoney() && i >= start; i--) {
            if (tokens.at(i).is("%") || tokens.at(i).is(",") || tokens.at(i).is(";")) {
                return false;
            }
            Phrases.Found<String> found = article.lexicon().totals.at(tokens, i);
            if (found != null) {
                return found.meaning().equals(of);
            }
        }
        return false;
    }

    /** {@code trong đó ngân sách tỉnh 120 tỷ đồng (40%)}: a share of the sum before. */
    private static boolean isInner(Tokens tokens, Quantity sum) {
        int start = sum.first();
        while (start > sum.first() - FARTHEST_TOTAL
                && !tokens.at(start - 1).isBreak()
                && !tokens.at(start - 1).is(";")
                && !tokens.at(start - 1).isNumber()) {
            start--;
        }
        return tokens.isAmong(start, sum.first(), INNER);
    }

    private static boolean isPair(Tokens tokens, Quantity sum, Quantity share) {
        boolean fits = sum.isMoney()
                && sum.over() == null
                && sum.value().signum() > 0
                && share.isShare()
                && sum.hedge() == Hedge.EXACT
                && share.hedge() == Hedge.EXACT
                && share.first() - sum.end() <= FARTHEST;
        // (75% chi giáo dục)
        Token behind = tokens.at(share.end());
        fits &= !behind.isWord() || behind.is("tổng") || behind.is("và");
        for (int i = sum.end(); fits && i < share.first(); i++) {
            fits = BETWEEN.contains(tokens.at(i).key());
        }
        return fits;
    }

    /** The next number but one, in the same paragraph or the next. */
    private static boolean follows(Tokens tokens, Pair last, int index, List<Quantity> all) {
        int end = tokens.paragraphEnd(last.share().first());
        int start = tokens.paragraphStart(all.get(index).first());
        // the mark of an item may be a number
        boolean sentence = start > end
                || IntStream.range(last.share().end(), all.get(index).first())
                        .noneMatch(i -> tokens.at(i).is("."));
        return index - last.index() <= FEWEST && start <= end + 1 && sentence;
    }

    private static void check(Article article, List<Pair> run, Consumer<Finding> found) {
        if (run.size() < FEWEST) {
            return;
        }
        BigDecimal together = run.stream().map(each -> each.sum().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> wholes = Stream.concat(earlier(article, run.getFirst()), Stream.of(together))
                .filter(each -> each.signum() > 0)
                .toList();
        boolean right = wholes.stream().anyMatch(each -> run.stream().allMatch(pair -> pair.fits(each)));
        Optional<BigDecimal> whole = wholes.stream()
                .filter(each -> run.stream().filter(pair -> !pair.fits(each)).count() == 1)
                .findFirst();
        if (whole.isPresent() && !right) {
            run.stream()
                    .filter(pair -> !pair.fits(whole.get()))
                    .forEach(pair -> tell(article, pair, whole.get(), found));
        }
    }

    private static Stream<BigDecimal> earlier(Article article, Pair first) {
        return article.quantities().subList(Math.max(0, first.index() - EARLIER), first.index()).stream()
                .filter(each -> each.isMoney() && each.hedge() == Hedge.EXACT && each.over() == null)
                .map(Quantity::value);
    }

    private static void tell(Article article, Pair pair, BigDecimal whole, Consumer<Finding> found) {
        BigDecimal exact = Shares.of(pair.sum().value(), whole);
        BigDecimal rounded = exact.setScale(pair.share().decimals(), RoundingMode.HALF_UP);
        BigDecimal scale = pair.sum().scale();
        String printed = VietnameseFormat.number(pair.share().value());
        found.accept(new Finding(
                        Kind.PERCENTAGE,
                        Severity.ERROR,
                        article.tokens().span(pair.sum().first(), pair.share().end() - 1),
                        Message.of(
                                "factcheck.rate.wrong",
                                VietnameseFormat.number(
                                        pair.sum().value().divide(scale).stripTrailingZeros()),
                                VietnameseFormat.number(whole.divide(scale).stripTrailingZeros()),
                                VietnameseFormat.number(
                                        exact.setScale(pair.share().decimals() + 2, RoundingMode.HALF_UP)),
                                VietnameseFormat.number(rounded),
                                printed),
                        VietnameseFormat.number(rounded) + "%")
                .insteadOf(printed + "%"));
    }
}
