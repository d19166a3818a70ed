package vn.solang.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * An import as the journal tells of it.
 *
 * @param entry the number of its entry
 * @param by who loaded it
 * @param shipped true for what the program ships and loads at its start
 * @param undoing null while it stands
 */
public record ImportAct(
        long entry,
        Instant at,
        String by,
        boolean shipped,
        List<Taken> files,
        @Nullable Undoing undoing) {

    public ImportAct {
        files = List.copyOf(files);
    }

    /**
     * A file that was taken.
     *
     * @param owner the province whose books it belongs to; null where none is named
     */
    public record Taken(
            String file,
            String format,
            String sha256,
            @Nullable UnitId owner,
            int rows) {}

    /**
     * How it was undone.
     *
     * @param kept what was left as it is, as it was told then
     */
    public record Undoing(long entry, Instant at, String by, String reason, List<String> kept) {
        public Undoing {
            kept = List.copyOf(kept);
        }

        Undoing keeping(List<String> left) {
            return new Undoing(entry, at, by, reason, left);
        }
    }

    /** Rows of all its files. */
    public int rows() {
        return files.stream().mapToInt(Taken::rows).sum();
    }
}
