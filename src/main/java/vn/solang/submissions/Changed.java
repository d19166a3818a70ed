package vn.solang.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Measure;

/**
 * A value of a submission that somebody entered, changed or took away.
 *
 * @param current what stands there now; null where it was taken away
 * @param seen the entry of the journal that made it so; whoever saw this one knows the value as it stands
 * @param who the name of whoever did it
 */
public record Changed(Measure measure, @Nullable Current current, long seen, String who, Instant at) {

    /** The version an edit of it must name; 0 where there is none. */
    public long version() {
        return current == null ? 0 : current.version();
    }
}
