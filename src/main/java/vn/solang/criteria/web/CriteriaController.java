package vn.solang.criteria.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Languages;

/** The criteria sets. */
@Controller
@Needs(Permission.PUBLIC)
class CriteriaController {

    private final SetListPages lists;
    private final SetPages sets;
    private final ComparePages comparisons;
    private final ConfirmationPages confirmations;

    CriteriaController(SetListPages lists, SetPages sets, ComparePages comparisons, ConfirmationPages confirmations) {
        this.lists = lists;
        this.sets = sets;
        this.comparisons = comparisons;
        this.confirmations = confirmations;
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
            Locale language,
            Model model) {
        model.addAttribute("page", confirmations.of(set, known, Languages.supported(language)));
        return "criteria/confirmations";
    }

    @GetMapping("/criteria/confirmations.csv")
    ResponseEntity<String> form(@RequestParam(defaultValue = "") String set) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"confirmations.csv\"")
                .body(confirmations.form(set));
    }
}
