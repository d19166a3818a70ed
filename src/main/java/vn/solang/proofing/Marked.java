package vn.solang.proofing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.Span;

/**
 * A finding in its text, and what was said to it.
 *
 * @param number its place among all findings of the text, counted from 1
 * @param fingerprint by which it is known again
 * @param place where it stands, in code points of the text as it was read
 * @param quote the words there
 * @param replaced what its suggestion takes the place of; null where it has none, or where that cannot be told
 * @param behind of a finding of the ledger, the names behind its figure
 * @param answer null where nothing was ever said to it
 */
public record Marked(
        int number,
        String fingerprint,
        Finding finding,
        Span place,
        String quote,
        @Nullable Span replaced,
        List<String> behind,
        @Nullable Answer answer) {

    public Marked {
        behind = List.copyOf(behind);
    }

    /** Where a finding stands with people. */
    public enum State {
        OPEN,
        ACCEPTED,
        DISMISSED
    }

    /** Where it stands. */
    public State state() {
        if (answer == null) {
            return State.OPEN;
        }
        return switch (answer.kind()) {
            case ACCEPT -> State.ACCEPTED;
            case DISMISS -> State.DISMISSED;
            case REOPEN -> State.OPEN;
        };
    }

    /** How many times it was answered. */
    public int answers() {
        return answer == null ? 0 : answer.version();
    }
}
