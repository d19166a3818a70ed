package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.shared.Period;
import vn.solang.shared.PeriodNumberTests;

/** The database and the program read the number of a period alike. */
@LedgerTest
class LastDayTests {

    private final JdbcClient jdbc;

    LastDayTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void theDatabaseKnowsTheLastDayOfEveryPeriod() {
        Map<Integer, LocalDate> days = new TreeMap<>();
        PeriodNumberTests.all().forEach((Period period) -> days.put(period.number(), period.lastDay()));
        Map<Integer, LocalDate> found = new TreeMap<>();
        jdbc.sql("select number, assessment.last_day(number) as day from unnest(:numbers::integer[]) number")
                .param("numbers", days.keySet().toArray(Integer[]::new))
                .query((row, n) -> found.put(row.getInt("number"), row.getObject("day", LocalDate.class)))
                .list();
        assertThat(found).isEqualTo(days);
    }
}
