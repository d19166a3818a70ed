package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.ocop.Standing;
import vn.solang.ocop.Validity;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Link;
import vn.solang.web.QrCode;

/** Makes sheets of labels. Stars stand on them only while the certificate holds, since after it they may not be printed. */
@Component
class LabelPages {

    private static final String ALL = "/ocop/products";
    private static final int MOST_COLUMNS = 4;
    private static final int MOST_COPIES = 60;
    /** A unit's products on one sheet: as many as a person cuts out. */
    private static final int MOST_PRODUCTS = 50;

    private final Products products;
    private final Units units;
    private final ProductPlaces places;
    private final ProductAddresses addresses;
    private final Moments moments;

    LabelPages(Products products, Units units, ProductPlaces places, ProductAddresses addresses, Moments moments) {
        this.products = products;
        this.units = units;
        this.places = places;
        this.addresses = addresses;
        this.moments = moments;
    }

    /** What is asked for: labels side by side, and how many of each product. */
    record Asked(int columns, int copies, @Nullable String at) {
        int columnsWithin() {
            return Math.clamp(columns, 1, MOST_COLUMNS);
        }

        int copiesWithin() {
            return Math.clamp(copies, 1, MOST_COPIES);
        }
    }

    LabelPage of(int number, Asked asked, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), asked.at(), null);
        Product product = products.get(number, asOf);
        return page(
                List.of(new Link(words.say("ocop.products.title"), ALL), new Link(product.name(), ALL + "/" + number)),
                words.say("ocop.labels.of", product.name()),
                ALL + "/" + number + "/labels",
                "",
                asked,
                List.of(product),
                words);
    }

    LabelPage ofUnit(String code, Asked asked, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), asked.at(), null);
        Unit unit = places.asked(code, units.directory(asOf.knownAt()), asOf);
        if (unit == null) {
            throw new NotFound("ocop.labels.no-unit");
        }
        List<Product> own = products.find(new Products.Query("", unit.id(), null, null, 1), asOf).products().stream()
                .limit(MOST_PRODUCTS)
                .toList();
        return page(
                List.of(new Link(words.say("ocop.products.title"), ALL + "?unit=" + unit.code())),
                words.say("ocop.labels.of", unit.titleName()),
                "/ocop/labels",
                code,
                asked,
                own,
                words);
    }

    private LabelPage page(
            List<Link> parents,
            String title,
            String action,
            String unit,
            Asked asked,
            List<Product> own,
            Messages words) {
        var standing = new StandingWords(words);
        return new LabelPage(
                parents,
                title,
                action,
                unit,
                asked.columnsWithin(),
                asked.copiesWithin(),
                own.stream()
                        .filter(product -> product.validity() != Validity.VALID)
                        .map(product -> words.say(
                                "ocop.labels.no-stars",
                                product.name(),
                                standing.chip(product.validity()).text()))
                        .toList(),
                own.stream()
                        .flatMap(product ->
                                Collections.nCopies(asked.copiesWithin(), label(product, standing, words)).stream())
                        .toList());
    }

    private LabelPage.Label label(Product product, StandingWords standing, Messages words) {
        String address = addresses.of(product);
        boolean holds = product.validity() == Validity.VALID;
        return new LabelPage.Label(
                product.name(),
                product.producerName(),
                holds ? standing.stars(product) : "",
                stated(product, standing, words),
                QrCode.of(address),
                address);
    }

    /** Of a last day that lies between two, the first: that much is certain. */
    private static String stated(Product product, StandingWords standing, Messages words) {
        Standing newest = product.newest();
        LocalDate least = newest == null ? null : newest.expiresLeast();
        if (newest == null || least == null || product.validity() != Validity.VALID) {
            return words.say(
                    "ocop.labels.state", standing.chip(product.validity()).text());
        }
        return words.say(
                least.equals(newest.expiresMost()) ? "ocop.labels.until" : "ocop.labels.until-least",
                VietnameseFormat.tableDate(least));
    }
}
