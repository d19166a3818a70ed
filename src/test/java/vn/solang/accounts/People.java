package vn.solang.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import vn.solang.identity.Actor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Role;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.units.Units;

/** Accounts that tests sign in with: each is a role at a unit, as the units of 30 June 2022 are coded. */
public final class People {

    /** What they all sign in with. */
    public static final String PASSWORD = "mười hai bến nước";

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final ApplicationContext context;

    public People(ApplicationContext context) {
        this.context = context;
    }

    /** The secret that the browser of somebody signed in shows, their account being made where it is not there. */
    public String cookie(Role role, String unitCode, String... criteria) {
        String login = login(role, unitCode, criteria);
        SignIns signIns = context.getBean(SignIns.class);
        return switch (signIns.signIn(login, PASSWORD, "127.0.0.1", "test")) {
            case SignIns.Outcome.Opened opened -> opened.secret();
            case SignIns.Outcome.AwaitsCode ignored -> withCode(login);
            case SignIns.Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    }

    /** Somebody with a role at a unit, as who acts. */
    public Actor actor(Role role, String unitCode, String... criteria) {
        return context.getBean(SignIns.class)
                .actorOf(cookie(role, unitCode, criteria), "127.0.0.1")
                .orElseThrow();
    }

    /**
     * The login of somebody with a role at a unit, whose account is made where it is not there.
     *
     * @param criteria of a department; of other roles, words that tell one from another
     */
    public String login(Role role, String unitCode, String... criteria) {
        String login = "%s-%s%s"
                .formatted(
                        role.name().toLowerCase(java.util.Locale.ROOT),
                        unitCode,
                        criteria.length == 0
                                ? ""
                                : "-" + Integer.toHexString(List.of(criteria).hashCode()));
        var repository = context.getBean(AccountRepository.class);
        if (repository.byLogin(login).isEmpty()) {
            var given = context.getBean(Accounts.class)
                    .create(new Accounts.Form(
                            login,
                            role + " " + unitCode,
                            login + "@example.vn",
                            List.of(new Grant(role, unit(unitCode), criteria(role, criteria)))));
            long id = given.account().id();
            repository.setPassword(id, context.getBean(Passwords.class).hash(PASSWORD), false, java.time.Instant.EPOCH);
            if (role == Role.ADMINISTRATOR) {
                repository.setSecret(id, SecondFactor.newSecret());
            }
        }
        return login;
    }

    private static Set<String> criteria(Role role, String... named) {
        if (role != Role.DEPARTMENT) {
            return Set.of();
        }
        return named.length == 0 ? Set.of("COMMUNE_NTM_2021:17") : Set.of(named);
    }

    /** The unit that had a code on 30 June 2022. */
    public UnitId unit(String code) {
        var known = context.getBean(Journal.class).lastKnown().orElseThrow();
        return context.getBean(Units.class)
                .getByCode(code, new AsOf(DAY, known))
                .id();
    }

    /** Goes past the second factor without its code: the session is opened as if it had been shown. */
    private String withCode(String login) {
        var account = context.getBean(AccountRepository.class).byLogin(login).orElseThrow();
        String secret = Secrets.fresh();
        context.getBean(SessionRepository.class)
                .begin(
                        Secrets.hash(secret),
                        account.id(),
                        "127.0.0.1",
                        "test",
                        false,
                        context.getBean(java.time.Clock.class).instant());
        return secret;
    }
}
