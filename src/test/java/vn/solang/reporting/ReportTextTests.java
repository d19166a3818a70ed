package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.LedgerTest;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;

/** The words of the reports, read line by line. {@code -Dgolden=record} writes them anew; the difference is reviewed. */
@LedgerTest
class ReportTextTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final Reports reports;

    ReportTextTests(Reports reports) {
        this.reports = reports;
    }

    @ParameterizedTest
    @CsvSource({
        "six-month,42,2022-H1",
        "quarter,42,2022-Q1",
        "quarter,42,2022-Q2",
        "quarter,42,2022-Q4",
        "nine-month,42,2022-9M",
        "year,42,2021",
        "year,42,2022",
        "six-month,42,2023-H1",
        "six-month,444,2022-H1",
        "six-month,42,2026-H1"
    })
    void readsAsItWasApproved(String kind, String unit, String period) throws IOException {
        Path golden = GOLDEN.resolve("%s-%s-%s.txt".formatted(kind, unit, period));
        String read = read(kind, unit, period);
        if ("record".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, read);
        }
        assertThat(read).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @CsvSource({
        "six-month,42,2022-H1",
        "quarter,42,2022-Q4",
        "nine-month,42,2022-9M",
        "year,42,2021",
        "six-month,444,2022-H1"
    })
    void carriesNoTraceOfTheMachine(String kind, String unit, String period) {
        assertThat(read(kind, unit, period))
                .doesNotContain("null", "{", "}", "Optional", "  ;", "..", ",,", " ,", " .", "( ", " )")
                .doesNotContainPattern("\\.[A-ZĐ][a-zà-ỹ]");
    }

    @Test
    void aSecondHalfHasNoReportOfItsOwn() {
        for (String period : new String[] {"2021-H2", "2022-H2", "2022", "2022-Q2"}) {
            assertThatThrownBy(() -> read("six-month", "42", period))
                    .isInstanceOfSatisfying(
                            Rejected.class, no -> assertThat(no.told().key()).isEqualTo("report.kind.other-period"));
        }
    }

    @Test
    void anUnknownKindOrUnitIsNamed() {
        assertThatThrownBy(() -> read("weekly", "42", "2022-H1")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> read("six-month", "9999", "2022-H1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read("six-month", "40", "2022-H1"))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.told().key()).isEqualTo("report.nothing-known"));
    }

    @Test
    void aHeadingStandsOnlyAboveSomething() {
        Report report = make("six-month", "444", "2022-H1");
        for (int i = 0; i < report.body().size(); i++) {
            if (report.body().get(i) instanceof Block.Heading heading) {
                boolean last = i + 1 == report.body().size();
                assertThat(last).as(heading.text()).isFalse();
                if (!last && report.body().get(i + 1) instanceof Block.Heading next) {
                    assertThat(next.depth()).as(heading.text()).isGreaterThan(heading.depth());
                }
            }
        }
    }

    @Test
    void everyFigureInTheTextStandsInTheList() {
        Report report = make("six-month", "42", "2022-H1");
        for (Block block : report.body()) {
            if (block instanceof Block.Item item) {
                for (Inline run : item.runs()) {
                    if (run instanceof Inline.Bound bound) {
                        assertThat(report.figure(bound.figure().key())).isPresent();
                    }
                }
            }
        }
    }

    private String read(String kind, String unit, String period) {
        return Reading.of(make(kind, unit, period));
    }

    private Report make(String kind, String unit, String period) {
        return reports.make(kind, unit, Period.parse(period), Optional.empty(), Optional.empty());
    }
}
