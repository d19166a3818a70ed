package vn.solang.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.solang.identity.Actor;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.identity.Role;
import vn.solang.shared.Message;
import vn.solang.shared.Rejected;

/** The door: who comes in with which proof, and who is in. */
@Service
public class SignIns {

    /** How an attempt to come in ended. */
    public sealed interface Outcome {

        /**
         * In.
         *
         * @param secret what the browser shows from now on
         * @param finished false where a password is still to be changed or a second factor to be set up
         */
        record Opened(String secret, boolean finished) implements Outcome {}

        /**
         * The password was right; the code of the second factor is asked for.
         *
         * @param secret what the browser shows until then
         */
        record AwaitsCode(String secret) implements Outcome {}

        /** Not in, and nothing is told of whether there is such an account. */
        record Refused(Message why) implements Outcome {}
    }

    /** The permissions of who has still to change a password or to set up a second factor. */
    private static final Set<Permission> UNFINISHED = Set.of(Permission.PUBLIC, Permission.OWN_ACCOUNT);

    /** A session is marked as seen no more often than this. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private static final int LONGEST_AGENT = 200;

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final TokenRepository tokens;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Journal journal;
    private final CurrentActor actor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean demonstration;
    private final AccessRules rules = AccessRules.read();

    SignIns(
            AccountRepository accounts,
            SessionRepository sessions,
            TokenRepository tokens,
            Passwords passwords,
            Attempts attempts,
            Journal journal,
            CurrentActor actor,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${solang.demo:false}") boolean demonstration) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.attempts = attempts;
        this.journal = journal;
        this.actor = actor;
        this.transaction = transaction;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    /**
     * Comes in with a password. While it is computed, no connection and no turn of the journal is held.
     *
     * @param place the address of the browser
     * @param agent what the browser calls itself
     * @throws Rejected where too many wrong answers came from the address
     */
    @Needs(Permission.PUBLIC)
    public Outcome signIn(String login, String password, String place, String agent) {
        attempts.requireFew(place);
        Optional<Account> found = accounts.byLogin(login.strip().toLowerCase(Locale.ROOT));
        Optional<String> hash = found.flatMap(account -> accounts.password(account.id()));
        if (hash.isEmpty()) {
            passwords.matchesNobody(password);
            attempts.count(place);
            return wrong();
        }
        long id = found.orElseThrow().id();
        boolean right = passwords.matches(password, hash.get());
        return alone(() -> {
            Account account = accounts.find(id).orElseThrow();
            if (account.isLockedAt(clock.instant())) {
                attempts.count(place);
                return wrong();
            }
            if (!right || !accounts.password(id).equals(hash)) {
                failed(account, place);
                return wrong();
            }
            return closed(account).<Outcome>map(Outcome.Refused::new).orElseGet(() -> enter(account, place, agent));
        });
    }

    /** Shows the code of the second factor after the password. */
    @Needs(Permission.PUBLIC)
    public Outcome showCode(String secret, String code, String place, String agent) {
        attempts.requireFew(place);
        if (waiting(secret).isEmpty()) {
            return new Outcome.Refused(Message.of("accounts.sign-in.again"));
        }
        return alone(() -> {
            Optional<SessionRepository.Held> waiting = waiting(secret);
            if (waiting.isEmpty()) {
                return new Outcome.Refused(Message.of("accounts.sign-in.again"));
            }
            Account account = waiting.get().account();
            if (account.isLockedAt(clock.instant()) || !codeHolds(account, code)) {
                failed(account, place);
                return new Outcome.Refused(Message.of("accounts.sign-in.wrong-code"));
            }
            sessions.end(Secrets.hash(secret));
            return new Outcome.Opened(opened(account, place, agent), isFinished(account));
        });
    }

