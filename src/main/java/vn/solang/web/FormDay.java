package vn.solang.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;

/** A day as a form sends it: {@code 2023-01-31}. */
public final class FormDay {

    /** Days outside are slips of the pen. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private FormDay() {}

    /** The day. @throws Rejected where it is no day, or one of another century */
    public static LocalDate of(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new Rejected("web.day", text);
            }
            return day;
        } catch (DateTimeException _) {
            throw new Rejected("web.day", text);
        }
    }

    /** Null where nothing was written. @throws Rejected as for {@link #of} */
    public static @Nullable LocalDate orNone(String text) {
        return text.isBlank() ? null : of(text);
    }
}
