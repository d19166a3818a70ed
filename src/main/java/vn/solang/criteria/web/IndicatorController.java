package vn.solang.criteria.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Languages;

/** The catalogue of indicators. */
@Controller
@Needs(Permission.PUBLIC)
class IndicatorController {

    private final IndicatorPages pages;

    IndicatorController(IndicatorPages pages) {
        this.pages = pages;
    }

    @GetMapping("/indicators")
    String list(@RequestParam(required = false) @Nullable String known, Locale language, Model model) {
        model.addAttribute("page", pages.list(known, Languages.supported(language)));
        return "criteria/indicators";
    }

    @GetMapping("/indicators/{code}")
    String indicator(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.of(code, known, Languages.supported(language)));
        return "criteria/indicator";
    }
}
