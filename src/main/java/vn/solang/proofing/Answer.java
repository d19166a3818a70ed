package vn.solang.proofing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import vn.solang.shared.Rejected;

/**
 * What was last said to a finding.
 *
 * @param version how many times it was answered up to this one
 * @param edition the version of the manuscript it was said to
 * @param reason empty where nobody gave one
 */
public record Answer(int version, int edition, Kind kind, String reason, String by, Instant at) {

    /** What can be said. */
    public enum Kind {
        /** It is right, and is to be corrected. */
        ACCEPT,
        /** It is wrong, or does not matter. */
        DISMISS,
        /** What was said before is taken back. */
        REOPEN;

        /** The word for it in the database and in forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of a word. @throws Rejected where it is none */
        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Rejected("proofing.no-act", code));
        }
    }
}
