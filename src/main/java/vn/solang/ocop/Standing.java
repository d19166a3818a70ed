package vn.solang.ocop;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a product.
 *
 * @param starts the first day on which it may have come about; null where nothing is known
 * @param until the last such day: the same as {@code starts} where the day is known
 * @param stars null where they are not known, or none were given
 * @param occasion {@code first}, {@code upgrade}, {@code re-evaluation}; empty where it is not known
 * @param document the decision; may be empty
 * @param expiresLeast the first day that may be the last of the certificate; null where nothing is known of it
 * @param expiresMost the last day that may be it
 * @param ground what a withdrawal rests on by law; may be empty
 * @param authority the level that decided, as {@link Authority#code} has it; empty where it is not known
 */
public record Standing(
        Kind kind,
        @Nullable LocalDate starts,
        @Nullable LocalDate until,
        @Nullable Integer stars,
        String occasion,
        String document,
        @Nullable LocalDate expiresLeast,
        @Nullable LocalDate expiresMost,
        String source,
        String confidence,
        String note,
        String ground,
        String authority) {

    private static final List<String> RENEWING = List.of("upgrade", "re-evaluation");

    /** What may be said of a product; in files in small letters with hyphens. */
    public enum Kind {
        /** Named as an OCOP product somewhere, without more (được nhắc đến). */
        MENTIONED,
        /** Put forward for scoring (đủ điều kiện dự chấm). */
        CANDIDATE,
        /** Scored; the outcome is not known. */
        SCORED,
        /** Sent back to be completed (trả lại hoàn thiện). */
        RETURNED,
        /** Put forward for more stars (đề xuất nâng hạng). */
        UPGRADE_PROPOSED,
        /** Recognised, with a certificate (công nhận). */
        RECOGNISED,
        /** The certificate ran out and was not renewed (hết hạn). */
        EXPIRED,
        /** The certificate was withdrawn (thu hồi). */
        REVOKED;

        /** The word in files and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What such a word means. */
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** True where it renews or raises a certificate, which may still hold. */
    boolean renews() {
        return RENEWING.contains(occasion);
    }

    /** True where the day is known. */
    public boolean isDated() {
        return starts != null && starts.equals(until);
    }
}
