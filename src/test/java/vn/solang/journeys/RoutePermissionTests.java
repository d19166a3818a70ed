package vn.solang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.solang.LedgerTest;
import vn.solang.accounts.People;
import vn.solang.appraisal.Cases;
import vn.solang.files.Files;
import vn.solang.ideas.IdeaCases;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.ocop.Register;
import vn.solang.proofing.TextCases;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.submissions.Rounds;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * Who gets where: every route, for every role, inside and outside its place. What is expected stands in the table below,
 * written from what the roles are for and not from the code; a route that is missing in it fails.
 */
@LedgerTest(web = WebEnvironment.RANDOM_PORT, writes = true)
class RoutePermissionTests {

    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> PROVINCIAL =
            Set.of(Role.DEPARTMENT, Role.OFFICE, Role.COUNCIL, Role.LEADER, Role.AUDITOR);
    private static final Set<Role> OF_PROVINCES =
            Set.of(Role.DEPARTMENT, Role.OFFICE, Role.COUNCIL, Role.LEADER, Role.AUDITOR, Role.ADMINISTRATOR);
    private static final Set<Role> READERS_OF_JOURNAL = Set.of(Role.OFFICE, Role.ADMINISTRATOR, Role.AUDITOR);
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> OFFICE = Set.of(Role.OFFICE);
    private static final Set<Role> WHO_HOLDS_SESSIONS = Set.of(Role.DISTRICT, Role.OFFICE);
    private static final Set<Role> WHO_SCORES = Set.of(Role.COUNCIL);
    private static final Set<Role> WHO_ENTERS = Set.of(Role.COMMUNE, Role.DISTRICT, Role.OFFICE);
    private static final Set<Role> WHO_PROOFREADS =
            Set.of(Role.COMMUNE, Role.DISTRICT, Role.DEPARTMENT, Role.OFFICE, Role.LEADER);
    private static final Set<Role> WHO_CHECKS = Set.of(Role.DISTRICT, Role.DEPARTMENT, Role.OFFICE);

    /** Where each role of this test is at home: a commune of Hương Khê, Hương Khê, or Hà Tĩnh. */
    private static String home(Role role) {
        return switch (role) {
            case COMMUNE -> "18499";
            case DISTRICT -> "444";
            default -> "42";
        };
    }

    /**
     * What is expected of a route.
     *
     * @param route method and pattern
     * @param visitors true where nobody has to sign in
     * @param roles who may, asking for what lies in their place
     * @param inside an address for who is at home in a commune, a district, the province, in this order; fewer where one
     *     serves the larger ones too
     * @param outside an address that lies in nobody's place; null where the route is about no unit
     */
    private record Expected(
            String route,
            boolean visitors,
            Set<Role> roles,
            List<String> inside,
            @Nullable String outside) {

        String insideFor(Role role) {
            return inside.get(Math.min(place(role), inside.size() - 1));
        }

        /** The addresses that are inside for others, and too high for the role. */
        List<String> above(Role role) {
            return inside.subList(Math.min(place(role) + 1, inside.size()), inside.size()).stream()
                    .filter(address -> !address.equals(insideFor(role)))
                    .toList();
        }

        private static int place(Role role) {
            return switch (role) {
                case COMMUNE -> 0;
                case DISTRICT -> 1;
                default -> 2;
            };
        }
    }

    private static Expected open(String route, String address) {
        return new Expected(route, true, ALL, List.of(address), null);
    }

    private static Expected only(Set<Role> roles, String route, String address) {
        return new Expected(route, false, roles, List.of(address), null);
    }

    private static Expected within(Set<Role> roles, String route, String outside, String... inside) {
        return new Expected(route, false, roles, List.of(inside), outside);
    }

    /** Of a dossier of a commune, and of one of another province. */
    private static Expected ofDossier(Set<Role> roles, String route, String more) {
        return within(roles, route, "/ocop/dossiers/{dossier:16681}" + more, "/ocop/dossiers/{dossier:18499}" + more);
    }

    /** Of a product of a commune, and of one of another province. */
    private static Expected ofProduct(Set<Role> roles, String route, String more) {
        return within(roles, route, "/ocop/products/{product:16681}" + more, "/ocop/products/{product:18499}" + more);
    }

    /** Of an idea of a commune, and of one of another province. */
    private static Expected ofIdea(Set<Role> roles, String route, String more) {
        return within(roles, route, "/ocop/ideas/{idea:16681}" + more, "/ocop/ideas/{idea:18499}" + more);
    }

