package vn.solang.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Link;

/**
 * The levels that await an officer's comparison with the official table, and those compared already.
 *
 * @param awaiting how many await it, in words
 * @param overview what awaits it by set; empty where one set was chosen
 * @param rows the levels of the set chosen
 * @param form the table to fill in; null where nothing awaits confirmation
 * @param problem why what was sent last was not taken; empty where it was
 */
public record ConfirmationPage(
        String title,
        List<Link> parents,
        Asking asking,
        String awaiting,
        List<SetCount> overview,
        List<Row> rows,
        List<Done> done,
        @Nullable Link form,
        String problem) {

    /** How far the levels of a set are confirmed. */
    public record SetCount(Link set, String awaiting, List<State.Tally> tallies) {
        public SetCount {
            tallies = List.copyOf(tallies);
        }
    }

    /**
     * A level that awaits confirmation.
     *
     * @param indicator the requirement's code, with the number of its bound
     * @param place the region or group, and the year
     * @param fixed where it is corrected in the set's file and not by a confirmation, why; empty otherwise
     * @param decide the form to confirm it; null where the reader may not, or no confirmation can name it
     */
    public record Row(
            Link indicator,
            String name,
            String place,
            String level,
            State state,
            String words,
            String certainty,
            List<Link> source,
            String fixed,
            @Nullable Decide decide) {
        public Row {
            source = List.copyOf(source);
        }
    }

    /**
     * What a form about one level sends, by the columns of confirmations.csv.
     *
     * @param id of the form, to lead back to it
     * @param open true where it was sent and not taken
     */
    public record Decide(
            String id,
            String set,
            String province,
            String indicator,
            String variant,
            String year,
            String threshold,
            String document,
            String page,
            boolean open) {}

    /**
     * A level that was confirmed or corrected.
     *
     * @param by who did it, and when; empty for readers without an account
     * @param withdraw the form to take it back; null where the reader may not
     */
    public record Done(
            Link indicator,
            String set,
            String name,
            String place,
            String level,
            String document,
            String page,
            String by,
            @Nullable Decide withdraw) {}

    public ConfirmationPage {
        parents = List.copyOf(parents);
        overview = List.copyOf(overview);
        rows = List.copyOf(rows);
        done = List.copyOf(done);
    }
}
