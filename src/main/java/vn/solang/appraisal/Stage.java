package vn.solang.appraisal;

import java.util.Locale;

/** Where a dossier stands. */
public enum Stage {
    /** It is being made; nothing of it was handed in. */
    DRAFT,
    /** Handed in; the commune or the district looks it over. */
    CHECKING,
    /** Sent back to be completed. */
    RETURNED,
    /** Forwarded; the advisory team looks it over (tổ tư vấn). */
    ADVISING,
    /** Whole; it may come before a session. */
    READY,
    /** A session scored it; the decision is still to come. */
    SCORED,
    /** Decided, or left without stars. */
    CLOSED;

    /** The word in tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** True while its producer may change it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