    /** Of the session of the district, of the province, and of another province. */
    private static Expected ofSession(Set<Role> roles, String route, String more) {
        return within(
                roles,
                route,
                "/ocop/sessions/{session:40}" + more,
                "/ocop/sessions/{session:444}" + more,
                "/ocop/sessions/{session:444}" + more,
                "/ocop/sessions/{session:42}" + more);
    }

    /** Of a text of a commune, of a district, of the province, and of another province. */
    private static Expected ofText(Set<Role> roles, String route, String more) {
        return within(
                roles,
                route,
                "/proofing/{text:40}" + more,
                "/proofing/{text:18499}" + more,
                "/proofing/{text:444}" + more,
                "/proofing/{text:42}" + more);
    }

    private static final Period FIRST_HALF = Period.parse("2022-H1");
    private static final String HALF = "?period=2022-H1";

    private static final List<Expected> TABLE = List.of(
            // what the programme publishes
            open("GET /", "/"),
            open("GET /health", "/health"),
            open("GET /search", "/search?q=ky"),
            open("GET /units", "/units"),
            open("GET /units/{code}", "/units/444?at=2022-06-30"),
            open("GET /figures/{key}", "/figures/commune-base.total?unit=42&period=2022-H1"),
            open("GET /documents", "/documents"),
            open("GET /documents/{id}", "/documents/17"),
            open("GET /criteria", "/criteria"),
            open("GET /criteria/{code}", "/criteria/COMMUNE_NTM_2021"),
            open("GET /criteria/compare", "/criteria/compare?left=COMMUNE_NTM_2016&right=COMMUNE_NTM_2021"),
            open("GET /criteria/confirmations", "/criteria/confirmations"),
            open("GET /criteria/confirmations.csv", "/criteria/confirmations.csv"),
            open("GET /indicators", "/indicators"),
            open("GET /indicators/{code}", "/indicators/clean-water-centralised"),
            open("GET /ocop/products", "/ocop/products?q=nhung+huou"),
            open("GET /ocop/products/{number}", "/ocop/products/1"),
            open("GET /ocop/frameworks", "/ocop/frameworks"),
            open("GET /ocop/frameworks/{code}", "/ocop/frameworks/OCOP_2019"),
            open("GET /ocop/frameworks/{code}/{set}", "/ocop/frameworks/OCOP_2019/ruou-trang"),
            open("GET /01/{gtin}", "/01/08930000000019"),
            open("GET /ocop/map", "/ocop/map"),
            only(ALL, "GET /ocop/expiring", "/ocop/expiring"),
            only(ALL, "GET /ocop/products/{number}/labels", "/ocop/products/1/labels"),
            only(ALL, "GET /ocop/labels", "/ocop/labels?unit=42"),
            only(ALL, "GET /ocop/market", "/ocop/market?unit=42"),
            only(ALL, "GET /ocop/products/{number}/market", "/ocop/products/1/market"),
            only(WHO_ENTERS, "POST /ocop/products/{number}/market", "/ocop/products/0/market"),
            only(WHO_ENTERS, "POST /ocop/products/{number}/market/{id}/striking", "/ocop/products/0/market/0/striking"),
            only(ALL, "GET /ocop/checks", "/ocop/checks"),
            only(ALL, "GET /ocop/products/{number}/checks", "/ocop/products/1/checks"),
            ofProduct(
                    WHO_HOLDS_SESSIONS, "POST /ocop/products/{number}/checks", "/checks?planned=2022-06-15&checker=x"),
            ofProduct(WHO_HOLDS_SESSIONS, "POST /ocop/products/{number}/checks/{check}/striking", "/checks/0/striking"),
            only(WHO_ENTERS, "GET /ocop/products/new", "/ocop/products/new"),
            only(WHO_ENTERS, "POST /ocop/products/new", "/ocop/products/new"),
            only(WHO_ENTERS, "GET /ocop/products/{number}/correct", "/ocop/products/0/correct"),
            only(WHO_ENTERS, "POST /ocop/products/{number}/correct", "/ocop/products/0/correct"),
            only(WHO_HOLDS_SESSIONS, "GET /ocop/complaints", "/ocop/complaints"),
            only(WHO_HOLDS_SESSIONS, "GET /ocop/products/{number}/complaints", "/ocop/products/0/complaints"),
            only(WHO_HOLDS_SESSIONS, "POST /ocop/products/{number}/complaints", "/ocop/products/0/complaints"),
            only(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/products/{number}/complaints/{complaint}/steps",
                    "/ocop/products/0/complaints/0/steps"),
            only(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/products/{number}/complaints/{complaint}/striking",
                    "/ocop/products/0/complaints/0/striking"),
            open("GET /ocop/pictures/{sha256}", "/ocop/pictures/none"),
            ofProduct(WHO_ENTERS, "GET /ocop/products/{number}/pictures", "/pictures"),
            ofProduct(WHO_ENTERS, "POST /ocop/products/{number}/pictures", "/pictures"),
            ofProduct(WHO_ENTERS, "POST /ocop/products/{number}/pictures/{id}", "/pictures/0?alt=x&holder=x"),
            ofProduct(WHO_HOLDS_SESSIONS, "GET /ocop/products/{number}/decisions", "/decisions"),
            ofProduct(WHO_HOLDS_SESSIONS, "POST /ocop/products/{number}/withdrawals", "/withdrawals"),
            ofProduct(WHO_HOLDS_SESSIONS, "POST /ocop/products/{number}/certificates", "/certificates"),
            // whoever decides on the stars: the province, of a product without any
            within(
                    OFFICE,
                    "POST /ocop/products/{number}/withdrawals",
                    "/ocop/products/{product:16681}/withdrawals?day=2022-06-15&document=x&reason=x&ground=x",
                    "/ocop/products/{product:18499}/withdrawals?day=2022-06-15&document=x&reason=x&ground=x"),
            ofProduct(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/products/{number}/decisions/{id}/taking-back",
                    "/decisions/0/taking-back"),
            within(OFFICE, "POST /ocop/market", "/ocop/market?unit=40", "/ocop/market?unit=42"),
            within(
                    OF_PROVINCES,
                    "GET /ocop/products.xlsx",
                    "/ocop/products.xlsx?unit=40",
                    "/ocop/products.xlsx?unit=42"),
            within(
                    OF_PROVINCES,
                    "GET /ocop/ptnt-ocop.xlsx",
                    "/ocop/ptnt-ocop.xlsx?unit=40",
                    "/ocop/ptnt-ocop.xlsx?unit=42"),
            within(
                    OF_PROVINCES,
                    "GET /ocop/ptnt-ocop.csv",
                    "/ocop/ptnt-ocop.csv?unit=40",
                    "/ocop/ptnt-ocop.csv?unit=42"),
            // councils: whoever reads at their seat looks on, a commune does not; only a member scores
            only(ALL, "GET /ocop/ideas", "/ocop/ideas"),
            only(WHO_ENTERS, "GET /ocop/ideas/new", "/ocop/ideas/new"),
            only(WHO_ENTERS, "POST /ocop/ideas", "/ocop/ideas?received=2022-06-15"),
            ofIdea(ALL, "GET /ocop/ideas/{number}", ""),
            ofIdea(WHO_ENTERS, "GET /ocop/ideas/{number}/form", "/form"),
            ofIdea(WHO_ENTERS, "POST /ocop/ideas/{number}/form", "/form?received=2022-06-15"),
            ofIdea(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/ideas/{number}/review",
                    "/review?version=0&act=choose&day=2022-06-15"),
            ofIdea(OFFICE, "POST /ocop/ideas/{number}/review", "/review?version=0&act=accept&day=2022-06-15"),
            ofIdea(WHO_ENTERS, "POST /ocop/ideas/{number}/plan", "/plan?version=0&day=2022-06-15"),
            ofIdea(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/ideas/{number}/plan/review",
                    "/plan/review?version=0&act=approve&day=2022-06-15"),
            ofIdea(WHO_ENTERS, "POST /ocop/ideas/{number}/milestones", "/milestones?what=x&due=2022-06-15"),
            ofIdea(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/ideas/{number}/supports",
                    "/supports?amount=1&source=x&granted=2022-06-15"),
            ofIdea(WHO_ENTERS, "POST /ocop/ideas/{number}/visits", "/visits?day=2022-06-15&finding=x"),
            only(ALL, "GET /ocop/plans", "/ocop/plans"),
            only(WHO_HOLDS_SESSIONS, "GET /ocop/plans/new", "/ocop/plans/new"),
            within(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/plans",
                    "/ocop/plans?year=2022&unit={40}",
                    "/ocop/plans?year=2022&unit={444}",
                    "/ocop/plans?year=2022&unit={444}",
                    "/ocop/plans?year=2022&unit={42}"),
            only(ALL, "GET /ocop/dossiers", "/ocop/dossiers"),
            only(WHO_ENTERS, "GET /ocop/dossiers/new", "/ocop/dossiers/new"),
            only(WHO_ENTERS, "POST /ocop/dossiers", "/ocop/dossiers?expected=2022-06-15"),
            ofDossier(ALL, "GET /ocop/dossiers/{number}", ""),
            ofDossier(ALL, "GET /ocop/dossiers/{number}/parts/{part}", "/parts/A"),
            ofDossier(WHO_ENTERS, "POST /ocop/dossiers/{number}/parts/{part}", "/parts/A"),
            ofDossier(WHO_ENTERS, "POST /ocop/dossiers/{number}/papers", "/papers?item=1"),
            ofDossier(WHO_ENTERS, "POST /ocop/dossiers/{number}/papers/{paper}/drop", "/papers/0/drop"),
            ofDossier(WHO_ENTERS, "POST /ocop/dossiers/{number}/submit", "/submit?version=1"),
            // what was found ready is given back by whoever holds sessions
            ofDossier(WHO_HOLDS_SESSIONS, "POST /ocop/dossiers/{number}/check", "/check?version=0&act=accept"),
            only(ALL, "GET /ocop/sessions", "/ocop/sessions"),
            within(
                    WHO_HOLDS_SESSIONS,
                    "POST /ocop/sessions",
                    "/ocop/sessions?seat={40}&name=x&held=2022-06-15",
                    "/ocop/sessions?seat={444}&name=x&held=2022-06-15",
                    "/ocop/sessions?seat={444}&name=x&held=2022-06-15",
                    "/ocop/sessions?seat={42}&name=x&held=2022-06-15"),
            ofSession(without(Role.COMMUNE), "GET /ocop/sessions/{number}", ""),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/members", "/members"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/members/{account}/drop", "/members/0/drop"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/presence", "/presence?present-0=yes"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/dossiers", "/dossiers"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/dossiers/{dossier}/drop", "/dossiers/0/drop"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/begin", "/begin"),
            ofSession(WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/close", "/close"),
            ofSession(
                    WHO_HOLDS_SESSIONS, "POST /ocop/sessions/{number}/decide", "/decide?decision=1/QD&day=2022-06-20"),
            ofSession(without(Role.COMMUNE), "GET /ocop/sessions/{number}/minutes.docx", "/minutes.docx"),
            ofSession(without(Role.COMMUNE), "GET /ocop/sessions/{number}/decision.docx", "/decision.docx"),
            ofSession(WHO_SCORES, "GET /ocop/sessions/{number}/score/{dossier}", "/score/{dossier:42}"),
            ofSession(WHO_SCORES, "POST /ocop/sessions/{number}/score/{dossier}", "/score/{dossier:42}"),
            ofSession(
                    WHO_SCORES,
                    "POST /ocop/sessions/{number}/score/{dossier}/interest",
                    "/score/{dossier:42}/interest?interest=none"),
            // the door
            open("GET /sign-in", "/sign-in"),
            open("POST /sign-in", "/sign-in"),
            open("GET /sign-in/code", "/sign-in/code"),
            open("POST /sign-in/code", "/sign-in/code"),
            // one's own account
            only(ALL, "GET /account", "/account"),
            only(ALL, "POST /account/password", "/account/password"),
            only(ALL, "GET /account/second-factor", "/account/second-factor"),
            only(ALL, "POST /account/second-factor", "/account/second-factor"),
            only(ALL, "POST /account/sessions/{id}/end", "/account/sessions/none/end"),
            only(ALL, "POST /account/tokens", "/account/tokens"),
            only(ALL, "POST /account/tokens/{id}/revoke", "/account/tokens/0/revoke"),
            only(ALL, "GET /account/journal", "/account/journal"),
            // the administrator
            only(ADMINISTRATORS, "GET /accounts", "/accounts"),
            only(ADMINISTRATORS, "GET /accounts/new", "/accounts/new"),
            only(ADMINISTRATORS, "POST /accounts", "/accounts"),
            only(ADMINISTRATORS, "GET /accounts/{id}", "/accounts/0"),
            only(ADMINISTRATORS, "POST /accounts/{id}", "/accounts/0"),
            only(ADMINISTRATORS, "POST /accounts/{id}/reset", "/accounts/0/reset"),
            only(ADMINISTRATORS, "POST /accounts/{id}/sessions/end", "/accounts/0/sessions/end"),
            only(ADMINISTRATORS, "POST /accounts/{id}/tokens/{token}/revoke", "/accounts/0/tokens/0/revoke"),
            only(READERS_OF_JOURNAL, "GET /journal", "/journal"),
            within(
                    ALL,
                    "GET /journal/units/{id}",
                    "/journal/units/{40}",
                    "/journal/units/{18499}",
                    "/journal/units/{444}",
                    "/journal/units/{42}"),
            // values and verdicts
            within(
                    ALL,
                    "GET /units/{code}/criteria",
                    "/units/40/criteria" + HALF,
                    "/units/18499/criteria" + HALF,
                    "/units/444/criteria" + HALF,
                    "/units/42/criteria" + HALF),
            within(
                    ALL,
                    "GET /units/{code}/criteria/{set}/{requirement}",
                    "/units/16681/criteria/COMMUNE_NTM_2021/17.2" + HALF,
                    "/units/18499/criteria/COMMUNE_NTM_2021/17.2" + HALF),
            within(
                    ALL,
                    "GET /units/{code}/readiness",
                    "/units/40/readiness" + HALF,
                    "/units/18499/readiness" + HALF,
                    "/units/444/readiness" + HALF,
                    "/units/42/readiness" + HALF),
            within(
                    ALL,
                    "GET /criteria/{set}/requirements/{requirement}/units",
                    "/criteria/COMMUNE_NTM_2021/requirements/17.2/units?unit=40&period=2022-H1",
                    "/criteria/COMMUNE_NTM_2021/requirements/17.2/units?unit=18499&period=2022-H1",
                    "/criteria/COMMUNE_NTM_2021/requirements/17.2/units?unit=444&period=2022-H1",
                    "/criteria/COMMUNE_NTM_2021/requirements/17.2/units?unit=42&period=2022-H1"),
            within(
                    without(Role.COMMUNE),
                    "GET /indicators/{code}/values",
                    "/indicators/clean-water-centralised/values?unit=40&period=2022-H1",
                    "/indicators/clean-water-centralised/values?unit=444&period=2022-H1",
                    "/indicators/clean-water-centralised/values?unit=444&period=2022-H1",
                    "/indicators/clean-water-centralised/values?unit=42&period=2022-H1"),
            // the report
            within(PROVINCIAL, "GET /reports", "/reports?unit=40&period=2022-H1", "/reports?unit=42&period=2022-H1"),
            within(
                    PROVINCIAL,
                    "GET /reports/file.{format}",
                    "/reports/file.json?unit=40&period=2022-H1",
                    "/reports/file.json?unit=42&period=2022-H1"),
            // texts that are checked before they go out: those of one's own unit and of units below
            only(WHO_PROOFREADS, "GET /proofing", "/proofing"),
            within(
                    WHO_PROOFREADS,
                    "POST /proofing",
                    "/proofing?unit={40}",
                    "/proofing?unit={18499}",
                    "/proofing?unit={444}",
                    "/proofing?unit={42}"),
            ofText(WHO_PROOFREADS, "GET /proofing/{number}", ""),
            ofText(WHO_PROOFREADS, "POST /proofing/{number}/versions", "/versions"),
            ofText(WHO_PROOFREADS, "POST /proofing/{number}/ledger", "/ledger"),
            ofText(WHO_PROOFREADS, "GET /proofing/{number}/versions/{version}/file", "/versions/1/file"),
            ofText(
                    WHO_PROOFREADS,
                    "POST /proofing/{number}/findings/{fingerprint}",
                    "/findings/none?edition=1&act=accept"),
            ofText(WHO_PROOFREADS, "GET /proofing/{number}/corrected.docx", "/corrected.docx"),
            ofText(WHO_PROOFREADS, "GET /proofing/{number}/edit", "/edit"),
            ofText(WHO_PROOFREADS, "POST /proofing/{number}/edit", "/edit?edition=1"),
            within(
                    Set.of(Role.DISTRICT, Role.DEPARTMENT, Role.OFFICE, Role.LEADER),
                    "POST /proofing/reports",
                    "/proofing/reports?unit={40}&period=2022-H1",
                    "/proofing/reports?unit={444}&period=2022-H1",
                    "/proofing/reports?unit={444}&period=2022-H1",
                    "/proofing/reports?unit={42}&period=2022-H1"),
            // entry
            only(ALL, "GET /entry", "/entry"),
            only(WHO_ENTERS, "GET /entry/{round}/workbook", "/entry/{round:42}/workbook"),
            only(WHO_ENTERS, "POST /entry/{round}/workbook", "/entry/{round:42}/workbook"),
            only(
                    WHO_ENTERS,
                    "GET /entry/{round}/workbook/{id}",
                    "/entry/{round:42}/workbook/00000000-0000-0000-0000-000000000000"),
            only(
                    WHO_ENTERS,
                    "GET /entry/{round}/workbook/{id}.xlsx",
                    "/entry/{round:42}/workbook/00000000-0000-0000-0000-000000000000.xlsx"),
            only(
                    WHO_ENTERS,
                    "POST /entry/{round}/workbook/{id}",
                    "/entry/{round:42}/workbook/00000000-0000-0000-0000-000000000000"),
            within(
                    WHO_ENTERS,
                    "GET /entry/{round}/workbook.xlsx",
                    "/entry/{round:40}/workbook.xlsx?unit=16681",
                    "/entry/{round:42}/workbook.xlsx?unit=18499"),
            within(ALL, "GET /entry/{round}/{unitCode}", "/entry/{round:40}/16681", "/entry/{round:42}/18499"),
            within(
                    ALL,
                    "GET /entry/{round}/{unitCode}/{group}",
                    "/entry/{round:40}/16681/17",
                    "/entry/{round:42}/18499/17"),
            within(
                    WHO_ENTERS,
                    "POST /entry/{round}/{unitCode}/{group}",
                    "/entry/{round:40}/16681/17",
                    "/entry/{round:42}/18499/17"),
            within(
                    ALL,
                    "GET /entry/{round}/{unitCode}/check",
                    "/entry/{round:40}/16681/check",
                    "/entry/{round:42}/18499/check"),
            within(
                    WHO_ENTERS,
                    "POST /entry/{round}/{unitCode}/check",
                    "/entry/{round:40}/16681/check?version=1",
                    "/entry/{round:42}/18499/check?version=1"),
            within(
                    ALL,
                    "GET /entry/{round}/{unitCode}/review",
                    "/entry/{round:40}/16681/review",
                    "/entry/{round:42}/18499/review"),
            // checking: whoever checks may return, the level above verifies, the office accepts
            within(
                    WHO_CHECKS,
                    "POST /entry/{round}/{unitCode}/review",
                    "/entry/{round:40}/16681/review?version=1&act=return&r.income-per-capita=x",
                    "/entry/{round:42}/18499/review?version=1&act=return&r.income-per-capita=x"),
            within(
                    Set.of(Role.DISTRICT, Role.OFFICE),
                    "POST /entry/{round}/{unitCode}/review",
                    "/entry/{round:40}/16681/review?version=1&act=forward",
                    "/entry/{round:42}/18499/review?version=1&act=forward"),
            within(
                    OFFICE,
                    "POST /entry/{round}/{unitCode}/review",
                    "/entry/{round:40}/16681/review?version=1&act=accept",
                    "/entry/{round:42}/18499/review?version=1&act=accept"),
            only(ALL, "GET /waiting", "/waiting"),
            only(ALL, "GET /confirm", "/confirm"),
            only(Set.of(Role.DEPARTMENT, Role.OFFICE), "POST /confirm", "/confirm?criterion={round:42}:17"),
            // rounds
            only(ALL, "GET /rounds", "/rounds"),
            only(ALL, "GET /rounds/{number}", "/rounds/{round:42}"),
            within(
                    OFFICE,
                    "POST /rounds",
                    "/rounds?set=COMMUNE_NTM_2021&owner=40&period=2022-Q1&opens=2022-01-01&due=2022-03-01",
                    "/rounds?set=COMMUNE_NTM_2021&owner=42&period=2022-Q1&opens=2022-01-01&due=2022-03-01"),
            within(OFFICE, "POST /rounds/{number}/close", "/rounds/{round:40}/close", "/rounds/{round:42}/close"),
            within(
                    OFFICE,
                    "POST /rounds/{number}/reopen",
                    "/rounds/{round:40}/reopen?due=2022-08-01&reason=x",
                    "/rounds/{round:42}/reopen?due=2022-08-01&reason=x"),
            // decisions of the office
            only(OFFICE, "POST /criteria/confirmations", "/criteria/confirmations?set=COMMUNE_NTM_2021"),
            only(OFFICE, "GET /names", "/names"),
            within(OFFICE, "POST /names", "/names?owner={40}&written=x&unit=1", "/names?owner={42}&written=x&unit=1"),
            // imports
            only(OFFICE, "GET /imports", "/imports"),
            only(OFFICE, "GET /imports/{entry}", "/imports/0"),
            only(OFFICE, "GET /imports/{entry}/undo", "/imports/0/undo"),
            only(OFFICE, "POST /imports/{entry}/undo", "/imports/0/undo"),
            only(OFFICE, "GET /imports/new", "/imports/new"),
            only(OFFICE, "POST /imports/new", "/imports/new"),
            only(OFFICE, "GET /imports/new/{token}", "/imports/new/none"),
            only(OFFICE, "POST /imports/new/{token}", "/imports/new/none"),
            // notices and evidence
            only(ALL, "GET /notices", "/notices"),
            only(ALL, "POST /notices/{id}/read", "/notices/0/read"),
            only(ALL, "POST /notices/read", "/notices/read"),
            within(
                    ALL,
                    "GET /files/{id}",
                    "/files/{file:40}",
                    "/files/{file:18499}",
                    "/files/{file:444}",
                    "/files/{file:42}"),
            // entering with script, without network
            open("GET /entry-sw.js", "/entry-sw.js"),
            only(ALL, "GET /entry/{round}/{unitCode}/state", "/entry/0/18499/state"),
            only(WHO_ENTERS, "POST /entry/{round}/{unitCode}/sync", "/entry/0/18499/sync"),
            only(WHO_ENTERS, "POST /entry/{round}/{unitCode}/evidence", "/entry/0/18499/evidence"),
            only(WHO_ENTERS, "POST /entry/{round}/{unitCode}/{group}/evidence", "/entry/0/18499/10/evidence"),
            only(
                    WHO_ENTERS,
                    "POST /entry/{round}/{unitCode}/{group}/evidence/{attachment}/detach",
                    "/entry/0/18499/10/evidence/0/detach"),
            // last, since it ends the session
            open("POST /sign-out", "/sign-out"));

