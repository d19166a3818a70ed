package vn.solang.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Link;

/**
 * All criteria sets, by the level of units they are for.
 *
 * @param groups one a level
 */
public record SetListPage(String title, String intro, List<Link> more, List<Group> groups) {

    public SetListPage {
        more = List.copyOf(more);
        groups = List.copyOf(groups);
    }

    /** The sets for one level of units, the newest first. */
    public record Group(String title, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A national set and those of provinces over it.
     *
     * @param counts {@code 19 tiêu chí, 57 chỉ tiêu}
     * @param frame what of a frame is known; null where the set is whole
     */
    public record Row(
            Link set,
            String code,
            String types,
            String document,
            String force,
            String counts,
            @Nullable String frame,
            List<State.Tally> tallies,
            List<Own> own) {
        public Row {
            tallies = List.copyOf(tallies);
            own = List.copyOf(own);
        }
    }

    /** A province's set. */
    public record Own(Link set, String code, String document, String force, String counts, List<Badge> badges) {
        public Own {
            badges = List.copyOf(badges);
        }
    }
}
