package vn.solang.factcheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.solang.shared.VietnameseText;

/**
 * A text cut into words, numbers and signs. A number keeps its dots and commas ({@code 2.358}, {@code 26,43}); after the
 * last token stands the end of a paragraph, and before the first one too for whoever asks.
 */
final class Tokens {

    private static final Token START = new Token(Token.Kind.BREAK, 0, 0, "\n", false);

    private final String chars;
    private final Token end;
    /** By the word a line ends with, the number that must follow. */
    private static final Map<String, Pattern> BROKEN = Map.of(
            "ngày", Pattern.compile("\\s*\\d{1,2}(?:\\s+tháng|/|-)"),
            "tháng", Pattern.compile("\\s*\\d{1,2}(?:\\s+năm|/)"),
            "năm", Pattern.compile("\\s*(?:19|20)\\d\\d\\b"),
            "số", Pattern.compile("\\s*\\d+\\s*[/-]"));

    /** What is longer is a table on one line, and no sentence. */
    private static final int LONGEST_CLAUSE = 200;

    private final int[] starts;
    private final int[] clauses;
    private final int[] clauseEnds;
    private final int[] breaks;
    private final int[] depths;
    private final List<Token> all = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    Tokens(String chars) {
        this.chars = chars;
        this.end = new Token(Token.Kind.BREAK, chars.length(), chars.length(), "\n", false);
        cut();
        this.starts = all.stream().mapToInt(Token::start).toArray();
        this.clauseEnds =
                IntStream.range(0, all.size()).filter(this::isClauseEnd).toArray();
        this.clauses = clauses();
        this.breaks =
                IntStream.range(0, all.size()).filter(i -> at(i).isBreak()).toArray();
        this.depths = depths();
    }

