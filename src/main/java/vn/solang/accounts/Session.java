package vn.solang.accounts;

import java.time.Instant;

/**
 * Somebody signed in at a browser.
 *
 * @param id the beginning of the hash of what the browser's cookie says; enough to name it, not to be it
 * @param place the address it began from
 * @param agent what the browser calls itself
 * @param here true for the session that asks
 */
public record Session(String id, Instant began, Instant seen, String place, String agent, boolean here) {}
