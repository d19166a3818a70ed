package vn.solang.submissions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * All values of a submission: for its unit before handing it in, for checkers beside what was accepted last.
 *
 * @param action where its form posts to
 * @param version the version an act names
 * @param problems what must be put right first
 * @param missing how many values are missing, in words; empty for none
 * @param may what the reader may do with it
 */
public record CheckPage(
        String title,
        String round,
        String stage,
        String action,
        int version,
        List<Link> parents,
        List<Link> problems,
        String missing,
        May may,
        List<Group> groups,
        List<String> history,
        @Nullable String typed) {

    public CheckPage {
        parents = List.copyOf(parents);
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
        history = List.copyOf(history);
    }

    /** True where the reader is asked to confirm a part of it. */
    public boolean asked() {
        return groups.stream().anyMatch(Group::confirm);
    }

    /** What the reader may do. */
    public record May(boolean submit, boolean forward, boolean accept, boolean giveBack) {

        static final May NOTHING = new May(false, false, false, false);

        /** True where there is anything to be done. */
        public boolean any() {
            return submit || forward || accept || giveBack;
        }
    }

    /**
     * A page of the form.
     *
     * @param confirm true where the reader may confirm it
     * @param confirmed who confirmed it; empty where nobody did
     */
    public record Group(String no, Link name, Chip state, boolean confirm, String confirmed, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        /** Where it stands on the page. */
        public String id() {
            return id(no);
        }

        static String id(String no) {
            return "g-" + no;
        }
    }

    /**
     * A value.
     *
     * @param value as people read it; empty where there is none
     * @param last the last accepted value with its period; empty where there is none
     * @param asked what is asked of the unit
     * @param said comments of earlier returns
     * @param problem with what it does not agree; empty where it does
     * @param history where it is told who changed it and how
     * @param comment what was typed to be said of it
     */
    public record Row(
            String id,
            String code,
            String requirement,
            String label,
            String value,
            String note,
            String entered,
            String last,
            String asked,
            Chip verdict,
            List<Badge> badges,
            List<String> said,
            String problem,
            String history,
            String comment) {
        public Row {
            badges = List.copyOf(badges);
            said = List.copyOf(said);
        }
    }
}
