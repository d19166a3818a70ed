package vn.solang.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * What a unit meets of a set, requirement by requirement.
 *
 * @param shown whether accepted values are shown or what is being entered too, with the other way to look; null where
 *     nothing is being entered
 * @param sections null where no set is for units of this kind
 */
public record CriteriaPage(
        String title,
        String asOf,
        List<Link> parents,
        Asking asking,
        @Nullable Shown shown,
        @Nullable Sections sections) {

    public CriteriaPage {
        parents = List.copyOf(parents);
    }

    /** Which values a page rests on, in a sentence, and the way to the others. */
    public record Shown(boolean entered, String said, Link other) {}

    /**
     * The evaluation.
     *
     * @param set leads to the set itself
     * @param document the decision that sets it
     * @param variant which column of its tables applies; empty where it has none
     * @param headline {@code 17/19 tiêu chí}
     * @param verdict whether the set is met as a whole
     * @param counts met, not met, unknown, not applicable
     * @param frame a warning where only the frame of the set is known; empty for none
     */
    public record Sections(
            Link set,
            String document,
            String variant,
            String headline,
            Chip verdict,
            List<Chip> counts,
            List<Badge> countBadges,
            List<Badge> badges,
            String frame,
            List<Group> criteria,
            List<RequirementRow> conditions,
            List<RequirementRow> besides,
            Lacking lacking) {
        public Sections {
            counts = List.copyOf(counts);
            countBadges = List.copyOf(countBadges);
            badges = List.copyOf(badges);
            criteria = List.copyOf(criteria);
            conditions = List.copyOf(conditions);
            besides = List.copyOf(besides);
        }
    }

    /** A criterion and its requirements; a note instead where what it asks is not known. */
    public record Group(
            String no, String name, Chip verdict, List<Badge> badges, String note, List<RequirementRow> rows) {
        public Group {
            badges = List.copyOf(badges);
            rows = List.copyOf(rows);
        }
    }
}
