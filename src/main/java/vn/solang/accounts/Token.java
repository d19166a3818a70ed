package vn.solang.accounts;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solang.identity.Permission;

/**
 * What a program signs in with in somebody's place.
 *
 * @param label what its owner calls it
 * @param permissions the only ones it has, and those only as far as its owner has them
 * @param used when it was last used; null for never
 * @param revoked when it was taken back; null while it holds
 */
public record Token(
        long id,
        String label,
        Set<Permission> permissions,
        Instant created,
        Instant expires,
        @Nullable Instant used,
        @Nullable Instant revoked) {

    public Token {
        permissions = Set.copyOf(permissions);
    }

    /** True while it can be used. */
    public boolean holdsAt(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}
