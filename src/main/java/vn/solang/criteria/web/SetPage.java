package vn.solang.criteria.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * A criteria set.
 *
 * @param frame what of a frame is known; null where the set is whole
 * @param note what is said about the set, in pieces; empty for nothing
 * @param sections its criteria, then the conditions and what is beside them
 */
public record SetPage(
        String title,
        String counts,
        List<Link> parents,
        List<Badge> badges,
        Asking asking,
        @Nullable String frame,
        List<Fact> facts,
        List<Link> note,
        List<State.Tally> tallies,
        List<Link> more,
        List<Section> sections) {

    /**
     * A criterion, or the conditions.
     *
     * @param id the anchor
     * @param told what is said instead of requirements; empty where they are known
     */
    public record Section(String id, String number, String name, String group, String told, List<Row> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A requirement.
     *
     * @param marks that the province sets the level, that it may not apply, who guides it, when it is asked
     * @param source what its levels rest on, where that is not the set's own source
     */
    public record Row(
            String code,
            String id,
            String name,
            List<AskedPart> asked,
            List<StateWord> states,
            List<String> marks,
            List<Link> source,
            String note) {
        public Row {
            asked = List.copyOf(asked);
            states = List.copyOf(states);
            marks = List.copyOf(marks);
            source = List.copyOf(source);
        }
    }

    /** A state with its words. */
    public record StateWord(State state, String words) {}

    public SetPage {
        parents = List.copyOf(parents);
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        note = List.copyOf(note);
        tallies = List.copyOf(tallies);
        more = List.copyOf(more);
        sections = List.copyOf(sections);
    }
}
