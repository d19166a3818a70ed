package vn.solang.factcheck;

import java.util.Locale;
import vn.solang.shared.Message;

/**
 * What cannot be true in a text, or is not as it should be written.
 *
 * @param message what is wrong, in one sentence with its arithmetic
 * @param suggestion what may stand there instead; empty where it does not follow from the text
 */
public record Finding(Kind kind, Severity severity, Span span, Message message, String suggestion) {

    /** What it is about; its word in the exchange format is its name in small letters with a hyphen. */
    public enum Kind {
        PERCENTAGE,
        SUM,
        LIST_COUNT,
        CONFLICT,
        CITATION,
        PLACE,
        DATE,
        PERIOD,
        PUNCTUATION,
        TERM,
        LEDGER;

        /** The word in the exchange format. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How bad it is. */
    public enum Severity {
        /** It cannot be true. */
        ERROR,
        /** It is most likely wrong, or cannot stand as it is. */
        WARNING,
        /** It is better written otherwise. */
        NOTE;

        /** The word in the exchange format. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
