package vn.solang.ideas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that was done with an idea.
 *
 * @param version the version of the idea it led to
 * @param day the day it counts on
 * @param document the document it rests on; may be empty
 * @param said what was said of it; may be empty
 */
public record Act(int version, Kind kind, LocalDate day, String document, String said, String by, Instant at) {

    /** What may be done with one. */
    public enum Kind {
        REGISTER,
        CORRECT,
        /** The district chose it. */
        CHOOSE,
        /** The province accepted it. */
        ACCEPT,
        RETURN,
        SEND_PLAN,
        APPROVE_PLAN,
        RETURN_PLAN;

        /** The word in tables and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
