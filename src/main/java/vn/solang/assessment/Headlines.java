package vn.solang.assessment;

import vn.solang.criteria.CriteriaSet;
import vn.solang.shared.Messages;
import vn.solang.shared.Rates;
import vn.solang.shared.VietnameseFormat;

/** How much of a set is met, in one line: {@code 17/19 tiêu chí}. */
public final class Headlines {

    private Headlines() {}

    /** The criteria met out of all, of a set without criteria its conditions; what does not apply counts as met. */
    public static String of(Messages words, Evaluation evaluation) {
        Evaluation.Count count = evaluation.counted();
        String met = Integer.toString(count.met() + count.notApplicable());
        String whole = Integer.toString(count.whole() + undeclared(evaluation));
        return evaluation.criteria().isEmpty()
                ? words.say("assess.headline.conditions", met, whole)
                : words.say("assess.headline.criteria", met, whole);
    }

    /** How many criteria the decision counts that the ledger does not hold. */
    public static int undeclared(Evaluation evaluation) {
        CriteriaSet set = evaluation.set();
        Integer declared = set.province() != null
                ? set.province().declared().criteria()
                : set.declared().criteria();
        return declared == null || evaluation.criteria().isEmpty()
                ? 0
                : Math.max(0, declared - evaluation.criteria().size());
    }

    /**
     * The requirements by verdict; as a share of those that apply only where nothing of the set is unknown: what the
     * ledger does not know must not look like a measure of progress.
     */
    public static String requirements(Messages words, Evaluation evaluation) {
        Evaluation.Count count = evaluation.requirementsCounted();
        long untold = evaluation.criteria().stream()
                .filter(each -> !each.criterion().known())
                .count();
        int applicable = count.met() + count.notMet();
        if (evaluation.set().frame() || count.unknown() > 0 || untold > 0 || applicable == 0) {
            return words.say(
                    "assess.headline.open",
                    Integer.toString(count.met()),
                    Integer.toString(count.notMet()),
                    Long.toString(count.unknown() + untold));
        }
        return words.say(
                "assess.headline.requirements",
                Integer.toString(count.met()),
                Integer.toString(applicable),
                VietnameseFormat.percent(Rates.percent(count.met(), applicable)));
    }
}
