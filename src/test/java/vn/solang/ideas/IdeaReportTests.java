package vn.solang.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.ocop.IdeasAccepted;
import vn.solang.reporting.Block;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Inline;
import vn.solang.reporting.Report;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** Which source says in the report how many ideas were accepted: the register where it holds one, never both. */
@LedgerTest(writes = true)
class IdeaReportTests {

    private static final String LOADED = "ocop-ideas-accepted";

    private final Reports reports;
    private final Ideas ideas;
    private final IdeaCases cases;

    IdeaReportTests(Reports reports, Ideas ideas, ApplicationContext context) {
        this.reports = reports;
        this.ideas = ideas;
        this.cases = new IdeaCases(context);
    }

    @Test
    void theRegisterAnswersFromItsFirstAcceptedIdeaOn() {
        int registered = cases.registered("18499");
        assertThat(told("2022-H1")).singleElement().satisfies(figure -> {
            assertThat(figure.key()).isEqualTo(LOADED);
            assertThat(figure.value()).isEqualByComparingTo("66");
        });

        int accepted = cases.accepted("18499");
        assertThat(told("2022-H1")).singleElement().satisfies(figure -> {
            assertThat(figure.key()).isEqualTo(IdeasAccepted.FIGURE);
            assertThat(figure.value()).isEqualByComparingTo("1");
            assertThat(figure.facts()).containsExactly((long) accepted);
        });

        // accepted on the first day after the half
        LocalDate after = LocalDate.of(2022, 7, 1);
        ideas.choose(registered, 1, after, "");
        ideas.accept(registered, 2, after, "", "");
        assertThat(told("2022-H1"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.facts()).containsExactly((long) accepted));

        // of the district whose commune it is, and of no other
        assertThat(told("2022-H1", "444"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.facts()).containsExactly((long) accepted));
        assertThat(told("2022-H1", "447")).isEmpty();
    }

    private List<Figure> told(String period) {
        return told(period, "42");
    }

    /** The figures bound in sentences that speak of accepted ideas. */
    private List<Figure> told(String period, String unit) {
        Report report = reports.make("six-month", unit, Period.parse(period), Optional.empty(), Optional.empty());
        return report.body().stream()
                .flatMap(block -> block instanceof Block.Item item ? item.runs().stream() : Stream.<Inline>of())
                .flatMap(run -> run instanceof Inline.Bound bound ? Stream.of(bound.figure()) : Stream.<Figure>of())
                .filter(figure -> figure.key().equals(LOADED) || figure.key().equals(IdeasAccepted.FIGURE))
                .toList();
    }
}
