package vn.solang.factcheck;

import java.util.Arrays;

/**
 * What a reader made of a file: the text as it is kept and told, the characters that are read of it, and where in the
 * one each of the others stands.
 */
final class Decoded {

    private final String original;
    private final String read;
    private final int[] starts;
    private final int[] ends;

    private Decoded(String original, String read, int[] starts, int[] ends) {
        this.original = original;
        this.read = read;
        this.starts = starts;
        this.ends = ends;
    }

    /** The text places are counted in, in code points. */
    String original() {
        return original;
    }

    /** The characters that are read. */
    String read() {
        return read;
    }

    /** The code point of the original a character of those read begins at. */
    int start(int at) {
        return starts[at];
    }

    /** The code point of the original a character of those read ends before. */
    int end(int at) {
        return ends[at];
    }

    /** Puts such a text together. */
    static final class Builder {
        private final StringBuilder read = new StringBuilder();
        private int[] starts = new int[1024];
        private int[] ends = new int[1024];

        /** Adds characters that all stand for one stretch of the original. */
        Builder add(String characters, int start, int end) {
            while (read.length() + characters.length() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            Arrays.fill(starts, read.length(), read.length() + characters.length(), start);
            Arrays.fill(ends, read.length(), read.length() + characters.length(), end);
            read.append(characters);
            return this;
        }

        /** Adds a part of another text of the same original. */
        Builder add(Decoded other, int start, int end) {
            for (int i = start; i < end; i++) {
                add(other.read.substring(i, i + 1), other.starts[i], other.ends[i]);
            }
            return this;
        }

        /** What was read so far. */
        CharSequence read() {
            return read;
        }

        /** Takes away what was read last. */
        void cut(int length) {
            read.setLength(length);
        }

        Decoded of(String original) {
            return new Decoded(
                    original,
                    read.toString(),
                    Arrays.copyOf(starts, read.length()),
                    Arrays.copyOf(ends, read.length()));
        }
    }

    /** A part of it. */
    Decoded part(int start, int end) {
        return new Decoded(
                original,
                read.substring(start, end),
                Arrays.copyOfRange(starts, start, end),
                Arrays.copyOfRange(ends, start, end));
    }

    /** The same in capitals. */
    Decoded inCapitals() {
        var capitals = new StringBuilder();
        read.chars().forEach(c -> capitals.append(Character.toUpperCase((char) c)));
        return new Decoded(original, capitals.toString(), starts, ends);
    }

    /** A text that is read as it stands. */
    static Decoded plain(String original) {
        var read = new Builder();
        int point = 0;
        for (int at = 0; at < original.length(); point++) {
            int next = at + Character.charCount(original.codePointAt(at));
            read.add(original.substring(at, next), point, point + 1);
            at = next;
        }
        return read.of(original);
    }
}
