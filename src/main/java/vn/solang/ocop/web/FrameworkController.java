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

/** The rules products are scored by. */
@Controller
@Needs(Permission.PUBLIC)
class FrameworkController {

    private final FrameworkPages pages;

    FrameworkController(FrameworkPages pages) {
        this.pages = pages;
    }

    @Bean
    static NavigationItem frameworksPlace() {
        return new NavigationItem(
                "ocop.frameworks.nav", "/ocop/frameworks", 27, Permission.PUBLIC, NavigationItem.Group.OCOP);
    }

    @GetMapping("/ocop/frameworks")
    String all(@RequestParam(required = false) @Nullable String known, Locale language, Model model) {
        model.addAttribute("page", pages.all(known, Messages.in(language)));
        return "ocop/frameworks";
    }

    @GetMapping("/ocop/frameworks/{code}")
    String one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.one(code, known, Messages.in(language)));
        return "ocop/framework";
    }

    @GetMapping("/ocop/frameworks/{code}/{set}")
    String sheet(
            @PathVariable String code,
            @PathVariable String set,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.sheet(code, set, known, Messages.in(language)));
        return "ocop/sheet";
    }
}
