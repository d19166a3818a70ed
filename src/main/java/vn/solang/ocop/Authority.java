package vn.solang.ocop;

import java.util.Locale;

/** The level that checks, decides and signs; in files in small letters. */
public enum Authority {
    COMMUNE,
    DISTRICT,
    PROVINCE,
    COUNTRY;

    /** The word in files and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