    private final int port;
    private final People people;
    private final RequestMappingHandlerMapping routes;
    private final Rounds rounds;
    private final Files files;
    private final Cases cases;
    private final Map<UnitId, Integer> sessions = new HashMap<>();
    private final Map<String, Integer> dossiers = new HashMap<>();
    private final IdeaCases ideaCases;
    private final Map<String, Integer> ideas = new HashMap<>();
    private final TextCases textCases;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> products = new HashMap<>();
    private final Register register;
    private final Units units;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final HttpClient client = HttpClient.newHttpClient();

    RoutePermissionTests(
            @LocalServerPort int port,
            ApplicationContext context,
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            Rounds rounds,
            Files files,
            Register register,
            Units units,
            Journal journal,
            TransactionTemplate transaction) {
        this.port = port;
        this.people = new People(context);
        this.routes = requestMappingHandlerMapping;
        this.rounds = rounds;
        this.files = files;
        this.register = register;
        this.units = units;
        this.journal = journal;
        this.transaction = transaction;
        this.cases = new Cases(context);
        this.ideaCases = new IdeaCases(context);
        this.textCases = new TextCases(context);
    }

    private static Set<Role> without(Role role) {
        return ALL.stream().filter(each -> each != role).collect(Collectors.toUnmodifiableSet());
    }

