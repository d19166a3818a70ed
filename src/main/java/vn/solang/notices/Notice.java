package vn.solang.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Message;

/**
 * What somebody with an account is told.
 *
 * @param href the page it leads to, within this system; empty for none
 * @param readAt when they marked it read; null before
 */
public record Notice(
        long id,
        Message said,
        String href,
        Instant at,
        @Nullable Instant readAt) {

    public boolean isRead() {
        return readAt != null;
    }
}
