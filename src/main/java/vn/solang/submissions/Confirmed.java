package vn.solang.submissions;

import java.time.Instant;

/**
 * A criterion that was confirmed.
 *
 * @param criterion {@code SET:NUMBER}
 * @param inPlace true where the office confirmed what no department was given
 * @param entry the entry of the journal; a value of the criterion that is newer makes it void
 */
public record Confirmed(long submission, String criterion, boolean inPlace, String who, Instant at, long entry) {}
