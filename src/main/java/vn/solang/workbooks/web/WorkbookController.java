package vn.solang.workbooks.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.workbooks.Workbooks;

/** Entry by Excel: get a workbook, send it back, look what it would change, say so. */
@Controller
@Needs(Permission.ENTER)
class WorkbookController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Workbooks workbooks;
    private final WorkbookPages pages;

    WorkbookController(Workbooks workbooks, WorkbookPages pages) {
        this.workbooks = workbooks;
        this.pages = pages;
    }

    @GetMapping("/entry/{round}/workbook")
    String show(@PathVariable int round, Locale language, Model model) {
        model.addAttribute("page", pages.of(round, null, language));
        return "workbooks/show";
    }

    @GetMapping("/entry/{round}/workbook.xlsx")
    ResponseEntity<byte[]> get(@PathVariable int round, @RequestParam(defaultValue = "") String unit) {
        return file("so-lieu-%s.xlsx".formatted(unit), workbooks.make(round, pages.units(round, unit)));
    }

    @PostMapping("/entry/{round}/workbook")
    ModelAndView send(@PathVariable int round, @RequestParam MultipartFile file, Locale language) throws IOException {
        try {
            String name = file.getOriginalFilename();
            UUID id = workbooks.receive(round, name == null ? "" : name, file.getBytes());
            return new ModelAndView("redirect:/entry/%d/workbook/%s".formatted(round, id));
        } catch (Rejected why) {
            String said = Messages.in(language).say(why.told());
            var view = new ModelAndView("workbooks/show", "page", pages.of(round, said, language));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    @GetMapping("/entry/{round}/workbook/{id}")
    String preview(@PathVariable int round, @PathVariable UUID id, Locale language, Model model) {
        model.addAttribute("page", pages.of(workbooks.preview(id), language));
        return "workbooks/preview";
    }

    @GetMapping("/entry/{round}/workbook/{id}.xlsx")
    ResponseEntity<byte[]> flawed(@PathVariable int round, @PathVariable UUID id) {
        return file("so-lieu-can-sua.xlsx", workbooks.flawed(id));
    }

    @PostMapping("/entry/{round}/workbook/{id}")
    String apply(@PathVariable int round, @PathVariable UUID id) {
        workbooks.apply(id);
        return "redirect:/entry/%d/workbook/%s".formatted(round, id);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] body) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(body);
    }
}
