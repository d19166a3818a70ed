package vn.solang.identity;

import java.time.Instant;

/**
 * An entry of the journal, opened in the transaction of the write it tells of.
 *
 * @param at the moment from which the write is known; strictly later than that of every earlier entry
 */
public record Entry(long id, Instant at) {}
