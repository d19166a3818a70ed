package vn.solang.submissions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * The task list of a unit in a round.
 *
 * @param next what to do: to enter, to hand in, to check; null where nothing is to be done
 * @param notice why nothing can be entered; empty where it can
 */
public record EntryPage(
        String title,
        String round,
        String stage,
        String due,
        String progress,
        Chip verdict,
        List<Badge> badges,
        List<Link> parents,
        String notice,
        List<Section> sections,
        @Nullable Link next,
        @Nullable Link review,
        List<String> history) {

    public EntryPage {
        badges = List.copyOf(badges);
        parents = List.copyOf(parents);
        sections = List.copyOf(sections);
        history = List.copyOf(history);
    }

    /** The groups under one heading of the decision. */
    public record Section(String heading, List<Task> tasks) {
        public Section {
            tasks = List.copyOf(tasks);
        }
    }

    /** A page of the form, and how far it is. */
    public record Task(Link group, Chip state, Chip verdict) {}
}
