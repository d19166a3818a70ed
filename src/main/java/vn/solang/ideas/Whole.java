package vn.solang.ideas;

import java.util.List;

/**
 * An idea with what goes with it.
 *
 * @param acts all that was done with it, the oldest first
 */
public record Whole(Idea idea, List<Act> acts) {

    public Whole {
        acts = List.copyOf(acts);
    }
}
