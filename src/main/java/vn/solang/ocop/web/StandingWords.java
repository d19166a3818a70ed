package vn.solang.ocop.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.ocop.Product;
import vn.solang.ocop.Standing;
import vn.solang.ocop.Validity;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;
import vn.solang.web.Chip;
import vn.solang.web.Tone;

/** How a product stands, in words; what is not known is said to be so. */
final class StandingWords {

    private final Messages words;

    StandingWords(Messages words) {
        this.words = words;
    }

    Chip chip(Validity validity) {
        Tone tone = switch (validity) {
            case VALID -> Tone.BASE;
            case EXPIRED, REVOKED -> Tone.NOT_MET;
            case UNKNOWN -> Tone.UNKNOWN;
            case NONE -> Tone.PLANNED;
        };
        return new Chip(tone, words.say("ocop.validity." + validity.code()));
    }

    /** The stars of the newest recognition; empty without one, or where it was withdrawn. */
    String stars(Product product) {
        Integer stars = product.stars();
        if (stars != null) {
            return words.say("ocop.stars", stars);
        }
        Standing newest = product.newest();
        return newest == null || newest.kind() == Standing.Kind.REVOKED ? "" : words.say("ocop.stars.unknown");
    }

    /** Until when a certificate holds; empty without one. */
    String until(@Nullable Standing said) {
        if (said == null || said.kind() != Standing.Kind.RECOGNISED) {
            return "";
        }
        LocalDate least = said.expiresLeast();
        LocalDate most = said.expiresMost();
        if (most == null) {
            return words.say("ocop.until.unknown");
        }
        return most.equals(least)
                ? VietnameseFormat.tableDate(most)
                : words.say(
                        "ocop.until.between",
                        least == null ? "…" : VietnameseFormat.tableDate(least),
                        VietnameseFormat.tableDate(most));
    }

    /** When something was said, as far as it is known. */
    String when(Standing said) {
        LocalDate starts = said.starts();
        LocalDate until = said.until();
        if (starts == null || until == null) {
            return words.say("ocop.when.unknown");
        }
        if (starts.equals(until)) {
            return VietnameseFormat.tableDate(starts);
        }
        return starts.getDayOfYear() == 1 && until.equals(starts.plusYears(1).minusDays(1))
                ? words.say("ocop.when.year", Integer.toString(starts.getYear()))
                : words.say("ocop.when.between", VietnameseFormat.tableDate(starts), VietnameseFormat.tableDate(until));
    }

    /** What was said: {@code Công nhận 3 sao (lần đầu)}. */
    String what(Standing said) {
        StringBuilder what =
                new StringBuilder(words.say("ocop.standing." + said.kind().code()));
        Integer stars = said.stars();
        if (stars != null) {
            what.append(' ').append(words.say("ocop.stars", stars));
        }
        if (!said.occasion().isEmpty()) {
            what.append(" (")
                    .append(words.say("ocop.occasion." + said.occasion()))
                    .append(')');
        }
        return what.toString();
    }
}
