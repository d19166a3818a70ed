package vn.solang.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The door.
 *
 * @param wrong why the last attempt failed; null at the first
 * @param login what was typed
 * @param to where to go once in
 * @param providerHref where the provider of OpenID Connect is asked; null where there is none
 * @param demo the accounts of the demonstration; empty where it does not run
 */
public record SignInPage(
        @Nullable String wrong,
        String login,
        String to,
        @Nullable String providerHref,
        List<DemoAccount> demo) {

    /** An account of the demonstration, with the password that everybody may know. */
    public record DemoAccount(String login, String name, String password) {}

    public SignInPage {
        demo = List.copyOf(demo);
    }
}
