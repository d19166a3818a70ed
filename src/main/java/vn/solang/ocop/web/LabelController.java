package vn.solang.ocop.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/** Sheets of labels, for whoever prints them. */
@Controller
@Needs(Permission.READ)
class LabelController {

    private final LabelPages pages;

    LabelController(LabelPages pages) {
        this.pages = pages;
    }

    @GetMapping("/ocop/products/{number}/labels")
    String one(
            @PathVariable int number,
            @RequestParam(defaultValue = "3") int columns,
            @RequestParam(defaultValue = "24") int copies,
            @RequestParam(required = false) @Nullable String at,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.of(number, new LabelPages.Asked(columns, copies, at), Messages.in(language)));
        return "ocop/labels";
    }

    /** @param unit the code of the unit whose products are asked for */
    @GetMapping("/ocop/labels")
    String ofUnit(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "3") int columns,
            @RequestParam(defaultValue = "1") int copies,
            @RequestParam(required = false) @Nullable String at,
            Locale language,
            Model model) {
        model.addAttribute(
                "page", pages.ofUnit(unit, new LabelPages.Asked(columns, copies, at), Messages.in(language)));
        return "ocop/labels";
    }
}
