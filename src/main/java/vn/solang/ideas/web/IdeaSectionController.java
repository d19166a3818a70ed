package vn.solang.ideas.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.ideas.BusinessPlans;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;
import vn.solang.web.FormDay;

/** What follows the acceptance of an idea: its business plan, milestones, support and visits. The fields are the page's. */
@Controller
class IdeaSectionController {

    private final IdeaPages pages;
    private final IdeaSections sections;
    private final BusinessPlans plans;

    IdeaSectionController(IdeaPages pages, IdeaSections sections, BusinessPlans plans) {
        this.pages = pages;
        this.sections = sections;
        this.plans = plans;
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/ideas/{number}/plan")
    ModelAndView send(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language) {
        return answer(
                number,
                "plan",
                sent,
                language,
                () -> sections.send(number, version, sent, file, Messages.in(language)));
    }

    /** @param act {@code approve} or {@code return} */
    @Needs(Permission.VERIFY)
    @PostMapping("/ocop/ideas/{number}/plan/review")
    ModelAndView review(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String why,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    LocalDate on = FormDay.of(day);
                    switch (act) {
                        case "approve" -> plans.approve(number, version, on, document, why);
                        case "return" -> plans.giveBack(number, version, on, why);
                        default -> throw new Rejected("ideas.no-act", act);
                    }
                    return IdeaWords.href(number);
                },
                told -> view(
                        number,
                        new IdeaPages.Sent(told, new IdeaPage.Typed(day, document, why), "", Map.of()),
                        language));
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/ideas/{number}/milestones")
    ModelAndView milestone(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> sent, Locale language) {
        return answer(number, "milestone", sent, language, () -> sections.milestone(number, sent));
    }

    @Needs(Permission.VERIFY)
    @PostMapping("/ocop/ideas/{number}/supports")
    ModelAndView support(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent, Locale language) {
        return answer(number, "support", sent, language, () -> sections.support(number, sent, Messages.in(language)));
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/ideas/{number}/visits")
    ModelAndView visit(@PathVariable int number, @RequestParam MultiValueMap<String, String> sent, Locale language) {
        return answer(number, "visit", sent, language, () -> sections.visit(number, sent));
    }

    private ModelAndView answer(
            int number, String form, MultiValueMap<String, String> sent, Locale language, Runnable act) {
        return FormAnswer.of(
                () -> {
                    act.run();
                    return IdeaWords.href(number);
                },
                why -> view(
                        number,
                        new IdeaPages.Sent(why, IdeaPages.NOTHING, form, new HashMap<>(sent.toSingleValueMap())),
                        language));
    }

    private ModelAndView view(int number, IdeaPages.Sent sent, Locale language) {
        return new ModelAndView("ideas/idea", "page", pages.one(number, sent, Messages.in(language)));
    }
}
