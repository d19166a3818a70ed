package vn.solang.ocop.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.ProductEntries;
import vn.solang.shared.Conflict;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;

/** Enters products, and corrects them. */
@Controller
@Needs(Permission.ENTER)
class ProductEntryController {

    private final ProductEntries entries;
    private final ProductEntryPages pages;

    ProductEntryController(ProductEntries entries, ProductEntryPages pages) {
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/ocop/products/new")
    String begin(Locale language, Model model) {
        model.addAttribute(
                "page",
                pages.begun(ProductEntryPages.Typed.NOTHING, ProductEntryPages.Refused.NOT, Messages.in(language)));
        return "ocop/productEntry";
    }

    /** @param another true where it was said that it is none of those of its name */
    @PostMapping("/ocop/products/new")
    ModelAndView enter(
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "false") boolean another,
            Locale language) {
        var typed = ProductEntryPages.Typed.of(sent);
        return answer(
                () -> entries.enter(typed.sent(), another),
                refused -> pages.begun(typed, refused, Messages.in(language)));
    }

    @GetMapping("/ocop/products/{number}/correct")
    String correct(@PathVariable int number, Locale language, Model model) {
        model.addAttribute(
                "page", pages.correcting(number, null, null, ProductEntryPages.Refused.NOT, Messages.in(language)));
        return "ocop/productEntry";
    }

    /**
     * @param version the one that is corrected
     * @param another true where it was said that it is none of those of its new name
     */
    @PostMapping("/ocop/products/{number}/correct")
    ModelAndView correct(
            @PathVariable int number,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "false") boolean another,
            Locale language) {
        var typed = ProductEntryPages.Typed.of(sent);
        return answer(
                () -> entries.correct(number, version, typed.sent(), another),
                refused -> pages.correcting(number, typed, version, refused, Messages.in(language)));
    }

    private static ModelAndView answer(
            Supplier<ProductEntries.Outcome> act, Function<ProductEntryPages.Refused, ProductEntryPage> again) {
        try {
            return switch (act.get()) {
                case ProductEntries.Kept kept -> new ModelAndView("redirect:/ocop/products/" + kept.product());
                case ProductEntries.Alike alike ->
                    told(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            again.apply(new ProductEntryPages.Refused(null, alike.products())));
            };
        } catch (Rejected refused) {
            return told(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    again.apply(new ProductEntryPages.Refused(refused.told(), List.of())));
        } catch (Conflict conflict) {
            return told(HttpStatus.CONFLICT, again.apply(new ProductEntryPages.Refused(conflict.told(), List.of())));
        }
    }

    private static ModelAndView told(HttpStatus status, ProductEntryPage page) {
        var view = new ModelAndView("ocop/productEntry", "page", page);
        view.setStatus(status);
        return view;
    }
}
