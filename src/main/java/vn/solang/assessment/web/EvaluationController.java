package vn.solang.assessment.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.web.KeptPages;

/** What a unit meets of criteria sets. */
@Controller
@Needs(Permission.READ)
class EvaluationController {

    private final Askeds askeds;
    private final CriteriaPages tables;
    private final VerdictPages verdicts;
    private final RequirementPages requirements;
    private final ReadinessPages readiness;

    EvaluationController(
            Askeds askeds,
            CriteriaPages tables,
            VerdictPages verdicts,
            RequirementPages requirements,
            ReadinessPages readiness) {
        this.askeds = askeds;
        this.tables = tables;
        this.verdicts = verdicts;
        this.requirements = requirements;
        this.readiness = readiness;
    }

    @GetMapping("/units/{code}/criteria")
    String table(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(defaultValue = "") String values,
            Locale language,
            Model model) {
        model.addAttribute(
                "page", tables.of(askeds.of(code, period, at, known, language), set, values.equals("entered")));
        return "assessment/criteria";
    }

    @GetMapping("/units/{code}/criteria/{set}/{requirement}")
    String verdict(
            @PathVariable String code,
            @PathVariable String set,
            @PathVariable String requirement,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", verdicts.of(askeds.of(code, period, at, known, language), set, requirement));
        return "assessment/verdict";
    }

    @GetMapping("/criteria/{set}/requirements/{requirement}/units")
    String across(
            @PathVariable String set,
            @PathVariable String requirement,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            @RequestParam(required = false) @Nullable String sort,
            Locale language,
            Model model) {
        Asked asked = askeds.of(unit, period, at, known, language);
        model.addAttribute("page", requirements.of(asked, set, requirement, sort));
        model.addAttribute(KeptPages.DEPENDS_ON, asked.key());
        return "assessment/requirement";
    }

    @GetMapping("/units/{code}/readiness")
    String readiness(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        Asked asked = askeds.of(code, period, at, known, language);
        model.addAttribute("page", readiness.of(asked));
        model.addAttribute(KeptPages.DEPENDS_ON, asked.key());
        return "assessment/readiness";
    }
}
