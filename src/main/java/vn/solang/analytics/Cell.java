package vn.solang.analytics;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * What the communes of a unit make together, of one measure in one period.
 *
 * @param unit the district or province; null for the country
 * @param value unrounded; null where no commune has a value, which is unknown and never 0
 * @param way how the value was made; not the catalogue's way where what that needs was not recorded
 * @param having how many communes it rests on
 * @param communes how many communes there were on the day; null where it is not known that they are all
 */
public record Cell(
        @Nullable UnitId unit,
        String measure,
        Period period,
        @Nullable BigDecimal value,
        Way way,
        int having,
        @Nullable Integer communes) {

    /** How values of communes become one. */
    public enum Way {
        /** Their sum. */
        SUM,
        /** Their mean, each commune weighing the same. */
        MEAN,
        /** The formula of the catalogue over the sums of what it needs, of the communes that have all of it. */
        RATIO,
        /** Of a hundred communes with a value, those that say yes. */
        SHARE
    }

    /** The value, where it is known. */
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(value);
    }
}
