package vn.solang.submissions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/** Units and rounds with where they stand: what to enter, what waits, a whole round. */
public record EntryListPage(
        String title, String intro, List<Link> parents, List<Group> groups, String emptyTitle, String emptyNext) {

    public EntryListPage {
        parents = List.copyOf(parents);
        groups = List.copyOf(groups);
    }

    /**
     * The units of one round.
     *
     * @param tally how many stand where; empty for none
     * @param workbook where the round is filled in by Excel; null where nothing can be entered
     */
    public record Group(
            String title,
            String when,
            String tally,
            List<Row> rows,
            @Nullable Link workbook) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit.
     *
     * @param age how long it waits and how late it is
     * @param late true where it is late
     * @param criteria the criteria that wait; empty for none
     * @param action what to do next
     */
    public record Row(Link unit, Chip state, String age, boolean late, String criteria, Link action) {}
}
