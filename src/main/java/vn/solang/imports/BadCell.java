package vn.solang.imports;

import java.io.Serial;
import vn.solang.shared.Message;

/** A cell that cannot be taken, and the sentence that says what to do about it. */
public final class BadCell extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int row;
    private final String column;
    private final String value;
    private final transient Message reason;

    public BadCell(int row, String column, String value, Message reason) {
        super(column + ": " + reason.key(), null, false, false);
        this.row = row;
        this.column = column;
        this.value = value;
        this.reason = reason;
    }

    /** The line of the file the cell stands on, or its row begins on. */
    public int row() {
        return row;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public Message reason() {
        return reason;
    }
}
