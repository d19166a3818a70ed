package vn.solang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found for a name. */
public record SearchPage(String query, List<Group> groups) {

    /** The findings of one kind. */
    public record Group(String title, List<Hit> hits) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * One finding.
     *
     * @param detail what tells it apart from its namesakes: the parent, the dates it existed
     */
    public record Hit(Link link, String detail, @Nullable Chip chip) {}

    public SearchPage {
        groups = List.copyOf(groups);
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.hits().size()).sum();
    }
}
