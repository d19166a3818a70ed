package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Which wholes a printed share allows. */
class SharesTests {

    /** A whole is allowed if and only if the share of it, rounded half up, is what is printed. */
    @Property
    void aWholeIsAllowedIfItsShareRoundsToWhatIsPrinted(
            @ForAll @IntRange(min = 1, max = 500) int part,
            @ForAll @IntRange(min = 0, max = 700) int more,
            @ForAll @IntRange(min = 0, max = 2) int decimals,
            @ForAll @IntRange(min = -3, max = 3) int off) {
        BigDecimal count = BigDecimal.valueOf(part);
        BigDecimal whole = BigDecimal.valueOf(part + more);
        BigDecimal printed = Shares.of(count, whole).setScale(decimals, RoundingMode.HALF_UP);
        assertThat(Shares.rounded(count, printed, decimals).holds(whole)).isTrue();
        BigDecimal other = whole.add(BigDecimal.valueOf(off));
        if (other.compareTo(count) >= 0) {
            boolean same = Shares.of(count, other)
                            .setScale(decimals, RoundingMode.HALF_UP)
                            .compareTo(printed)
                    == 0;
            assertThat(Shares.rounded(count, printed, decimals).holds(other)).isEqualTo(same);
        }
    }

    /** A share that was cut is allowed by its whole under cutting. */
    @Property
    void aCutShareIsKnownAsCut(
            @ForAll @IntRange(min = 1, max = 500) int part,
            @ForAll @IntRange(min = 0, max = 700) int more,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        BigDecimal count = BigDecimal.valueOf(part);
        BigDecimal whole = BigDecimal.valueOf(part + more);
        BigDecimal cut = Shares.of(count, whole).setScale(decimals, RoundingMode.DOWN);
        assertThat(Shares.cut(count, cut, decimals).holds(whole)).isTrue();
    }
}
