package vn.solang.assessment;

/** The first line each key was met on: a table of numbers, since a file may have hundreds of thousands of keys. */
final class SeenKeys {

    private static final int FIRST_SIZE = 1 << 12;

    /** Spreads neighbouring keys over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[FIRST_SIZE];

    /** 0 where the place is free; no line has that number. */
    private int[] lines = new int[FIRST_SIZE];

    private int size;

    /** Remembers a key's line unless it was met before; then tells the line it was first met on, otherwise 0. */
    int first(long key, int line) {
        int place = place(key);
        if (lines[place] != 0) {
            return lines[place];
        }
        keys[place] = key;
        lines[place] = line;
        size++;
        if (size * 2 > lines.length) {
            grow();
        }
        return 0;
    }

    private int place(long key) {
        int place = (int) ((key * SPREAD) >>> Integer.SIZE) & (lines.length - 1);
        while (lines[place] != 0 && keys[place] != key) {
            place = (place + 1) & (lines.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                lines[place] = oldLines[i];
            }
        }
    }
}
