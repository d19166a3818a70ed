package vn.solang.workbooks;

/**
 * The columns of a sheet. The first row, hidden, names each by its key, so that a column is found again wherever it was
 * moved and whatever its head was changed to; the first columns, hidden, say of each row which value it is.
 */
enum Columns {
    /** The code of the measure. */
    MEASURE("measure", 0),
    /** The version of the value that stands in the sheet; 0 for none. */
    VERSION("version", 0),
    /** The value as it stood when the workbook was made. */
    GIVEN("given", 0),
    /** The note as it stood when the workbook was made. */
    GIVEN_NOTE("given-note", 0),
    CRITERION("criterion", 9),
    NAME("name", 60),
    UNIT("unit", 21),
    ASKED("asked", 26),
    LAST("last", 34),
    VALUE("value", 16),
    NOTE("note", 32),
    VERDICT("verdict", 14);

    private final String key;
    private final int width;

    Columns(String key, int width) {
        this.key = key;
        this.width = width;
    }

    /** What stands in the hidden first row. */
    String key() {
        return key;
    }

    /** Where it stands in a new workbook, from 0. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** In characters; 0 for one that nobody sees. */
    int width() {
        return width;
    }

    boolean hidden() {
        return width == 0;
    }

    /** True for what people may change. */
    boolean open() {
        return this == VALUE || this == NOTE;
    }
}
