package vn.solang.submissions;

import java.time.Instant;

/**
 * What a checker asks to be put right of one value.
 *
 * @param measure the key of its measure
 * @param entry the entry of the journal it was said with
 */
public record Comment(int measure, String said, String who, Instant at, long entry) {}
