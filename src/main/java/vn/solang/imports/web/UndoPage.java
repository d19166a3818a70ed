package vn.solang.imports.web;

import java.util.List;
import vn.solang.web.Link;

/**
 * What undoing an import would do, before it is done.
 *
 * @param action where the form posts to
 * @param more how many more would be kept than are listed; empty for none
 */
public record UndoPage(
        String title,
        List<Link> parents,
        String action,
        String restored,
        String removed,
        String keptCount,
        List<Row> kept,
        String more) {

    public UndoPage {
        parents = List.copyOf(parents);
        kept = List.copyOf(kept);
    }

    /** Something that would stay as it is, and why. */
    public record Row(String kind, String key, String why) {}
}
