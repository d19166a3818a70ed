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
 */
public record ConfirmationPage(
        String title,
        List<Link> parents,
        Asking asking,
        String awaiting,
        List<SetCount> overview,
        List<Row> rows,
        List<Done> done,
        @Nullable Link form) {

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
            String fixed) {
        public Row {
            source = List.copyOf(source);
        }
    }

    /** A level that was confirmed or corrected. */
    public record Done(
            Link indicator, String set, String name, String place, String level, String document, String page) {}

    public ConfirmationPage {
        parents = List.copyOf(parents);
        overview = List.copyOf(overview);
        rows = List.copyOf(rows);
        done = List.copyOf(done);
    }
}
