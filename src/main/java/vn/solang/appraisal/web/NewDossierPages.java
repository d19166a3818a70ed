package vn.solang.appraisal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.appraisal.Dossiers;
import vn.solang.appraisal.NewDossiers;
import vn.solang.appraisal.NewDossiers.Offer;
import vn.solang.appraisal.Occasion;
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

/** Makes the form that begins a dossier, and begins it. */
@Component
class NewDossierPages {

    private final NewDossiers beginnings;
    private final Dossiers dossiers;
    private final Products products;
    private final Clock clock;

    NewDossierPages(NewDossiers beginnings, Dossiers dossiers, Products products, Clock clock) {
        this.beginnings = beginnings;
        this.dossiers = dossiers;
        this.products = products;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param product the number of a product of the register; empty for one that is not there
     * @param unit the number of a commune
     */
    record Sent(
            String product,
            String unit,
            String name,
            String producer,
            String kind,
            String sheet,
            String occasion,
            String expected) {}

    /** Begins the dossier that is asked for, and answers its number. */
    int begin(Sent sent) {
        LocalDate expected = FormDay.of(sent.expected());
        UnitId unit = beginnings.offer(expected).places().stream()
                .map(Unit::id)
                .filter(id -> Integer.toString(id.value()).equals(sent.unit()))
                .findFirst()
                .orElseThrow(() -> new Rejected("appraisal.no-place", VietnameseFormat.tableDate(expected)));
        return sent.product().isEmpty()
                ? beginnings.begin(unit, sent.name(), sent.producer(), sent.kind(), sent.sheet(), expected)
                : beginnings.renew(
                        product(sent).number(),
                        unit,
                        Arrays.stream(Occasion.values())
                                .filter(each -> each.code().equals(sent.occasion()))
                                .findFirst()
                                .orElse(Occasion.FIRST),
                        sent.sheet(),
                        expected);
    }

    NewDossierPage page(Sent sent, @Nullable Message problem, Messages words) {
        @Nullable Product product = sent.product().isEmpty() ? null : product(sent);
        LocalDate expected = sent.expected().isEmpty() ? LocalDate.now(clock) : dayOr(sent, LocalDate.now(clock));
        @Nullable Offer offer = null;
        String nothing = "";
        try {
            offer = beginnings.offer(expected);
        } catch (Rejected none) {
            nothing = words.say(none.told());
        }
        List<Unit> places =
                offer == null ? List.of() : product == null ? offer.places() : beginnings.home(product, offer.places());
        if (offer != null && offer.usable().isEmpty()) {
            nothing = words.say("dossier.new.no-sheet", offer.framework().name(), VietnameseFormat.tableDate(expected));
        } else if (offer != null && places.isEmpty()) {
            nothing = words.say("dossier.new.no-place", VietnameseFormat.tableDate(expected));
        }
        return new NewDossierPage(
                problem == null ? "" : words.say(problem),
                sent.product(),
                product == null ? "" : known(product, words),
                expected.toString(),
                offer == null ? "" : rules(offer, words),
                nothing,
                product == null ? "" : origin(product, words),
                nothing.isEmpty() ? List.of() : usable(sent, words),
                places.stream()
                        .map(place -> choice(Integer.toString(place.id().value()), place.titleName(), sent.unit()))
                        .toList(),
                offer == null ? List.of() : sheets(offer, product, sent),
                occasions(product, sent, words),
                Stream.concat(
                                Stream.of(choice("", words.say("dossier.new.kind-unknown"), sent.kind())),
                                Product.PRODUCER_KINDS.stream()
                                        .map(kind -> choice(kind, words.say("ocop.producer." + kind), sent.kind())))
                        .toList(),
                sent.name(),
                sent.producer());
    }

    private Product product(Sent sent) {
        try {
            return products.get(Integer.parseInt(sent.product()), dossiers.now());
        } catch (NumberFormatException _) {
            throw new Rejected("ocop.product.none", sent.product());
        }
    }

    private static LocalDate dayOr(Sent sent, LocalDate otherwise) {
        try {
            return FormDay.of(sent.expected());
        } catch (Rejected _) {
            return otherwise;
        }
    }

    private static String known(Product product, Messages words) {
        return product.producerName().isEmpty()
                ? product.name()
                : words.say("dossier.of", product.name(), product.producerName());
    }

    private String origin(Product product, Messages words) {
        return dossiers.ofProduct(product.number()).stream()
                .findFirst()
                .map(last -> words.say("dossier.new.origin", String.valueOf(last.number())))
                .orElse(words.say("dossier.new.no-origin"));
    }

    private static String rules(Offer offer, Messages words) {
        return words.say(
                "dossier.new.rules",
                offer.framework().name(),
                offer.regime().document(),
                words.say("ocop.authority." + offer.regime().checkedBy().code()));
    }

    /** The frameworks something may be scored by, each with a day of its force to go on with. */
    private List<Link> usable(Sent sent, Messages words) {
        return beginnings.usable().stream()
                .map(framework -> new Link(
                        words.say(
                                "dossier.new.usable",
                                framework.name(),
                                VietnameseFormat.tableDate(framework.from()),
                                framework.until() == null ? "…" : VietnameseFormat.tableDate(framework.until())),
                        UriComponentsBuilder.fromPath("/ocop/dossiers/new")
                                .queryParam("product", sent.product())
                                .queryParam("expected", lastDay(framework))
                                .build()
                                .toString()))
                .toList();
    }

    private LocalDate lastDay(Framework framework) {
        LocalDate until = framework.until();
        return until == null ? LocalDate.now(clock) : until;
    }

    private static List<Choice> sheets(Offer offer, @Nullable Product product, Sent sent) {
        String chosen = !sent.sheet().isEmpty() ? sent.sheet() : product == null ? "" : product.set();
        return offer.usable().stream()
                .map(sheet -> choice(sheet.code(), named(sheet), chosen))
                .toList();
    }

    private static String named(Sheet sheet) {
        return sheet.group().isEmpty() ? sheet.name() : sheet.group() + ": " + sheet.name();
    }

    private static List<Choice> occasions(@Nullable Product product, Sent sent, Messages words) {
        if (product == null) {
            return List.of();
        }
        String chosen = !sent.occasion().isEmpty()
                ? sent.occasion()
                : (product.newest() == null ? Occasion.FIRST : Occasion.RE_EVALUATION).code();
        return Arrays.stream(Occasion.values())
                .map(each -> choice(each.code(), words.say("dossier.occasion." + each.code()), chosen))
                .toList();
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }
}
