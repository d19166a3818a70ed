package vn.solang.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal.
 *
 * @param title whose it is
 * @param told what is shown, and how the chain protects it
 * @param older the page before; null at the beginning
 */
public record JournalPage(
        String title,
        String told,
        List<Line> lines,
        @Nullable String older) {

    /** An entry: when, who, from where, what, to what, and each change. */
    public record Line(
            String id,
            String moment,
            String who,
            @Nullable String whoHref,
            String place,
            String act,
            String subject,
            List<Changed> changes) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    /** A change: of what, from what, to what; both are empty where only the act is told, as with secrets. */
    public record Changed(String what, String before, String after) {

        /** True where there is something to tell beside what changed. */
        public boolean isTold() {
            return !before.isEmpty() || !after.isEmpty();
        }
    }

    public JournalPage {
        lines = List.copyOf(lines);
    }
}
