package vn.solang.imports.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.ImportActs;
import vn.solang.imports.Imports;
import vn.solang.imports.Uploads;
import vn.solang.shared.Languages;
import vn.solang.shared.Rejected;

/** Loading files on pages, checked before they are confirmed; and undoing what was loaded. */
@Controller
@Needs(Permission.IMPORT)
class ImportController {

    private final ImportPages pages;
    private final ImportActs acts;
    private final Imports imports;
    private final Uploads uploads;

    ImportController(ImportPages pages, ImportActs acts, Imports imports, Uploads uploads) {
        this.pages = pages;
        this.acts = acts;
        this.imports = imports;
        this.uploads = uploads;
    }

    @GetMapping("/imports")
    @Needs(Permission.IMPORT)
    String list(Locale language, Model model) {
        model.addAttribute("page", pages.list(Languages.supported(language)));
        return "imports/list";
    }

    @GetMapping("/imports/{entry}")
    @Needs(Permission.IMPORT)
    String show(@PathVariable long entry, Locale language, Model model) {
        model.addAttribute("page", pages.show(entry, Languages.supported(language)));
        return "imports/show";
    }

    @GetMapping("/imports/{entry}/undo")
    @Needs(Permission.IMPORT)
    String preview(@PathVariable long entry, Locale language, Model model) {
        model.addAttribute("page", pages.undo(entry, Languages.supported(language)));
        return "imports/undo";
    }

    @PostMapping("/imports/{entry}/undo")
    @Needs(Permission.IMPORT)
    String undo(@PathVariable long entry, @RequestParam(defaultValue = "") String reason) {
        acts.undo(entry, reason);
        return "redirect:/imports/" + entry;
    }

    @GetMapping("/imports/new")
    @Needs(Permission.IMPORT)
    String ask(Model model) {
        model.addAttribute("page", "");
        return "imports/new";
    }

    @PostMapping("/imports/new")
    @Needs(Permission.IMPORT)
    String receive(@RequestParam(required = false) List<MultipartFile> file) {
        Map<String, Uploads.Content> contents = new LinkedHashMap<>();
        for (MultipartFile each : Objects.requireNonNullElse(file, List.<MultipartFile>of())) {
            String name = Objects.requireNonNullElse(each.getOriginalFilename(), "");
            if (name.isEmpty()) {
                continue;
            }
            if (contents.put(name, each::getInputStream) != null) {
                throw new Rejected("imports.upload.twice", name);
            }
        }
        return "redirect:/imports/new/" + uploads.keep(contents);
    }

    @GetMapping("/imports/new/{token}")
    @Needs(Permission.IMPORT)
    String check(@PathVariable String token, Locale language, Model model) {
        List<FileOutcome> outcomes = imports.run(new Imports.Request(uploads.files(token), true, false), file -> {});
        model.addAttribute("page", pages.checked(outcomes, token, Languages.supported(language)));
        return "imports/checked";
    }

    /** @param valid true to take the good rows of files that have bad ones */
    @PostMapping("/imports/new/{token}")
    @Needs(Permission.IMPORT)
    String confirm(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean valid,
            Locale language,
            Model model) {
        List<FileOutcome> outcomes = imports.run(new Imports.Request(uploads.files(token), false, valid), file -> {});
        if (outcomes.stream().allMatch(outcome -> outcome.accepted() == 0)) {
            model.addAttribute("page", pages.checked(outcomes, token, Languages.supported(language)));
            return "imports/checked";
        }
        uploads.discard(token);
        return "redirect:/imports/" + acts.all().getFirst().entry();
    }
}
