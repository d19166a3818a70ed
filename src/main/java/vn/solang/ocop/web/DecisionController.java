package vn.solang.ocop.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Authority;
import vn.solang.ocop.Decisions;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;
import vn.solang.web.FormDay;

/** What authorities decided of a product after its recognition. The face asks for the permission at whoever decides. */
@Controller
@Needs(Permission.HOLD_SESSIONS)
class DecisionController {

    private final Decisions decisions;
    private final DecisionPages pages;

    DecisionController(Decisions decisions, DecisionPages pages) {
        this.decisions = decisions;
        this.pages = pages;
    }

    /** @param check the look that proposes a withdrawal, which fills its form; 0 for none */
    @GetMapping("/ocop/products/{number}/decisions")
    String show(@PathVariable int number, @RequestParam(defaultValue = "0") int check, Locale language, Model model) {
        model.addAttribute("page", pages.page(number, pages.proposed(number, check), Messages.in(language)));
        return "ocop/decisions";
    }

    /** @param corrects the version that is corrected; 0 where it is new */
    @PostMapping("/ocop/products/{number}/withdrawals")
    ModelAndView withdraw(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long corrects,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String ground,
            Locale language) {
        var sent = new DecisionPages.Withdrawal(corrects, day, document, reason, ground);
        return FormAnswer.of(
                () -> {
                    decisions.withdraw(
                            number, new Decisions.Withdrawal(FormDay.of(day), document, reason, ground), corrects);
                    return DecisionPages.href(number);
                },
                why -> again(number, DecisionPages.Sent.of(sent, why), language));
    }

    /** @param corrects the version that is corrected; 0 where it is new */
    @PostMapping("/ocop/products/{number}/certificates")
    ModelAndView recognise(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") long corrects,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String stars,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String until,
            Locale language) {
        var sent = new DecisionPages.Certificate(corrects, day, stars, occasion, document, authority, until);
        return FormAnswer.of(
                () -> {
                    decisions.recognise(number, certificate(sent), corrects);
                    return DecisionPages.href(number);
                },
                why -> again(number, DecisionPages.Sent.of(sent, why), language));
    }

    /** @throws Rejected where a choice is none of those offered */
    private static Decisions.Certificate certificate(DecisionPages.Certificate sent) {
        if (!sent.stars().matches("[345]")
                || !DecisionPages.OCCASIONS.contains(sent.occasion())
                || !DecisionPages.AUTHORITIES.contains(sent.authority())) {
            throw new Rejected("ocop.certificate.choice");
        }
        return new Decisions.Certificate(
                FormDay.of(sent.day()),
                Integer.parseInt(sent.stars()),
                sent.occasion(),
                sent.document(),
                Authority.valueOf(sent.authority().toUpperCase(Locale.ROOT)),
                FormDay.orNone(sent.until()));
    }

    /** Takes back what was entered by mistake. */
    @PostMapping("/ocop/products/{number}/decisions/{id}/taking-back")
    ModelAndView takeBack(@PathVariable int number, @PathVariable long id, Locale language) {
        return FormAnswer.of(
                () -> {
                    decisions.takeBack(number, id);
                    return DecisionPages.href(number);
                },
                why -> again(number, new DecisionPages.Sent(null, null, why), language));
    }

    private ModelAndView again(int number, DecisionPages.Sent sent, Locale language) {
        return new ModelAndView("ocop/decisions", "page", pages.page(number, sent, Messages.in(language)));
    }
}
