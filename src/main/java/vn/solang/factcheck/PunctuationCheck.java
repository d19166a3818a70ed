package vn.solang.factcheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/** Brackets and quotation marks without their fellow in a paragraph, what conversions left behind. */
final class PunctuationCheck implements Check {

    private static final Pattern REMNANT = Pattern.compile("\\[(?:bookmark|if|endif|cid|OLE)[^\\]\\n]{0,60}\\]");

    private static final Pattern MARK = Pattern.compile("\\p{L}|[ivx]{1,4}");

    @Override
    public void check(Article article, Consumer<Finding> found) {
        String chars = article.tokens().chars();
        Matcher remnant = REMNANT.matcher(chars);
        for (int at = chars.indexOf('['); at >= 0 && remnant.find(at); at = chars.indexOf('[', remnant.end())) {
            found.accept(new Finding(
                    Kind.PUNCTUATION,
                    Severity.WARNING,
                    new Span(remnant.start(), remnant.end()),
                    Message.of("factcheck.punctuation.remnant", remnant.group()),
                    ""));
        }
        Tokens tokens = article.tokens();
        int start = 0;
        Deque<Integer> before = new ArrayDeque<>();
        while (start < tokens.size()) {
            int end = article.tokens().paragraphEnd(start);
            before = brackets(tokens, start, end, before, found);
            start = end + 1;
        }
        before.forEach(each -> unclosed(tokens, each, found));
        quotes(tokens, found);
    }

    /**
     * Tells brackets of a paragraph that have no fellow.
     *
     * @param before those left open in the paragraph before, which this one may close
     * @return those left open in this one
     */
    private static Deque<Integer> brackets(
            Tokens tokens, int start, int end, Deque<Integer> before, Consumer<Finding> found) {
        Deque<Integer> open = new ArrayDeque<>();
        int closed = -1;
        for (int i = start; i < end; i++) {
            Token token = tokens.at(i);
            if (token.is("(")) {
                open.push(i);
            } else if (token.is(")") && !open.isEmpty()) {
                open.pop();
                closed = i;
            } else if (token.is(")") && !before.isEmpty()) {
                before.pop();
            } else if (token.is(")") && !isMark(tokens, i)) {
                lonely(tokens, i, closed, found);
            }
        }
        before.forEach(each -> unclosed(tokens, each, found));
        return open;
    }

    private static void unclosed(Tokens tokens, int each, Consumer<Finding> found) {
        int last = each;
        while (last < each + 4 && !tokens.at(last + 1).isBreak()) {
            last++;
        }
        found.accept(new Finding(
                Kind.PUNCTUATION,
                Severity.WARNING,
                tokens.span(each, last),
                Message.of("factcheck.punctuation.unclosed", tokens.words(each, last)),
                ""));
    }

    private static void lonely(Tokens tokens, int at, int earlier, Consumer<Finding> found) {
        // where another bracket was closed shortly before, that one closed too early
        int shown = earlier > 0 && at - earlier < 40 ? earlier : at;
        int first = Math.max(0, shown - 2);
        found.accept(new Finding(
                Kind.PUNCTUATION,
                Severity.WARNING,
                tokens.span(first, shown),
                Message.of("factcheck.punctuation.unopened", tokens.words(first, shown - 1)),
                ""));
    }

    /** {@code a)}, {@code 1.1)} and {@code iii)} are marks of items and close nothing. */
    private static boolean isMark(Tokens tokens, int at) {
        Token before = tokens.at(at - 1);
        return before.isNumber()
                || (before.isWord() && MARK.matcher(before.key()).matches());
    }

    /** Quotations may hold others and run over paragraphs; what is left open at the end of the text was never closed. */
    private static void quotes(Tokens tokens, Consumer<Finding> found) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            if (token.is("“")) {
                open.push(i);
            } else if (!open.isEmpty() && (token.is("”") || token.is("\""))) {
                open.pop();
            }
        }
        open.forEach(each -> unquoted(tokens, each, found));
    }

    private static void unquoted(Tokens tokens, int open, Consumer<Finding> found) {
        int last = open;
        while (last < open + 2 && !tokens.at(last + 1).isBreak()) {
            last++;
        }
        int first = tokens.at(open).spaced() || tokens.at(open - 1).isBreak() ? open : open - 1;
        found.accept(new Finding(
                Kind.PUNCTUATION,
                Severity.WARNING,
                tokens.span(first, last),
                Message.of("factcheck.punctuation.unquoted", tokens.words(open + 1, last)),
                ""));
    }
}
