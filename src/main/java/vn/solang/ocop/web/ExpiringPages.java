package vn.solang.ocop.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Expiries;
import vn.solang.ocop.Expiry;
import vn.solang.ocop.Product;
import vn.solang.ocop.RenewalRules;
import vn.solang.ocop.Standing;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;
import vn.solang.web.Link;

/** Makes the board of certificates that run out. */
@Component
class ExpiringPages {

    private static final String BOARD = "/ocop/expiring";
    private static final int MOST = 200;

    private final Expiries expiries;
    private final Units units;
    private final ProductPlaces places;
    private final Moments moments;

    ExpiringPages(Expiries expiries, Units units, ProductPlaces places, Moments moments) {
        this.expiries = expiries;
        this.units = units;
        this.places = places;
        this.moments = moments;
    }

    /** A group of the board: what is said of its certificates. */
    private record Kind(Expiry.State state, int months) {
        static Kind of(Expiry expiry) {
            return new Kind(expiry.state(), expiry.months());
        }

        String id() {
            return state == Expiry.State.SOON ? "within-" + months : state == Expiry.State.PAST ? "past" : "unclear";
        }

        String title(Messages words) {
            return switch (state) {
                case SOON -> words.say("ocop.expiring.within", months);
                case UNCLEAR -> words.say("ocop.expiring.unclear");
                case PAST -> words.say("ocop.expiring.past");
            };
        }
    }

    ExpiringPage board(String unit, @Nullable String at, @Nullable String known, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), at, known);
        UnitDirectory directory = units.directory(asOf.knownAt());
        @Nullable Unit within = places.asked(unit, directory, asOf);
        RenewalRules rules = expiries.rules(asOf);
        List<Expiry> all = expiries.on(within == null ? null : within.id(), asOf);
        Map<Kind, List<Expiry>> byKind = all.stream().collect(Collectors.groupingBy(Kind::of));
        List<Kind> kinds = kinds(rules);
        var standing = new StandingWords(words);
        return new ExpiringPage(
                List.of(new Link(words.say("ocop.products.title"), "/ocop/products")),
                unit,
                asOf.validAt().toString(),
                within == null ? "" : within.titleName(),
                rules.months().isEmpty() ? words.say("ocop.expiring.no-rules") : rules.basis(),
                kinds.stream()
                        .map(kind ->
                                group(kind, byKind.getOrDefault(kind, List.of()), directory, asOf, standing, words))
                        .toList(),
                byUnit(all, kinds, directory, asOf));
    }

    private static List<Kind> kinds(RenewalRules rules) {
        List<Kind> kinds = new ArrayList<>();
        rules.months().reversed().forEach(months -> kinds.add(new Kind(Expiry.State.SOON, months)));
        kinds.add(new Kind(Expiry.State.UNCLEAR, 0));
        kinds.add(new Kind(Expiry.State.PAST, 0));
        return kinds;
    }

    private ExpiringPage.Group group(
            Kind kind, List<Expiry> of, UnitDirectory directory, AsOf asOf, StandingWords standing, Messages words) {
        String number = VietnameseFormat.number(of.size());
        return new ExpiringPage.Group(
                kind.id(),
                kind.title(words),
                number,
                of.size() > MOST
                        ? words.say("ocop.expiring.first", VietnameseFormat.number(MOST), number)
                        : words.say("ocop.expiring.number", number),
                of.stream()
                        .limit(MOST)
                        .map(Expiry::product)
                        .map(product -> new ExpiringPage.Row(
                                new Link(product.name(), "/ocop/products/" + product.number()),
                                product.producerName(),
                                places.name(product, directory, asOf),
                                standing.stars(product),
                                ended(product, standing)))
                        .toList());
    }

    private static String ended(Product product, StandingWords standing) {
        Standing newest = product.newest();
        return newest != null && newest.kind() == Standing.Kind.EXPIRED
                ? standing.when(newest)
                : standing.until(newest);
    }

    private List<ExpiringPage.Place> byUnit(List<Expiry> all, List<Kind> kinds, UnitDirectory directory, AsOf asOf) {
        Map<UnitId, List<Expiry>> byUnit = all.stream()
                .collect(Collectors.groupingBy(
                        expiry -> expiry.product().unit(), LinkedHashMap::new, Collectors.toList()));
        return byUnit.values().stream()
                .map(own -> {
                    Product first = own.getFirst().product();
                    Unit unit = places.unit(first, directory, asOf);
                    Map<Kind, Long> numbers =
                            own.stream().collect(Collectors.groupingBy(Kind::of, Collectors.counting()));
                    return new ExpiringPage.Place(
                            new Link(
                                    places.name(first, directory, asOf),
                                    unit == null ? null : BOARD + "?unit=" + unit.code() + "&at=" + asOf.validAt()),
                            kinds.stream()
                                    .map(kind -> VietnameseFormat.number(numbers.getOrDefault(kind, 0L)))
                                    .toList());
                })
                .sorted((left, right) -> VietnameseText.order()
                        .compare(left.name().text(), right.name().text()))
                .toList();
    }
}
