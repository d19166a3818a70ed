package vn.solang.factcheck;

/**
 * A stretch of a text.
 *
 * @param start the place of its first character, counted from 0
 * @param end the place after its last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: %d to %d".formatted(start, end));
        }
    }

    /** From the start of this one to the end of another that comes later. */
    Span to(Span later) {
        return new Span(start, Math.max(end, later.end));
    }

    /** True where the two have a character in common. */
    public boolean meets(Span other) {
        return start < other.end && other.start < end;
    }
}
