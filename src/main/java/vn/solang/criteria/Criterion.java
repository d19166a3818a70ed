package vn.solang.criteria;

import java.util.List;

/**
 * A criterion (tiêu chí): met when all its requirements are.
 *
 * @param no its number in the decision
 * @param group the heading it stands under; empty for none
 * @param known false where its requirements are not known: then it is neither met nor not met
 */
public record Criterion(String no, String name, String group, List<Requirement> requirements, boolean known) {

    public Criterion {
        requirements = List.copyOf(requirements);
    }
}
