package vn.solang.ocop.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.ocop.Complaints;
import vn.solang.ocop.Decisions;
import vn.solang.ocop.OcopRules;
import vn.solang.ocop.Pictures;
import vn.solang.ocop.Product;
import vn.solang.ocop.ProductEntries;
import vn.solang.ocop.ProductPicture;
import vn.solang.ocop.Products;
import vn.solang.ocop.Sheet;
import vn.solang.ocop.Standing;
import vn.solang.ocop.Validity;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;
import vn.solang.web.Choice;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.QrCode;
import vn.solang.web.Sources;

/** Makes the catalogue and the page of a product. */
@Component
class ProductPages {

    private static final String ALL = "/ocop/products";
    private static final int MOST_STARS = 5;

    private final Products products;
    private final OcopRules rules;
    private final Units units;
    private final ProductPlaces places;
    private final ProductAddresses addresses;
    private final MarketPages market;
    private final Decisions decisions;
    private final Pictures pictures;
    private final ProductEntries entries;
    private final Complaints complaints;
    private final CurrentActor actor;
    private final Moments moments;

    ProductPages(
            Products products,
            OcopRules rules,
            Units units,
            ProductPlaces places,
            ProductAddresses addresses,
            MarketPages market,
            Decisions decisions,
            Pictures pictures,
            ProductEntries entries,
            Complaints complaints,
            CurrentActor actor,
            Moments moments) {
        this.products = products;
        this.rules = rules;
        this.units = units;
        this.places = places;
        this.addresses = addresses;
        this.market = market;
        this.decisions = decisions;
        this.pictures = pictures;
        this.entries = entries;
        this.complaints = complaints;
        this.actor = actor;
        this.moments = moments;
    }

    /** What a reader asks the catalogue for, as the address has it. */
    record Asked(
            String q,
            String unit,
            int stars,
            String state,
            int page,
            @Nullable String at,
            @Nullable String known) {}

