package vn.solang.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.accounts.Accounts;
import vn.solang.accounts.Holders;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.GrantedCriteria;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.imports.Approvals;
import vn.solang.notices.DueSource;
import vn.solang.notices.MailAddresses;
import vn.solang.notices.Notice;
import vn.solang.notices.Notices;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Whom entry tells what: those whose turn it is, and those whose work it was. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TellingTests {

    private static final String SET = "COMMUNE_NTM_2021";
    private static final Period PERIOD = Period.parse("2022");
    private static final String COMMUNE = "18499";
    private static final String OTHER_COMMUNE = "18502";

    private final ApplicationContext context;
    private final Rounds rounds;
    private final Submissions submissions;
    private final Checking checking;
    private final Notices notices;
    private final CurrentActor current;
    private final vn.solang.accounts.People people;

    private int round;
    private UnitId commune = new UnitId(0);
    private UnitId other = new UnitId(0);
    private Actor official = Actor.VISITOR;
    private Actor neighbour = Actor.VISITOR;
    private Actor district = Actor.VISITOR;
    private Actor elsewhere = Actor.VISITOR;
    private Actor department = Actor.VISITOR;
    private Actor office = Actor.VISITOR;

    TellingTests(
            ApplicationContext context,
            Rounds rounds,
            Submissions submissions,
            Checking checking,
            Notices notices,
            CurrentActor current) {
        this.context = context;
        this.rounds = rounds;
        this.submissions = submissions;
        this.checking = checking;
        this.notices = notices;
        this.current = current;
        this.people = new vn.solang.accounts.People(context);
    }

    @BeforeAll
    void round() {
        commune = people.unit(COMMUNE);
        other = people.unit(OTHER_COMMUNE);
        official = people.actor(Role.COMMUNE, COMMUNE);
        neighbour = people.actor(Role.COMMUNE, OTHER_COMMUNE);
        district = people.actor(Role.DISTRICT, "444");
        elsewhere = people.actor(Role.DISTRICT, "446");
        department = people.actor(Role.DEPARTMENT, "42", SET + ":10");
        office = people.actor(Role.OFFICE, "42");
        round = rounds.open(people.unit("42"), SET, PERIOD, LocalDate.of(2022, 11, 1), LocalDate.of(2023, 1, 31))
                .number();
    }

    @Test
    void everyUnitHearsOfARoundThatOpensAndNobodyElse() {
        assertThat(said(official)).contains("submissions.told.opened");
        assertThat(said(neighbour)).contains("submissions.told.opened");
        assertThat(said(office)).doesNotContain("submissions.told.opened");
        assertThat(said(district)).doesNotContain("submissions.told.opened");
    }

    @Test
    void partsOfTheFormWithoutANumberAreNamed() {
        assertThat(Line.told(List.of("1", "19", "besides"), Messages.vietnamese()))
                .isEqualTo("1, 19, điều kiện ngoài bộ tiêu chí");
    }

    @Test
    void everyStepIsToldToThoseWhoseTurnItIs() {
        as(official, () -> submissions.save(round, commune, List.of(edit("commune-plan-approved", "đạt", 0))));
        as(official, () -> submissions.save(round, commune, List.of(edit("income-per-capita", "45", 0))));
        as(official, () -> checking.submit(round, commune, 1, "còn thiếu"));
        assertThat(said(district)).contains("submissions.told.verify");
        assertThat(said(elsewhere)).isEmpty();
        as(district, () -> checking.forward(round, commune, 2, ""));
        assertThat(notices(department)).first().satisfies(notice -> {
            assertThat(notice.said().key()).isEqualTo("submissions.told.confirm");
            assertThat(notice.said().arguments()).last().isEqualTo("10");
            assertThat(notice.href()).isEqualTo("/entry/%d/%s/review".formatted(round, COMMUNE));
        });
        // the office confirms what no department was given
        assertThat(notices(office).getFirst().said().arguments()).last().isEqualTo("1");
        as(office, () -> checking.confirm(round, commune, 3, "1"));
        as(department, () -> checking.confirm(round, commune, 3, "10"));
        assertThat(said(office)).first().isEqualTo("submissions.told.accept");
        as(office, () -> checking.accept(round, commune, 4, ""));
        assertThat(said(official)).startsWith("submissions.told.accepted", "submissions.told.confirmed");
        assertThat(context.getBean(Approvals.class).since(0))
                .contains(new Approvals.Approved(commune, "income-per-capita", PERIOD));
        assertThat(due("submission").keySet()).noneMatch(key -> key.endsWith(" " + commune.value()));
    }

    @Test
    void whoeverEnteredHearsThatItCameBack() {
        as(neighbour, () -> submissions.save(round, other, List.of(edit("income-per-capita", "45", 0))));
        as(neighbour, () -> checking.submit(round, other, 1, "còn thiếu"));
        assertThat(due("step").get("%d %d 2".formatted(round, other.value())))
                .satisfies(each -> assertThat(each.accounts()).containsExactly(district.account()));
        as(district, () -> checking.giveBack(round, other, 2, Map.of("income-per-capita", "xem lại")));
        assertThat(said(neighbour)).first().isEqualTo("submissions.told.returned");
        assertThat(due("submission").get("%d %d".formatted(round, other.value())))
                .satisfies(each -> {
                    assertThat(each.accounts()).containsExactly(neighbour.account());
                    assertThat(each.day()).isEqualTo(LocalDate.of(2023, 1, 31));
                });
    }

    @Test
    void whoeverIsToMendItHearsThatItCameBackAndNobodyWhoMayNot() {
        UnitId third = people.unit("18505");
        Actor typist = people.actor(Role.COMMUNE, "18505");
        var accounts = context.getBean(Accounts.class);
        var given = accounts.create(new Accounts.Form(
                        "colleague",
                        "Cán bộ xã",
                        "",
                        List.of(new vn.solang.identity.Grant(Role.COMMUNE, third, Set.of()))))
                .account();
        Actor colleague = new Actor(given.id(), given.name(), given.grants(), "web");
        as(typist, () -> submissions.save(round, third, List.of(edit("income-per-capita", "45", 0))));
        as(typist, () -> checking.submit(round, third, 1, "còn thiếu"));
        as(district, () -> checking.giveBack(round, third, 2, Map.of("income-per-capita", "xem lại")));
        assertThat(said(typist)).containsOnlyOnce("submissions.told.returned");
        assertThat(said(colleague)).containsOnlyOnce("submissions.told.returned");
        disable("commune-18505");
        as(colleague, () -> checking.submit(round, third, 3, "còn thiếu"));
        as(district, () -> checking.giveBack(round, third, 4, Map.of("income-per-capita", "xem lại")));
        assertThat(said(typist)).containsOnlyOnce("submissions.told.returned");
        assertThat(said(colleague).stream().filter("submissions.told.returned"::equals))
                .hasSize(2);
    }

    @Test
    void aCriterionIsGrantedWhereItsDepartmentIsAndAsLongAsItMaySignIn() {
        var granted = context.getBean(GrantedCriteria.class);
        assertThat(granted.isGranted(SET + ":10", commune)).isTrue();
        assertThat(granted.places(SET + ":10")).containsExactly(people.unit("42"));
        assertThat(granted.isGranted(SET + ":1", commune)).isFalse();
        people.login(Role.DEPARTMENT, "444", SET + ":3");
        assertThat(granted.isGranted(SET + ":3", commune)).isTrue();
        assertThat(granted.isGranted(SET + ":3", people.unit("18073"))).isFalse();
        disable(people.login(Role.DEPARTMENT, "444", SET + ":3"));
        assertThat(granted.isGranted(SET + ":3", commune)).isFalse();
    }

    @Test
    void whoMayNotSignInGetsNoMail() {
        var addresses = context.getBean(MailAddresses.class);
        long account = people.actor(Role.COUNCIL, "42").account();
        assertThat(addresses.of(account)).contains("council-42@example.vn");
        disable("council-42");
        assertThat(addresses.of(account)).isEmpty();
        var accounts = context.getBean(Accounts.class);
        accounts.demonstrate(
                new Accounts.Form(
                        "shown",
                        "Dùng thử",
                        "shown@example.vn",
                        List.of(new vn.solang.identity.Grant(Role.COMMUNE, commune, Set.of()))),
                "mười hai bến nước");
        assertThat(addresses.of(accounts.byLogin("shown").id())).isEmpty();
    }

    @Test
    void whoHoldsAPermissionForAUnitIsToldByTheTree() {
        var holders = context.getBean(Holders.class);
        assertThat(holders.holding(Permission.VERIFY, commune))
                .contains(district.account(), office.account())
                .doesNotContain(elsewhere.account(), official.account());
        assertThat(holders.having(Role.COMMUNE, List.of(commune, other)).get(other))
                .containsExactly(neighbour.account());
    }

    private void disable(String login) {
        var accounts = context.getBean(Accounts.class);
        var account = accounts.byLogin(login);
        accounts.change(
                account.id(), new Accounts.Form(login, account.name(), account.email(), account.grants()), true);
    }

    private Map<String, DueSource.Due> due(String kind) {
        DueSource source = context.getBeansOfType(DueSource.class).values().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return source.due(LocalDate.of(2022, 1, 1), LocalDate.of(2100, 1, 1)).stream()
                .collect(Collectors.toMap(DueSource.Due::key, each -> each));
    }

    private List<Notice> notices(Actor who) {
        return as(who, notices::mine);
    }

    private List<String> said(Actor who) {
        return notices(who).stream().map(notice -> notice.said().key()).toList();
    }

    private <T> T as(Actor who, java.util.function.Supplier<T> act) {
        return current.as(who, act::get);
    }

    private static Edit edit(String measure, String text, long version) {
        return new Edit(UUID.randomUUID(), measure, text, "", version);
    }
}
