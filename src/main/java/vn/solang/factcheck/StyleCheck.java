package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/**
 * How a text is set: stretches of years with different dashes, tone marks in two places ({@code hoá}, {@code hóa}),
 * blanks and words that stand twice. All of it notes; each is told once, where it stands first.
 */
final class StyleCheck implements Check {

    /** Syllables whose mark some write on the second vowel: {@code hóa}, {@code khỏe}, {@code thủy}. */
    private static final Pattern MODERN = Pattern.compile("(?:[óòỏõọ][ae]|[úùủũụ]y)$");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        dashes(article, found);
        tones(article, found);
        blanks(article, found);
        twice(article, found);
    }

    /** The way most stretches of years are written, and the first of each other way. */
    private static void dashes(Article article, Consumer<Finding> found) {
        Map<String, List<Claim.Years>> ways = new LinkedHashMap<>();
        for (Claim.Years years : article.years()) {
            String quote = article.text().quote(years.span());
            if (quote.length() > 8 && !article.text().isBound(years.span())) {
                ways.computeIfAbsent(quote.substring(4, quote.length() - 4), _ -> new ArrayList<>())
                        .add(years);
            }
        }
        if (ways.size() < 2) {
            return;
        }
        String most = ways.keySet().stream()
                .max(Comparator.comparingInt(
                        way -> ways.getOrDefault(way, List.of()).size()))
                .orElseThrow();
        ways.forEach((way, all) -> {
            if (!way.equals(most)) {
                Claim.Years first = all.getFirst();
                String quote = article.text().quote(first.span());
                String right = quote.substring(0, 4) + most + quote.substring(quote.length() - 4);
                found.accept(note(
                        Kind.PUNCTUATION,
                        first.span(),
                        Message.of("factcheck.style.dash", quote, right, all.size()),
                        right));
            }
        });
    }

    /** Names keep the marks their owners give them. */
    private static void tones(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        Map<String, Boolean> movable = new HashMap<>();
        int modern = 0;
        List<Integer> old = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            if (token.isWord() && !tokens.isCapital(i)) {
                if (movable.computeIfAbsent(
                        token.key(), key -> MODERN.matcher(key).find())) {
                    boolean own = tokens.text(i).equals(token.key());
                    modern += own ? 1 : 0;
                    boolean other = !own && !tokens.text(i).equalsIgnoreCase(token.key());
                    if (other && !article.text().isBound(token.span())) {
                        old.add(i);
                    }
                }
            }
        }
        if (modern > 0 && !old.isEmpty()) {
            String written = tokens.text(old.getFirst());
            String right = tokens.at(old.getFirst()).key();
            found.accept(note(
                    Kind.TERM,
                    tokens.at(old.getFirst()).span(),
                    Message.of("factcheck.style.tone", written, right, old.size()),
                    right));
        }
    }

    private static void blanks(Article article, Consumer<Finding> found) {
        String chars = article.tokens().chars();
        List<Span> places = new ArrayList<>();
        for (int at = chars.indexOf("  "); at >= 0; at = chars.indexOf("  ", at + 2)) {
            Span span = new Span(at, at + 2);
            if (isBetweenWords(chars, at) && !article.text().isBound(span)) {
                places.add(span);
            }
        }
        if (!places.isEmpty()) {
            found.accept(note(
                    Kind.PUNCTUATION, places.getFirst(), Message.of("factcheck.style.blanks", places.size()), " "));
        }
    }

    /** Two blanks with a word on both sides; more of them set columns. */
    private static boolean isBetweenWords(String chars, int at) {
        if (at == 0 || at + 2 >= chars.length()) {
            return false;
        }
        char before = chars.charAt(at - 1);
        char after = chars.charAt(at + 2);
        return (Character.isLetterOrDigit(before) || ",;:.%)".indexOf(before) >= 0)
                && (Character.isLetterOrDigit(after) || after == '(');
    }

    /** {@code việc việc}, {@code xác định xác định}. Some syllables are doubled on purpose. */
    private static void twice(Article article, Consumer<Finding> found) {
        Tokens tokens = article.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean one = isAgain(tokens, i, i + 1)
                    && !article.lexicon().doubled.contains(tokens.at(i).key());
            boolean two = !one && isAgain(tokens, i, i + 2) && isAgain(tokens, i + 1, i + 3);
            int length = one ? 1 : 2;
            if ((one || two) && !article.text().isBound(tokens.span(i, i + 2 * length - 1))) {
                found.accept(note(
                        Kind.TERM,
                        tokens.span(i, i + 2 * length - 1),
                        Message.of("factcheck.style.twice", tokens.words(i, i + length - 1)),
                        tokens.words(i, i + length - 1)));
                i += 2 * length - 1;
            }
        }
    }

    /** The same word in small letters, with nothing but blanks between. */
    private static boolean isAgain(Tokens tokens, int first, int second) {
        Token one = tokens.at(first);
        Token two = tokens.at(second);
        boolean words = one.isWord() && two.isWord() && two.end() - two.start() > 1;
        return words
                && one.is(two.key())
                && two.spaced()
                && !tokens.isCapital(second)
                && tokens.at(second - 1).isWord();
    }

    private static Finding note(Kind kind, Span span, Message message, String suggestion) {
        return new Finding(kind, Severity.NOTE, span, message, suggestion);
    }
}
