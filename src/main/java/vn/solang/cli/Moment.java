package vn.solang.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import vn.solang.shared.Rejected;

/** Days and instants as they are written on the command line. */
final class Moment {

    private Moment() {}

    /** @throws Rejected where the text is no day such as {@code 2022-06-30} */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Rejected("cli.date.malformed", text);
        }
    }

    /** @throws Rejected where the text is no instant such as {@code 2022-08-01T09:00:00+07:00} */
    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new Rejected("cli.instant.malformed", text);
        }
    }
}
