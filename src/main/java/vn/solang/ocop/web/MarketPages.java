package vn.solang.ocop.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.ocop.Market;
import vn.solang.ocop.MarketFact;
import vn.solang.ocop.Product;
import vn.solang.ocop.Products;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.Units;
import vn.solang.web.Choice;
import vn.solang.web.Link;
import vn.solang.web.Sources;

/** Makes the pages of what happened on the market. */
@Component
class MarketPages {

    private static final String BOARD = "/ocop/market";
    private static final String ALL = "/ocop/products";
    private static final int MOST = 200;
    private static final int YEARS = 6;

    private final Market market;
    private final Products products;
    private final Imports imports;
    private final Units units;
    private final ProductPlaces places;
    private final CurrentActor actor;
    private final Moments moments;

    MarketPages(
            Market market,
            Products products,
            Imports imports,
            Units units,
            ProductPlaces places,
            CurrentActor actor,
            Moments moments) {
        this.market = market;
        this.products = products;
        this.imports = imports;
        this.units = units;
        this.places = places;
        this.actor = actor;
        this.moments = moments;
    }

    MarketPage of(int number, @Nullable String at, MarketForms.@Nullable Refused refused, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), at, null);
        Product product = products.get(number, asOf);
        boolean mayEnter = market.mayEnter(product);
        String action = ALL + "/" + number + "/market";
        var forms = new MarketForms(words);
        List<MarketPage.Row> rows = market.of(number, asOf).stream()
                .map(fact -> row(fact, action, mayEnter ? forms.correcting(action, fact, refused) : null, words))
                .toList();
        List<MarketForm> empty = mayEnter
                ? MarketFact.Kind.typed().stream()
                        .map(kind -> forms.empty(action, kind, refused))
                        .toList()
                : List.of();
        boolean shown = refused == null
                || empty.stream().anyMatch(MarketForm::open)
                || rows.stream().map(MarketPage.Row::correction).anyMatch(form -> form != null && form.open());
        return new MarketPage(
                List.of(new Link(words.say("ocop.products.title"), ALL), new Link(product.name(), ALL + "/" + number)),
                words.say("ocop.market.of", product.name()),
                asOf.validAt().toString(),
                shown || refused == null ? "" : refused.problem(),
                rows,
                empty);
    }

    private static MarketPage.Row row(MarketFact fact, String action, @Nullable MarketForm correction, Messages words) {
        var said = new MarketWords(words);
        return new MarketPage.Row(
                said.when(fact),
                said.kind(fact.kind()),
                new Link(said.partner(fact), fact.address().isEmpty() ? null : fact.address()),
                said.value(fact),
                Sources.links(fact.source()),
                correction,
                action + "/" + fact.id() + "/striking");
    }

    /** Rows of a product's page. */
    List<MarketPage.Row> rows(Product product, AsOf asOf, Messages words) {
        return market.of(product.number(), asOf).stream()
                .map(fact -> row(fact, "", null, words))
                .toList();
    }

    /** Where a product is sold, by the names of the platforms. */
    List<Link> shops(Product product, AsOf asOf) {
        return market.shops(product.number(), asOf).stream()
                .map(fact -> new Link(fact.partner(), fact.address()))
                .toList();
    }

    /** The place whose books are asked for: that of the code, else the first province that has some. */
    Optional<UnitId> province(String code) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        Unit asked = places.asked(code, units.directory(asOf.knownAt()), asOf);
        return asked == null ? imports.owners().stream().findFirst() : Optional.of(asked.id());
    }

    MarketBoardPage board(String code, String period, MarketForms.@Nullable Refused refused, Messages words) {
        AsOf asOf = moments.of(Optional.empty(), null, null);
        @Nullable UnitId province = province(code).orElse(null);
        int newest = province == null ? asOf.validAt().getYear() : market.newestYear(province, asOf);
        Period asked = Period.parse(period.isEmpty() ? Integer.toString(newest) : period);
        List<MarketFact> facts =
                province == null ? List.of() : market.within(province, asked.from(), asked.until(), asOf);
        Unit place = province == null ? null : units.newest(List.of(province)).get(province);
        boolean mayEnter = province != null && actor.may(Permission.ENTER, province);
        return new MarketBoardPage(
                List.of(new Link(words.say("ocop.products.title"), ALL)),
                place == null ? "" : place.titleName(),
                place == null ? "" : place.code(),
                asked.code(),
                years(asked, newest, words),
                Arrays.stream(MarketFact.Kind.values())
                        .map(kind -> group(
                                kind,
                                facts.stream()
                                        .filter(fact -> fact.kind() == kind)
                                        .toList(),
                                words))
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                mayEnter ? new MarketForms(words).empty(BOARD, MarketFact.Kind.FAIR, refused) : null);
    }

    private static List<Choice> years(Period asked, int newest, Messages words) {
        List<Choice> years = IntStream.range(0, YEARS)
                .mapToObj(before -> Integer.toString(newest - before))
                .flatMap(year -> List.of(year, year + "-H1", year + "-H2").stream())
                .map(code -> new Choice(code, name(Period.parse(code), words), code.equals(asked.code())))
                .toList();
        return years.stream().anyMatch(Choice::selected)
                ? years
                : Stream.concat(Stream.of(new Choice(asked.code(), name(asked, words), true)), years.stream())
                        .toList();
    }

    private static String name(Period period, Messages words) {
        return period.kind() == Period.Kind.YEAR
                ? words.say("ocop.when.year", Integer.toString(period.from().getYear()))
                : words.say(
                        "ocop.when.between",
                        VietnameseFormat.tableDate(period.from()),
                        VietnameseFormat.tableDate(period.lastDay()));
    }

    private static MarketBoardPage.Group group(MarketFact.Kind kind, List<MarketFact> facts, Messages words) {
        var said = new MarketWords(words);
        return new MarketBoardPage.Group(
                kind.key(),
                said.kind(kind),
                total(kind, facts, words),
                facts.stream().anyMatch(fact -> !beside(fact, said).isEmpty()),
                kind.hasValue(),
                facts.stream()
                        .limit(MOST)
                        .map(fact -> new MarketBoardPage.Row(
                                new Link(head(fact), fact.product() == 0 ? null : ALL + "/" + fact.product()),
                                said.when(fact),
                                beside(fact, said),
                                said.value(fact),
                                Sources.links(fact.source())))
                        .toList());
    }

    /** The product, or who took part, or the fair itself. */
    private static String head(MarketFact fact) {
        if (!fact.name().isEmpty()) {
            return fact.name();
        }
        return fact.producer().isEmpty() ? fact.partner() : fact.producer();
    }

    /** The other side, and where; of a fair, whose name stands before it, where alone. */
    private static String beside(MarketFact fact, MarketWords said) {
        return head(fact).equals(fact.partner()) ? said.place(fact) : said.partner(fact);
    }

    /** What is not known is no part of the sum, and is told beside it. */
    private static String total(MarketFact.Kind kind, List<MarketFact> facts, Messages words) {
        String number = VietnameseFormat.number(facts.size());
        if (!kind.hasValue()) {
            return words.say("ocop.market.number", number);
        }
        List<BigDecimal> known = facts.stream()
                .map(MarketFact::valueMillion)
                .flatMap(Stream::ofNullable)
                .toList();
        if (known.isEmpty()) {
            return words.say("ocop.market.number-unknown", number);
        }
        String sum = VietnameseFormat.money(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        boolean bound = facts.stream().anyMatch(fact -> fact.qualifier().equals(MarketWords.MORE_THAN));
        return words.say(
                known.size() == facts.size() ? "ocop.market.worth" : "ocop.market.worth-known",
                number,
                bound ? words.say("ocop.market.more-than", sum) : sum,
                VietnameseFormat.number(facts.size() - known.size()));
    }
}