    /**
     * Comes in by the word of the provider of OpenID Connect, which the caller has verified. A password that was given to
     * be changed is dropped: whoever comes this way was never told it.
     *
     * @param subject issuer and subject, as one text
     * @param email the address the provider has verified; empty where it has none
     */
    @Needs(Permission.PUBLIC)
    public Outcome signInAs(String subject, String email, String place, String agent) {
        return alone(() -> {
            Optional<Account> known = accounts.bySubject(subject).or(() -> linked(subject, email));
            if (known.isEmpty()) {
                return new Outcome.Refused(Message.of("accounts.sign-in.no-account"));
            }
            Account account = known.get();
            Optional<Message> closed = closed(account);
            if (closed.isPresent()) {
                return new Outcome.Refused(closed.get());
            }
            if (account.hasGivenPassword()) {
                accounts.dropPassword(account.id());
                tell(account, "password-drop", new Change(null, "password", account.login(), null, null));
            }
            return enter(account, place, agent);
        });
    }

    private Optional<Account> linked(String subject, String email) {
        List<Account> same = email.isBlank() ? List.of() : accounts.byEmail(email);
        if (same.size() != 1 || same.getFirst().subject() != null) {
            return Optional.empty();
        }
        Account account = same.getFirst();
        accounts.link(account.id(), subject);
        tell(account, "account-link", new Change(null, "subject", account.login(), null, subject));
        return Optional.of(account);
    }

    /**
     * Goes on only where somebody who is in shows their password; a wrong one counts as at the door.
     *
     * @return the password as it is kept, which whoever changes it looks for again
     * @throws Rejected where it is wrong, or too many were
     */
    String requirePassword(Account account, String password) {
        Optional<String> hash = accounts.password(account.id());
        boolean right = hash.filter(kept -> passwords.matches(password, kept)).isPresent();
        prove(account, () -> right, "accounts.password.old");
        return hash.orElse("");
    }

    /** Goes on only where somebody who is in shows their password or a code; a wrong one counts as at the door. */
    void requireProof(Account account, String proof) {
        boolean right = accounts.password(account.id())
                .filter(kept -> passwords.matches(proof, kept))
                .isPresent();
        prove(account, () -> right || codeHolds(account, proof), "accounts.second-factor.proof");
    }

    private void prove(Account account, BooleanSupplier right, String wrong) {
        // told once the failure is kept: an exception within would take it back
        Optional<Rejected> refusal = alone(() -> {
            if (accounts.find(account.id()).orElseThrow().isLockedAt(clock.instant())) {
                return Optional.of(new Rejected(
                        "accounts.sign-in.locked",
                        rules.failuresBeforeLock(),
                        rules.lock().toMinutes()));
            }
            if (right.getAsBoolean()) {
                return Optional.empty();
            }
            missed(account, actor.get().place());
            return Optional.of(new Rejected(wrong));
        });
        refusal.ifPresent(why -> {
            throw why;
        });
    }

    /** Leaves. */
    @Needs(Permission.PUBLIC)
    @Transactional
    public void signOut(String secret) {
        sessions.end(Secrets.hash(secret));
    }

    /**
     * Who shows a secret; empty where nobody does any more. Rights are read anew each time, so that one that was taken
     * away is gone at the next request.
     */
    @Needs(Permission.PUBLIC)
    @Transactional
    public Optional<Actor> actorOf(String secret, String place) {
        byte[] hash = Secrets.hash(secret);
        Instant now = clock.instant();
        return sessions.find(hash)
                .filter(held -> !held.awaitsCode())
                .filter(held -> isAlive(held, now) && closed(held.account()).isEmpty())
                .map(held -> {
                    if (held.seen().plus(SEEN_EVERY).isBefore(now)) {
                        sessions.seen(hash, now);
                    }
                    Account account = held.account();
                    return new Actor(
                            account.id(),
                            account.name(),
                            account.grants(),
                            isFinished(account) ? null : UNFINISHED,
                            "web " + place);
                });
    }

    /** Who a program acts for by a token; empty where the token does not hold. */
    @Needs(Permission.PUBLIC)
    @Transactional
    public Optional<Actor> actorOfToken(String secret, String place) {
        Instant now = clock.instant();
        return tokens.find(Secrets.hash(secret))
                .filter(held -> held.token().holdsAt(now))
                .flatMap(held -> accounts.find(held.account())
                        .filter(account -> closed(account).isEmpty() && isFinished(account))
                        .map(account -> {
                            tokens.used(held.token().id(), now);
                            return new Actor(
                                    account.id(),
                                    account.name(),
                                    account.grants(),
                                    held.token().permissions(),
                                    "token %d %s".formatted(held.token().id(), place));
                        }));
    }

