package vn.solang.assessment;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Incoming facts as lines of PostgreSQL's text format for {@code COPY}, handed on by the chunk. */
final class FactLines {

    /** Takes a chunk of bytes; the array is used again afterwards. */
    interface Chunk {
        void take(byte[] bytes, int length);
    }

    private static final int CHUNK = 1 << 16;

    /** More than the longest line: five whole numbers and a decimal one. */
    private static final int LONGEST_LINE = 128;

    private static final byte[] NOTHING = {'\\', 'N'};

    private final byte[] bytes = new byte[CHUNK + LONGEST_LINE];
    private final Chunk chunk;
    private int length;

    FactLines(Chunk chunk) {
        this.chunk = chunk;
    }

    /**
     * Adds a fact.
     *
     * @param line the line of the file it stands on
     * @param value null for “không áp dụng”
     * @param origin its place among the origins of the file
     */
    void add(int line, int unit, int measure, int period, @Nullable BigDecimal value, int origin) {
        put(line, '\t');
        put(unit, '\t');
        put(measure, '\t');
        put(period, '\t');
        if (value == null) {
            put(NOTHING);
        } else {
            put(value.toPlainString().getBytes(StandardCharsets.ISO_8859_1));
        }
        bytes[length++] = '\t';
        put(origin, '\n');
        if (length >= CHUNK) {
            flush();
        }
    }

    void flush() {
        if (length > 0) {
            chunk.take(bytes, length);
            length = 0;
        }
    }

    /** None of the numbers is negative. */
    private void put(int number, char behind) {
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        int rest = number;
        for (int place = length + digits - 1; place >= length; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        bytes[length++] = (byte) behind;
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    @Override
    public String toString() {
        return new String(Arrays.copyOf(bytes, length), StandardCharsets.ISO_8859_1);
    }
}
