package vn.solang.assessment;

import java.util.List;
import vn.solang.criteria.CriteriaSet;

/**
 * The communes of a place against the set that decides on the base standard.
 *
 * @param lags the requirements communes do not meet, the worst first
 */
public record Review(CriteriaSet set, List<Evaluation> communes, Distribution distribution, List<Lag> lags) {

    private static final int TOLD = 6;

    public Review {
        communes = List.copyOf(communes);
        lags = List.copyOf(lags);
    }

    /** The worst of the lags, as many as a page or a report tells. */
    public List<Lag> furthest() {
        return lags.stream().limit(TOLD).toList();
    }

    /** True where at least one requirement of one commune is known; without that there is nothing to tell. */
    public boolean known() {
        return communes.stream().anyMatch(each -> {
            Evaluation.Count count = each.requirementsCounted();
            return count.unknown() < count.whole();
        });
    }
}
