package vn.solang.submissions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.solang.shared.Message;

/** What became of an edit. */
public sealed interface Outcome {

    /** The id of the edit. */
    UUID id();

    /** The code of the measure. */
    String measure();

    /**
     * The value is what was asked for.
     *
     * @param version what the next edit of it must name; 0 where the value was taken away
     * @param shown the value as people read it; empty where it was taken away
     */
    record Saved(UUID id, String measure, long version, String shown) implements Outcome {}

    /** It is unusual: nothing was written, and it will be once it comes with a note that explains it. */
    record Warned(UUID id, String measure, List<Message> warnings) implements Outcome {
        public Warned {
            warnings = List.copyOf(warnings);
        }
    }

    /** It cannot be; nothing was written. */
    record Refused(UUID id, String measure, Message reason) implements Outcome {}

    /**
     * Somebody else changed the value since its editor looked; nothing was written.
     *
     * @param theirs the value as it stands, as people read it; empty where it was taken away
     * @param who the name of whoever changed it
     * @param version what an edit that replaces theirs must name; 0 where there is none
     */
    record Conflicted(UUID id, String measure, String theirs, String who, Instant at, long version)
            implements Outcome {}
}