    /** True where nothing has to be done before anything else: no password of somebody else's, no missing factor. */
    boolean isFinished(Account account) {
        return !account.hasGivenPassword() && !needsSecondFactor(account);
    }

    /** True where a role of the account asks for a second factor that it has not. */
    boolean needsSecondFactor(Account account) {
        return !account.hasSecondFactor()
                && account.grants().stream()
                        .map(grant -> grant.role())
                        .anyMatch(rules.secondFactorRequired()::contains);
    }

    private boolean isAlive(SessionRepository.Held held, Instant now) {
        boolean administers = held.account().grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
        Duration idle = administers ? rules.idleOfAdministrators() : rules.idle();
        return now.isBefore(held.seen().plus(idle)) && now.isBefore(held.began().plus(rules.longestSession()));
    }

    /** Why an account lets nobody in, whatever they prove. */
    Optional<Message> closed(Account account) {
        if (account.demo() && !demonstration) {
            return Optional.of(Message.of("accounts.sign-in.demo-only"));
        }
        if (account.disabled()) {
            return Optional.of(Message.of("accounts.sign-in.disabled"));
        }
        Instant last = account.seen() == null ? account.created() : account.seen();
        if (!account.demo() && last.plus(rules.unusedBeforeDisabling()).isBefore(clock.instant())) {
            return Optional.of(Message.of(
                    "accounts.sign-in.unused", rules.unusedBeforeDisabling().toDays()));
        }
        return Optional.empty();
    }

    private Optional<SessionRepository.Held> waiting(String secret) {
        return sessions.find(Secrets.hash(secret))
                .filter(SessionRepository.Held::awaitsCode)
                .filter(held -> clock.instant().isBefore(held.began().plus(rules.code())));
    }

    /** The same sentence for an account that is not there, a wrong password, and one that is locked. */
    private Outcome wrong() {
        return new Outcome.Refused(Message.of(
                "accounts.sign-in.wrong",
                rules.failuresBeforeLock(),
                rules.lock().toMinutes()));
    }

    /** Does something in a transaction whose first step is to wait for its turn: rows are touched under the journal alone. */
    private <T> T alone(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.await();
            return act.get();
        }));
    }

    private boolean codeHolds(Account account, String code) {
        return accounts.secret(account.id())
                .map(secret -> SecondFactor.stepOf(secret, code, clock.instant()))
                .filter(OptionalLong::isPresent)
                .filter(step -> accounts.useSecret(account.id(), step.getAsLong()))
                .isPresent();
    }

    private void failed(Account account, String place) {
        attempts.count(place);
        missed(account, place);
    }

    private void missed(Account account, String place) {
        accounts.countFailure(
                account.id(), rules.failuresBeforeLock(), clock.instant().plus(rules.lock()));
        tell(account, "sign-in-failed", new Change(null, "sign-in", account.login(), null, place));
    }

    private Outcome enter(Account account, String place, String agent) {
        return account.hasSecondFactor()
                ? new Outcome.AwaitsCode(begin(account, place, agent, true))
                : new Outcome.Opened(opened(account, place, agent), isFinished(account));
    }

    private String opened(Account account, String place, String agent) {
        accounts.seen(account.id(), clock.instant());
        sessions.forget(clock.instant().minus(rules.longestSession()));
        tell(account, "sign-in", new Change(null, "sign-in", account.login(), null, place));
        return begin(account, place, agent, false);
    }

    private String begin(Account account, String place, String agent, boolean awaitsCode) {
        String secret = Secrets.fresh();
        String named = agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
        sessions.begin(Secrets.hash(secret), account.id(), place, named, awaitsCode, clock.instant());
        return secret;
    }

    private void tell(Account account, String act, Change change) {
        actor.as(new Actor(account.id(), account.name(), List.of(), "web"), () -> {
            Entry entry = journal.openAside(act, account.login());
            journal.tell(entry, List.of(change));
            return entry;
        });
    }
}
