package vn.solang.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Actor;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.Forbidden;
import vn.solang.shared.NotFound;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Units;

/** Accounts as the administrator keeps them, and as their owners do. */
@Service
@Needs(Permission.MANAGE_ACCOUNTS)
public class Accounts {

    /** An account as a form has it. */
    public record Form(String login, String name, String email, List<Grant> grants) {
        public Form {
            grants = List.copyOf(grants);
        }
    }

    /** An account with the password that its owner is given once. */
    public record Given(Account account, String password) {}

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern EMAIL =
            Pattern.compile("(?=.{1,254}$)[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern CRITERION = Pattern.compile("[A-Z0-9_]{1,60}:[A-Za-z0-9.-]{1,20}");
    private static final int LONGEST_NAME = 120;
    private static final String FIRST = "quan-tri-he-thong";

    private final AccountRepository repository;
    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Units units;
    private final Journal journal;
    private final CurrentActor actor;
    private final ScopeTree tree;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AccessRules rules = AccessRules.read();

    Accounts(
            AccountRepository repository,
            SessionRepository sessions,
            TokenRepository tokens,
            Passwords passwords,
            SignIns signIns,
            Units units,
            Journal journal,
            CurrentActor actor,
            ScopeTree tree,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.signIns = signIns;
        this.units = units;
        this.journal = journal;
        this.actor = actor;
        this.tree = tree;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All accounts whose roles lie within the administrator's places. */
    public List<Account> all() {
        return repository.all().stream().filter(this::isMine).toList();
    }

    /** An account. @throws NotFound where there is none, or none within the administrator's places */
    public Account get(long id) {
        return repository.find(id).filter(this::isMine).orElseThrow(() -> new NotFound("accounts.none"));
    }

    /** An account by its login. @throws NotFound where there is none, or none within the administrator's places */
    public Account byLogin(String login) {
        return repository.byLogin(login).filter(this::isMine).orElseThrow(() -> new NotFound("accounts.none"));
    }

    /** The names of accounts by their numbers, for whoever reads what they did. */
    @Needs(Permission.PUBLIC)
    public Optional<String> nameOf(long id) {
        return repository.find(id).map(Account::name);
    }

    /** Creates an account with a password to be used once. @throws Rejected where the form is not right */
    public Given create(Form form) {
        return create(form, passwords.oneTime(), true, false);
    }

    private Given create(Form form, String password, boolean oneTime, boolean demo) {
        Form good = checked(form);
        String hash = passwords.hash(password);
        return Objects.requireNonNull(
                transaction.execute(status -> new Given(add(good, hash, oneTime, demo), password)));
    }

    /** Adds an account once it is its turn, so that of two forms with one login the second hears of the first. */
    private Account add(Form good, String hash, boolean oneTime, boolean demo) {
        Entry entry = journal.openAside("account-create", good.login());
        if (repository.byLogin(good.login()).isPresent()) {
            throw new Rejected("accounts.login.taken", good.login());
        }
        long id = repository.add(good.login(), good.name(), good.email(), demo, clock.instant());
        repository.grant(id, good.grants());
        repository.setPassword(id, hash, oneTime, clock.instant());
        Account account = repository.find(id).orElseThrow();
        journal.tell(entry, List.of(new Change(null, "account", good.login(), null, told(account))));
        return account;
    }

    /** Changes what an account is; its sessions have the new rights at their next request. */
    @Transactional
    public void change(long id, Form form, boolean disabled) {
        journal.await();
        Account before = get(id);
        requireSomebodyElse(id);
        Form good = checked(new Form(before.login(), form.name(), form.email(), form.grants()));
        requireAnAdministratorLeft(before, good.grants(), disabled);
        Entry entry = journal.openAside("account-change", before.login());
        repository.describe(id, good.name(), good.email(), disabled);
        repository.grant(id, good.grants());
        if (disabled) {
            sessions.endAll(id);
        }
        Account after = repository.find(id).orElseThrow();
        journal.tell(entry, List.of(new Change(null, "account", before.login(), told(before), told(after))));
    }

    /**
     * Gives an account a new password to be used once, ends its sessions and tokens and lifts its lock.
     *
     * @throws Rejected for an account of the demonstration, whose password everybody is told
     */
    public String resetPassword(long id, boolean secondFactorToo) {
        Account account = get(id);
        if (account.demo()) {
            throw new Rejected("accounts.reset.demo", account.login());
        }
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> reset(account, hash, secondFactorToo));
        return password;
    }

    private void reset(Account account, String hash, boolean secondFactorToo) {
        long id = account.id();
        Entry entry = journal.openAside("account-reset", account.login());
        repository.setPassword(id, hash, true, clock.instant());
        repository.seen(id, clock.instant());
        if (secondFactorToo) {
            repository.setSecret(id, null);
        }
        sessions.endAll(id);
        tokens.revokeAll(id, clock.instant());
        journal.tell(
                entry,
                List.of(new Change(
                        null,
                        secondFactorToo ? "password-and-second-factor" : "password",
                        account.login(),
                        null,
                        null)));
    }

    /** The sessions of an account. */
    public List<Session> sessions(long id) {
        return sessions.of(get(id).id(), new byte[0]);
    }

    /** Ends all sessions of an account. */
    @Transactional
    public void endSessions(long id) {
        Account account = get(id);
        Entry entry = journal.openAside("sessions-end", account.login());
        int ended = sessions.endAll(id);
        journal.tell(entry, List.of(new Change(null, "session", account.login(), Integer.toString(ended), "0")));
    }

    /** The tokens of an account. */
    public List<Token> tokens(long id) {
        return tokens.of(get(id).id());
    }

    /** Takes a token of an account back. @throws NotFound where the account has no such token that still holds */
    @Transactional
    public void revokeToken(long id, long token) {
        revoke(get(id), token);
    }

    /**
     * Creates the first administrator, in charge of the whole system, where there is no account but those of the
     * demonstration, which let nobody in outside it.
     *
     * @return the account and its password, told once; empty where there are accounts
     */
    public Optional<Given> first() {
        if (!repository.isEmpty()) {
            return Optional.empty();
        }
        var form = new Form(
                FIRST, "Quản trị hệ thống", "", List.of(new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, Set.of())));
        String password = passwords.oneTime();
        String hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(status -> {
            // another server may have created it while this one waited for its turn
            journal.await();
            return repository.isEmpty()
                    ? Optional.of(new Given(add(form, hash, true, false), password))
                    : Optional.empty();
        }));
    }

    /** Creates an account of the demonstration, unless it is there. */
    public void demonstrate(Form form, String password) {
        if (repository.byLogin(form.login()).isEmpty()) {
            create(form, password, false, true);
        }
    }

    // what owners do with their own account

    /** The account of whoever asks. */
    @Needs(Permission.OWN_ACCOUNT)
    public Account own() {
        return repository.find(actor.get().account()).orElseThrow(() -> new NotFound("accounts.none"));
    }

    /** True where a role of the account asks for a second factor that it has not. */
    @Needs(Permission.OWN_ACCOUNT)
    public boolean needsSecondFactor(Account account) {
        return signIns.needsSecondFactor(account);
    }

    /**
     * Changes the own password, and ends the other sessions and all tokens.
     *
     * @throws Rejected where the old one is wrong, which counts as at the door, or the new one is bad
     */
    @Needs(Permission.OWN_ACCOUNT)
    public void changePassword(String old, String chosen, String secret) {
        Account account = own();
        String before = signIns.requirePassword(account, old);
        passwords.requireGood(account, chosen);
        String hash = passwords.hash(chosen);
        transaction.executeWithoutResult(status -> {
            Entry entry = journal.openAside("password-change", account.login());
            // it may have been reset while the new one was computed
            if (!repository.password(account.id()).equals(Optional.of(before))) {
                throw new Rejected("accounts.password.old");
            }
            repository.setPassword(account.id(), hash, false, clock.instant());
            sessions.endOthers(account.id(), Secrets.hash(secret));
            tokens.revokeAll(account.id(), clock.instant());
            journal.tell(entry, List.of(new Change(null, "password", account.login(), null, null)));
        });
    }

    /** A new secret for the second factor; nothing is kept until {@link #setSecondFactor}. */
    @Needs(Permission.OWN_ACCOUNT)
    public byte[] newSecondFactor() {
        return SecondFactor.newSecret();
    }

    /** The secret as it is typed into an authenticator application. */
    @Needs(Permission.OWN_ACCOUNT)
    public String written(byte[] secret) {
        return SecondFactor.written(secret);
    }

    /**
     * Keeps a secret once a code made from it was shown.
     *
     * @param proof the password, or a code of the factor that is replaced; not looked at where there is none yet
     * @throws Rejected where the code is wrong, or the proof, which counts as at the door
     */
    @Needs(Permission.OWN_ACCOUNT)
    public void setSecondFactor(byte[] secret, String code, String proof, String session) {
        Account account = own();
        OptionalLong step = secret.length == SecondFactor.SECRET_BYTES
                ? SecondFactor.stepOf(secret, code, clock.instant())
                : OptionalLong.empty();
        if (step.isEmpty()) {
            throw new Rejected("accounts.second-factor.wrong");
        }
        if (account.hasSecondFactor()) {
            signIns.requireProof(account, proof);
        }
        transaction.executeWithoutResult(status -> {
            Entry entry = journal.openAside("second-factor-set", account.login());
            // one may have been set at another browser since
            if (own().hasSecondFactor() && !account.hasSecondFactor()) {
                throw new Rejected("accounts.second-factor.proof");
            }
            repository.setSecret(account.id(), secret);
            repository.useSecret(account.id(), step.getAsLong());
            sessions.endOthers(account.id(), Secrets.hash(session));
            journal.tell(entry, List.of(new Change(null, "second-factor", account.login(), null, null)));
        });
    }

    /**
     * The own sessions.
     *
     * @param session what the asking browser shows, by which it finds itself among them
     */
    @Needs(Permission.OWN_ACCOUNT)
    public List<Session> ownSessions(String session) {
        return sessions.of(actor.get().account(), Secrets.hash(session));
    }

    /** Ends one of the own sessions. @throws NotFound where it is not one of them, or has ended */
    @Needs(Permission.OWN_ACCOUNT)
    @Transactional
    public void endOwnSession(String id) {
        Account account = own();
        Entry entry = journal.openAside("sessions-end", account.login());
        if (sessions.end(account.id(), id) == 0) {
            throw new NotFound("accounts.session.none");
        }
        journal.tell(entry, List.of(new Change(null, "session", account.login(), "1", "0")));
    }

    /** The own tokens. */
    @Needs(Permission.OWN_ACCOUNT)
    public List<Token> ownTokens() {
        return tokens.of(actor.get().account());
    }

    /** The longest a token may hold, in days. */
    @Needs(Permission.OWN_ACCOUNT)
    public long longestToken() {
        return rules.longestToken().toDays();
    }

    /**
     * Makes a token for a program.
     *
     * @param days how long it holds
     * @return what the program shows, told once
     * @throws Rejected where it has no label, no permission, or would hold too long
     * @throws Forbidden where its owner has not the permission themselves
     */
    @Needs(Permission.OWN_ACCOUNT)
    @Transactional
    public String newToken(String label, Set<Permission> permissions, int days) {
        Account account = own();
        String called = VietnameseText.line(label);
        if (called.isEmpty() || called.length() > LONGEST_NAME || permissions.isEmpty()) {
            throw new Rejected("accounts.token.form");
        }
        if (days < 1 || days > rules.longestToken().toDays()) {
            throw new Rejected("accounts.token.days", rules.longestToken().toDays());
        }
        permissions.forEach(actor::require);
        Entry entry = journal.openAside("token-create", account.login());
        String secret = Secrets.fresh();
        Instant now = clock.instant();
        tokens.add(
                Secrets.hash(secret),
                account.id(),
                called,
                permissions,
                now,
                now.plus(java.time.Duration.ofDays(days)));
        journal.tell(
                entry,
                List.of(new Change(
                        null,
                        "token",
                        called,
                        null,
                        permissions.stream().sorted().toList().toString())));
        return secret;
    }

    /** Takes a token back. @throws NotFound where it is not one of the own that still hold */
    @Needs(Permission.OWN_ACCOUNT)
    @Transactional
    public void revokeToken(long id) {
        revoke(own(), id);
    }

    private void revoke(Account account, long token) {
        Entry entry = journal.openAside("token-revoke", account.login());
        if (tokens.revoke(account.id(), token, clock.instant()) == 0) {
            throw new NotFound("accounts.token.none");
        }
        journal.tell(entry, List.of(new Change(null, "token", Long.toString(token), null, null)));
    }

    private Form checked(Form form) {
        String login = form.login().strip().toLowerCase(Locale.ROOT);
        if (!LOGIN.matcher(login).matches()) {
            throw new Rejected("accounts.login.form", login);
        }
        String name = VietnameseText.line(form.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Rejected("accounts.name.form", LONGEST_NAME);
        }
        String email = form.email().strip();
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            throw new Rejected("accounts.email.form", email);
        }
        if (form.grants().isEmpty()) {
            throw new Rejected("accounts.grants.none");
        }
        for (Grant grant : form.grants()) {
            actor.require(Permission.MANAGE_ACCOUNTS, grant.unit());
            if (!grant.unit().equals(Grant.EVERYWHERE)
                    && units.newest(List.of(grant.unit())).isEmpty()) {
                throw new Rejected("accounts.no-unit");
            }
            if (!grant.criteria().stream()
                    .allMatch(each -> CRITERION.matcher(each).matches())) {
                throw new Rejected("accounts.grants.criteria");
            }
            if ((grant.role() == Role.DEPARTMENT) == grant.criteria().isEmpty()) {
                throw new Rejected("accounts.grants.criteria");
            }
        }
        return new Form(login, name, email, form.grants());
    }

    /** Nobody gives rights to themselves, nor takes the ones away by which they could give them back. */
    private void requireSomebodyElse(long id) {
        if (actor.get().account() == id) {
            throw new Forbidden("accounts.own-rights");
        }
    }

    /** What somebody administers is administered afterwards too, by an account that may sign in. */
    private void requireAnAdministratorLeft(Account before, List<Grant> grants, boolean disabled) {
        if (signIns.closed(before).isPresent()) {
            return;
        }
        List<UnitId> left = Stream.concat(
                        disabled ? Stream.of() : grants.stream(),
                        repository.all().stream()
                                .filter(each -> each.id() != before.id() && each.demo() == before.demo())
                                .filter(each -> signIns.closed(each).isEmpty())
                                .flatMap(each -> each.grants().stream()))
                .filter(grant -> grant.role() == Role.ADMINISTRATOR)
                .map(Grant::unit)
                .toList();
        for (Grant grant : before.grants()) {
            if (grant.role() == Role.ADMINISTRATOR
                    && left.stream().noneMatch(place -> tree.covers(place, grant.unit()))) {
                throw new Rejected("accounts.last-administrator");
            }
        }
    }

    private boolean isMine(Account account) {
        Actor who = actor.get();
        return who.isProgram()
                || account.grants().stream().allMatch(grant -> actor.may(Permission.MANAGE_ACCOUNTS, grant.unit()));
    }

    private String told(Account account) {
        return AccountWords.of(
                account,
                units.newest(
                        account.grants().stream().map(Grant::unit).distinct().toList()));
    }
}
