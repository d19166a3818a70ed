package vn.solang.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of the rows seen so far, each with the row that bore it first. */
public final class Duplicates {

    private final Map<List<Object>, Integer> firsts = new HashMap<>();

    /**
     * Remembers a row's key; to be called once everything else about the row was found good.
     *
     * @param column the column to name in the refusal
     * @throws BadCell where an earlier row has the same key
     */
    public void require(Row row, String column, Object... key) {
        Integer first = firsts.putIfAbsent(List.of(key), row.number());
        if (first != null) {
            throw row.bad(column, "import.row.duplicate", Integer.toString(first));
        }
    }
}
