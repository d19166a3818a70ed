package vn.solang.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All accounts an administrator keeps.
 *
 * @param given what a new or reset account is handed, told once; null otherwise
 */
public record AccountsPage(List<Line> lines, @Nullable Given given) {

    /** An account with its roles and how it stands. */
    public record Line(String href, String login, String name, List<String> roles, String state, String seen) {
        public Line {
            roles = List.copyOf(roles);
        }
    }

    /** A login with a password to be used once. */
    public record Given(String login, String password) {}

    public AccountsPage {
        lines = List.copyOf(lines);
    }
}
