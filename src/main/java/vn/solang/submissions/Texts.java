package vn.solang.submissions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Rejected;
import vn.solang.shared.VietnameseText;

/** What people write beside values: notes, comments, reasons. */
final class Texts {

    private static final int LONGEST = 2_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private Texts() {}

    /**
     * The text in NFC without spaces around it.
     *
     * @throws Rejected where it is too long, or holds signs that nobody can see
     */
    static String clean(@Nullable String written) {
        String text = VietnameseText.nfc(written == null ? "" : written).strip();
        if (text.length() > LONGEST) {
            throw new Rejected("submissions.text-long", String.valueOf(text.length()), String.valueOf(LONGEST));
        }
        if (CONTROL.matcher(text).find()) {
            throw new Rejected("submissions.text-control");
        }
        return text;
    }
}
