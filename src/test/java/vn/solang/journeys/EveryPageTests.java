package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.solang.accounts.People;
import vn.solang.appraisal.Cases;
import vn.solang.ideas.IdeaCases;
import vn.solang.identity.Actor;
import vn.solang.identity.Role;
import vn.solang.journeys.Reader.Window;
import vn.solang.proofing.TextCases;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Rounds;

/** What holds for every page, wide and narrow, light and dark: WCAG 2.2 AA, no loss at 320 pixels, no complaint. */
@BrowserTest
class EveryPageTests {

    private static final List<String> PAGES = List.of(
            "/",
            "/?unit=447",
            "/?at=2025-07-01",
            "/units/42?at=2025-07-01",
            "/units/447",
            "/units/18112",
            "/units/18112/criteria?period=2022-H1",
            "/units/444/criteria?period=2022-H1",
            "/units/18112/criteria/COMMUNE_NTM_2021/17.2?period=2022-H1",
            "/units/444/criteria/DISTRICT_NTM_2021/H1?period=2022-H1",
            "/criteria/COMMUNE_NTM_2021/requirements/17.2/units?unit=42&period=2022-H1",
            "/units/444/readiness?period=2022-H1",
            "/units/42/readiness?period=2022-H1",
            "/units",
            "/units?unit=all",
            "/figures/commune-base.total?unit=42&period=2022-H1",
            "/figures/commune-base.remaining?unit=42&period=2022-H1",
            "/reports",
            "/documents",
            "/documents/17",
            "/criteria",
            "/criteria/COMMUNE_NTM_2021?province=42",
            "/criteria/NTM_2026",
            "/criteria/DISTRICT_NTM_2021",
            "/criteria/compare?left=COMMUNE_NTM_2016&right=COMMUNE_NTM_2021",
            "/criteria/confirmations",
            "/criteria/confirmations?set=COMMUNE_NTM_2021",
            "/indicators",
            "/indicators/clean-water-centralised",
            "/indicators/clean-water-centralised/values?unit=42&period=2022-H1",
            "/indicators/clean-water-centralised/values?period=2022-H1",
            "/indicators/clean-water-centralised/values?unit=447&period=2022-H1&on=2022-12-31",
            "/ocop/products",
            "/ocop/products/1",
            "/ocop/expiring",
            "/ocop/map",
            "/ocop/map?at=2026-01-01",
            "/ocop/market?unit=42&period=2022-H1",
            "/ocop/products/1/market",
            "/ocop/products/1/decisions",
            "/ocop/checks",
            "/ocop/products/1/checks",
            "/ocop/complaints",
            "/ocop/products/new",
            "/ocop/products/1/correct",
            "/ocop/products/1/complaints",
            "/ocop/products/1/pictures",
            "/ocop/products/1/labels",
            "/ocop/labels?unit=42",
            "/ocop/frameworks",
            "/ocop/frameworks/OCOP_2019",
            "/ocop/frameworks/OCOP_2019/ruou-trang",
            "/search?q=ky+anh");

    private static final List<String> OF_VISITORS =
            List.of("/", "/units/42", "/units/18112", "/sign-in", "/sign-in/code");

    private static final List<String> OF_ADMINISTRATORS =
            List.of("/account", "/account/second-factor", "/account/journal", "/accounts", "/accounts/new", "/journal");

    /** Pages of entry, where {@code {round}} is the number of a round of the province. */
    private static final List<String> OF_COMMUNES = List.of(
            "/entry",
            "/entry/{round}/18499",
            "/entry/{round}/18499/17",
            "/entry/{round}/18499/check",
            "/entry/{round}/workbook",
            "/notices");

    private static final List<String> OF_THE_OFFICE_AT_WORK = List.of(
            "/waiting",
            "/rounds",
            "/imports",
            "/imports/new",
            "/names",
            "/entry/{round}/18499/review",
            "/criteria/confirmations");

