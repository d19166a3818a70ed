package vn.solang.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Something that was done with a dossier.
 *
 * @param version the version of the dossier it led to
 * @param said what was said of it; may be empty
 * @param found what the commune found of each thing it looks at; empty elsewhere
 */
public record Act(int version, Kind kind, String said, List<Found> found, String by, Instant at) {

    /** What may be done with one. */
    public enum Kind {
        SUBMIT,
        FORWARD,
        ACCEPT,
        RETURN,
        /** A session came to an outcome. */
        SCORE,
        /** The product was recognised by a decision. */
        RECOGNISE,
        /** It ended without a recognition here. */
        CLOSE;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was found of one thing that is looked at. */
    public record Found(String content, boolean met, String said) {}

    public Act {
        found = List.copyOf(found);
    }
}
