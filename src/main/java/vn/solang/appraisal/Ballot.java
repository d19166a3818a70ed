package vn.solang.appraisal;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A member's sheet for one product, handed in.
 *
 * @param account the member
 * @param total the points of all chosen options
 * @param struck the criteria whose knock-out condition holds, as the member sees it
 */
public record Ballot(long account, BigDecimal total, Set<String> struck) {
    public Ballot {
        struck = Set.copyOf(struck);
    }
}
