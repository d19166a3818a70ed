package vn.solang.ideas.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.web.FormAnswer;

/** Plans of years: what they say and how far they have come, and the form that writes them. */
@Controller
class YearPlanController {

    private final YearPlanPages pages;

    YearPlanController(YearPlanPages pages) {
        this.pages = pages;
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/plans")
    String list(@RequestParam(defaultValue = "") String year, Locale language, Model model) {
        model.addAttribute("page", pages.list(year, Messages.in(language)));
        return "ideas/plans";
    }

    @Needs(Permission.VERIFY)
    @GetMapping("/ocop/plans/new")
    String ask(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String unit,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.form(year, unit, null, null, Messages.in(language)));
        return "ideas/plan";
    }

    /** The fields are those of the form. */
    @Needs(Permission.VERIFY)
    @PostMapping("/ocop/plans")
    ModelAndView write(@RequestParam MultiValueMap<String, String> sent, Locale language) {
        Messages words = Messages.in(language);
        return FormAnswer.of(
                () -> "/ocop/plans?year=" + pages.write(sent, words),
                why -> new ModelAndView(
                        "ideas/plan",
                        "page",
                        pages.form(
                                YearPlanPages.field(sent, "year"),
                                YearPlanPages.field(sent, "unit"),
                                sent,
                                why,
                                words)));
    }
}