    ProductListPage list(Asked asked, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), asked.at(), asked.known());
        UnitDirectory directory = units.directory(asOf.knownAt());
        @Nullable Unit within = places.asked(asked.unit(), directory, asOf);
        @Nullable UnitId place = within == null ? null : within.id();
        @Nullable Validity validity = Arrays.stream(Validity.values())
                .filter(each -> each.code().equals(asked.state()))
                .findFirst()
                .orElse(null);
        int page = Math.clamp(asked.page(), 1, 100_000);
        Products.Found found = products.find(
                new Products.Query(asked.q(), place, asked.stars() == 0 ? null : asked.stars(), validity, page), asOf);
        Map<Integer, ProductPicture> shown =
                pictures.first(found.products().stream().map(Product::number).toList(), asOf);
        Map<Validity, Long> counts = products.counts(place, asOf);
        var standing = new StandingWords(words);
        return new ProductListPage(
                asked.q(),
                asked.unit(),
                asOf.validAt().toString(),
                stars(words, asked.stars()),
                validities(words, asked.state()),
                within == null ? "" : within.titleName(),
                Arrays.stream(Validity.values())
                        .filter(each -> counts.getOrDefault(each, 0L) > 0)
                        .map(each -> new ProductListPage.Count(
                                standing.chip(each), VietnameseFormat.number(counts.getOrDefault(each, 0L))))
                        .toList(),
                within == null ? "/ocop/expiring" : "/ocop/expiring?unit=" + within.code(),
                downloads(asOf, words),
                within == null ? null : "/ocop/labels?unit=" + within.code(),
                words.say("ocop.products.found", VietnameseFormat.number(found.all())),
                found.products().stream()
                        .map(product -> new ProductListPage.Row(
                                Optional.ofNullable(shown.get(product.number()))
                                        .map(PictureView::small)
                                        .orElse(null),
                                new Link(product.name(), ALL + "/" + product.number()),
                                product.producerName(),
                                places.name(product, directory, asOf),
                                standing.stars(product),
                                standing.chip(product.validity()),
                                standing.until(product.newest())))
                        .toList(),
                page > 1 ? address(asked, page - 1) : null,
                (long) page * Products.PAGE < found.all() ? address(asked, page + 1) : null);
    }

    private List<Link> downloads(AsOf asOf, Messages words) {
        boolean mayRead = market.province("")
                .filter(province -> actor.may(Permission.READ, province))
                .isPresent();
        return mayRead
                ? List.of(
                        new Link(words.say("ocop.tables.products"), "/ocop/products.xlsx"),
                        new Link(words.say("ocop.tables.ministry-xlsx"), "/ocop/ptnt-ocop.xlsx?at=" + asOf.validAt()),
                        new Link(words.say("ocop.tables.ministry-csv"), "/ocop/ptnt-ocop.csv?at=" + asOf.validAt()))
                : List.of();
    }

    int withGtin(String gtin) {
        return products.withGtin(gtin, moments.of(Optional.empty(), null, null));
    }

    ProductPage one(int number, @Nullable String at, @Nullable String known, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), at, known);
        Product product = products.get(number, asOf);
        UnitDirectory directory = units.directory(asOf.knownAt());
        var standing = new StandingWords(words);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                words.say("ocop.product.producer"),
                product.producerName().isEmpty() ? words.say("ocop.unknown") : product.producerName()));
        if (!product.producerKind().isEmpty()) {
            facts.add(Fact.of(
                    words.say("ocop.product.producer-kind"), words.say("ocop.producer." + product.producerKind())));
        }
        facts.add(Fact.of(words.say("ocop.product.place"), places.name(product, directory, asOf)));
        facts.add(Fact.of(words.say("ocop.product.set"), set(product, asOf).orElse(words.say("ocop.unknown"))));
        String until = standing.until(product.newest());
        if (!until.isEmpty()) {
            facts.add(Fact.of(words.say("ocop.product.until"), until));
        }
        if (!product.gtin().isEmpty()) {
            facts.add(Fact.of(words.say("ocop.product.gtin"), product.gtin()));
        }
        String address = addresses.of(product);
        List<String> head = new ArrayList<>(List.of(standing.stars(product)));
        head.add(words.say("ocop.product.on", VietnameseFormat.tableDate(asOf.validAt())));
        head.removeIf(String::isEmpty);
        return new ProductPage(
                List.of(new Link(words.say("ocop.products.title"), ALL)),
                product.name(),
                standing.chip(product.validity()),
                String.join(" · ", head),
                facts,
                product.story(),
                product.website(),
                address,
                QrCode.of(address),
                ALL + "/" + number + "/labels",
                "/ocop/dossiers/new?product=" + number,
                "/ocop/ideas/new?product=" + number,
                decisions.mayEnter(product) ? DecisionPages.href(number) : "",
                PostCheckPages.href(number),
                entries.mayCorrect(product) ? ProductEntryPages.correcting(number) : "",
                complaints.mayEnter(product) ? ComplaintPages.href(number) : "",
                pictures.of(number, asOf).stream().map(PictureView::large).toList(),
                pictures.mayEnter(product) ? PictureController.href(number) : "",
                market.shops(product, asOf),
                ALL + "/" + number + "/market",
                actor.may(Permission.READ) ? market.rows(product, asOf, words) : List.of(),
                products.history(product, asOf).stream()
                        .map(said -> said(said, standing))
                        .toList());
    }

    private static ProductPage.Said said(Standing said, StandingWords standing) {
        return new ProductPage.Said(
                standing.when(said),
                standing.what(said),
                said.document(),
                said.ground(),
                said.note(),
                Sources.links(said.source()));
    }

    private Optional<String> set(Product product, AsOf asOf) {
        return rules.at(asOf.knownAt()).frameworks().reversed().stream()
                .flatMap(framework -> framework.sheet(product.set()).stream())
                .map(Sheet::name)
                .findFirst();
    }

    private static List<Choice> stars(Messages words, int chosen) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("0", words.say("ocop.products.any"), chosen == 0)));
        IntStream.rangeClosed(1, MOST_STARS)
                .mapToObj(stars -> MOST_STARS + 1 - stars)
                .filter(stars -> stars >= 3)
                .map(stars -> new Choice(Integer.toString(stars), words.say("ocop.stars", stars), stars == chosen))
                .forEach(choices::add);
        return choices;
    }

    private static List<Choice> validities(Messages words, String chosen) {
        List<Choice> choices =
                new ArrayList<>(List.of(new Choice("", words.say("ocop.products.any"), chosen.isEmpty())));
        Arrays.stream(Validity.values())
                .map(each -> new Choice(
                        each.code(),
                        words.say("ocop.validity." + each.code()),
                        each.code().equals(chosen)))
                .forEach(choices::add);
        return choices;
    }

    private static String address(Asked asked, int page) {
        var address = UriComponentsBuilder.fromPath(ALL)
                .queryParam("q", "{q}")
                .queryParam("unit", "{unit}")
                .queryParam("stars", "{stars}")
                .queryParam("state", "{state}")
                .queryParam("at", "{at}")
                .queryParam("page", page);
        return address.encode()
                .build(asked.q(), asked.unit(), asked.stars(), asked.state(), asked.at() == null ? "" : asked.at())
                .toString();
    }
}
