package vn.solang.proofing.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.proofing.Format;
import vn.solang.proofing.GeneratedTexts;
import vn.solang.proofing.Proofreading;
import vn.solang.proofing.Rewriting;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.web.FormAnswer;

/** What comes of texts on the desk: the corrected Word file, other words, and texts that begin as generated reports. */
@Controller
@Needs(Permission.PROOFREAD)
class RewritingController {

    private final Proofreading proofreading;
    private final Rewriting rewriting;
    private final GeneratedTexts generated;
    private final EditPages edit;
    private final DeskPages desk;

    RewritingController(
            Proofreading proofreading, Rewriting rewriting, GeneratedTexts generated, EditPages edit, DeskPages desk) {
        this.proofreading = proofreading;
        this.rewriting = rewriting;
        this.generated = generated;
        this.edit = edit;
        this.desk = desk;
    }

    @GetMapping("/proofing/{number}/corrected.docx")
    ResponseEntity<byte[]> corrected(@PathVariable int number) {
        byte[] bytes = rewriting.corrected(number);
        String name = proofreading.read(number, 0).edition().name();
        int dot = name.lastIndexOf('.');
        return ProofingController.saved(
                (dot < 0 ? name : name.substring(0, dot)) + "-soat-xet.docx", Format.DOCX.mediaType(), bytes);
    }

    /** @param line a line of the page that is shown, counted from 0 */
    @GetMapping("/proofing/{number}/edit")
    String ask(@PathVariable int number, @RequestParam(defaultValue = "0") int line, Locale language, Model model) {
        model.addAttribute("page", edit.page(number, line, EditPages.Sent.NOTHING, Messages.in(language)));
        return "proofing/edit";
    }

    /**
     * @param edition the version that was seen
     * @param fields the paragraphs, each named {@code p} and the number of its line
     */
    @PostMapping("/proofing/{number}/edit")
    ModelAndView write(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam Map<String, String> fields,
            Locale language) {
        Map<Integer, String> paragraphs = EditPages.paragraphs(fields);
        int first = paragraphs.keySet().stream().min(Integer::compare).orElse(0);
        return FormAnswer.of(
                () -> {
                    int line = rewriting.edit(number, edition, paragraphs);
                    return "/proofing/%d/edit?line=%d#l%d".formatted(number, line, line);
                },
                why -> new ModelAndView(
                        "proofing/edit",
                        "page",
                        edit.page(number, first, new EditPages.Sent(why, paragraphs), Messages.in(language))));
    }

    @PostMapping("/proofing/reports")
    @Needs(Permission.READ_REPORTS)
    ModelAndView generate(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String period,
            Locale language) {
        return FormAnswer.of(
                () -> "/proofing/" + generated.lay(new UnitId(ProofingController.number(unit)), Period.parse(period)),
                why -> new ModelAndView(
                        "proofing/desk",
                        "page",
                        desk.page(
                                1,
                                DeskPages.Sent.NOTHING,
                                new DeskPages.Asked(why, unit, period),
                                Messages.in(language))));
    }
}
