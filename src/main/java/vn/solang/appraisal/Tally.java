package vn.solang.appraisal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.solang.ocop.CouncilRules;
import vn.solang.ocop.StarBands;

/**
 * Counts the ballots of a product (điểm trung bình của các thành viên). Totals that lie further apart than the council's
 * rules allow are scored again. A knock-out condition is a fact, on which members agree or discuss: in dispute in the
 * first round, it is scored again; afterwards more than half of the ballots decide.
 */
final class Tally {

    /** Ballots are fewer than a hundred and have two decimals, so that no average that differs from a band falls on it. */
    private static final int DECIMALS = 6;

    private final CouncilRules rules;
    private final StarBands stars;

    Tally(CouncilRules rules, StarBands stars) {
        this.rules = rules;
        this.stars = stars;
    }

    /**
     * True where enough of the members have scored, or are there.
     *
     * @param members those who may score the product
     * @param needed those without whom nothing is decided: the chair, where the chair may score
     */
    boolean isQuorate(Collection<Long> members, Collection<Long> needed, Collection<Long> scored) {
        return scored.containsAll(needed) && rules.isQuorate(members.size(), scored.size());
    }

    /** @param ballots at least one */
    Outcome count(int round, List<Ballot> ballots) {
        BigDecimal least =
                ballots.stream().map(Ballot::total).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most =
                ballots.stream().map(Ballot::total).max(BigDecimal::compareTo).orElseThrow();
        BigDecimal average = ballots.stream()
                .map(Ballot::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ballots.size()), DECIMALS, RoundingMode.HALF_UP);
        Map<String, Long> struck = ballots.stream()
                .flatMap(ballot -> ballot.struck().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Set<String> held = new TreeSet<>();
        Set<String> disputed = new TreeSet<>();
        struck.forEach((criterion, votes) -> {
            if (votes == ballots.size() || (round > 1 && 2 * votes > ballots.size())) {
                held.add(criterion);
            } else if (round == 1) {
                disputed.add(criterion);
            }
        });
        if (!held.isEmpty()) {
            return new Outcome(Outcome.Kind.STRUCK, ballots.size(), least, most, average, 0, held);
        }
        if (!disputed.isEmpty() || most.subtract(least).compareTo(rules.greatestSpread()) > 0) {
            return new Outcome(Outcome.Kind.AGAIN, ballots.size(), least, most, average, 0, disputed);
        }
        int given = stars.of(rules.rounded(average)).stars();
        return new Outcome(Outcome.Kind.STARS, ballots.size(), least, most, average, given, Set.of());
    }
}
