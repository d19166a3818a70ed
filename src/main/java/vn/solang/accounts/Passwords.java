package vn.solang.accounts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.solang.shared.Rejected;

/**
 * Passwords as they are kept: Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet, 2025). A few are
 * computed at a time, so that a burst of them takes no more memory than that.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;
    private static final int ONE_TIME_LENGTH = 16;
    private static final int LONGEST = 200;

    /** No letters that are read as others. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final SecureRandom random = new SecureRandom();
    private final AccountRepository accounts;
    private final AccessRules rules = AccessRules.read();
    private final Guessable guessable = Guessable.read();
    /** Made when first needed, since it takes as long as it should. */
    private final SingletonSupplier<String> nobodys = SingletonSupplier.of(() -> hash(oneTime()));

    Passwords(AccountRepository accounts) {
        this.accounts = accounts;
    }

    String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    boolean matches(String password, String hash) {
        return password.length() <= LONGEST && inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a look at a real one, so that nobody learns from the time which accounts there are. */
    void matchesNobody(String password) {
        matches(password, nobodys.obtain());
    }

    /** A new one for somebody to sign in with once. */
    String oneTime() {
        var password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** @throws Rejected where the password is too short, holds the login, is among the first guessed, or was used before */
    void requireGood(Account account, String password) {
        int least = account.hasSecondFactor() ? rules.passwordLengthWithSecondFactor() : rules.passwordLength();
        if (password.codePointCount(0, password.length()) < least || password.length() > LONGEST) {
            throw new Rejected("accounts.password.length", least, LONGEST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(account.login())
                || password.chars().distinct().count() < 5
                || guessable.isFirstGuessed(password)) {
            throw new Rejected("accounts.password.weak");
        }
        if (accounts.passwords(account.id(), rules.formerPasswordsRefused()).stream()
                .anyMatch(former -> matches(password, former))) {
            throw new Rejected("accounts.password.former", rules.formerPasswordsRefused());
        }
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
