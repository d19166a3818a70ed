package vn.solang.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * One requirement across the units of a place.
 *
 * @param counts the units by verdict
 * @param set leads to the set
 * @param values lead to the values of what is measured, by place and period
 * @param groups the units under their districts, or all together where they stand by distance
 * @param sort leads to the other order
 */
public record RequirementPage(
        String title,
        String asOf,
        List<Link> parents,
        Asking asking,
        Link set,
        List<Chip> counts,
        List<Link> values,
        Link sort,
        List<Group> groups) {

    public RequirementPage {
        parents = List.copyOf(parents);
        counts = List.copyOf(counts);
        values = List.copyOf(values);
        groups = List.copyOf(groups);
    }

    /** Units of one district; without a name where they are not grouped. */
    public record Group(@Nullable Link place, String count, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A unit.
     *
     * @param note the district where units are not grouped, and the part that decides where there are several
     * @param value null where it is unknown
     */
    public record Row(
            Link unit,
            String note,
            @Nullable String value,
            String period,
            String asked,
            Chip verdict,
            String href,
            String gap,
            List<Badge> badges) {
        public Row {
            badges = List.copyOf(badges);
        }
    }
}
