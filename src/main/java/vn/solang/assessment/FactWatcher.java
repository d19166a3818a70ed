package vn.solang.assessment;

import java.util.Collection;

/**
 * Told of the facts that an import changed, within its transaction.
 *
 * <p>What changed stands in the temporary view {@code fact_change (unit, measure, period, n, value)}, one row a key:
 * {@code n} is 1 where the unit has a value now and had none, -1 where it is the other way round, else 0; {@code value}
 * is by how much it rose, “không áp dụng” and nothing counting as 0 on either side.
 */
public interface FactWatcher {

    /**
     * Facts were changed.
     *
     * @param periods the numbers of all periods that may be among the changes
     */
    void changed(Collection<Integer> periods);
}
