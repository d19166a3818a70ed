package vn.solang.submissions.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * One criterion of all units of a round.
 *
 * @param columns the values shown, one a measure
 */
public record ConfirmPage(
        String title,
        String intro,
        Asking asking,
        String action,
        List<String> columns,
        List<Row> rows,
        boolean any,
        List<String> done) {

    public ConfirmPage {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        done = List.copyOf(done);
    }

    /**
     * A unit.
     *
     * @param key what its box sends: the code and the version
     * @param open true where the reader may confirm it now
     * @param outcome what became of it just now; empty for nothing
     */
    public record Row(
            Link unit, String key, boolean open, Chip verdict, List<String> values, String state, String outcome) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