    /** Pages of sessions, where {@code {open}} is one being put together, {@code {scoring}} and {@code {closed}} say themselves. */
    private static final List<String> OF_COUNCILS = List.of(
            "/ocop/dossiers",
            "/ocop/dossiers/{dossier}/parts/A",
            "/ocop/sessions",
            "/ocop/sessions/{open}",
            "/ocop/sessions/{scoring}",
            "/ocop/sessions/{scoring}/score/{dossier}",
            "/ocop/sessions/{closed}");

    private static final List<String> OF_WHO_HOLDS_THEM = List.of(
            "/ocop/dossiers/new",
            "/ocop/dossiers/new?expected=2022-06-15&product=1",
            "/ocop/dossiers/new?expected=2022-06-15",
            "/ocop/dossiers/{begun}",
            "/ocop/dossiers/{begun}/parts/B",
            "/ocop/dossiers/{dossier}",
            "/ocop/sessions",
            "/ocop/sessions/{open}",
            "/ocop/sessions/{scoring}",
            "/ocop/sessions/{closed}");

    /** Pages of ideas, where the words in braces say where they stand. */
    private static final List<String> OF_IDEAS = List.of(
            "/ocop/ideas",
            "/ocop/ideas/new?received=2022-04-12",
            "/ocop/ideas/{registered}",
            "/ocop/ideas/{returned}",
            "/ocop/ideas/{returned}/form",
            "/ocop/ideas/{accepted}",
            "/ocop/ideas/{planned}",
            "/ocop/ideas/{supported}",
            "/ocop/plans",
            "/ocop/plans/new?year=2022");

    /** Pages of the desk where texts are checked, where {@code {text}} is one with findings. */
    private static final List<String> OF_PROOFREADERS = List.of(
            "/proofing", "/proofing/{text}", "/proofing/{text}?severity=error&only=found", "/proofing/{text}/edit");

    private static final List<Window> WINDOWS =
            List.of(Window.DESK, Window.DESK.wide(320), Window.DESK.wide(320).dark());

    private final int port;
    private final People people;
    private final Rounds rounds;
    private final Cases cases;
    private final Map<String, String> made = new HashMap<>();
    private final IdeaCases ideaCases;
    private final TextCases textCases;
    private final Map<String, String> ideas = new HashMap<>();

    EveryPageTests(@LocalServerPort int port, ApplicationContext context, Rounds rounds) {
        this.port = port;
        this.rounds = rounds;
        this.people = new People(context);
        this.cases = new Cases(context);
        this.ideaCases = new IdeaCases(context);
        this.textCases = new TextCases(context);
    }

    @TestFactory
    Stream<DynamicTest> everyoneCanUseIt() {
        return Stream.of(
                        readThrough("visitor", OF_VISITORS, new Reader(port, Window.DESK)),
                        readThrough("office", PAGES, reader(Role.OFFICE, "42")),
                        readThrough("commune", named(OF_COMMUNES), reader(Role.COMMUNE, "18499")),
                        readThrough("office at work", named(OF_THE_OFFICE_AT_WORK), reader(Role.OFFICE, "42")),
                        readThrough("council", sessions(OF_COUNCILS), reader(Role.COUNCIL, "42")),
                        readThrough("office with sessions", sessions(OF_WHO_HOLDS_THEM), reader(Role.OFFICE, "42")),
                        readThrough("office with ideas", ideas(OF_IDEAS), reader(Role.OFFICE, "42")),
                        readThrough("office with texts", texts(), reader(Role.OFFICE, "42")),
                        readThrough("administrator", OF_ADMINISTRATORS, reader(Role.ADMINISTRATOR, "42")))
                .flatMap(tests -> tests);
    }

    private Reader reader(Role role, String unitCode) {
        return new Reader(port, Window.DESK).as(people.cookie(role, unitCode));
    }

