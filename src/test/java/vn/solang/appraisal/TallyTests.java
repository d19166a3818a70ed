package vn.solang.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.solang.ocop.CouncilRules;
import vn.solang.ocop.StarBands;

/** How ballots become stars. */
class TallyTests {

    private static final StarBands STARS = new StarBands(List.of(
            new StarBands.Band(1, BigDecimal.ZERO, false),
            new StarBands.Band(2, BigDecimal.valueOf(30), false),
            new StarBands.Band(3, BigDecimal.valueOf(50), true),
            new StarBands.Band(4, BigDecimal.valueOf(70), true),
            new StarBands.Band(5, BigDecimal.valueOf(90), true)));

    private final Tally tally = new Tally(rules(null), STARS);

    private static CouncilRules rules(@Nullable Integer decimals) {
        return new CouncilRules("", 75, BigDecimal.TEN, decimals, "read", "");
    }

    @Test
    void anAverageBelowABandStaysBelowIt() {
        assertThat(tally.count(1, totals("90", "90", "89.5")).stars()).isEqualTo(4);
        assertThat(tally.count(1, totals("90", "90", "90")).stars()).isEqualTo(5);
    }

    @Test
    void aCouncilThatRoundsGivesTheStarsOfTheRoundedAverage() {
        assertThat(new Tally(rules(0), STARS).count(1, totals("90", "90", "89")).stars())
                .isEqualTo(5);
    }

    @Test
    void totalsMoreThanTenApartAreScoredAgain() {
        assertThat(tally.count(1, totals("70", "80")).kind()).isEqualTo(Outcome.Kind.STARS);
        assertThat(tally.count(1, totals("70", "80.5")).kind()).isEqualTo(Outcome.Kind.AGAIN);
        assertThat(tally.count(3, totals("70", "80.5")).kind()).isEqualTo(Outcome.Kind.AGAIN);
    }

    @Test
    void aKnockOutAllSeeEndsItAndOneInDisputeIsDiscussed() {
        Ballot seen = new Ballot(1, new BigDecimal("80"), Set.of("6.1"));
        Ballot alsoSeen = new Ballot(2, new BigDecimal("80"), Set.of("6.1"));
        Ballot notSeen = new Ballot(3, new BigDecimal("80"), Set.of());
        assertThat(tally.count(1, List.of(seen, alsoSeen)).kind()).isEqualTo(Outcome.Kind.STRUCK);
        assertThat(tally.count(1, List.of(seen, alsoSeen, notSeen)).kind()).isEqualTo(Outcome.Kind.AGAIN);
        assertThat(tally.count(2, List.of(seen, alsoSeen, notSeen)).kind()).isEqualTo(Outcome.Kind.STRUCK);
        assertThat(tally.count(2, List.of(seen, notSeen)).kind()).isEqualTo(Outcome.Kind.STARS);
    }

    @Test
    void threeQuartersOfThoseWhoMayScoreAreNeededAndTheChair() {
        List<Long> members = List.of(1L, 2L, 3L, 4L);
        assertThat(tally.isQuorate(members, List.of(1L), List.of(1L, 2L, 3L))).isTrue();
        assertThat(tally.isQuorate(members, List.of(1L), List.of(1L, 2L))).isFalse();
        assertThat(tally.isQuorate(members, List.of(1L), List.of(2L, 3L, 4L))).isFalse();
        assertThat(tally.isQuorate(members, List.of(), List.of(2L, 3L, 4L))).isTrue();
    }

    @Test
    void starsAreThoseOfTheExactAverageWhateverTheBallots() {
        var random = new Random(20_22);
        for (int i = 0; i < 2_000; i++) {
            int base = random.nextInt(90);
            List<Ballot> ballots = new ArrayList<>();
            long hundredths = 0;
            int members = 1 + random.nextInt(11);
            for (int member = 0; member < members; member++) {
                int total = base * 100 + random.nextInt(1_001);
                hundredths += total;
                ballots.add(new Ballot(member, BigDecimal.valueOf(total, 2), Set.of()));
            }
            long sum = hundredths;
            int expected = 1;
            for (int from : List.of(30, 50, 70, 90)) {
                expected += sum >= from * 100L * members ? 1 : 0;
            }
            assertThat(tally.count(1, ballots).stars()).as("%s", ballots).isEqualTo(expected);
        }
    }

    private static List<Ballot> totals(String... totals) {
        List<Ballot> ballots = new ArrayList<>();
        Arrays.stream(totals)
                .forEach(total -> ballots.add(new Ballot(ballots.size(), new BigDecimal(total), Set.of())));
        return ballots;
    }
}
