package vn.solang.proofing;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;

/**
 * What a suggestion takes the place of. A finding is about a stretch, such as a whole citation; its suggestion is for a part
 * of that, such as the day, which is found by its shape. Where there is none, or more than one, nothing is replaced.
 *
 * @param place in code points of the text as it was read
 * @param text what comes there
 */
public record Replacement(Span place, String text) {

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("\\d[\\d.,]*\\s*%"),
            Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}|\\d{1,2}\\s+tháng\\s+\\d{1,2}\\s+năm\\s+\\d{4}"),
            Pattern.compile("\\d{3,4}\\s*[-–]\\s*\\d{3,4}"),
            Pattern.compile("\\d+(?:/\\d{4})?[-/]\\p{Lu}[\\p{Lu}\\d/&-]*"));

    private static final Pattern NUMBERS = Pattern.compile("\\d[\\d.,]*");

    static @Nullable Replacement of(Finding finding, Span place, String quote) {
        String suggestion = finding.suggestion();
        if (suggestion.isEmpty() || quote.isEmpty() || suggestion.equals(quote)) {
            return null;
        }
        if (masked(quote).equals(masked(suggestion))) {
            return new Replacement(place, suggestion);
        }
        for (Pattern shape : SHAPES) {
            if (shape.matcher(suggestion).matches()) {
                return only(shape.matcher(quote).results().toList(), place, quote, suggestion);
            }
        }
        return said(finding, place, quote, suggestion);
    }

    /** The words that the sentence of the finding names last, where the quotation holds them once. */
    private static @Nullable Replacement said(Finding finding, Span place, String quote, String suggestion) {
        return finding.message().arguments().reversed().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(each -> !each.isEmpty() && !each.equals(suggestion) && quote.contains(each))
                .findFirst()
                .map(each -> only(
                        Pattern.compile(Pattern.quote(each))
                                .matcher(quote)
                                .results()
                                .toList(),
                        place,
                        quote,
                        suggestion))
                .orElse(null);
    }

    private static @Nullable Replacement only(List<MatchResult> found, Span place, String quote, String suggestion) {
        if (found.size() != 1) {
            return null;
        }
        int start = place.start() + quote.codePointCount(0, found.getFirst().start());
        int end = place.start() + quote.codePointCount(0, found.getFirst().end());
        return new Replacement(new Span(start, end), suggestion);
    }

    private static String masked(String text) {
        return NUMBERS.matcher(text).replaceAll("0");
    }
}