    /** The addresses, with the number of the round in them; it is opened where it is not there. */
    private List<String> named(List<String> pages) {
        Period period = Period.parse("2022");
        int round = rounds.all().stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .orElseGet(() -> rounds.open(
                        people.unit("42"),
                        "COMMUNE_NTM_2021",
                        period,
                        LocalDate.of(2022, 11, 1),
                        LocalDate.of(2023, 1, 31)))
                .number();
        return pages.stream()
                .map(page -> page.replace("{round}", Integer.toString(round)))
                .toList();
    }

    /** The addresses, with the numbers of sessions in them: in the one that is scored, the member may mark. */
    private List<String> sessions(List<String> pages) {
        if (made.isEmpty()) {
            UnitId seat = people.unit("42");
            Actor member = people.actor(Role.COUNCIL, "42");
            Actor other = people.actor(Role.COUNCIL, "42", "other:1");
            int dossier = cases.ready("18499");
            int scoring = cases.scoring(seat, dossier, member, other);
            cases.declare(member, scoring, dossier);
            int done = cases.ready("18499");
            int closed = cases.scoring(seat, done, member, other);
            cases.handIn(member, closed, done, 4);
            cases.handIn(other, closed, done, 4);
            cases.close(closed);
            cases.ready("18499");
            made.put("{dossier}", Integer.toString(dossier));
            made.put("{begun}", Integer.toString(cases.begun("18499")));
            made.put("{open}", Integer.toString(cases.session(seat)));
            made.put("{scoring}", Integer.toString(scoring));
            made.put("{closed}", Integer.toString(closed));
        }
        return named(pages, made);
    }

    /** The addresses, with the numbers of ideas in them. */
    private List<String> ideas(List<String> pages) {
        if (ideas.isEmpty()) {
            ideas.put("{registered}", Integer.toString(ideaCases.registered("18499")));
            ideas.put("{returned}", Integer.toString(ideaCases.returned("18499")));
            ideas.put("{accepted}", Integer.toString(ideaCases.accepted("18499")));
            ideas.put("{planned}", Integer.toString(ideaCases.planned("18499")));
            ideas.put("{supported}", Integer.toString(ideaCases.supported("18499")));
            ideaCases.yearPlan("42", 2022);
        }
        return named(pages, ideas);
    }

    /** The addresses, with the number of a text whose findings are answered in both ways and open. */
    private List<String> texts() {
        return named(OF_PROOFREADERS, Map.of("{text}", Integer.toString(textCases.answered("42"))));
    }

    private static List<String> named(List<String> pages, Map<String, String> numbers) {
        return pages.stream()
                .map(page -> {
                    String named = page;
                    for (Map.Entry<String, String> each : numbers.entrySet()) {
                        named = named.replace(each.getKey(), each.getValue());
                    }
                    return named;
                })
                .toList();
    }

    /** One reader goes through all pages, since opening a window takes longer than a page. */
    private static Stream<DynamicTest> readThrough(String who, List<String> pages, Reader reader) {
        return Stream.concat(
                pages.stream().map(path -> DynamicTest.dynamicTest(who + ": " + path, () -> usable(path, reader))),
                Stream.of(DynamicTest.dynamicTest(who + ": no complaint", reader::close)));
    }

    /** A page is asked for once, and then seen in every window: what a window changes is told by styles alone. */
    private static void usable(String path, Reader reader) {
        reader.seenIn(Window.DESK);
        assertThat(reader.open(path).status()).isEqualTo(200);
        for (Window window : WINDOWS) {
            reader.seenIn(window);
            assertThat(widthOf(reader.page())).as("width in " + window).isLessThanOrEqualTo(window.width());
            // in the dark only colours are others
            Axe.Found found = window.isDark() ? Axe.coloursOn(reader.page()) : Axe.on(reader.page());
            assertThat(found.passed())
                    .as("rules that were examined in " + window)
                    .hasSizeGreaterThan(window.isDark() ? 0 : 10);
            assertThat(found.violated()).as("violations in " + window).isEmpty();
        }
    }

    private static int widthOf(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
