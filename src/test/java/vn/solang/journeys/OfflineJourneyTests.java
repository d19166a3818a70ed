package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.identity.Role;
import vn.solang.journeys.Reader.Window;
import vn.solang.shared.Period;
import vn.solang.submissions.Rounds;

/** Entering with a bad network or none: nothing is lost, nothing arrives twice, and what is said of it is true. */
@LedgerTest(web = WebEnvironment.RANDOM_PORT, writes = true)
@ExtendWith(BrowserTest.WhereChromiumIs.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineJourneyTests {

    private static final String INCOME = "income-per-capita";

    private final int port;
    private final People people;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private int round;

    OfflineJourneyTests(@LocalServerPort int port, ApplicationContext context, Rounds rounds, JdbcClient jdbc) {
        this.port = port;
        this.people = new People(context);
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void round() {
        round = rounds.open(
                        people.unit("42"),
                        "COMMUNE_NTM_2021",
                        Period.parse("2022"),
                        LocalDate.of(2022, 11, 1),
                        LocalDate.of(2023, 1, 31))
                .number();
    }

    @Test
    void whatIsTypedIsSavedWithoutAButtonAndSaidToBeSavedOnlyThen() {
        try (var reader = official("18499")) {
            reader.open(entry("18499") + "/10");
            box(reader, INCOME).fill("45,5");
            sees(state(reader, INCOME)).containsText("Đã lưu");
            assertThat(values("18499", INCOME)).isEqualTo("45.5 x1");
            sees(reader.page()
                            .locator("[data-requirement='10'] .chip, .question-verdict .chip")
                            .first())
                    .not()
                    .containsText("Chưa đủ");
        }
    }

    private Reader official(String unit) {
        return new Reader(port, Window.DESK).as(people.cookie(Role.COMMUNE, unit));
    }

    private String entry(String unit) {
        return "/entry/" + round + "/" + unit;
    }

    private static Locator field(Reader reader, String measure) {
        return reader.page().locator("[data-field='" + measure + "']");
    }

    private static Locator box(Reader reader, String measure) {
        return reader.page().locator("input[name='v." + measure + "']");
    }

    private static Locator state(Reader reader, String measure) {
        return field(reader, measure).locator(".state");
    }

    private static LocatorAssertions sees(Locator locator) {
        return PlaywrightAssertions.assertThat(locator);
    }

    /** The value of a measure of a unit, and how many versions of it there ever were. */
    private String values(String unit, String measure) {
        return jdbc.sql("""
                        select coalesce(string_agg(trim_scale(v.value)::text, ' ') filter (where v.ended is null), '')
                               || ' x' || count(*)
                          from submissions.value v
                          join submissions.submission s on s.id = v.submission
                          join criteria.measure m on m.key = v.measure
                         where s.round = :round and s.unit = :unit and m.code = :measure
                        """)
                .param("round", round)
                .param("unit", people.unit(unit).value())
                .param("measure", measure)
                .query(String.class)
                .single();
    }
}
