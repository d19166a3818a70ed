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
import vn.solang.appraisal.Scoring;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;

/** A member's own sheet: declaring an interest, marking, handing in. */
@Controller
@Needs(Permission.SCORE)
class ScoreController {

    /** What fields of the form begin with: the option of a criterion, and whether its knock-out condition holds. */
    private static final String OPTION = "o.";

    private static final String STRUCK = "k.";

    private final Scoring scoring;
    private final ScorePages pages;

    ScoreController(Scoring scoring, ScorePages pages) {
        this.scoring = scoring;
        this.pages = pages;
    }

    @GetMapping("/ocop/sessions/{number}/score/{dossier}")
    String show(@PathVariable int number, @PathVariable int dossier, Locale language, Model model) {
        model.addAttribute("page", pages.of(number, dossier, ScorePages.Sent.NOTHING, Messages.in(language)));
        return "appraisal/score";
    }

    @PostMapping("/ocop/sessions/{number}/score/{dossier}/interest")
    ModelAndView declare(
            @PathVariable int number,
            @PathVariable int dossier,
            @RequestParam(defaultValue = "") String interest,
            @RequestParam(defaultValue = "") String said,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    if (!interest.equals("none") && !interest.equals("some")) {
                        throw new Rejected("score.interest.unsaid");
                    }
                    scoring.declare(number, dossier, interest.equals("some"), interest.equals("some") ? said : "");
                    return ScorePages.href(number, dossier);
                },
                why -> again(number, dossier, ScorePages.Sent.interest(said, why), language));
    }

    @PostMapping("/ocop/sessions/{number}/score/{dossier}")
    ModelAndView score(
            @PathVariable int number,
            @PathVariable int dossier,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> sent,
            Locale language) {
        Map<String, Integer> options = options(sent);
        Map<String, Boolean> struck = struck(sent);
        return FormAnswer.of(
                () -> {
                    if (act.equals("hand-in")) {
                        scoring.handIn(number, dossier, options, struck);
                        return SessionWords.href(number);
                    }
                    scoring.mark(number, dossier, options, struck);
                    return ScorePages.href(number, dossier);
                },
                why -> again(number, dossier, new ScorePages.Sent(options, struck, "", why), language),
                why -> again(number, dossier, new ScorePages.Sent(Map.of(), Map.of(), "", why), language));
    }

    private ModelAndView again(int number, int dossier, ScorePages.Sent sent, Locale language) {
        return new ModelAndView("appraisal/score", "page", pages.of(number, dossier, sent, Messages.in(language)));
    }

    /** The chosen options; what is no number is no option of any sheet. */
    private static Map<String, Integer> options(Map<String, String> sent) {
        Map<String, Integer> options = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(OPTION) && !value.isBlank()) {
                options.put(name.substring(OPTION.length()), value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0);
            }
        });
        return options;
    }

    private static Map<String, Boolean> struck(Map<String, String> sent) {
        Map<String, Boolean> struck = new HashMap<>();
        sent.forEach((name, value) -> {
            if (name.startsWith(STRUCK) && (value.equals("yes") || value.equals("no"))) {
                struck.put(name.substring(STRUCK.length()), value.equals("yes"));
            }
        });
        return struck;
    }
}
