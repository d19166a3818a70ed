package vn.solang.identity;

/** What an account may do. Which roles have which is in {@link Role}; where they have it, in {@link Grant}. */
public enum Permission {
    /** Everybody, without an account: what the programme publishes. */
    PUBLIC,
    /** Whoever is signed in, about their own account. */
    OWN_ACCOUNT,
    /** Read values, verdicts, reports, tasks and what is being entered. */
    READ,
    /** Read the periodic report of the whole place. */
    READ_REPORTS,
    /** Check texts before they go out (soát xét báo cáo). */
    PROOFREAD,
    /** Enter the values of one's own unit, with evidence, and submit them (tự đánh giá). */
    ENTER,
    /** Check what units below submitted, forward or return it (thẩm tra). */
    VERIFY,
    /** Confirm the criteria of one's field (xác nhận của sở, ngành). */
    CONFIRM,
    /** Accept what was checked, so that it counts (chấp nhận vào sổ). */
    ACCEPT,
    /** Open, close and reopen periods of entry. */
    MANAGE_ROUNDS,
    /** Look over dossiers, hold sessions of councils, enter what they decided (tổ tư vấn, thư ký hội đồng). */
    HOLD_SESSIONS,
    /** Score products as a member of a council. */
    SCORE,
    /** Load files and undo what was loaded. */
    IMPORT,
    /** Confirm thresholds against the text of a decision, and choose among ambiguous names. */
    DECIDE,
    /** Create accounts, give roles, reset passwords, end sessions. */
    MANAGE_ACCOUNTS,
    /** Read the whole journal. */
    READ_JOURNAL
}
