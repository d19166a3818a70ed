package vn.solang.submissions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * What one unit enters in one round (phiếu nhập số liệu).
 *
 * @param round the number of the round
 * @param version counts the changes of its stage; whoever changes it names the one they saw
 * @param procedure the version of the procedure it was last submitted by; null before that
 * @param since when it came to its stage
 */
public record Submission(
        long id,
        int round,
        UnitId unit,
        Stage stage,
        int version,
        @Nullable Long procedure,
        Instant since) {}
