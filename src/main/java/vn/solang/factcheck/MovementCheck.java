package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.solang.factcheck.Claim.Count;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Stocks and movements of one paragraph that do not fit: {@code còn 8 xã chưa đạt … có thêm 4 xã đạt … nay còn 4 xã}, and
 * {@code 178/182 xã đạt … còn 4 xã chưa đạt}.
 */
final class MovementCheck implements Check {

    private static final String REACHED = "đạt chuẩn";
    private static final String MISSING = "chưa đạt chuẩn";

    /** What is missing of the standard itself, and not of a criterion. */
    private static final Set<String> ALL_MISSING =
            Set.of("chưa đạt", "chưa đạt chuẩn", "chưa đạt chuẩn nông thôn mới", "chưa đạt chuẩn ntm");

    /** Words at the head of a clause that tells what there was before something came to it. */
    private static final Phrases<String> STANDS = Phrases.of(
            "đầu năm", "đầu kỳ", "đầu nhiệm kỳ", "đến đầu năm", "đến hết năm", "đến cuối năm", "hết năm", "cuối năm");

    private static final Phrases<String> MEANS = Phrases.of("bình quân", "trung bình", "đến nay");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Map<Integer, List<Count>> counts = article.counts().stream()
                .filter(count -> count.hedge() == Hedge.EXACT)
                .collect(Collectors.groupingBy(count -> article.tokens()
                        .paragraphStart(article.tokens().from(count.span().start()))));
        Map<Integer, List<Quantity>> fractions = article.quantities().stream()
                .filter(each -> each.over() != null && each.hedge() == Hedge.EXACT)
                .collect(Collectors.groupingBy(each -> article.tokens().paragraphStart(each.first())));
        counts.forEach((paragraph, own) -> {
            movement(article, own, found);
            raised(article, own, found);
            remainder(article.tokens(), fractions.getOrDefault(paragraph, List.of()), own, found);
            missing(article.tokens(), fractions.getOrDefault(paragraph, List.of()), own, found);
        });
    }

    /** What was left, what came to it, what is left now: one of each, in this order. */
    private static void movement(Article article, List<Count> counts, Consumer<Finding> found) {
        List<Count> left = counts.stream().filter(MovementCheck::isLeft).toList();
        List<Count> more = counts.stream()
                .filter(count ->
                        count.sense() == Count.Sense.MORE && count.what().startsWith(REACHED))
                .toList();
        if (left.size() != 2 || more.size() != 1) {
            return;
        }
        Count before = left.getFirst();
        Count now = left.getLast();
        Count came = more.getFirst();
        boolean ordered = before.span().start() < came.span().start()
                && came.span().start() < now.span().start();
        boolean same = before.unit().equals(now.unit())
                && before.unit().equals(came.unit())
                && level(before).equals(level(now))
                && (level(before).equals(level(came)) || level(before).isEmpty());
        BigDecimal rest = before.value().subtract(came.value());
        Tokens tokens = article.tokens();
        int from = tokens.from(before.span().start());
        int to = tokens.from(now.span().start());
        boolean steady = Sameness.isOfOneThing(tokens, from, to) && !tokens.isAmong(from, to, article.lexicon().moved);
        if (ordered && same && steady && rest.compareTo(now.value()) != 0) {
            found.accept(new Finding(
                            Kind.SUM,
                            Severity.ERROR,
                            now.span(),
                            Message.of(
                                    "factcheck.sum.movement",
                                    number(before.value()),
                                    number(came.value()),
                                    number(rest),
                                    number(now.value())),
                            rest.signum() < 0 ? "" : number(rest))
                    .insteadOf(number(now.value())));
        }
    }

    /** {@code đầu năm có 15 xã đạt chuẩn; có thêm 3 xã (…), nâng tổng số lên 19 xã}: one of each, in this order. */
    private static void raised(Article article, List<Count> counts, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        for (int i = 2; i < counts.size(); i++) {
            Count before = counts.get(i - 2);
            Count came = counts.get(i - 1);
            Count now = counts.get(i);
            boolean told = before.sense() == Count.Sense.STOCK
                    && STANDS.at(
                                    tokens,
                                    tokens.clauseStart(tokens.from(before.span().start())))
                            != null
                    && before.what().startsWith(REACHED)
                    && came.sense() == Count.Sense.MORE
                    && now.sense() == Count.Sense.RAISED
                    && before.unit().equals(came.unit())
                    && before.unit().equals(now.unit())
                    && before.value().compareTo(now.value()) < 0
                    && (came.what().isEmpty() || came.what().startsWith(REACHED))
                    && level(before).equals(level(came));
            if (!told) {
                continue;
            }
            int from = tokens.from(before.span().start());
            int to = tokens.from(now.span().start());
            boolean one = counts.stream()
                            .filter(each -> each.unit().equals(now.unit())
                                    && each.span().end() <= now.span().end())
                            .count()
                    == 3;
            BigDecimal sum = before.value().add(came.value());
            boolean steady = Sameness.isOfOneThing(tokens, from, to)
                    && !tokens.isAmong(from, to, article.lexicon().moved)
                    && !article.isPlanned(to);
            if (one && steady && sum.compareTo(now.value()) != 0) {
                found.accept(new Finding(
                                Kind.SUM,
                                Severity.ERROR,
                                now.span(),
                                Message.of(
                                        "factcheck.sum.raised",
                                        number(before.value()),
                                        number(came.value()),
                                        number(sum),
                                        number(now.value())),
                                number(sum))
                        .insteadOf(number(now.value())));
            }
        }
    }

    /** {@code 178/182 xã} and what is left of them, behind it. */
    private static void remainder(
            Tokens tokens, List<Quantity> fractions, List<Count> counts, Consumer<Finding> found) {
        if (fractions.size() != 1) {
            return;
        }
        Quantity reached = fractions.getFirst();
        if (!Sameness.isOfStandard(tokens, reached.number())) {
            return;
        }
        int behind = tokens.at(reached.end()).start();
        counts.stream()
                .filter(count -> isLeft(count) || isMissing(tokens, count))
                .filter(count ->
                        count.unit().equals(reached.unit()) && count.span().start() >= behind)
                .filter(count -> Sameness.isOfOneThing(
                        tokens, reached.number(), tokens.from(count.span().start())))
                .filter(count -> Remainder.isContradicted(reached, count))
                .findFirst()
                .ifPresent(count -> found.accept(Remainder.contradicted(reached, count)));
    }

    /** {@code 16/19 tiêu chí, còn 4 tiêu chí chưa đạt}: in one sentence, right behind. */
    private static void missing(Tokens tokens, List<Quantity> fractions, List<Count> counts, Consumer<Finding> found) {
        for (Quantity reached : fractions) {
            counts.stream()
                    .filter(count -> count.sense() == Count.Sense.LEFT && !isLeft(count))
                    .filter(count -> count.unit().equals(reached.unit()))
                    .filter(count ->
                            count.what().equals("chưa đạt") || count.what().startsWith("chưa hoàn thành"))
                    .filter(count -> {
                        int at = tokens.from(count.span().start());
                        return at > reached.end()
                                && at < reached.end() + 12
                                && tokens.areInOneClause(reached.end(), at)
                                && !tokens.isInClause(at, MEANS)
                                && IntStream.range(reached.end(), at).noneMatch(tokens::isCapital);
                    })
                    .filter(count -> Remainder.isContradicted(reached, count))
                    .findFirst()
                    .ifPresent(count -> found.accept(Remainder.contradicted(reached, count)));
        }
    }

    private static boolean isLeft(Count count) {
        return count.sense() == Count.Sense.LEFT && count.what().startsWith(MISSING);
    }

    /** {@code ; 4 xã chưa đạt}: what is left, told without the word for it. */
    private static boolean isMissing(Tokens tokens, Count count) {
        int at = tokens.from(count.span().start());
        boolean own = tokens.at(at - 1).is(";") || tokens.at(at - 1).is("và") || tokens.isClauseEnd(at - 1);
        return own && ALL_MISSING.contains(count.what());
    }

    /** The level of the standard that is meant, as far as it is said. */
    private static String level(Count count) {
        return count.what().contains("nâng cao") ? "nâng cao" : count.what().contains("kiểu mẫu") ? "kiểu mẫu" : "";
    }

    private static String number(BigDecimal value) {
        return VietnameseFormat.number(value);
    }
}
