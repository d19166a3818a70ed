package vn.solang.ocop;

import java.util.Locale;

/** How a product stands on a day; unknown is one of the answers. */
public enum Validity {
    /** Its certificate holds. */
    VALID,
    /** Its certificate has run out. */
    EXPIRED,
    /** Its certificate was withdrawn. */
    REVOKED,
    /** It was recognised, but whether the certificate still holds cannot be told from what is known. */
    UNKNOWN,
    /** No recognition of it is known. */
    NONE;

    /** The word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
