package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;
import vn.solang.shared.VietnameseFormat;

/**
 * Answers that exclude each other and together are more than all who were asked: {@code thu về 13 phiếu; đồng ý 12 phiếu,
 * không đồng ý 2 phiếu}. The pairs are {@code answers.csv}.
 */
final class AnswerCheck implements Check {

    /** How far an answer may stand from its number, and two answers from each other, in words and signs. */
    private static final int NEAR = 3;

    private static final int FARTHEST = 14;

    /** How many numbers before the answers all may stand. */
    private static final int MOST_BETWEEN = 8;

    /** One of two answers that exclude each other. */
    private record Answer(String pair, boolean yes) {}

    /** A number of those who gave an answer. */
    private record Given(Answer answer, Quantity count, String unit) {}

    private final Phrases<Answer> answers = new Phrases<>();
    private final Phrases<String> units = new Phrases<>();
    private final Phrases<String> wholes = new Phrases<>();
    private final Phrases<String> apart = new Phrases<>();

    AnswerCheck() {
        Lexicon.each("answers", row -> {
            String pair = row.getField("no");
            Arrays.stream(row.getField("yes").split("\\|")).forEach(each -> answers.add(each, new Answer(pair, true)));
            Arrays.stream(pair.split("\\|")).forEach(each -> answers.add(each, new Answer(pair, false)));
        });
        Lexicon.each("answer-words", row -> {
            Phrases<String> words = switch (row.getField("sense")) {
                case "unit" -> units;
                case "whole" -> wholes;
                default -> apart;
            };
            words.add(row.getField("phrase"), row.getField("phrase"));
        });
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        List<Given> given = given(article);
        for (int i = 1; i < given.size(); i++) {
            Given first = given.get(i - 1);
            Given second = given.get(i);
            boolean pair = first.answer().pair().equals(second.answer().pair())
                    && first.answer().yes() != second.answer().yes()
                    && isOneUnit(first.unit(), second.unit())
                    && isNear(tokens, first.count(), second.count());
            if (pair) {
                String unit = first.unit().isEmpty() ? second.unit() : first.unit();
                BigDecimal whole = whole(article, given, first, second, unit);
                BigDecimal sum = first.count().value().add(second.count().value());
                if (whole != null && sum.compareTo(whole) > 0) {
                    found.accept(finding(tokens, first, second, whole, unit));
                }
            }
        }
    }

    private Finding finding(Tokens tokens, Given first, Given second, BigDecimal whole, String unit) {
        return new Finding(
                Kind.SUM,
                Severity.ERROR,
                tokens.span(first.count().first(), end(tokens, second.count()) - 1),
                Message.of(
                        "factcheck.sum.answers",
                        VietnameseFormat.number(first.count().value()),
                        VietnameseFormat.number(second.count().value()),
                        VietnameseFormat.number(
                                first.count().value().add(second.count().value())),
                        unit,
                        VietnameseFormat.number(whole)),
                "");
    }

    private static boolean isOneUnit(String first, String second) {
        return first.equals(second) || first.isEmpty() != second.isEmpty();
    }

    /** Both speak of one vote: nothing between them names another matter or place. */
    private boolean isNear(Tokens tokens, Quantity first, Quantity second) {
        return second.first() - first.end() <= FARTHEST && !tokens.isAmong(first.end(), second.first(), apart);
    }

    /** All who were asked: the second number of a fraction, or the nearest one before that is said to be all; null for none. */
    private @Nullable BigDecimal whole(Article article, List<Given> given, Given first, Given second, String unit) {
        BigDecimal over = first.count().over();
        BigDecimal other = second.count().over();
        if (over != null || other != null) {
            boolean one = over == null || other == null || over.compareTo(other) == 0;
            BigDecimal whole = over == null ? other : over;
            return one ? whole : null;
        }
        int at = first.count().first();
        List<Quantity> before = article.quantities(article.tokens().paragraphStart(at), at);
        return before.reversed().stream()
                .limit(MOST_BETWEEN)
                .filter(each -> isOneUnit(unit(article, each), unit))
                .filter(each -> given.stream().noneMatch(one -> one.count().equals(each)))
                .filter(each -> isWhole(article.tokens(), each))
                .findFirst()
                .filter(each -> each.hedge() == Hedge.EXACT && each.over() == null && isAtLeast(each, first, second))
                .map(Quantity::value)
                .orElse(null);
    }

    private static boolean isAtLeast(Quantity whole, Given first, Given second) {
        return whole.value().compareTo(first.count().value()) >= 0
                && whole.value().compareTo(second.count().value()) >= 0;
    }

    private boolean isWhole(Tokens tokens, Quantity each) {
        for (int i = each.first() - NEAR - 1; i < each.first(); i++) {
            Phrases.Found<String> word = wholes.at(tokens, i);
            if (word != null && word.end() <= each.first() && !tokens.at(i - 1).is("không")) {
                return tokens.areInOneClause(i, each.first());
            }
        }
        return false;
    }

    private List<Given> given(Article article) {
        List<Given> found = new ArrayList<>();
        for (Quantity each : article.quantities()) {
            boolean count = each.isCount() || each.type() == Quantity.Type.BARE;
            if (count && each.hedge() == Hedge.EXACT && each.decimals() == 0) {
                answer(article, each).ifPresent(answer -> found.add(new Given(answer, each, unit(article, each))));
            }
        }
        return found;
    }

    /** The answer right before a number ({@code đồng ý: 12 phiếu}) or behind its unit ({@code 12 phiếu đồng ý}). */
    private Optional<Answer> answer(Article article, Quantity count) {
        Tokens tokens = article.tokens();
        for (int i = count.first() - 2 * NEAR; i < count.first(); i++) {
            Phrases.Found<Answer> found = answers.at(tokens, i);
            if (found != null
                    && !isPartOf(tokens, i)
                    && found.end() <= count.first()
                    && leads(tokens, found.end(), count.first())
                    && !isNarrowed(tokens, end(tokens, count))) {
                return Optional.of(found.meaning());
            }
        }
        Phrases.Found<Answer> behind = answers.at(tokens, end(tokens, count));
        return behind == null || isNarrowed(tokens, behind.end()) ? Optional.empty() : Optional.of(behind.meaning());
    }

    /** {@code 9 phiếu đồng ý phương án 1}: an answer to one of several questions. */
    private static boolean isNarrowed(Tokens tokens, int at) {
        Token behind = tokens.at(at);
        return behind.isWord() && !behind.is("chiếm") && !behind.is("đạt") && !behind.is("bằng") && !behind.is("và");
    }

    /** {@code rất hài lòng} and {@code chưa đồng ý} are answers of their own. */
    private static boolean isPartOf(Tokens tokens, int at) {
        return tokens.at(at - 1).is("rất")
                || tokens.at(at - 1).is("không")
                || tokens.at(at - 1).is("chưa");
    }

    /** Between an answer and its number stand at most a colon, {@code có}, {@code là}. */
    private static boolean leads(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = tokens.at(i);
            if (!token.is(":") && !token.is("có") && !token.is("là") && !token.is("đạt")) {
                return false;
            }
        }
        return true;
    }

    /** The token behind a number and its unit. */
    private int end(Tokens tokens, Quantity count) {
        Phrases.Found<String> unit = units.at(tokens, count.end());
        return unit == null ? count.end() : unit.end();
    }

    /** What is counted; empty where nothing is said. */
    private String unit(Article article, Quantity each) {
        Phrases.Found<String> unit = units.at(article.tokens(), each.end());
        return unit != null ? unit.meaning() : each.unit();
    }
}
