package vn.solang.proofing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import vn.solang.proofing.Answer;
import vn.solang.proofing.Edition;
import vn.solang.proofing.Proofreading;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.web.FormAnswer;

/** The desk: texts are laid down, read, and what was found in them is answered. The face asks for the right at the unit. */
@Controller
@Needs(Permission.PROOFREAD)
class ProofingController {

    private final Proofreading proofreading;
    private final DeskPages desk;
    private final ReadingPages reading;

    ProofingController(Proofreading proofreading, DeskPages desk, ReadingPages reading) {
        this.proofreading = proofreading;
        this.desk = desk;
        this.reading = reading;
    }

    /**
     * @param unit the code of a unit whose report is to be generated; empty for none
     * @param period of that report
     */
    @GetMapping("/proofing")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String period,
            Locale language,
            Model model) {
        var asked = new DeskPages.Asked(null, unit, period);
        model.addAttribute("page", desk.page(page, DeskPages.Sent.NOTHING, asked, Messages.in(language)));
        return "proofing/desk";
    }

    /** @param of the text it is a new version of; empty for a new text */
    @PostMapping("/proofing")
    ModelAndView lay(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String of,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    int number = of.isBlank() ? 0 : number(of);
                    if (number == 0) {
                        number = proofreading.lay(new UnitId(number(unit)), title, name(file), bytes(file));
                    } else {
                        proofreading.renew(number, 0, name(file), bytes(file));
                    }
                    return "/proofing/" + number;
                },
                why -> new ModelAndView(
                        "proofing/desk",
                        "page",
                        desk.page(
                                1,
                                new DeskPages.Sent(why, title, unit, of),
                                DeskPages.Asked.NOTHING,
                                Messages.in(language))));
    }

    @GetMapping("/proofing/{number}")
    String read(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String only,
            Locale language,
            Model model) {
        var filter = new Filter(kind, severity, state, only);
        model.addAttribute("page", reading.page(number, version, filter, null, Messages.in(language)));
        return "proofing/text";
    }

    /** @param seen the version that was seen as the newest */
    @PostMapping("/proofing/{number}/versions")
    ModelAndView renew(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    proofreading.renew(number, seen, name(file), bytes(file));
                    return "/proofing/" + number;
                },
                why -> new ModelAndView(
                        "proofing/text", "page", reading.page(number, 0, Filter.NOTHING, why, Messages.in(language))));
    }

    /**
     * @param day for which the text is held against the ledger; empty for the day its title says
     * @param act {@code hold} or {@code release}
     */
    @PostMapping("/proofing/{number}/ledger")
    ModelAndView hold(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String act,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    if (act.equals("release")) {
                        proofreading.release(number);
                    } else {
                        proofreading.hold(number, day);
                    }
                    return "/proofing/" + number;
                },
                why -> new ModelAndView(
                        "proofing/text", "page", reading.page(number, 0, Filter.NOTHING, why, Messages.in(language))));
    }

    @GetMapping("/proofing/{number}/versions/{version}/file")
    ResponseEntity<byte[]> original(@PathVariable int number, @PathVariable int version) {
        Edition edition = proofreading.read(number, version).edition();
        return saved(edition.name(), edition.format().mediaType(), proofreading.original(number, version));
    }

    /**
     * @param edition the version it was seen in
     * @param answers how many times it had been answered
     * @param act {@code accept}, {@code dismiss} or {@code reopen}
     */
    @PostMapping("/proofing/{number}/findings/{fingerprint}")
    ModelAndView answer(
            @PathVariable int number,
            @PathVariable String fingerprint,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "0") int answers,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String only,
            Locale language) {
        var filter = new Filter(kind, severity, state, only);
        return FormAnswer.of(
                () -> {
                    proofreading.answer(number, edition, fingerprint, answers, Answer.Kind.of(act), reason);
                    return "/proofing/" + number + filter.query() + reading.place(number, fingerprint);
                },
                why -> new ModelAndView(
                        "proofing/text", "page", reading.page(number, 0, filter, why, Messages.in(language))));
    }

    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException _) {
            throw new Rejected("proofing.no-unit");
        }
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file that is saved, never shown in the window: what a page of another hand says must not speak as ours. */
    static ResponseEntity<byte[]> saved(String name, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(bytes);
    }
}
