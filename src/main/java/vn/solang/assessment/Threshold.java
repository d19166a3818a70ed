package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.List;
import vn.solang.criteria.Basis;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Level;

/**
 * The threshold that applied to a unit.
 *
 * @param level the line of the table it was taken from
 * @param layer the document's table
 * @param factor the multiple it is of another threshold; null where it stands by itself
 * @param rests everything it rests on: its own basis, and that of the threshold it is a multiple of
 */
public record Threshold(
        BigDecimal value,
        Level level,
        Bound.Layer layer,
        @org.jspecify.annotations.Nullable BigDecimal factor,
        List<Basis> rests) {

    public Threshold {
        rests = List.copyOf(rests);
    }

    /** True where nobody compared it with its official table. */
    public boolean provisional() {
        for (Basis basis : rests) {
            if (basis.provisional()) {
                return true;
            }
        }
        return false;
    }

    public boolean demo() {
        for (Basis basis : rests) {
            if (basis.demo()) {
                return true;
            }
        }
        return false;
    }
}
