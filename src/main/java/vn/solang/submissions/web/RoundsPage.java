package vn.solang.submissions.web;

import java.util.List;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The rounds, and the form that opens one.
 *
 * @param manages true where the reader may open and close
 * @param problem what was wrong with what was sent; empty where nothing was
 */
public record RoundsPage(
        String title,
        boolean manages,
        String problem,
        List<Choice> sets,
        List<Choice> owners,
        String period,
        String opens,
        String due,
        List<Row> rows,
        List<String> procedures) {

    public RoundsPage {
        sets = List.copyOf(sets);
        owners = List.copyOf(owners);
        rows = List.copyOf(rows);
        procedures = List.copyOf(procedures);
    }

    /**
     * A round.
     *
     * @param tally how many units stand where
     * @param history what became of it, the newest first
     */
    public record Row(
            int number,
            Link round,
            String owner,
            String days,
            String dueDay,
            boolean open,
            String state,
            String tally,
            List<String> history) {
        public Row {
            history = List.copyOf(history);
        }
    }
}
