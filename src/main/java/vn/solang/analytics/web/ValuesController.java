package vn.solang.analytics.web;

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

/** An indicator over places and periods. */
@Controller
@Needs(Permission.READ)
class ValuesController {

    private final ValuesRequests requests;
    private final ValuesPages pages;

    ValuesController(ValuesRequests requests, ValuesPages pages) {
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping("/indicators/{code}/values")
    String values(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        ValuesRequest asked = requests.of(code, unit, period, on, known, language);
        model.addAttribute("page", pages.of(asked));
        model.addAttribute(KeptPages.DEPENDS_ON, asked.key());
        return "analytics/values";
    }
}
