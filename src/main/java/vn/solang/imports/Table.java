package vn.solang.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** One table of an import: its rows in order, and the list of those refused. */
public interface Table {

    /** The file's name as the person knows it. */
    String file();

    /** The unit whose books the table belongs to, where its rows do not say: the province of the whole import. */
    default Optional<UnitId> owner() {
        return Optional.empty();
    }

    /**
     * The owner of a table that needs one.
     *
     * @throws Rejected {@code import.no-owner} where it is not known whose books the table belongs to
     */
    default UnitId requireOwner() {
        return owner().orElseThrow(() -> new Rejected("import.no-owner", file()));
    }

    /**
     * Reads every row once, in order. A row whose reading throws {@link BadCell} is refused with that reason and the
     * next one is read; rows without any text are passed over.
     */
    void each(Consumer<Row> reader);

    /** Goes again over rows that {@link #each} read, refusing those whose reading throws. */
    default void again(List<Row> rows, Consumer<Row> reader) {
        for (Row row : rows) {
            try {
                reader.accept(row);
            } catch (BadCell why) {
                refuse(row.number(), why);
            }
        }
    }

    /** Refuses a row after it was read, where the fault only shows when the rows are seen together. */
    void refuse(int row, BadCell why);

    /** Rows refused so far. */
    int refused();
}
