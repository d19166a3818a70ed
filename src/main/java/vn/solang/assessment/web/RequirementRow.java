package vn.solang.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * A line of a table of requirements: a requirement, or one of its several parts.
 *
 * @param code of the requirement; empty for a part
 * @param name leads to the explanation
 * @param value null where it is unknown
 * @param period the period the value is of; empty where there is none
 * @param asked the comparison and the level; empty where there is none to tell
 * @param variant which line of the table that is; empty for none
 * @param gap how far it is from what is asked; empty for nothing
 */
public record RequirementRow(
        String code,
        Link name,
        @Nullable String value,
        String period,
        String asked,
        String variant,
        Chip verdict,
        String href,
        String gap,
        List<Badge> badges) {

    public RequirementRow {
        badges = List.copyOf(badges);
    }

    /** True for one of the parts of the requirement above. */
    public boolean part() {
        return code.isEmpty();
    }
}
