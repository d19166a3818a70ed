package vn.solang.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.identity.Grant;

/**
 * Somebody who may sign in.
 *
 * @param login what they sign in with: small letters, digits, {@code . _ @ -}
 * @param name as other people see it
 * @param email where notices go; empty for nowhere
 * @param hasPassword false for who comes through the provider of OpenID Connect alone
 * @param oneTime true while their password is one that somebody else gave them
 * @param lockedUntil after too many wrong answers; null without a lock
 * @param demo usable only while the demonstration runs
 * @param subject who the provider of OpenID Connect says they are; null where they never came that way
 * @param seen when they last signed in; null for never
 */
public record Account(
        long id,
        String login,
        String name,
        String email,
        List<Grant> grants,
        boolean hasPassword,
        boolean oneTime,
        boolean hasSecondFactor,
        @Nullable Instant lockedUntil,
        boolean disabled,
        boolean demo,
        @Nullable String subject,
        Instant created,
        @Nullable Instant seen) {

    public Account {
        grants = List.copyOf(grants);
    }

    /** True while too many wrong answers keep it shut. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** True while its password is one that somebody else gave, and is to be changed before anything else. */
    public boolean hasGivenPassword() {
        return hasPassword && oneTime;
    }
}
