package vn.solang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.accounts.SignIns.Outcome;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;

/** The door: passwords, second factors, locks, sessions, tokens. */
@LedgerTest(writes = true)
class SignInsTests {

    private static final String HERE = "10.0.0.1";

    private final SignIns signIns;
    private final Accounts accounts;
    private final Holders holders;
    private final AccountRepository repository;
    private final CurrentActor current;
    private final Journal journal;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final People people;

    SignInsTests(
            SignIns signIns,
            Accounts accounts,
            Holders holders,
            AccountRepository repository,
            CurrentActor current,
            Journal journal,
            Clock clock,
            JdbcClient jdbc,
            ApplicationContext context) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.holders = holders;
        this.repository = repository;
        this.current = current;
        this.journal = journal;
        this.clock = clock;
        this.jdbc = jdbc;
        this.people = new People(context);
    }

    @Test
    void aPasswordIsKeptAsArgon2idAlone() {
        people.login(Role.LEADER, "42");
        assertThat(jdbc.sql("select password from accounts.account where login = 'leader-42'")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void aWrongPasswordAndAMissingAccountAreToldAlike() {
        people.login(Role.LEADER, "42");
        assertThat(signIns.signIn("leader-42", "wrong", "10.0.0.2", ""))
                .isEqualTo(signIns.signIn("nobody", "wrong", "10.0.0.2", ""));
    }

    @Test
    void fiveWrongAnswersInARowLockTheAccountEvenForTheRightOne() {
        String login = people.login(Role.LEADER, "443");
        for (int i = 0; i < 5; i++) {
            signIns.signIn(login, "wrong", "10.0.0.3", "");
        }
        assertThat(signIns.signIn(login, People.PASSWORD, "10.0.0.3", ""))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("accounts.sign-in.wrong"));
        accounts.resetPassword(accounts.byLogin(login).id(), false);
        assertThat(accounts.byLogin(login).lockedUntil()).isNull();
    }

    @Test
    void tooManyWrongAnswersFromOneAddressShutItsDoor() {
        for (int i = 0; i < AccessRules.read().failuresOfAnAddress(); i++) {
            signIns.signIn("nobody-" + i % 3, "wrong", "10.0.0.4", "");
        }
        assertThatThrownBy(() -> signIns.signIn("leader-42", People.PASSWORD, "10.0.0.4", ""))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void aCodeOfTheSecondFactorIsAskedForAndHoldsOnce() {
        String login = people.login(Role.ADMINISTRATOR, "42");
        Account account = accounts.byLogin(login);
        byte[] secret = repository.secret(account.id()).orElseThrow();
        String code = SecondFactor.codeAt(secret, clock.instant());
        var waiting = (Outcome.AwaitsCode) signIns.signIn(login, People.PASSWORD, HERE, "");
        assertThat(signIns.actorOf(waiting.secret(), HERE)).isEmpty();
        assertThat(signIns.showCode(waiting.secret(), "000000", HERE, "")).isInstanceOf(Outcome.Refused.class);
        var opened = (Outcome.Opened) signIns.showCode(waiting.secret(), code, HERE, "");
        assertThat(signIns.actorOf(opened.secret(), HERE)).isPresent();
        var again = (Outcome.AwaitsCode) signIns.signIn(login, People.PASSWORD, HERE, "");
        assertThat(signIns.showCode(again.secret(), code, HERE, "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aPasswordDoesNotWaitForItsCodeForEver() {
        String login = people.login(Role.ADMINISTRATOR, "443");
        byte[] secret = repository.secret(accounts.byLogin(login).id()).orElseThrow();
        var waiting = (Outcome.AwaitsCode) signIns.signIn(login, People.PASSWORD, HERE, "");
        jdbc.sql("update accounts.session set began = began - interval '11 minutes' where hash = ?")
                .param(Secrets.hash(waiting.secret()))
                .update();
        assertThat(signIns.showCode(waiting.secret(), SecondFactor.codeAt(secret, clock.instant()), HERE, ""))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRoleIsAtAUnitThatExistsAndACriterionIsWrittenAsOne() {
        var nowhere = new Grant(Role.LEADER, new vn.solang.shared.UnitId(999_999_999), Set.of());
        assertThatThrownBy(() -> accounts.create(new Accounts.Form("nowhere", "Nowhere", "", List.of(nowhere))))
                .hasMessage("accounts.no-unit");
        var unread = new Grant(Role.DEPARTMENT, people.unit("42"), Set.of("nước sạch"));
        assertThatThrownBy(() -> accounts.create(new Accounts.Form("unread", "Unread", "", List.of(unread))))
                .hasMessage("accounts.grants.criteria");
    }

    @Test
    void whoHasAGivenPasswordOrLacksARequiredFactorMayOnlyMendThat() {
        var given = accounts.create(new Accounts.Form(
                "new-administrator",
                "Quản trị mới",
                "",
                List.of(new Grant(Role.ADMINISTRATOR, people.unit("42"), Set.of()))));
        var opened = (Outcome.Opened) signIns.signIn("new-administrator", given.password(), HERE, "");
        Actor actor = signIns.actorOf(opened.secret(), HERE).orElseThrow();
        assertThat(actor.may(Permission.OWN_ACCOUNT)).isTrue();
        assertThat(actor.may(Permission.MANAGE_ACCOUNTS)).isFalse();
        current.as(actor, () -> {
            accounts.changePassword(given.password(), "bốn con ngựa trắng", opened.secret());
            return null;
        });
        assertThat(signIns.actorOf(opened.secret(), HERE).orElseThrow().may(Permission.MANAGE_ACCOUNTS))
                .isFalse();
        byte[] secret = SecondFactor.newSecret();
        current.as(actor, () -> {
            accounts.setSecondFactor(secret, SecondFactor.codeAt(secret, clock.instant()), "", opened.secret());
            return null;
        });
        assertThat(signIns.actorOf(opened.secret(), HERE).orElseThrow().may(Permission.MANAGE_ACCOUNTS))
                .isTrue();
    }

    @Test
    void aRoleTakenAwayIsGoneAtTheNextRequest() {
        String secret = people.cookie(Role.OFFICE, "42");
        assertThat(signIns.actorOf(secret, HERE).orElseThrow().may(Permission.ACCEPT))
                .isTrue();
        Account account = accounts.byLogin("office-42");
        accounts.change(
                account.id(),
                new Accounts.Form("", account.name(), "", List.of(new Grant(Role.LEADER, people.unit("42"), Set.of()))),
                false);
        assertThat(signIns.actorOf(secret, HERE).orElseThrow().may(Permission.ACCEPT))
                .isFalse();
        accounts.change(account.id(), new Accounts.Form("", account.name(), "", account.grants()), true);
        assertThat(signIns.actorOf(secret, HERE)).isEmpty();
    }

    @Test
    void nobodyIsInAfterLeavingOrWhenAllSessionsAreEnded() {
        String secret = people.cookie(Role.COUNCIL, "42");
        signIns.signOut(secret);
        assertThat(signIns.actorOf(secret, HERE)).isEmpty();
        String other = people.cookie(Role.COUNCIL, "42");
        accounts.endSessions(accounts.byLogin("council-42").id());
        assertThat(signIns.actorOf(other, HERE)).isEmpty();
    }

    @Test
    void aSessionNobodyUsesEnds() {
        String secret = people.cookie(Role.AUDITOR, "42");
        jdbc.sql("update accounts.session set seen = seen - interval '3 hours' where hash = ?")
                .param(Secrets.hash(secret))
                .update();
        assertThat(signIns.actorOf(secret, HERE)).isEmpty();
    }

    @Test
    void anAccountNobodyUsesLetsNobodyInUntilItIsReset() {
        String login = people.login(Role.LEADER, "447");
        jdbc.sql(
                        "update accounts.account set created = created - interval '46 days', seen = seen - interval '46 days' where login = ?")
                .param(login)
                .update();
        assertThat(signIns.signIn(login, People.PASSWORD, HERE, "")).isInstanceOf(Outcome.Refused.class);
        String password = accounts.resetPassword(accounts.byLogin(login).id(), false);
        assertThat(signIns.signIn(login, password, HERE, "")).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void accountsOfTheDemonstrationLetNobodyInOutsideIt() {
        accounts.demonstrate(
                new Accounts.Form("thu", "Dùng thử", "", List.of(new Grant(Role.LEADER, people.unit("42"), Set.of()))),
                People.PASSWORD);
        assertThat(signIns.signIn("thu", People.PASSWORD, HERE, "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aTokenDoesWhatItWasGivenAndEndsWithItsTermOrItsOwner() {
        Actor owner = people.actor(Role.DISTRICT, "444");
        String token = current.as(owner, () -> accounts.newToken("máy quét", Set.of(Permission.READ), 30));
        Actor program = signIns.actorOfToken(token, HERE).orElseThrow();
        assertThat(program.may(Permission.READ)).isTrue();
        assertThat(program.may(Permission.ENTER)).isFalse();
        assertThat(program.may(Permission.OWN_ACCOUNT)).isFalse();
        assertThatThrownBy(() -> current.as(owner, () -> accounts.newToken("x", Set.of(Permission.IMPORT), 30)))
                .isInstanceOf(Forbidden.class);
        jdbc.sql("update accounts.token set expires = now() where account = ?")
                .param(owner.account())
                .update();
        assertThat(signIns.actorOfToken(token, HERE)).isEmpty();
    }

    @Test
    void nobodyGivesRightsToThemselvesOrBeyondTheirPlace() {
        Actor administrator = people.actor(Role.ADMINISTRATOR, "42");
        Account own = accounts.byLogin("administrator-42");
        current.as(administrator, () -> {
            assertThatThrownBy(
                            () -> accounts.change(own.id(), new Accounts.Form("", own.name(), "", own.grants()), false))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> accounts.create(new Accounts.Form(
                            "beyond", "Beyond", "", List.of(new Grant(Role.COMMUNE, people.unit("40"), Set.of())))))
                    .isInstanceOf(Forbidden.class);
            return null;
        });
    }

    @Test
    void aFormerPasswordIsRefused() {
        Actor actor = people.actor(Role.COMMUNE, "18499");
        String cookie = people.cookie(Role.COMMUNE, "18499");
        current.as(actor, () -> {
            accounts.changePassword(People.PASSWORD, "bốn con ngựa trắng", cookie);
            assertThatThrownBy(() -> accounts.changePassword("bốn con ngựa trắng", People.PASSWORD, cookie))
                    .isInstanceOf(Rejected.class)
                    .hasMessage("accounts.password.former");
            assertThatThrownBy(() -> accounts.changePassword("bốn con ngựa trắng", "ngắn", cookie))
                    .isInstanceOf(Rejected.class);
            return null;
        });
    }

    @Test
    void aPasswordThatIsGuessedFirstIsRefused() {
        Actor actor = people.actor(Role.COMMUNE, "18505");
        current.as(actor, () -> {
            for (String each : List.of("MậtKhẩu123456", "password@2026", "hatinh-hatinh-hatinh", "1q2w3e4r5t6y!")) {
                assertThatThrownBy(() -> accounts.changePassword(People.PASSWORD, each, ""))
                        .as(each)
                        .hasMessage("accounts.password.weak");
            }
            accounts.changePassword(People.PASSWORD, "cây đa đầu làng", "");
            return null;
        });
    }

    @Test
    void whatIsNotOnesOwnIsNotEndedAndNothingIsToldOfIt() {
        Actor owner = people.actor(Role.COMMUNE, "18499");
        Actor other = people.actor(Role.COMMUNE, "18502");
        people.cookie(Role.COMMUNE, "18499");
        String token = current.as(owner, () -> accounts.newToken("máy quét", Set.of(Permission.READ), 30));
        Session session = current.as(owner, () -> accounts.ownSessions("").getFirst());
        long number = current.as(owner, () -> accounts.ownTokens().getFirst().id());
        long told = journal.length();
        current.as(other, () -> {
            assertThatThrownBy(() -> accounts.endOwnSession(session.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> accounts.revokeToken(number)).isInstanceOf(NotFound.class);
            return null;
        });
        assertThat(journal.length()).isEqualTo(told);
        assertThat(signIns.actorOfToken(token, HERE)).isPresent();
    }

    @Test
    void aLockedAccountAndAMissingOneAreToldAlike() {
        String login = people.login(Role.LEADER, "445");
        for (int i = 0; i < AccessRules.read().failuresBeforeLock(); i++) {
            signIns.signIn(login, "wrong", "10.0.0.5", "");
        }
        assertThat(accounts.byLogin(login).isLockedAt(clock.instant())).isTrue();
        assertThat(signIns.signIn(login, People.PASSWORD, "10.0.0.5", ""))
                .isEqualTo(signIns.signIn("nobody", "wrong", "10.0.0.5", ""));
    }

    @Test
    void aWrongOldPasswordCountsAsAtTheDoor() {
        Actor actor = people.actor(Role.COMMUNE, "18502");
        current.as(actor, () -> {
            for (int i = 0; i < AccessRules.read().failuresBeforeLock(); i++) {
                assertThatThrownBy(() -> accounts.changePassword("wrong", "bốn con ngựa trắng", ""))
                        .hasMessage("accounts.password.old");
            }
            assertThatThrownBy(() -> accounts.changePassword(People.PASSWORD, "bốn con ngựa trắng", ""))
                    .hasMessage("accounts.sign-in.locked");
            return null;
        });
        assertThat(signIns.signIn("commune-18502", People.PASSWORD, HERE, "")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aSecondFactorIsReplacedByWhoShowsItsCodeOrThePassword() {
        Actor administrator = people.actor(Role.ADMINISTRATOR, "444");
        byte[] fresh = SecondFactor.newSecret();
        byte[] fresher = SecondFactor.newSecret();
        current.as(administrator, () -> {
            assertThatThrownBy(() -> set(fresh, "")).hasMessage("accounts.second-factor.proof");
            assertThatThrownBy(() -> set(fresh, "000000")).hasMessage("accounts.second-factor.proof");
            byte[] before = repository.secret(administrator.account()).orElseThrow();
            set(fresh, SecondFactor.codeAt(before, clock.instant()));
            set(fresher, People.PASSWORD);
            return null;
        });
        assertThat(repository.secret(administrator.account()).orElseThrow()).isEqualTo(fresher);
    }

    private void set(byte[] secret, String proof) {
        accounts.setSecondFactor(secret, SecondFactor.codeAt(secret, clock.instant()), proof, "");
    }

    @Test
    void tokensEndWithThePassword() {
        Actor owner = people.actor(Role.DISTRICT, "446");
        String first = current.as(owner, () -> accounts.newToken("máy quét", Set.of(Permission.READ), 30));
        assertThat(signIns.actorOfToken(first, HERE)).isPresent();
        current.as(owner, () -> {
            accounts.changePassword(People.PASSWORD, "bốn con ngựa trắng", "");
            return null;
        });
        assertThat(signIns.actorOfToken(first, HERE)).isEmpty();
        String second = current.as(owner, () -> accounts.newToken("máy in", Set.of(Permission.READ), 30));
        accounts.resetPassword(owner.account(), false);
        jdbc.sql("update accounts.account set one_time = false where id = ?")
                .param(owner.account())
                .update();
        assertThat(signIns.actorOfToken(second, HERE)).isEmpty();
    }

    @Test
    void ofTwoFormsWithOneLoginTheSecondHearsOfTheFirst() throws Exception {
        var form =
                new Accounts.Form("twice", "Hai lần", "", List.of(new Grant(Role.LEADER, people.unit("42"), Set.of())));
        assertThat(together(() -> accounts.create(form), () -> accounts.create(form)))
                .containsExactlyInAnyOrder("", "accounts.login.taken");
    }

    @Test
    void twoAdministratorsDoNotDisableEachOther() throws Exception {
        Actor one = people.actor(Role.ADMINISTRATOR, "01");
        var second = accounts.create(new Accounts.Form(
                        "second-of-01",
                        "Quản trị thứ hai",
                        "",
                        List.of(new Grant(Role.ADMINISTRATOR, people.unit("01"), Set.of()))))
                .account();
        Actor two = new Actor(second.id(), second.name(), second.grants(), "web");
        assertThat(together(() -> disable(one, "second-of-01"), () -> disable(two, "administrator-01")))
                .containsExactlyInAnyOrder("", "accounts.last-administrator");
    }

    @Test
    void theAdministratorOfAnotherProvinceIsNoneLeft() {
        people.login(Role.ADMINISTRATOR, "42");
        String login = people.login(Role.ADMINISTRATOR, "40");
        assertThatThrownBy(() -> disable(Actor.PROGRAM, login)).hasMessage("accounts.last-administrator");
        var above = new Grant(Role.ADMINISTRATOR, people.unit("40"), Set.of());
        accounts.create(new Accounts.Form("second-of-40", "Quản trị thứ hai", "", List.of(above)));
        disable(Actor.PROGRAM, login);
        assertThat(accounts.byLogin(login).disabled()).isTrue();
    }

    private @Nullable Object disable(Actor who, String login) {
        return current.as(who, () -> {
            Account account = repository.byLogin(login).orElseThrow();
            accounts.change(account.id(), new Accounts.Form("", account.name(), "", account.grants()), true);
            return null;
        });
    }

    /** Whoever fails at the door and whoever is reset wait for each other in one order. */
    @Test
    void wrongAnswersAndResetsAtOnceAllEnd() throws Exception {
        String login = people.login(Role.LEADER, "448");
        long id = accounts.byLogin(login).id();
        List<Callable<Object>> acts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String place = "10.0.1." + i;
            acts.add(() -> signIns.signIn(login, "wrong", place, ""));
            acts.add(() -> accounts.resetPassword(id, false));
        }
        assertThat(together(acts)).containsOnly("");
    }

    @Test
    void whoNobodyHasSeenForTooLongHoldsNothing() {
        people.login(Role.LEADER, "439");
        long id = accounts.byLogin("leader-439").id();
        assertThat(holders.having(Role.LEADER, people.unit("439"))).contains(id);
        jdbc.sql("update accounts.account set created = created - interval '46 days' where id = ?")
                .param(id)
                .update();
        assertThat(holders.having(Role.LEADER, people.unit("439"))).doesNotContain(id);
    }

    /** How each of some acts ended that began at once: with nothing, or with what it was refused for. */
    @SafeVarargs
    private static List<String> together(Callable<Object>... acts) throws Exception {
        return together(List.of(acts));
    }

    private static List<String> together(List<Callable<Object>> acts) throws Exception {
        List<String> told = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(acts)) {
                told.add(
                        each.state() == Future.State.SUCCESS
                                ? ""
                                : String.valueOf(each.exceptionNow().getMessage()));
            }
        }
        return told;
    }

    /** RFC 6238, appendix B: the last six of the eight digits there. */
    @Test
    void codesAreThoseOfTheStandard() {
        byte[] secret = "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(SecondFactor.codeAt(secret, java.time.Instant.ofEpochSecond(59)))
                .isEqualTo("287082");
        assertThat(SecondFactor.codeAt(secret, java.time.Instant.ofEpochSecond(1111111109)))
                .isEqualTo("081804");
        assertThat(SecondFactor.written(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
