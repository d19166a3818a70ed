package vn.solang.ocop;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a council's work, which provinces set.
 *
 * @param province the code of the province; empty for those that hold where it has set none
 * @param quorumPercent how many of its members must have scored, in per cent
 * @param greatestSpread how far members' totals may lie apart before they discuss and score again
 * @param decimals to which the average is rounded, half up, before stars are given; null where it is not rounded
 */
public record CouncilRules(
        String province,
        int quorumPercent,
        BigDecimal greatestSpread,
        @Nullable Integer decimals,
        String confidence,
        String source) {

    /** True where enough of the members have scored. */
    public boolean isQuorate(int members, int scored) {
        return scored > 0 && scored * 100 >= members * quorumPercent;
    }

    /** An average as stars are given by it. */
    public BigDecimal rounded(BigDecimal average) {
        return decimals == null ? average : average.setScale(decimals, RoundingMode.HALF_UP);
    }
}
