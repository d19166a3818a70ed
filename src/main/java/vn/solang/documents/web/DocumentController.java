package vn.solang.documents.web;

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

/** The register of documents. Open to everyone. */
@Controller
@Needs(Permission.PUBLIC)
class DocumentController {

    private final DocumentPages pages;

    DocumentController(DocumentPages pages) {
        this.pages = pages;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String type,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.list(query, type, Languages.supported(language)));
        return "documents/list";
    }

    @GetMapping("/documents/{id}")
    String show(
            @PathVariable int id,
            @RequestParam(required = false) @Nullable String known,
            Locale language,
            Model model) {
        model.addAttribute("page", pages.show(id, known, Languages.supported(language)));
        return "documents/show";
    }
}
