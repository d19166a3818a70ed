package vn.solang.factcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.solang.factcheck.Claim.Citation;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.factcheck.KnownActs.Act;
import vn.solang.shared.Message;

/**
 * One document with two numbers whose digits are the same, two neighbours swapped ({@code 148}, {@code 184}): kind, day
 * and what follows the number are the same. Councils pass many resolutions on one day, so that one of the numbers must
 * be known, or both be said to be about the same, or the numbers be too far apart for one day.
 */
final class SwapCheck implements Check {

    /** So many words and signs that are the same say the same. */
    private static final int SAME = 6;

    /** More documents of one kind no office issues on one day. */
    private static final int MOST_OF_A_DAY = 60;

    private final KnownActs acts;

    SwapCheck(KnownActs acts) {
        this.acts = acts;
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        article.citations().stream()
                .filter(each -> each.date() != null
                        && !each.symbol().isEmpty()
                        && !each.type().isEmpty())
                .collect(Collectors.groupingBy(
                        each -> each.type() + " " + each.date() + " " + ActCheck.tail(each.symbol())))
                .values()
                .forEach(alike -> alike(article, alike, found));
    }

    /** @param alike citations of one kind, day and end of the symbol, in their order */
    private void alike(Article article, List<Citation> alike, Consumer<Finding> found) {
        for (Citation each : alike) {
            if (!isKnown(each)) {
                known(article, alike, each)
                        .or(() -> cited(article, alike, each))
                        .ifPresent(right -> found.accept(new Finding(
                                        Kind.CITATION,
                                        Severity.ERROR,
                                        each.span(),
                                        Message.of(
                                                "factcheck.citation.swapped", each.printedDate(), right, each.symbol()),
                                        right)
                                .insteadOf(each.symbol())));
            }
        }
    }

    /** The symbol of an act of that day that is known. */
    private Optional<String> known(Article article, List<Citation> alike, Citation each) {
        LocalDate day = each.date();
        return day == null
                ? Optional.empty()
                : acts.on(day)
                        .filter(act ->
                                act.sure() && act.type().equals(each.type()) && isSwapped(act.symbol(), each.symbol()))
                        .filter(act -> alike.stream()
                                .noneMatch(other -> other.symbol().equalsIgnoreCase(act.symbol())
                                        && areBeside(article, other, each)))
                        .map(Act::symbol)
                        .findFirst();
    }

    /** The symbol by which the text cites it elsewhere. */
    private Optional<String> cited(Article article, List<Citation> alike, Citation each) {
        if (times(alike, each) > 1) {
            return Optional.empty();
        }
        List<Citation> others = alike.stream()
                .filter(other -> isSwapped(other.symbol(), each.symbol()) && isOfOneOffice(article, other, each))
                .toList();
        boolean apart =
                others.stream().noneMatch(other -> areBeside(article, other, each) || saysOtherwise(other, each));
        boolean often = others.size() > 1 && areFarApart(others.getFirst(), each);
        boolean same = others.stream()
                .anyMatch(other ->
                        other.span().start() < each.span().start() && saysTheSame(article.tokens(), other, each));
        return apart && (often || same) ? Optional.of(others.getFirst().symbol()) : Optional.empty();
    }

    /** Numbers of one day stand close together, even where a council passes many resolutions. */
    private static boolean areFarApart(Citation first, Citation second) {
        int one = number(first);
        int two = number(second);
        return one >= 0 && two >= 0 && Math.abs(one - two) > MOST_OF_A_DAY;
    }

    private static int number(Citation citation) {
        String digits = citation.symbol()
                .substring(
                        0,
                        citation.symbol().length()
                                - ActCheck.tail(citation.symbol()).length());
        return digits.isEmpty() || digits.length() > 6 ? -1 : Integer.parseInt(digits);
    }

    /** About something else, or so much about the same that {@link CitationCheck} tells it. */
    private static boolean saysOtherwise(Citation first, Citation second) {
        Titles titles = new Titles(first.title(), second.title());
        return titles.differ() || titles.areOfOneProgramme();
    }

    /** Both have titles, which do not differ here any more, or the same words stand behind them. */
    private static boolean saysTheSame(Tokens tokens, Citation first, Citation second) {
        if (!first.title().isEmpty() && !second.title().isEmpty()) {
            return true;
        }
        int one = tokens.from(first.span().end());
        int two = tokens.from(second.span().end());
        return IntStream.range(0, SAME)
                .allMatch(i -> !tokens.isClauseEnd(one + i)
                        && tokens.at(one + i).is(tokens.at(two + i).key()));
    }

    private boolean isKnown(Citation citation) {
        Act act = acts.of(citation.symbol());
        return act != null && act.date().equals(citation.date());
    }

    private static long times(List<Citation> alike, Citation citation) {
        return alike.stream()
                .filter(other -> other.symbol().equalsIgnoreCase(citation.symbol()))
                .count();
    }

    private static boolean isOfOneOffice(Article article, Citation first, Citation second) {
        Tokens tokens = article.tokens();
        return (first.issuer().isEmpty()
                        || second.issuer().isEmpty()
                        || first.issuer().equals(second.issuer()))
                && Sameness.places(tokens, tokens.from(first.span().start()))
                        .equals(Sameness.places(
                                tokens, tokens.from(second.span().start())));
    }

    /** Two numbers in one clause are meant as two documents. */
    private static boolean areBeside(Article article, Citation first, Citation second) {
        Tokens tokens = article.tokens();
        return tokens.areInOneClause(
                tokens.from(first.span().start()), tokens.from(second.span().start()));
    }

    /** True where all but the number is the same, and of that two digits that stand side by side are swapped. */
    static boolean isSwapped(String first, String second) {
        String tail = ActCheck.tail(first);
        if (first.length() != second.length() || !tail.equals(ActCheck.tail(second))) {
            return false;
        }
        int digits = first.length() - tail.length();
        int at = 0;
        while (at < digits && first.charAt(at) == second.charAt(at)) {
            at++;
        }
        return at + 1 < digits
                && first.charAt(at) == second.charAt(at + 1)
                && first.charAt(at + 1) == second.charAt(at)
                && first.substring(at + 2, digits).equals(second.substring(at + 2, digits));
    }
}
