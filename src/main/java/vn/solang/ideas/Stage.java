package vn.solang.ideas;

import java.util.Locale;

/** Where an idea stands. */
public enum Stage {
    /** Registered; its district chooses. */
    DISTRICT,
    /** Chosen by the district, or registered where there is none; the province decides. */
    PROVINCE,
    /** Sent back with reasons. */
    RETURNED,
    /** Accepted; its business plan is to come. */
    ACCEPTED,
    /** Its business plan was sent. */
    PLAN_SENT,
    /** Its business plan was sent back with reasons. */
    PLAN_RETURNED,
    /** Its business plan was approved: it is being carried out. */
    PLAN_APPROVED;

    /** The word in tables and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** True from the acceptance on. */
    public boolean isAccepted() {
        return compareTo(ACCEPTED) >= 0;
    }
}
