package vn.solang.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.accounts.DemoAccounts;
import vn.solang.accounts.SignIns;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** Coming in and going out. */
@Controller
@Needs(Permission.PUBLIC)
class SignInController {

    private static final int LONGEST_PATH = 2000;

    private final SignIns signIns;
    private final DemoAccounts demo;
    private final boolean hasProvider;

    SignInController(SignIns signIns, DemoAccounts demo, ObjectProvider<ClientRegistrationRepository> providers) {
        this.signIns = signIns;
        this.demo = demo;
        this.hasProvider = providers.getIfAvailable() != null;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String failed,
            Locale language,
            Model model) {
        Message why = switch (failed) {
            case "" -> null;
            case "account" -> Message.of("accounts.sign-in.no-account");
            default -> Message.of("accounts.sign-in.provider-failed");
        };
        return page(why, "", to, language, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        SignIns.Outcome outcome;
        try {
            outcome = signIns.signIn(login, password, request.getRemoteAddr(), agent(request));
        } catch (Rejected tooMany) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return page(tooMany.told(), login, to, language, model);
        }
        return switch (outcome) {
            case SignIns.Outcome.Opened opened -> {
                SessionCookie.set(request, response, opened.secret());
                yield "redirect:" + next(opened, to);
            }
            case SignIns.Outcome.AwaitsCode waiting -> {
                SessionCookie.set(request, response, waiting.secret());
                model.addAttribute("page", new CodePage(null, local(to)));
                yield "accounts/code";
            }
            case SignIns.Outcome.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(refused.why(), login, to, language, model);
            }
        };
    }

    @GetMapping("/sign-in/code")
    String askForCode(Model model) {
        model.addAttribute("page", new CodePage(null, "/"));
        return "accounts/code";
    }

    @PostMapping("/sign-in/code")
    String code(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        String secret = SessionCookie.of(request).orElse("");
        var outcome = signIns.showCode(secret, code, request.getRemoteAddr(), agent(request));
        if (outcome instanceof SignIns.Outcome.Opened opened) {
            SessionCookie.set(request, response, opened.secret());
            return "redirect:" + next(opened, to);
        }
        Message why = outcome instanceof SignIns.Outcome.Refused refused
                ? refused.why()
                : Message.of("accounts.sign-in.again");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", new CodePage(say(why, language), local(to)));
        return "accounts/code";
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.of(request).ifPresent(signIns::signOut);
        SessionCookie.clear(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return "redirect:/";
    }

    private String page(@Nullable Message why, String login, String to, Locale language, Model model) {
        model.addAttribute(
                "page",
                new SignInPage(
                        why == null ? null : say(why, language),
                        login,
                        local(to),
                        hasProvider ? "/oauth2/authorization/" + ProviderConfiguration.NAME : null,
                        demo.usable().stream()
                                .map(each ->
                                        new SignInPage.DemoAccount(each.login(), each.name(), DemoAccounts.PASSWORD))
                                .toList()));
        return "accounts/sign-in";
    }

    private static String say(Message message, Locale language) {
        return Messages.in(language).say(message);
    }

    /** The own account where something is still to be done there, since nothing else is open until then. */
    private static String next(SignIns.Outcome.Opened opened, String to) {
        return opened.finished() ? local(to) : "/account";
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent;
    }

    /** The path, where it is one of this server that fits into an answer's head; the home page otherwise. */
    private static String local(String to) {
        return to.length() <= LONGEST_PATH && to.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7a\\x7c\\x7e]*") ? to : "/";
    }
}
