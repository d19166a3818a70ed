package vn.solang.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param account the number of the account; 0 for the program itself and for visitors
 * @param name as the journal and other people see it
 * @param limits the only permissions they have in this session or by this token; null for all that their roles give
 * @param place from where: {@code web 10.1.2.3}, {@code token …}, {@code program}
 */
public record Actor(
        long account,
        String name,
        List<Grant> grants,
        @Nullable Set<Permission> limits,
        String place) {

    private static final String OF_ITSELF = "program";

    /** The program itself: its start, and what the operator of the machine asks by a command. */
    public static final Actor PROGRAM = program("system");

    /** Somebody without an account. */
    public static final Actor VISITOR = new Actor(0, "visitor", List.of(), "web");

    /** The program itself, doing something that the journal is to tell from its other acts. */
    public static Actor program(String name) {
        return new Actor(0, name, List.of(), OF_ITSELF);
    }

    public Actor {
        grants = List.copyOf(grants);
        limits = limits == null ? null : Set.copyOf(limits);
    }

    /** Somebody with all that their roles give. */
    public Actor(long account, String name, List<Grant> grants, String place) {
        this(account, name, grants, null, place);
    }

    /** True for the program and the operator, who may do everything. */
    public boolean isProgram() {
        return account == 0 && place.equals(OF_ITSELF);
    }

    /** True where there is an account. */
    public boolean isSignedIn() {
        return account != 0;
    }

    /** True where some role of theirs gives the permission, wherever that is. */
    public boolean may(Permission permission) {
        return permission == Permission.PUBLIC
                || isProgram()
                || (allows(permission)
                        && ((permission == Permission.OWN_ACCOUNT && isSignedIn())
                                || grants.stream()
                                        .anyMatch(grant -> grant.role().gives(permission))));
    }

    /** True where the session or token does not keep the permission back, whoever it belongs to. */
    boolean allows(Permission permission) {
        return limits == null || limits.contains(permission);
    }
}
