package vn.solang.submissions;

import java.time.Instant;

/**
 * What was done with a submission.
 *
 * @param kind {@code submit}, {@code forward}, {@code confirm}, {@code return} or {@code accept}
 * @param step the place of the step it waited at
 * @param said what was said with it; empty for nothing
 * @param who the name of whoever did it
 */
public record Act(String kind, int step, String said, String who, Instant at) {}
