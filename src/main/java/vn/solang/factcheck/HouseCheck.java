package vn.solang.factcheck;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/**
 * Terms that the office writes otherwise ({@code house-words.csv}): {@code Ban chỉ đạo}, {@code sở ngành}, {@code tỉ lệ}.
 * Each other way of writing is told once, where it stands first.
 */
final class HouseCheck implements Check {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    /** Where a way of writing stands first, and how often it stands in all. */
    private record Seen(Span first, String right, int times) {
        Seen again() {
            return new Seen(first, right, times + 1);
        }
    }

    @Override
    public void check(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        Map<String, Seen> seen = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Phrases.Found<String> term =
                    tokens.at(i).isWord() ? article.lexicon().house.at(tokens, i) : null;
            if (term != null) {
                String written = BLANKS.matcher(tokens.words(i, term.end() - 1)).replaceAll(" ");
                Span span = tokens.span(i, term.end() - 1);
                if (!isSame(written, term.meaning()) && !article.text().isBound(span)) {
                    seen.merge(written, new Seen(span, term.meaning(), 1), (before, _) -> before.again());
                }
                i = term.end() - 1;
            }
        }
        seen.forEach((written, where) -> found.accept(new Finding(
                Kind.TERM,
                Severity.NOTE,
                where.first(),
                Message.of("factcheck.term.house", written, where.right(), where.times()),
                where.right())));
    }

    /** Capitals throughout, as in headings, and a capital at the head of a sentence are no other way of writing. */
    private static boolean isSame(String written, String right) {
        return written.equals(right)
                || written.equals(right.toUpperCase(Locale.ROOT))
                || (Character.isUpperCase(written.charAt(0))
                        && Character.isLowerCase(right.charAt(0))
                        && written.substring(1).equals(right.substring(1)));
    }
}
