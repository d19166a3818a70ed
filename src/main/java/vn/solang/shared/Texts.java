package vn.solang.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write in sentences of their own: notes, comments, reasons. */
public final class Texts {

    private static final int LONGEST = 2_000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]");

    private Texts() {}

    /**
     * The text in NFC without spaces around it.
     *
     * @throws Rejected where it is too long, or holds signs that nobody can see
     */
    public static String clean(@Nullable String written) {
        return clean(written, LONGEST);
    }

    /** The same of a text that may be so many characters long. @throws Rejected as for {@link #clean(String)} */
    public static String clean(@Nullable String written, int longest) {
        String text = VietnameseText.nfc(written == null ? "" : written).strip();
        if (text.length() > longest) {
            throw new Rejected("web.text-long", String.valueOf(text.length()), String.valueOf(longest));
        }
        if (CONTROL.matcher(text).find()) {
            throw new Rejected("web.text-control");
        }
        return text;
    }
}
