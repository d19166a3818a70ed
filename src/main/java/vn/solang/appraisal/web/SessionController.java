package vn.solang.appraisal.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.accounts.Accounts;
import vn.solang.appraisal.Session;
import vn.solang.appraisal.Sessions;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.web.FormAnswer;
import vn.solang.web.FormDay;

/** Sessions of councils: putting them together, letting members score, closing, the decision. */
@Controller
class SessionController {

    private static final String PRESENCE = "present-";
    private static final SessionPage.Decision NO_DECISION = new SessionPage.Decision("", "");

    private final Sessions sessions;
    private final SessionPages pages;
    private final Accounts accounts;

    SessionController(Sessions sessions, SessionPages pages, Accounts accounts) {
        this.sessions = sessions;
        this.pages = pages;
        this.accounts = accounts;
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/sessions")
    String list(Locale language, Model model) {
        model.addAttribute("page", pages.list(SessionPages.Sent.NOTHING, Messages.in(language)));
        return "appraisal/sessions";
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions")
    ModelAndView open(@RequestParam int seat, @RequestParam String name, @RequestParam String held, Locale language) {
        return FormAnswer.of(
                () -> SessionWords.href(sessions.open(new UnitId(seat), name, FormDay.of(held))),
                why -> new ModelAndView(
                        "appraisal/sessions",
                        "page",
                        pages.list(
                                new SessionPages.Sent(Integer.toString(seat), name, held, why),
                                Messages.in(language))));
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/sessions/{number}")
    String show(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", pages.one(number, null, NO_DECISION, Messages.in(language)));
        return "appraisal/session";
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/members")
    ModelAndView addMember(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long account,
            @RequestParam(defaultValue = "member") String post,
            Locale language) {
        return act(
                number,
                () -> sessions.addMember(
                        number, account, accounts.nameOf(account).orElse(""), post(post)),
                NO_DECISION,
                language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/members/{account}/drop")
    ModelAndView dropMember(@PathVariable int number, @PathVariable long account, Locale language) {
        return act(number, () -> sessions.dropMember(number, account), NO_DECISION, language);
    }

    /** @param sent {@code present-}, the account, and whether they were there: {@code yes}, {@code no}, or nothing */
    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/presence")
    ModelAndView attend(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent,
            Locale language) {
        return act(number, () -> sessions.attend(number, version, present(sent)), NO_DECISION, language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/dossiers")
    ModelAndView addDossier(@PathVariable int number, @RequestParam(defaultValue = "0") int dossier, Locale language) {
        return act(number, () -> sessions.addDossier(number, dossier), NO_DECISION, language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/dossiers/{dossier}/drop")
    ModelAndView dropDossier(@PathVariable int number, @PathVariable int dossier, Locale language) {
        return act(number, () -> sessions.dropDossier(number, dossier), NO_DECISION, language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/begin")
    ModelAndView begin(@PathVariable int number, Locale language) {
        return act(number, () -> sessions.begin(number), NO_DECISION, language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/close")
    ModelAndView close(@PathVariable int number, Locale language) {
        return act(number, () -> sessions.close(number), NO_DECISION, language);
    }

    @Needs(Permission.HOLD_SESSIONS)
    @PostMapping("/ocop/sessions/{number}/decide")
    ModelAndView decide(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String day,
            Locale language) {
        return act(
                number,
                () -> sessions.decide(number, decision, FormDay.of(day)),
                new SessionPage.Decision(decision, day),
                language);
    }

    /** Does something and leads back to the session; what was refused is told on its page. */
    private ModelAndView act(int number, Runnable done, SessionPage.Decision sent, Locale language) {
        return FormAnswer.of(
                () -> {
                    done.run();
                    return SessionWords.href(number);
                },
                why -> new ModelAndView(
                        "appraisal/session", "page", pages.one(number, why, sent, Messages.in(language))));
    }

    /** @throws Rejected for a word that is none */
    private static Map<Long, Boolean> present(Map<String, String> sent) {
        Map<Long, Boolean> present = new HashMap<>();
        sent.forEach((name, said) -> {
            if (name.matches(PRESENCE + "\\d{1,18}") && !said.isEmpty()) {
                if (!said.equals("yes") && !said.equals("no")) {
                    throw new Rejected("session.presence-unknown", said);
                }
                present.put(Long.valueOf(name.substring(PRESENCE.length())), said.equals("yes"));
            }
        });
        return present;
    }

    /** @throws Rejected for a word that is none */
    private static Session.Post post(String code) {
        for (Session.Post post : Session.Post.values()) {
            if (post.code().equals(code)) {
                return post;
            }
        }
        throw new Rejected("session.post-unknown", code);
    }
}
