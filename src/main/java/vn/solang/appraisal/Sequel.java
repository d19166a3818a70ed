package vn.solang.appraisal;

import java.util.Locale;

/** What follows for a product from what a session came to. */
public enum Sequel {
    /** This level recognises it. */
    RECOGNISED,
    /** A council of the province scores it next. */
    UPWARD,
    /** The country decides on so many stars. */
    COUNTRY,
    /** Nothing: it got no stars, or too few. */
    NONE;

    /** The word in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
