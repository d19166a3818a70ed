package vn.solang.overview.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.overview.Sights;

/** The map of where products come from, for everybody. */
@Controller
@Needs(Permission.PUBLIC)
class ProductMapController {

    private final Sights sights;
    private final ProductMapPages pages;

    ProductMapController(Sights sights, ProductMapPages pages) {
        this.sights = sights;
        this.pages = pages;
    }

    @GetMapping("/ocop/map")
    String map(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.of(sights.of(sights.asked(unit, at, known, language))));
        return "overview/productMap";
    }
}
