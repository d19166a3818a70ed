package vn.solang.ocop.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
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
import vn.solang.files.Limits;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.Pictures;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.web.FormAnswer;
import vn.solang.web.Link;

/** Pictures of products: sending them to everybody, putting them up, hiding them. */
@Controller
class PictureController {

    private final Pictures pictures;
    private final Products products;
    private final Limits limits;
    private final Moments moments;

    PictureController(Pictures pictures, Products products, Limits limits, Moments moments) {
        this.pictures = pictures;
        this.products = products;
        this.limits = limits;
        this.moments = moments;
    }

    /** A size of a picture, which is a JPEG drawn here. */
    @GetMapping("/ocop/pictures/{sha256}")
    @Needs(Permission.PUBLIC)
    ResponseEntity<Resource> show(@PathVariable String sha256) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag(sha256)
                // one that was hidden is asked for again
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .body(new FileSystemResource(pictures.content(sha256)));
    }

    @GetMapping("/ocop/products/{number}/pictures")
    @Needs(Permission.ENTER)
    String list(@PathVariable int number, Locale language, Model model) {
        model.addAttribute("page", page(number, null, "", "", language));
        return "ocop/pictures";
    }

    @PostMapping("/ocop/products/{number}/pictures")
    @Needs(Permission.ENTER)
    ModelAndView add(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "") String holder,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    add(number, file, alt, holder);
                    return href(number);
                },
                why -> again(number, why, alt, holder, language));
    }

    private void add(int number, @Nullable MultipartFile file, String alt, String holder) {
        if (file == null || file.isEmpty()) {
            throw new Rejected("ocop.picture.no-file");
        }
        try (var content = file.getInputStream()) {
            pictures.add(number, Objects.requireNonNullElse(file.getOriginalFilename(), ""), content, alt, holder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @param act {@code hide}, {@code bring-back}, or {@code keep} for other words */
    @PostMapping("/ocop/products/{number}/pictures/{id}")
    @Needs(Permission.ENTER)
    ModelAndView change(
            @PathVariable int number,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String alt,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "true") boolean shown,
            @RequestParam(defaultValue = "keep") String act,
            Locale language) {
        return FormAnswer.of(
                () -> {
                    pictures.change(number, id, alt, holder, act.equals("keep") ? shown : act.equals("bring-back"));
                    return href(number);
                },
                why -> again(number, why, "", "", language));
    }

    private ModelAndView again(int number, Message why, String alt, String holder, Locale language) {
        return new ModelAndView("ocop/pictures", "page", page(number, why, alt, holder, language));
    }

    private PicturesPage page(int number, @Nullable Message why, String alt, String holder, Locale language) {
        Messages words = Messages.in(language);
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        return new PicturesPage(
                List.of(
                        new Link(words.say("ocop.products.title"), "/ocop/products"),
                        new Link(product.name(), "/ocop/products/" + number)),
                words.say("ocop.pictures.of", product.name()),
                href(number),
                why == null ? "" : words.say(why),
                Long.toString(limits.photoMegabytes()),
                pictures.every(number, asOf).stream()
                        .map(each -> new PicturesPage.Row(
                                PictureView.small(each), each.shown(), href(number) + "/" + each.id()))
                        .toList(),
                alt,
                holder);
    }

    static String href(int number) {
        return "/ocop/products/%d/pictures".formatted(number);
    }
}
