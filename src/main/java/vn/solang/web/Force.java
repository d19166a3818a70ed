package vn.solang.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** From when until when a rule is in force, in words. */
public final class Force {

    private Force() {}

    /**
     * From when until when.
     *
     * @param until the last day; null while it lasts
     */
    public static String words(Messages words, LocalDate from, @Nullable LocalDate until) {
        return until == null
                ? words.say("web.force.from", VietnameseFormat.tableDate(from))
                : words.say("web.force.until", VietnameseFormat.tableDate(from), VietnameseFormat.tableDate(until));
    }
}
