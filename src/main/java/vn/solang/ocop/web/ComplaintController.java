package vn.solang.ocop.web;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Complaints;
import vn.solang.shared.Messages;
import vn.solang.web.FormAnswer;
import vn.solang.web.NavigationItem;

/** Complaints about products: all of them, and those about a product with the forms that enter them. */
@Controller
@Needs(Permission.VERIFY)
class ComplaintController {

    private final Complaints complaints;
    private final ComplaintPages pages;

    ComplaintController(Complaints complaints, ComplaintPages pages) {
        this.complaints = complaints;
        this.pages = pages;
    }

    @Bean
    static NavigationItem complaintsPlace() {
        return new NavigationItem(
                "ocop.complaints.nav", "/ocop/complaints", 29, Permission.VERIFY, NavigationItem.Group.OCOP);
    }

    @GetMapping("/ocop/complaints")
    String all(@RequestParam(defaultValue = "") String state, Locale language, Model model) {
        model.addAttribute("page", pages.all(state, Messages.in(language)));
        return "ocop/complaints";
    }

    @GetMapping("/ocop/products/{number}/complaints")
    String of(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", pages.of(number, ComplaintPages.Typed.NOTHING, Messages.in(language)));
        return "ocop/productComplaints";
    }

    /** @param complaint the number of the one that is corrected; 0 where it is new */
    @PostMapping("/ocop/products/{number}/complaints")
    ModelAndView keep(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int complaint,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "") String handler,
            Locale language) {
        var sent = new ComplaintPages.Sent(complaint, version, received, channel, sender, term, content, handler);
        return FormAnswer.of(
                () -> {
                    complaints.keep(sent.complaint(number));
                    return ComplaintPages.href(number);
                },
                why -> again(number, new ComplaintPages.Typed(sent, null, why), language));
    }

    /**
     * Answers one, or takes one up again.
     *
     * @param steps how many there were when the form was made
     * @param act {@code answer}, or {@code take-up}
     * @param choice the outcome of an answer, or the term from then on
     */
    @PostMapping("/ocop/products/{number}/complaints/{complaint}/steps")
    ModelAndView follow(
            @PathVariable int number,
            @PathVariable int complaint,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "0") int steps,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String told,
            Locale language) {
        var sent = new ComplaintPages.SentStep(complaint, act.equals("answer"), day, choice, told);
        return FormAnswer.of(
                () -> {
                    complaints.follow(number, new Complaints.Seen(complaint, version, steps), sent.step());
                    return ComplaintPages.href(number);
                },
                why -> again(number, new ComplaintPages.Typed(null, sent, why), language));
    }

    /** Strikes out what was entered by mistake. */
    @PostMapping("/ocop/products/{number}/complaints/{complaint}/striking")
    ModelAndView strike(
            @PathVariable int number,
            @PathVariable int complaint,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "0") int steps,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    complaints.strike(number, new Complaints.Seen(complaint, version, steps));
                    return ComplaintPages.href(number);
                },
                why -> again(number, new ComplaintPages.Typed(null, null, why), language));
    }

    private ModelAndView again(int number, ComplaintPages.Typed typed, Locale language) {
        return new ModelAndView("ocop/productComplaints", "page", pages.of(number, typed, Messages.in(language)));
    }
}
