package vn.solang.overview.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.overview.Sights;

/** A unit over time, and the tree of units on a day. Open to everyone. */
@Controller
@Needs(Permission.PUBLIC)
class UnitController {

    private final Sights sights;
    private final UnitPages pages;
    private final UnitListPages lists;

    UnitController(Sights sights, UnitPages pages, UnitListPages lists) {
        this.sights = sights;
        this.pages = pages;
        this.lists = lists;
    }

    @GetMapping("/units/{code}")
    String unit(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.of(sights.of(sights.asked(code, at, known, language))));
        return "overview/unit";
    }

    @GetMapping("/units")
    String units(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", lists.of(sights.asked(unit, at, known, language)));
        return "overview/units";
    }
}
