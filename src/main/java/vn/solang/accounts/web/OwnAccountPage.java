package vn.solang.accounts.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.accounts.Session;
import vn.solang.accounts.Token;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/**
 * One's own account.
 *
 * @param unfinished what has to be done before anything else; empty where nothing has
 * @param wrong why the last form was refused; null where none was
 * @param done what was just done; null where nothing was
 * @param roles what the account is, and where
 * @param hasPassword false for who comes through the provider alone
 * @param newToken the token just made, told once; null otherwise
 */
public record OwnAccountPage(
        String name,
        String login,
        List<String> unfinished,
        @Nullable String wrong,
        @Nullable String done,
        List<String> roles,
        boolean hasPassword,
        boolean hasSecondFactor,
        List<SessionLine> sessions,
        List<TokenLine> tokens,
        List<PermissionChoice> permissions,
        long longestToken,
        @Nullable String newToken) {

    /**
     * Somebody signed in.
     *
     * @param agent the browser, in words where they are known
     * @param raw what the browser calls itself
     * @param here true for the session in which the page is read
     */
    public record SessionLine(
            String id, String began, String seen, String place, String agent, String raw, boolean here) {

        static List<SessionLine> of(List<Session> sessions, Messages words) {
            return sessions.stream()
                    .map(each -> new SessionLine(
                            each.id(),
                            VietnameseFormat.moment(each.began()),
                            VietnameseFormat.moment(each.seen()),
                            each.place(),
                            BrowserWords.of(each.agent(), words),
                            each.agent(),
                            each.here()))
                    .toList();
        }
    }

    /** A token of a program. */
    public record TokenLine(String id, String label, String permissions, String expires, String used, boolean holds) {

        static List<TokenLine> of(List<Token> tokens, Instant now, Messages words) {
            return tokens.stream()
                    .map(each -> new TokenLine(
                            Long.toString(each.id()),
                            each.label(),
                            each.permissions().stream()
                                    .sorted()
                                    .map(permission -> RoleWords.of(permission, words))
                                    .collect(Collectors.joining(", ")),
                            RoleWords.moment(each.expires()),
                            RoleWords.moment(each.used()),
                            each.holdsAt(now)))
                    .toList();
        }
    }

    /** A permission that a token may have. */
    public record PermissionChoice(String value, String text) {}

    public OwnAccountPage {
        unfinished = List.copyOf(unfinished);
        roles = List.copyOf(roles);
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
        permissions = List.copyOf(permissions);
    }
}
