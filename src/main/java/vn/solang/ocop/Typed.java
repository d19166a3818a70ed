package vn.solang.ocop;

import java.time.LocalDate;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/** What people type about products: lines, and days on which something was done. */
final class Typed {

    private static final int LONGEST_LINE = 300;

    private Typed() {}

    /**
     * The text in one line.
     *
     * @throws Rejected where it is too long, or holds signs that nobody can see
     */
    static String line(String sent) {
        String line = VietnameseText.line(Texts.clean(sent));
        if (line.length() > LONGEST_LINE) {
            throw new Rejected("ocop.decision.long", Integer.toString(LONGEST_LINE), line.substring(0, 40));
        }
        return line;
    }

    /** A day on which something was done. @throws Rejected where it is after today */
    static LocalDate past(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Rejected("ocop.decision.to-come", VietnameseFormat.tableDate(day));
        }
        return day;
    }
}
