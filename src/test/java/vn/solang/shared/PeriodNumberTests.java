package vn.solang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers periods are kept under. */
public class PeriodNumberTests {

    @Test
    void everyPeriodHasANumberOfItsOwnThatGivesItBack() {
        List<Period> periods = all();
        assertThat(periods)
                .allSatisfy(
                        period -> assertThat(Period.ofNumber(period.number())).isEqualTo(period));
        assertThat(new HashSet<>(periods.stream().map(Period::number).toList())).hasSameSizeAs(periods);
    }

    @Test
    void theNumberBeginsWithTheYearOfTheLastDay() {
        assertThat(all())
                .allSatisfy(period -> assertThat(period.number() / 1000)
                        .isEqualTo(period.lastDay().getYear()));
    }

    /** Every period there is. */
    public static List<Period> all() {
        List<String> codes = new ArrayList<>();
        for (int year = Period.EARLIEST; year <= Period.LATEST; year++) {
            codes.addAll(List.of(year + "", year + "-H1", year + "-H2", year + "-9M"));
            for (int quarter = 1; quarter <= 4; quarter++) {
                codes.add(year + "-Q" + quarter);
            }
            for (int month = 1; month <= 12; month++) {
                codes.add("%d-%02d".formatted(year, month));
            }
            for (int last = year + 1; last <= Period.LATEST; last++) {
                codes.add(year + ".." + last);
            }
        }
        return codes.stream().map(Period::parse).toList();
    }
}