    @Test
    void everyRouteIsInTheTable() {
        Set<String> served = new TreeSet<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> route :
                routes.getHandlerMethods().entrySet()) {
            if (ErrorController.class.isAssignableFrom(route.getValue().getBeanType())) {
                continue;
            }
            for (String pattern : route.getKey().getPatternValues()) {
                route.getKey().getMethodsCondition().getMethods().forEach(method -> served.add(method + " " + pattern));
            }
        }
        Set<String> expected = new TreeSet<>();
        TABLE.forEach(each -> expected.add(each.route()));
        assertThat(expected).isEqualTo(served);
    }

    @Test
    void visitorsComeWhereTheProgrammePublishesAndNowhereElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Expected expected : TABLE) {
            boolean let = isLet(ask(expected, expected.insideFor(Role.OFFICE), null));
            if (let != expected.visitors()) {
                wrong.add("%s for a visitor: %s".formatted(expected.route(), let ? "let in" : "kept out"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRoleComesWhereItsWorkIsAndNowhereElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String cookie = people.cookie(role, home(role));
            for (Expected expected : TABLE) {
                boolean may = expected.visitors() || expected.roles().contains(role);
                boolean let = isLet(ask(expected, expected.insideFor(role), cookie));
                if (let != may) {
                    wrong.add("%s for %s: %s".formatted(expected.route(), role, let ? "let in" : "kept out"));
                }
                if (expected.outside() != null && isLet(ask(expected, expected.outside(), cookie))) {
                    wrong.add("%s for %s outside its place: let in".formatted(expected.route(), role));
                }
                for (String above : expected.above(role)) {
                    if (isLet(ask(expected, above, cookie))) {
                        wrong.add("%s for %s above its place: let in".formatted(above, role));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A form that no page of ours has sent changes nothing, whoever's browser sends it. */
    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        String cookie = people.cookie(Role.ADMINISTRATOR, "42");
        for (Expected expected : TABLE) {
            if (expected.route().startsWith("POST ")) {
                var request = HttpRequest.newBuilder(address(expected.insideFor(Role.OFFICE)))
                        .header("Cookie", "solang-session=" + cookie)
                        .POST(HttpRequest.BodyPublishers.noBody());
                assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(expected.route())
                        .isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> ask(Expected expected, String address, @Nullable String cookie)
            throws IOException, InterruptedException {
        String cookies = "XSRF-TOKEN=shown-twice" + (cookie == null ? "" : "; solang-session=" + cookie);
        var request = HttpRequest.newBuilder(address(address)).header("Cookie", cookies);
        if (expected.route().startsWith("POST ")) {
            request.header("X-XSRF-TOKEN", "shown-twice")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.noBody());
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as("%s %s", expected.route(), address).isLessThan(500);
        return response;
    }

    /**
     * The address, with the number of the unit in place of its code in braces, and of the round of a province, or a file
     * of a unit, where that is said before it.
     */
    private URI address(String address) {
        var code = java.util.regex.Pattern.compile("\\{(round:|file:|session:|dossier:|idea:|product:|text:|)(\\d+)}")
                .matcher(address);
        String resolved = code.replaceAll(found -> {
            UnitId unit = people.unit(found.group(2));
            return switch (found.group(1)) {
                case "round:" -> Integer.toString(round(unit));
                case "file:" -> Long.toString(file(unit));
                case "session:" -> Integer.toString(session(unit));
                case "idea:" -> Integer.toString(ideas.computeIfAbsent(found.group(2), ideaCases::registered));
                case "text:" -> Integer.toString(texts.computeIfAbsent(found.group(2), textCases::laid));
                case "product:" -> Integer.toString(products.computeIfAbsent(found.group(2), this::product));
                case "dossier:" -> Integer.toString(dossier(found.group(2)));
                default -> Integer.toString(unit.value());
            };
        });
        return URI.create("http://127.0.0.1:" + port + resolved);
    }

    /** The round of a province for the first half of 2022, opened where there is none. */
    private int round(UnitId province) {
        return rounds.all().stream()
                .filter(each -> each.owner().equals(province) && each.period().equals(FIRST_HALF))
                .findFirst()
                .orElseGet(() -> rounds.open(
                        province, "COMMUNE_NTM_2021", FIRST_HALF, LocalDate.of(2022, 6, 1), LocalDate.of(2022, 7, 31)))
                .number();
    }

    /** A session at a unit; at Hà Tĩnh one in which its council member scores. */
    private int session(UnitId seat) {
        return sessions.computeIfAbsent(
                seat,
                unit -> unit.equals(people.unit("42"))
                        ? cases.scoring(unit, scored(), people.actor(Role.COUNCIL, "42"))
                        : cases.session(unit));
    }

    /** The dossier that is scored at Hà Tĩnh. */
    private int scored() {
        return dossier("18499");
    }

    /** A dossier of a commune that is ready for a session; for a larger unit, the one that is scored at Hà Tĩnh. */
    private int dossier(String unit) {
        return dossiers.computeIfAbsent(unit.length() < 5 ? "18499" : unit, cases::ready);
    }

    /** A product of a commune, of which nothing was decided. */
    private int product(String commune) {
        Integer number = transaction.execute(_ -> {
            AsOf then = new AsOf(LocalDate.of(2022, 6, 1), journal.lastKnown().orElseThrow());
            Unit unit = units.findByCode(commune, then).orElseThrow();
            UnitId owner = units.path(unit.id(), then).getFirst().id();
            return register.enter(
                    journal.open("test", commune),
                    new Register.Entrant(owner, unit, "Chè của " + commune, "Hộ A", "", "", "x"));
        });
        return java.util.Objects.requireNonNull(number);
    }

    /** A picture handed in for a unit; the same one is kept once. */
    private long file(UnitId unit) {
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files.store("anh.png", new ByteArrayInputStream(picture.toByteArray()), unit)
                .id();
    }

    /** True unless the answer is a refusal or the way to the door. */
    private static boolean isLet(HttpResponse<?> response) {
        boolean toTheDoor = response.headers().firstValue("Location").orElse("").contains("/sign-in?");
        return response.statusCode() != 401 && response.statusCode() != 403 && !toTheDoor;
    }
}
