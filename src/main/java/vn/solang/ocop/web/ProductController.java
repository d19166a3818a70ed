package vn.solang.ocop.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.web.NavigationItem;

/** The catalogue of products, for everybody. */
@Controller
@Needs(Permission.PUBLIC)
class ProductController {

    private final ProductPages pages;

    ProductController(ProductPages pages) {
        this.pages = pages;
    }

    @Bean
    static NavigationItem productsPlace() {
        return new NavigationItem(
                "ocop.products.nav", "/ocop/products", 26, Permission.PUBLIC, NavigationItem.Group.OCOP);
    }

    /** @param stars 0 for any */
    @GetMapping("/ocop/products")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        var asked = new ProductPages.Asked(q, unit, stars, state, page, at, known);
        model.addAttribute("page", pages.list(asked, Messages.in(language)));
        return "ocop/products";
    }

    /** Where a GS1 Digital Link leads. */
    @GetMapping("/01/{gtin}")
    String ofGtin(@PathVariable String gtin) {
        return "redirect:/ocop/products/" + pages.withGtin(gtin);
    }

    @GetMapping("/ocop/products/{number}")
    String one(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.one(number, at, known, Messages.in(language)));
        return "ocop/product";
    }
}
