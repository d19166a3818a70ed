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
import vn.solang.ocop.PostChecks;
import vn.solang.shared.Messages;
import vn.solang.web.FormAnswer;
import vn.solang.web.NavigationItem;

/** Looks at products after their recognition: all of them, and those of a product with the forms that enter them. */
@Controller
@Needs(Permission.READ)
class PostCheckController {

    private final PostChecks checks;
    private final PostCheckPages pages;

    PostCheckController(PostChecks checks, PostCheckPages pages) {
        this.checks = checks;
        this.pages = pages;
    }

    @Bean
    static NavigationItem checksPlace() {
        return new NavigationItem("ocop.checks.nav", "/ocop/checks", 29, Permission.READ, NavigationItem.Group.OCOP);
    }

    @GetMapping("/ocop/checks")
    String all(@RequestParam(defaultValue = "") String state, Locale language, Model model) {
        model.addAttribute("page", pages.all(state, Messages.in(language)));
        return "ocop/checks";
    }

    @GetMapping("/ocop/products/{number}/checks")
    String of(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", pages.of(number, null, null, Messages.in(language)));
        return "ocop/productChecks";
    }

    /**
     * @param check the number of the one that is corrected; 0 where it is new
     * @param kind {@code planned} or {@code ad-hoc}
     */
    @PostMapping("/ocop/products/{number}/checks")
    @Needs(Permission.VERIFY)
    ModelAndView keep(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int check,
            @RequestParam(defaultValue = "0") long version,
            @RequestParam(defaultValue = "") String planned,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String checker,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String found,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String remedyBy,
            @RequestParam(defaultValue = "") String remedied,
            Locale language) {
        var sent = new PostCheckPages.Sent(
                check, version, planned, kind, checker, held, found, result, remedyBy, remedied);
        return FormAnswer.of(
                () -> {
                    checks.keep(sent.check(number));
                    return PostCheckPages.href(number);
                },
                why -> new ModelAndView(
                        "ocop/productChecks", "page", pages.of(number, sent, why, Messages.in(language))));
    }

    /** Strikes out what was entered by mistake. */
    @PostMapping("/ocop/products/{number}/checks/{check}/striking")
    @Needs(Permission.VERIFY)
    ModelAndView strike(
            @PathVariable int number,
            @PathVariable int check,
            @RequestParam(defaultValue = "0") long version,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    checks.strike(number, check, version);
                    return PostCheckPages.href(number);
                },
                why -> new ModelAndView(
                        "ocop/productChecks", "page", pages.of(number, null, why, Messages.in(language))));
    }
}
