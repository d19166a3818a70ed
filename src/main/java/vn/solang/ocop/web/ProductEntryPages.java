package vn.solang.ocop.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Product;
import vn.solang.ocop.ProductEntries;
import vn.solang.ocop.Products;
import vn.solang.ocop.Rules;
import vn.solang.ocop.Sheet;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the form that enters a product, or corrects one. */
@Component
class ProductEntryPages {

    private static final String ALL = "/ocop/products";

    private final ProductEntries entries;
    private final Products products;
    private final OcopRules rules;
    private final ProductPlaces places;
    private final Units units;
    private final CurrentActor actor;
    private final Moments moments;

    ProductEntryPages(
            ProductEntries entries,
            Products products,
            OcopRules rules,
            ProductPlaces places,
            Units units,
            CurrentActor actor,
            Moments moments) {
        this.entries = entries;
        this.products = products;
        this.rules = rules;
        this.places = places;
        this.units = units;
        this.actor = actor;
        this.moments = moments;
    }

    /**
     * A product as it was typed.
     *
     * @param unit the number of a unit
     */
    record Typed(
            String name,
            String set,
            String unit,
            String producer,
            String producerKind,
            String place,
            String gtin,
            String story,
            String website) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "", "");

        static Typed of(Map<String, String> sent) {
            return new Typed(
                    sent.getOrDefault("name", ""),
                    sent.getOrDefault("set", ""),
                    sent.getOrDefault("unit", ""),
                    sent.getOrDefault("producer", ""),
                    sent.getOrDefault("producerKind", ""),
                    sent.getOrDefault("place", ""),
                    sent.getOrDefault("gtin", ""),
                    sent.getOrDefault("story", ""),
                    sent.getOrDefault("website", ""));
        }

        static Typed of(Product product) {
            return new Typed(
                    product.name(),
                    product.set(),
                    Integer.toString(product.unit().value()),
                    product.producerName(),
                    product.producerKind(),
                    product.place(),
                    product.gtin(),
                    product.story(),
                    product.website());
        }

        /** @throws Rejected where no unit was chosen */
        ProductEntries.Sent sent() {
            if (!unit.matches("\\d{1,9}")) {
                throw new Rejected("ocop.entry.no-place");
            }
            return new ProductEntries.Sent(
                    name, set, new UnitId(Integer.parseInt(unit)), producer, producerKind, place, gtin, story, website);
        }
    }

    /**
     * Why what was sent was not kept.
     *
     * @param problem null where nothing was refused
     * @param alike products of its name; empty where none are
     */
    record Refused(@Nullable Message problem, List<Product> alike) {

        static final Refused NOT = new Refused(null, List.of());
    }

    static String correcting(int product) {
        return ALL + "/" + product + "/correct";
    }

    ProductEntryPage begun(Typed typed, Refused refused, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        return page(null, "", typed, refused, asOf, words);
    }

    /** @param typed null where nothing was sent yet */
    ProductEntryPage correcting(
            int number, @Nullable Typed typed, @Nullable String version, Refused refused, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Product product = products.get(number, asOf);
        actor.require(Permission.ENTER, product.unit());
        return page(
                product,
                version == null ? entries.version(product, asOf) : version,
                typed == null ? Typed.of(product) : typed,
                refused,
                asOf,
                words);
    }

    private ProductEntryPage page(
            @Nullable Product product, String version, Typed typed, Refused refused, AsOf asOf, Messages words) {
        UnitDirectory directory = units.directory(asOf.knownAt());
        List<Choice> homes = homes(product, typed, directory, asOf);
        return new ProductEntryPage(
                product == null
                        ? List.of(new Link(words.say("ocop.products.title"), ALL))
                        : List.of(
                                new Link(words.say("ocop.products.title"), ALL),
                                new Link(product.name(), ALL + "/" + product.number())),
                product == null ? words.say("ocop.entry.title") : words.say("ocop.entry.correcting", product.name()),
                product == null ? ALL + "/new" : correcting(product.number()),
                version,
                refused.problem() == null ? "" : words.say(refused.problem()),
                refused.alike().stream()
                        .map(each -> new ProductEntryPage.Same(
                                new Link(each.name(), ALL + "/" + each.number()),
                                each.producerName().isEmpty() ? words.say("ocop.unknown") : each.producerName(),
                                places.name(each, directory, asOf)))
                        .toList(),
                homes.isEmpty() ? words.say("ocop.entry.nowhere") : "",
                typed.name(),
                homes,
                typed.place(),
                typed.producer(),
                Stream.concat(
                                Stream.of(choice("", words.say("ocop.unknown"), typed.producerKind())),
                                Product.PRODUCER_KINDS.stream()
                                        .map(kind ->
                                                choice(kind, words.say("ocop.producer." + kind), typed.producerKind())))
                        .toList(),
                sets(product, typed, asOf, words),
                typed.gtin(),
                typed.story(),
                typed.website());
    }

    /** The communes the reader may enter for; of a product that is corrected, also where it comes from, as it last was. */
    private List<Choice> homes(@Nullable Product product, Typed typed, UnitDirectory directory, AsOf asOf) {
        List<Unit> homes = new ArrayList<>(entries.places(asOf));
        Unit own = product == null ? null : places.unit(product, directory, asOf);
        if (own != null && homes.stream().noneMatch(each -> each.id().equals(own.id()))) {
            homes.addFirst(own);
        }
        return homes.stream()
                .map(each -> choice(Integer.toString(each.id().value()), each.titleName(), typed.unit()))
                .toList();
    }

    /** The sets of the framework of the day, and the product's own. */
    private List<Choice> sets(@Nullable Product product, Typed typed, AsOf asOf, Messages words) {
        Rules known = rules.at(asOf.knownAt());
        List<Choice> sets = new ArrayList<>(List.of(choice("", words.say("ocop.unknown"), typed.set())));
        known.frameworkOn(asOf.validAt()).stream()
                .flatMap(framework -> framework.sheets().stream())
                .map(sheet -> choice(sheet.code(), named(sheet), typed.set()))
                .forEach(sets::add);
        String own = product == null ? "" : product.set();
        if (sets.stream().noneMatch(each -> each.value().equals(own))) {
            sets.add(choice(own, own, typed.set()));
        }
        return sets;
    }

    private static String named(Sheet sheet) {
        return sheet.group().isEmpty() ? sheet.name() : sheet.group() + ": " + sheet.name();
    }

    private static Choice choice(String value, String text, String chosen) {
        return new Choice(value, text, value.equals(chosen));
    }
}