    private int[] clauses() {
        int[] found = new int[all.size()];
        int clause = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = clause;
            if (clause < clauseEnds.length && clauseEnds[clause] == i) {
                clause++;
            }
        }
        return found;
    }

    private int[] depths() {
        int[] found = new int[all.size()];
        int open = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = open;
            open = at(i).isBreak() ? 0 : at(i).is("(") ? open + 1 : at(i).is(")") ? Math.max(0, open - 1) : open;
        }
        return found;
    }

    int size() {
        return all.size();
    }

    /** A token; outside of the text the end of a paragraph. */
    Token at(int index) {
        return index < 0 ? START : index < all.size() ? all.get(index) : end;
    }

    String chars() {
        return chars;
    }

    /** From the start of one token to the end of another. */
    Span span(int first, int last) {
        return new Span(at(first).start(), at(last).end());
    }

    /** The text of some tokens as it stands. */
    String words(int first, int last) {
        return first > last ? "" : chars.substring(at(first).start(), at(last).end());
    }

    /** The text of a token as it stands. */
    String text(int index) {
        Token token = at(index);
        return chars.substring(token.start(), token.end());
    }

    /** True for a word whose first letter is a capital. */
    boolean isCapital(int index) {
        Token token = at(index);
        return token.isWord() && Character.isUpperCase(chars.charAt(token.start()));
    }

    /** True for a word in capitals throughout, of two letters or more. */
    boolean isAcronym(int index) {
        Token token = at(index);
        return token.isWord()
                && token.end() - token.start() > 1
                && chars.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    /** True where a clause ends at a token: at a full stop, a semicolon, or with the paragraph. */
    boolean isClauseEnd(int index) {
        Token token = at(index);
        return token.isBreak() || token.is(".") || token.is(";");
    }

    /** True where no clause ends between two tokens. */
    boolean areInOneClause(int first, int second) {
        return clauseOf(first) == clauseOf(second);
    }

    /** The first token of the clause a token stands in, or which it ends; of a very long one, not far before the token. */
    int clauseStart(int index) {
        int clause = clauseOf(index);
        return Math.max(clause == 0 ? 0 : clauseEnds[clause - 1] + 1, index - LONGEST_CLAUSE);
    }

    /** The token that ends the clause a token stands in; of a very long one, not far behind the token. */
    int clauseEnd(int index) {
        int clause = clauseOf(index);
        return Math.min(clause < clauseEnds.length ? clauseEnds[clause] : all.size(), index + LONGEST_CLAUSE);
    }

    /** The token that ends the paragraph a token stands in, or that token. */
    int paragraphEnd(int index) {
        int found = Arrays.binarySearch(breaks, index);
        int next = found >= 0 ? found : -found - 1;
        return next < breaks.length ? breaks[next] : Math.max(index, all.size());
    }

    /** The first token of the paragraph a token stands in. */
    int paragraphStart(int index) {
        int found = Arrays.binarySearch(breaks, index - 1);
        int next = found >= 0 ? found + 1 : -found - 1;
        return next == 0 ? 0 : breaks[next - 1] + 1;
    }

    /** True where a phrase begins in the clause of a token. */
    boolean isInClause(int index, Phrases<?> words) {
        return isAmong(clauseStart(index), clauseEnd(index), words);
    }

    /** True where a phrase begins at a token from one up to another. */
    boolean isAmong(int from, int to, Phrases<?> words) {
        for (int i = from; i < to; i++) {
            if (words.at(this, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** How many round brackets are open before a token, in its paragraph. */
    int depth(int index) {
        return index < 0 || index >= depths.length ? 0 : depths[index];
    }

    /** The number of the clause a token stands in, or which it ends. */
    private int clauseOf(int index) {
        return index < 0 ? 0 : index < clauses.length ? clauses[index] : clauseEnds.length;
    }

    /** The word behind {@code mỗi} right before a token; empty where there is none. */
    String apiece(int index) {
        return at(index - 2).is("mỗi") && at(index - 1).isWord() ? at(index - 1).key() : "";
    }

    /** The first token that begins at a place of the text or after it. */
    int from(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 1;
    }

    private void cut() {
        boolean spaced = false;
        int at = 0;
        while (at < chars.length()) {
            char c = chars.charAt(at);
            int end = at + 1;
            if ((c == '\n' || c == '\r') && (isWrapped(end) || isBrokenNumber(end))) {
                spaced = true;
            } else if (c == '\n' || c == '\r' || c == '\f' || c == '\u2029') {
                all.add(new Token(Token.Kind.BREAK, at, end, "\n", spaced));
                spaced = false;
            } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f') {
                spaced = true;
            } else {
                if (isDigit(c)) {
                    end = numberEnd(at);
                    all.add(new Token(Token.Kind.NUMBER, at, end, chars.substring(at, end), spaced));
                } else if (Character.isLetter(c)) {
                    while (end < chars.length() && isInWord(chars.charAt(end))) {
                        end++;
                    }
                    all.add(new Token(Token.Kind.WORD, at, end, key(chars.substring(at, end)), spaced));
                } else {
                    all.add(new Token(Token.Kind.SIGN, at, end, String.valueOf(c), spaced));
                }
                spaced = false;
            }
            at = end;
        }
    }

    /** What cannot stand at the end of a line without the number that begins the next one. */
    private boolean isBrokenNumber(int next) {
        if (all.isEmpty()) {
            return false;
        }
        Pattern number = BROKEN.get(all.getLast().key());
        return number != null
                && number.matcher(chars).region(next, chars.length()).lookingAt();
    }

    /** A line that was broken for its width: the sentence is not ended, and the next line goes on in small letters. */
    private boolean isWrapped(int next) {
        if (all.isEmpty()
                || ".;:!?…".contains(all.getLast().key())
                || all.getLast().isBreak()) {
            return false;
        }
        int at = next;
        while (at < chars.length()
                && (chars.charAt(at) == ' ' || chars.charAt(at) == '\t' || chars.charAt(at) == '\n')) {
            if (chars.charAt(at) == '\n' && at > next) {
                return false;
            }
            at++;
        }
        return at < chars.length() && Character.isLowerCase(chars.charAt(at));
    }

    /** Dots and commas belong to a number where a digit follows. */
    private int numberEnd(int at) {
        int end = at + 1;
        while (end < chars.length()
                && (isDigit(chars.charAt(end))
                        || (isPoint(chars.charAt(end))
                                && end + 1 < chars.length()
                                && isDigit(chars.charAt(end + 1))))) {
            end++;
        }
        return end;
    }

    private String key(String word) {
        return keys.computeIfAbsent(
                word, each -> VietnameseText.normalTone(each).toLowerCase(Locale.ROOT));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
