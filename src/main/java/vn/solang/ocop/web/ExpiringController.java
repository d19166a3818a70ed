package vn.solang.ocop.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;

/** The board of certificates that run out, for officials. */
@Controller
@Needs(Permission.READ)
class ExpiringController {

    private final ExpiringPages pages;

    ExpiringController(ExpiringPages pages) {
        this.pages = pages;
    }

    @GetMapping("/ocop/expiring")
    String board(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.board(unit, at, known, Messages.in(language)));
        return "ocop/expiring";
    }
}
