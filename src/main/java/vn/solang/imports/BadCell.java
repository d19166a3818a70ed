package vn.solang.imports;

import java.io.Serial;
import vn.solang.shared.Message;

/** A cell that cannot be taken, and the sentence that says what to do about it. */
public final class BadCell extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String column;
    private final String value;
    private final transient Message reason;

    public BadCell(String column, String value, Message reason) {
        super(column + ": " + reason.key(), null, false, false);
        this.column = column;
        this.value = value;
        this.reason = reason;
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
