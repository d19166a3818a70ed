package vn.solang.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Bar;
import vn.solang.web.Chip;
import vn.solang.web.DocumentLine;
import vn.solang.web.Fact;
import vn.solang.web.FigureView;
import vn.solang.web.Link;

/**
 * A unit over time.
 *
 * @param title type and name: {@code Xã Phúc Đồng}
 * @param chip its standing on the day; null where standards do not apply
 * @param parents from the province down, as breadcrumbs
 * @param facts name, type, days of validity, codes
 * @param figures counts of the units below; empty for a commune
 * @param criteria what it meets of criteria sets; null where none is for units of its kind
 * @param map a locator drawing, trusted as markup; null where no boundaries are known
 */
public record UnitPage(
        String title,
        String asOf,
        @Nullable Chip chip,
        List<Link> parents,
        List<Badge> badges,
        Asking asking,
        List<Fact> facts,
        List<FigureView> figures,
        @Nullable String map,
        List<Standard> standards,
        @Nullable Criteria criteria,
        String childrenTitle,
        List<Child> children,
        List<Change> predecessors,
        List<Change> successors,
        List<DocumentLine> documents) {

    /**
     * A standard the unit met, with its three dates.
     *
     * @param attained the year attained; empty where unknown, like the two days
     * @param countedOn the day the rule counts it on
     * @param certainty how sure the ledger is: read, derived, reported
     */
    public record Standard(
            Chip standard,
            String attained,
            String voted,
            String decided,
            @Nullable Link decision,
            String countedOn,
            String certainty,
            String source) {}

    /** What the unit meets of the sets that decide on its standards, and where more of it is told. */
    public record Criteria(List<Set> sets, List<Link> more) {
        public Criteria {
            sets = List.copyOf(sets);
            more = List.copyOf(more);
        }

        /**
         * One set.
         *
         * @param headline {@code 17/19 tiêu chí}
         * @param counts its criteria by verdict
         */
        public record Set(Link name, String headline, List<Chip> counts, List<Badge> badges) {
            public Set {
                counts = List.copyOf(counts);
                badges = List.copyOf(badges);
            }
        }
    }

    /**
     * A unit below.
     *
     * @param detail since when, or how many of its own; empty for nothing
     */
    public record Child(
            Link unit,
            String type,
            @Nullable Chip chip,
            String detail,
            @Nullable Bar bar) {}

    /**
     * A reorganisation that made this unit or ended it.
     *
     * @param what {@code sáp nhập}, {@code chia tách}, {@code đổi tên}, {@code chuyển}
     */
    public record Change(
            String day,
            String what,
            List<Link> units,
            @Nullable Link basis) {
        public Change {
            units = List.copyOf(units);
        }
    }

    public UnitPage {
        parents = List.copyOf(parents);
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        standards = List.copyOf(standards);
        children = List.copyOf(children);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
        documents = List.copyOf(documents);
    }

    /** Whether any unit below has a standing to show. */
    public boolean standing() {
        return children.stream().anyMatch(child -> child.chip() != null);
    }

    /** Whether anything more is told of any unit below. */
    public boolean detailed() {
        return children.stream().anyMatch(child -> !child.detail().isEmpty() || child.bar() != null);
    }
}
