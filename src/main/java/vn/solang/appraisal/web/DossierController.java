package vn.solang.appraisal.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.solang.appraisal.Act;
import vn.solang.appraisal.Dossiers;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;
import vn.solang.web.FormDay;

/** Dossiers: their list, their beginning, filling them in, looking them over. The face asks for the permission at the unit. */
@Controller
class DossierController {

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final DossierPartPages parts;
    private final NewDossierPages beginnings;

    DossierController(Dossiers dossiers, DossierPages pages, DossierPartPages parts, NewDossierPages beginnings) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.parts = parts;
        this.beginnings = beginnings;
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/dossiers")
    String list(@RequestParam(defaultValue = "") String stage, Locale language, Model model) {
        model.addAttribute("page", pages.list(stage, Messages.in(language)));
        return "appraisal/dossiers";
    }

    @Needs(Permission.ENTER)
    @GetMapping("/ocop/dossiers/new")
    String ask(
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String expected,
            @RequestParam(defaultValue = "") String sheet,
            Locale language,
            Model model) {
        var sent = new NewDossierPages.Sent(product, "", "", "", "", sheet, "", expected);
        model.addAttribute("page", beginnings.page(sent, null, Messages.in(language)));
        return "appraisal/newDossier";
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/dossiers")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String product,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String producer,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String sheet,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String expected,
            Locale language) {
        var sent = new NewDossierPages.Sent(product, unit, name, producer, kind, sheet, occasion, expected);
        return FormAnswer.of(
                () -> href(beginnings.begin(sent)),
                why -> new ModelAndView(
                        "appraisal/newDossier", "page", beginnings.page(sent, why, Messages.in(language))));
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/dossiers/{number}")
    String one(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", pages.one(number, DossierPages.Sent.NOTHING, Messages.in(language)));
        return "appraisal/dossier";
    }

    /** @param file absent for samples */
    @Needs(Permission.ENTER)
    @PostMapping("/ocop/dossiers/{number}/papers")
    ModelAndView add(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String symbol,
            @RequestParam(defaultValue = "") String issued,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam(defaultValue = "") String note,
            Locale language) {
        var typed = new DossierPage.Typed(symbol, issued, expires, note);
        return FormAnswer.of(
                () -> {
                    add(number, item, file, typed);
                    return href(number) + "#item-" + item;
                },
                why -> again(number, new DossierPages.Sent(why, item, typed, List.of(), ""), language));
    }

    private void add(int number, String item, @Nullable MultipartFile file, DossierPage.Typed typed) {
        boolean sent = file != null && !file.isEmpty();
        try (var content = sent ? Objects.requireNonNull(file).getInputStream() : null) {
            dossiers.addPaper(
                    number,
                    item,
                    sent
                            ? Objects.requireNonNullElse(
                                    Objects.requireNonNull(file).getOriginalFilename(), "")
                            : "",
                    content,
                    typed.symbol(),
                    FormDay.orNone(typed.issued()),
                    FormDay.orNone(typed.expires()),
                    typed.note());
        } catch (IOException _) {
            throw new Rejected("appraisal.file-broken");
        }
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/dossiers/{number}/papers/{paper}/drop")
    ModelAndView drop(@PathVariable int number, @PathVariable int paper, Locale language) {
        return FormAnswer.of(
                () -> {
                    dossiers.dropPaper(number, paper);
                    return href(number);
                },
                why -> again(number, DossierPages.Sent.of(why), language));
    }

    @Needs(Permission.READ)
    @GetMapping("/ocop/dossiers/{number}/parts/{part}")
    String part(@PathVariable int number, @PathVariable String part, Locale language, Model model) {
        model.addAttribute("page", parts.page(number, part, DossierPartPages.Sent.NOTHING, Messages.in(language)));
        return "appraisal/dossierPart";
    }

    /** @param drop the number of a proof that is to be taken out besides; 0 for none */
    @Needs(Permission.ENTER)
    @PostMapping("/ocop/dossiers/{number}/parts/{part}")
    ModelAndView fill(
            @PathVariable int number,
            @PathVariable String part,
            @RequestParam(defaultValue = "0") int drop,
            @RequestParam(defaultValue = "") String then,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    dossiers.fill(
                            number,
                            DossierPartPages.answers(sent),
                            DossierPartPages.proofs(sent),
                            drop == 0 ? null : drop);
                    return then.isEmpty() ? href(number) + "/parts/" + part : href(number);
                },
                why -> new ModelAndView(
                        "appraisal/dossierPart",
                        "page",
                        parts.page(number, part, new DossierPartPages.Sent(why, sent), Messages.in(language))));
    }

    @Needs(Permission.ENTER)
    @PostMapping("/ocop/dossiers/{number}/submit")
    ModelAndView submit(@PathVariable int number, @RequestParam int version, Locale language) {
        return FormAnswer.of(
                () -> {
                    dossiers.submit(number, version);
                    return href(number);
                },
                why -> again(number, DossierPages.Sent.of(why), language));
    }

    /** What was handed in goes on or back; the fields are those of the page. */
    @Needs(Permission.READ)
    @PostMapping("/ocop/dossiers/{number}/check")
    ModelAndView check(
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> sent,
            Locale language) {
        List<DossierPage.Check> checks = IntStream.iterate(0, i -> sent.containsKey("content." + i), i -> i + 1)
                .mapToObj(i -> new DossierPage.Check(
                        first(sent, "content." + i), first(sent, "met." + i), first(sent, "said." + i)))
                .toList();
        return FormAnswer.of(
                () -> {
                    switch (act) {
                        case "forward" -> dossiers.forward(number, version, found(checks), why);
                        case "accept" -> dossiers.accept(number, version, why);
                        default -> dossiers.giveBack(number, version, why);
                    }
                    return href(number);
                },
                told -> again(
                        number, new DossierPages.Sent(told, "", DossierPage.Typed.NOTHING, checks, why), language));
    }

    /** What was looked at; a thing without an answer is left out, which the face refuses. */
    private static List<Act.Found> found(List<DossierPage.Check> checks) {
        return checks.stream()
                .filter(check -> !check.met().isEmpty())
                .map(check -> new Act.Found(check.content(), check.met().equals("true"), check.said()))
                .toList();
    }

    private ModelAndView again(int number, DossierPages.Sent sent, Locale language) {
        return new ModelAndView("appraisal/dossier", "page", pages.one(number, sent, Messages.in(language)));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    static String href(int number) {
        return "/ocop/dossiers/" + number;
    }
}
