package vn.solang.ideas.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.solang.ideas.Form;
import vn.solang.ideas.Idea;
import vn.solang.ideas.Ideas;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.Framework;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Sheet;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.web.Choice;
import vn.solang.web.FormDay;
import vn.solang.web.Link;

/** Makes the form of an idea, and registers or corrects what it says. */
@Component
class IdeaForms {

    private final Ideas ideas;
    private final Products products;
    private final CurrentActor actor;
    private final Clock clock;

    IdeaForms(Ideas ideas, Products products, CurrentActor actor, Clock clock) {
        this.ideas = ideas;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param version of the idea that is corrected, as it was seen; 0 for a new one, or where nothing was sent yet
     * @param product the number of a product of the register; empty for none
     */
    record Sent(int version, String received, String product, IdeaFormPage.Typed typed) {}

    /** Registers the idea that is sent, and answers its number. */
    int register(Sent sent, @Nullable MultipartFile file) {
        LocalDate received = FormDay.of(sent.received());
        UnitId unit = ideas.offer(received).places().stream()
                .map(Unit::id)
                .filter(id -> Integer.toString(id.value()).equals(sent.typed().unit()))
                .findFirst()
                .orElseThrow(() -> new Rejected("ideas.no-place", VietnameseFormat.tableDate(received)));
        Product product = product(sent);
        return sending(
                file,
                (name, content) -> ideas.register(
                        unit,
                        product == null ? null : product.number(),
                        form(sent, received, product != null),
                        name,
                        content));
    }

    /** Sends a returned idea again. */
    int correct(int number, Sent sent, @Nullable MultipartFile file) {
        LocalDate received = FormDay.of(sent.received());
        Form form = form(sent, received, ideas.get(number).idea().product() != null);
        return sending(file, (name, content) -> {
            ideas.correct(number, sent.version(), form, name, content);
            return number;
        });
    }

    IdeaFormPage fresh(Sent sent, @Nullable Message problem, Messages words) {
        LocalDate received = dayOrToday(sent.received());
        Ideas.Offer offer = ideas.offer(received);
        Product product = product(sent);
        IdeaFormPage.Typed typed = sent.typed();
        return page(
                words.say("idea.new.title"),
                List.of(new Link(words.say("idea.nav"), "/ocop/ideas")),
                "/ocop/ideas",
                "/ocop/ideas/new",
                problem,
                received,
                product,
                offer,
                offer.places().isEmpty() ? words.say("idea.new.no-place", VietnameseFormat.tableDate(received)) : "",
                typed,
                0,
                "",
                "",
                words);
    }

    /** What was typed keeps the version it was typed over, so that nothing of somebody else is overwritten unseen. */
    IdeaFormPage again(int number, Sent sent, @Nullable Message problem, Messages words) {
        Idea idea = ideas.get(number).idea();
        actor.require(Permission.ENTER, idea.unit());
        Form form = idea.form();
        Integer known = idea.product();
        LocalDate day = dayOrToday(sent.received());
        boolean typed = !sent.typed().equals(IdeaFormPage.Typed.NOTHING);
        return page(
                words.say("idea.correct.title", form.name()),
                List.of(new Link(words.say("idea.nav"), "/ocop/ideas"), new Link(form.name(), IdeaWords.href(number))),
                IdeaWords.href(number) + "/form",
                IdeaWords.href(number) + "/form",
                problem,
                day,
                known == null ? null : products.get(known, ideas.now()),
                new Ideas.Offer(List.of(), ideas.framework(day).orElse(null)),
                "",
                typed ? sent.typed() : typed(form),
                typed ? sent.version() : idea.version(),
                typed && sent.version() != idea.version() ? IdeaWords.href(number) : "",
                form.fileName(),
                words);
    }

    private IdeaFormPage page(
            String title,
            List<Link> parents,
            String action,
            String asked,
            @Nullable Message problem,
            LocalDate received,
            @Nullable Product product,
            Ideas.Offer offer,
            String nothing,
            IdeaFormPage.Typed typed,
            int version,
            String newer,
            String file,
            Messages words) {
        Framework framework = offer.framework();
        String set = typed.set().isEmpty() && product != null ? product.set() : typed.set();
        return new IdeaFormPage(
                title,
                parents,
                action,
                asked,
                problem == null ? "" : words.say(problem),
                received.toString(),
                product == null ? "" : Integer.toString(product.number()),
                product == null ? "" : product.name(),
                framework == null ? "" : framework.name(),
                nothing,
                offer.places().stream()
                        .map(place -> choice(Integer.toString(place.id().value()), place.titleName(), typed.unit()))
                        .toList(),
                Arrays.stream(Form.Kind.values())
                        .map(kind -> choice(kind.code(), words.say("idea.kind." + kind.code()), typed.kind()))
                        .toList(),
                Stream.concat(
                                Stream.of(choice("", words.say("idea.set.unknown"), set)),
                                framework == null
                                        ? Stream.of()
                                        : framework.sheets().stream()
                                                .map(sheet -> choice(sheet.code(), named(sheet), set)))
                        .toList(),
                producers(offer),
                Stream.concat(
                                Stream.of(choice("", words.say("dossier.new.kind-unknown"), typed.producerKind())),
                                Product.PRODUCER_KINDS.stream()
                                        .map(kind ->
                                                choice(kind, words.say("ocop.producer." + kind), typed.producerKind())))
                        .toList(),
                product == null || !typed.producer().isEmpty() ? typed : withProducer(typed, product),
                version,
                newer,
                file);
    }

    /** The producers that the register has, for whoever enters for one commune. */
    private List<String> producers(Ideas.Offer offer) {
        if (offer.places().size() != 1) {
            return List.of();
        }
        return products
                .find(new Products.Query("", offer.places().getFirst().id(), null, null, 1), ideas.now())
                .products()
                .stream()
                .map(Product::producerName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static IdeaFormPage.Typed withProducer(IdeaFormPage.Typed typed, Product product) {
        return new IdeaFormPage.Typed(
                typed.unit(),
                typed.kind(),
                product.name(),
                typed.set(),
                product.producerName(),
                product.producerKind(),
                typed.description(),
                typed.materials(),
                typed.labour(),
                typed.support());
    }

    private static IdeaFormPage.Typed typed(Form form) {
        return new IdeaFormPage.Typed(
                "",
                form.kind().code(),
                form.name(),
                form.set(),
                form.producer(),
                form.producerKind(),
                form.description(),
                form.materials(),
                form.labour(),
                form.support());
    }

    /** @param known true where it is of a product of the register, whose form is that of existing products */
    private static Form form(Sent sent, LocalDate received, boolean known) {
        IdeaFormPage.Typed typed = sent.typed();
        return new Form(
                known ? Form.Kind.EXISTING : kind(typed.kind()),
                typed.name(),
                typed.set(),
                typed.producer(),
                typed.producerKind(),
                typed.description(),
                typed.materials(),
                typed.labour(),
                typed.support(),
                null,
                "",
                received);
    }

    private static Form.Kind kind(String code) {
        return Arrays.stream(Form.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Rejected("ideas.no-form-kind", code));
    }

    private @Nullable Product product(Sent sent) {
        if (sent.product().isEmpty()) {
            return null;
        }
        try {
            return products.get(Integer.parseInt(sent.product()), ideas.now());
        } catch (NumberFormatException _) {
            throw new Rejected("ocop.product.none", sent.product());
        }
    }

    private LocalDate dayOrToday(String written) {
        try {
            return written.isEmpty() ? LocalDate.now(clock) : FormDay.of(written);
        } catch (Rejected _) {
            return LocalDate.now(clock);
        }
    }

    private static String named(Sheet sheet) {
        return sheet.group().isEmpty() ? sheet.name() : sheet.group() + ": " + sheet.name();
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }

    /** Something that is sent with a file, or without. */
    interface Sending {
        int send(String name, @Nullable InputStream content);
    }

    /** Sends what came with a form. @throws Rejected where it broke off */
    static int sending(@Nullable MultipartFile file, Sending sending) {
        if (file == null || file.isEmpty()) {
            return sending.send("", null);
        }
        try (InputStream content = file.getInputStream()) {
            return sending.send(Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        } catch (IOException _) {
            throw new Rejected("ideas.file-broken");
        }
    }
}
