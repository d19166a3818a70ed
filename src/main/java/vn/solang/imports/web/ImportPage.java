package vn.solang.imports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Link;

/**
 * One import.
 *
 * @param undo where it can be undone; null where it cannot
 * @param undone how it was undone; empty while it stands
 * @param kept what that left as it was
 */
public record ImportPage(
        String title,
        String told,
        Chip state,
        List<Link> parents,
        List<File> files,
        @Nullable String undo,
        String undone,
        List<String> kept) {

    public ImportPage {
        parents = List.copyOf(parents);
        files = List.copyOf(files);
        kept = List.copyOf(kept);
    }

    /** A file that was taken. */
    public record File(String name, String format, String rows, String sha256) {}
}
