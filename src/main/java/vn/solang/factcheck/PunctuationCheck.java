package vn.solang.factcheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solang.factcheck.Finding.Kind;
import vn.solang.factcheck.Finding.Severity;
import vn.solang.shared.Message;

/** Brackets and quotation marks without their fellow in a paragraph, what conversions left behind, doubled blanks. */
final class PunctuationCheck implements Check {

    private static final Pattern REMNANT = Pattern.compile("\\[(?:bookmark|if|endif|cid|OLE)[^\\]\\n]{0,60}\\]");

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
        while (start < tokens.size()) {
            int end = article.paragraphEnd(start);
            brackets(tokens, start, end, found);
            start = end + 1;
        }
        quotes(tokens, found);
    }

    private static void brackets(Tokens tokens, int start, int end, Consumer<Finding> found) {
        Deque<Integer> open = new ArrayDeque<>();
        int closed = -1;
        for (int i = start; i < end; i++) {
            Token token = tokens.at(i);
            if (token.is("(")) {
                open.push(i);
            } else if (token.is(")") && !open.isEmpty()) {
                open.pop();
                closed = i;
            } else if (token.is(")") && !isMark(tokens, i)) {
                lonely(tokens, i, closed, found);
            }
        }
        for (int each : open) {
            int last = Math.min(end - 1, each + 4);
            found.accept(new Finding(
                    Kind.PUNCTUATION,
                    Severity.WARNING,
                    tokens.span(each, last),
                    Message.of("factcheck.punctuation.unclosed", tokens.words(each, last)),
                    ""));
        }
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

    /** {@code a)} and {@code 1)} at the head of an item close nothing. */
    private static boolean isMark(Tokens tokens, int at) {
        Token before = tokens.at(at - 1);
        boolean brief = (before.isNumber() || before.isWord()) && before.end() - before.start() <= 2;
        return brief && !tokens.at(at - 2).isWord();
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
        open.forEach(each -> unclosed(tokens, each, found));
    }

    private static void unclosed(Tokens tokens, int open, Consumer<Finding> found) {
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
