package vn.solang.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.accounts.Account;
import vn.solang.accounts.Accounts;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.QrCode;

/** One's own account: password, second factor, sessions, tokens. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class OwnAccountController {

    /** What a program may be let do in somebody's place. */
    private static final List<Permission> FOR_PROGRAMS =
            List.of(Permission.READ, Permission.READ_REPORTS, Permission.ENTER, Permission.IMPORT);

    private final Accounts accounts;
    private final CurrentActor actor;
    private final RoleWords roles;
    private final Clock clock;

    OwnAccountController(Accounts accounts, CurrentActor actor, RoleWords roles, Clock clock) {
        this.accounts = accounts;
        this.actor = actor;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping("/account")
    String show(
            @RequestParam(defaultValue = "") String done, HttpServletRequest request, Locale language, Model model) {
        Messages words = Messages.in(language);
        String told = "account.done." + done;
        return page(null, words.knows(told) ? words.say(told) : null, null, request, words, model);
    }

    @PostMapping("/account/password")
    String changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        try {
            if (!chosen.equals(again)) {
                throw new Rejected("accounts.password.again");
            }
            accounts.changePassword(old, chosen, SessionCookie.of(request).orElse(""));
        } catch (Rejected why) {
            return refused(why, request, response, language, model);
        }
        return "redirect:/account?done=password";
    }

    @GetMapping("/account/second-factor")
    String secondFactor(Model model) {
        model.addAttribute("page", secondFactorPage(accounts.newSecondFactor(), null));
        return "accounts/second-factor";
    }

    @PostMapping("/account/second-factor")
    String setSecondFactor(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String proof,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        byte[] read = read(secret);
        try {
            accounts.setSecondFactor(
                    read, code, proof, SessionCookie.of(request).orElse(""));
        } catch (Rejected why) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "page",
                    secondFactorPage(
                            read.length == 0 ? accounts.newSecondFactor() : read,
                            Messages.in(language).say(why.told())));
            return "accounts/second-factor";
        }
        return "redirect:/account?done=second-factor";
    }

    @PostMapping("/account/sessions/{id}/end")
    String endSession(@PathVariable String id) {
        accounts.endOwnSession(id);
        return "redirect:/account?done=session";
    }

    @PostMapping("/account/tokens")
    String newToken(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(name = "permission", required = false) @Nullable List<String> permissions,
            @RequestParam(defaultValue = "0") int days,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Set<Permission> asked = permissions == null
                ? Set.of()
                : FOR_PROGRAMS.stream()
                        .filter(each -> permissions.contains(each.name()))
                        .collect(Collectors.toSet());
        try {
            String token = accounts.newToken(label, asked, days);
            return page(null, null, token, request, Messages.in(language), model);
        } catch (Rejected why) {
            return refused(why, request, response, language, model);
        }
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revokeToken(@PathVariable long id) {
        accounts.revokeToken(id);
        return "redirect:/account?done=token";
    }

    private String refused(
            Rejected why, HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Messages words = Messages.in(language);
        return page(words.say(why.told()), null, null, request, words, model);
    }

    private String page(
            @Nullable String wrong,
            @Nullable String done,
            @Nullable String token,
            HttpServletRequest request,
            Messages words,
            Model model) {
        String session = SessionCookie.of(request).orElse("");
        Account own = accounts.own();
        List<String> unfinished = new ArrayList<>();
        if (own.hasGivenPassword()) {
            unfinished.add(words.say("account.unfinished.password"));
        }
        if (accounts.needsSecondFactor(own)) {
            unfinished.add(words.say("account.unfinished.second-factor"));
        }
        model.addAttribute(
                "page",
                new OwnAccountPage(
                        own.name(),
                        own.login(),
                        unfinished,
                        wrong,
                        done,
                        RoleWords.of(own.grants(), roles.unitsOf(own.grants()), words),
                        own.hasPassword(),
                        own.hasSecondFactor(),
                        OwnAccountPage.SessionLine.of(accounts.ownSessions(session), words),
                        OwnAccountPage.TokenLine.of(accounts.ownTokens(), clock.instant(), words),
                        FOR_PROGRAMS.stream()
                                .filter(actor::may)
                                .map(each ->
                                        new OwnAccountPage.PermissionChoice(each.name(), RoleWords.of(each, words)))
                                .toList(),
                        accounts.longestToken(),
                        token));
        return "accounts/own";
    }

    private SecondFactorPage secondFactorPage(byte[] secret, @Nullable String wrong) {
        Account own = accounts.own();
        String written = accounts.written(secret);
        return new SecondFactorPage(
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret),
                String.join(" ", written.split("(?<=\\G.{4})")),
                QrCode.of("otpauth://totp/So%%20Lang:%s?secret=%s&issuer=So%%20Lang".formatted(own.login(), written)),
                own.hasSecondFactor(),
                wrong);
    }

    /** The secret that a form sends back; none where it is no such thing. */
    private static byte[] read(String secret) {
        try {
            return Base64.getUrlDecoder().decode(secret);
        } catch (IllegalArgumentException no) {
            return new byte[0];
        }
    }
}
