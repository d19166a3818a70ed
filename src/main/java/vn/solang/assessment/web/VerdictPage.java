package vn.solang.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * One verdict explained.
 *
 * @param sentences what an official can repeat
 * @param rule the decision, who guides it, since when it is asked
 */
public record VerdictPage(
        String title,
        String asOf,
        List<Link> parents,
        Asking asking,
        Chip verdict,
        List<Badge> badges,
        List<String> sentences,
        List<Part> parts,
        List<Fact> rule,
        List<Link> more) {

    public VerdictPage {
        parents = List.copyOf(parents);
        badges = List.copyOf(badges);
        sentences = List.copyOf(sentences);
        parts = List.copyOf(parts);
        rule = List.copyOf(rule);
        more = List.copyOf(more);
    }

    /**
     * A part of the requirement.
     *
     * @param facts value, what is asked and why, the distance
     * @param arithmetic lines of a reckoning; empty for none
     * @param missing what is not recorded; empty where nothing is missing
     * @param values what was recorded, newest first
     * @param below units below by verdict
     */
    public record Part(
            String name,
            Chip verdict,
            List<Fact> facts,
            List<String> arithmetic,
            String missing,
            List<Value> values,
            List<Below> below) {
        public Part {
            facts = List.copyOf(facts);
            arithmetic = List.copyOf(arithmetic);
            values = List.copyOf(values);
            below = List.copyOf(below);
        }
    }

    /**
     * A value recorded.
     *
     * @param superseded true where another took its place
     */
    public record Value(
            String measure,
            String value,
            String period,
            String source,
            String note,
            String recorded,
            boolean superseded,
            @Nullable Badge badge) {}

    /** Units below of one verdict. */
    public record Below(Chip verdict, List<Link> units) {
        public Below {
            units = List.copyOf(units);
        }
    }
}
