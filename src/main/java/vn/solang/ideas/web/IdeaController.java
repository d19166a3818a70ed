package vn.solang.ideas.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.ideas.Ideas;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;
import vn.solang.web.FormDay;

/** Ideas: their list, their registration, choosing and returning. The face asks for the permission at the unit. */
@Controller
class IdeaController {

    private final Ideas ideas;
    private final IdeaPages pages;
    private final IdeaForms forms;

    IdeaController(Ideas ideas, IdeaPages pages, IdeaForms forms) {
        this.ideas = ideas;
        this.pages = pages;
        this.forms = forms;
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/ideas")
    String list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String unit,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.list(new IdeaPages.Filter(year, stage, unit), Messages.in(language)));
        return "ideas/ideas";
    }

    @Needs(Permission.ENTER)
    @GetMapping("/ocop/ideas/new")
    String ask(
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String product,
            Locale language,
            Model model) {
        var sent = new IdeaForms.Sent(0, received, product, IdeaFormPage.Typed.NOTHING);
        model.addAttribute("page", forms.fresh(sent, null, Messages.in(language)));
        return "ideas/form";
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/ideas")
    ModelAndView register(
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String product,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language) {
        var sent = new IdeaForms.Sent(0, received, product, IdeaFormPage.Typed.of(fields));
        return FormAnswer.of(
                () -> IdeaWords.href(forms.register(sent, file)),
                why -> new ModelAndView("ideas/form", "page", forms.fresh(sent, why, Messages.in(language))));
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/ideas/{number}")
    String one(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", pages.one(number, IdeaPages.Sent.NOTHING, Messages.in(language)));
        return "ideas/idea";
    }

    @Needs(Permission.ENTER)
    @GetMapping("/ocop/ideas/{number}/form")
    String correction(
            @PathVariable int number, @RequestParam(defaultValue = "") String received, Locale language, Model model) {
        var sent = new IdeaForms.Sent(0, received, "", IdeaFormPage.Typed.NOTHING);
        model.addAttribute("page", forms.again(number, sent, null, Messages.in(language)));
        return "ideas/form";
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/ideas/{number}/form")
    ModelAndView correct(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String received,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language) {
        var sent = new IdeaForms.Sent(version, received, "", IdeaFormPage.Typed.of(fields));
        return FormAnswer.of(
                () -> IdeaWords.href(forms.correct(number, sent, file)),
                why -> new ModelAndView("ideas/form", "page", forms.again(number, sent, why, Messages.in(language))));
    }

    /** @param act {@code choose}, {@code accept} or {@code return} */
    @Needs(Permission.VERIFY)
    @PostMapping("/ocop/ideas/{number}/review")
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
                        case "choose" -> ideas.choose(number, version, on, why);
                        case "accept" -> ideas.accept(number, version, on, document, why);
                        case "return" -> ideas.giveBack(number, version, on, why);
                        default -> throw new Rejected("ideas.no-act", act);
                    }
                    return IdeaWords.href(number);
                },
                told -> new ModelAndView(
                        "ideas/idea",
                        "page",
                        pages.one(
                                number,
                                new IdeaPages.Sent(told, new IdeaPage.Typed(day, document, why), "", Map.of()),
                                Messages.in(language))));
    }
}
