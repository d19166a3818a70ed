package vn.solang.reporting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Message;

/**
 * What the office published for a figure, kept beside the ledger's own and never chosen silently.
 *
 * @param value the published number; null where only a rate was published
 * @param denominator the published whole, where one was printed
 * @param rate the published rate in percent
 * @param quote the published words
 * @param difference the ledger's number minus the published one; null where either is unknown
 * @param reasons what explains the difference, computed from the numbers themselves; empty where they agree
 */
public record Reported(
        @Nullable BigDecimal value,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal rate,
        String quote,
        @Nullable BigDecimal difference,
        List<Message> reasons) {

    public Reported {
        reasons = List.copyOf(reasons);
    }
}
