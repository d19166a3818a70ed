package vn.solang.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one account.
 *
 * @param id its number; empty for a new one
 * @param wrong why the last form was refused; null where none was
 * @param roles a line for each role it has, and empty ones for more
 * @param own true for the administrator's own account, whose rights somebody else has to change
 */
public record AccountPage(
        String id,
        String login,
        String name,
        String email,
        boolean disabled,
        boolean own,
        @Nullable String wrong,
        List<RoleLine> roles,
        List<Option> roleOptions,
        List<Option> unitOptions,
        List<OwnAccountPage.SessionLine> sessions,
        List<OwnAccountPage.TokenLine> tokens,
        boolean hasSecondFactor) {

    /** A role at a unit, with a department's criteria as they are typed. */
    public record RoleLine(String role, String unit, String criteria) {}

    /** A choice of a list. */
    public record Option(String value, String text) {}

    public AccountPage {
        roles = List.copyOf(roles);
        roleOptions = List.copyOf(roleOptions);
        unitOptions = List.copyOf(unitOptions);
        sessions = List.copyOf(sessions);
        tokens = List.copyOf(tokens);
    }
}
