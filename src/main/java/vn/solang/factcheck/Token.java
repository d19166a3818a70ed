package vn.solang.factcheck;

/**
 * A word, a number or a sign of a text.
 *
 * @param key a word in small letters with its tone where it belongs; a number or sign as it stands
 * @param spaced true where white space stands before it
 */
record Token(Kind kind, int start, int end, String key, boolean spaced) {

    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** The end of a paragraph. */
        BREAK
    }

    Span span() {
        return new Span(start, end);
    }

    boolean is(String other) {
        return key.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isBreak() {
        return kind == Kind.BREAK;
    }
}
