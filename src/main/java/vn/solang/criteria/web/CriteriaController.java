package vn.solang.criteria.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.criteria.LevelDecisions;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.BadCell;
import vn.solang.imports.Refusal;
import vn.solang.shared.Languages;
import vn.solang.shared.Messages;

/** The criteria sets. */
@Controller
@Needs(Permission.PUBLIC)
class CriteriaController {

    private final SetListPages lists;
    private final SetPages sets;
    private final ComparePages comparisons;
    private final ConfirmationPages confirmations;

    private final LevelDecisions decisions;

    CriteriaController(
            SetListPages lists,
            SetPages sets,
            ComparePages comparisons,
            ConfirmationPages confirmations,
            LevelDecisions decisions) {
        this.lists = lists;
        this.sets = sets;
        this.comparisons = comparisons;
        this.confirmations = confirmations;
        this.decisions = decisions;
    }

    @GetMapping("/criteria")
    String list(@RequestParam(required = false) @Nullable String known, Locale language, Model model) {
        model.addAttribute("page", lists.of(known, Languages.supported(language)));
        return "criteria/list";
    }

    @GetMapping("/criteria/{code}")
    String set(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", sets.of(code, province, known, Languages.supported(language)));
        return "criteria/set";
    }

    @GetMapping("/criteria/compare")
    String compare(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", comparisons.of(left, right, known, Languages.supported(language)));
        return "criteria/compare";
    }

    @GetMapping("/criteria/confirmations")
    String confirmations(
            @RequestParam(defaultValue = "") String set,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "") String document,
            Locale language,
            Model model) {
        model.addAttribute(
                "page",
                confirmations.of(set, known, document, ConfirmationPages.Sent.NOTHING, Languages.supported(language)));
        return "criteria/confirmations";
    }

    @PostMapping("/criteria/confirmations")
    @Needs(Permission.DECIDE)
    ModelAndView confirm(
            @RequestParam(defaultValue = "") String set,
            @RequestParam(defaultValue = "") String province,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String variant,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String threshold,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String act,
            Locale language) {
        var decided = new LevelDecisions.Decided(set, province, indicator, variant, year, threshold, document, page);
        try {
            if (act.equals("withdraw")) {
                decisions.withdraw(decided);
            } else {
                decisions.confirm(decided);
            }
            return new ModelAndView("redirect:"
                    + UriComponentsBuilder.fromPath("/criteria/confirmations")
                            .queryParam("set", "{set}")
                            .queryParam("document", "{document}")
                            .build(set, document));
        } catch (BadCell refused) {
            Messages words = Messages.in(language);
            var sent = new ConfirmationPages.Sent(decided, Refusal.bare(refused.reason(), words));
            var view = new ModelAndView(
                    "criteria/confirmations",
                    "page",
                    confirmations.of(set, null, document, sent, Languages.supported(language)));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    @GetMapping("/criteria/confirmations.csv")
    ResponseEntity<String> form(@RequestParam(defaultValue = "") String set) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"confirmations.csv\"")
                .body(confirmations.form(set));
    }
}
