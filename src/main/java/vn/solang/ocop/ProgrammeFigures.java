package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.ProductRepository.Decided;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.Message;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/**
 * Figures of the OCOP register: recognised, upgraded and re-evaluated in a period, valid and expired on a day, by stars;
 * and what happened on the market. What cannot be told from what is known is counted apart, and never as valid.
 */
@Component
class ProgrammeFigures implements FigureSource {

    static final String RECOGNISED = "ocop.recognised";
    static final String UPGRADED = "ocop.upgraded";
    static final String RE_EVALUATED = "ocop.re-evaluated";
    static final String LEAST = ".least";
    static final String MOST = ".most";
    static final String VALID = "ocop.valid";
    static final String VALID_STARS = "ocop.valid.";
    static final String UNRATED = "ocop.valid.unrated";
    static final String EXPIRED = "ocop.expired";
    static final String REVOKED = "ocop.revoked";
    static final String UNCLEAR = "ocop.unclear";
    static final String EXPORT = "ocop.export.";

    private static final String PRODUCTS = "sản phẩm";
    private static final List<Integer> STARS = List.of(5, 4, 3);

    private final ProductRepository products;
    private final MarketRepository market;
    private final Units units;

    ProgrammeFigures(ProductRepository products, MarketRepository market, Units units) {
        this.products = products;
        this.market = market;
        this.units = units;
    }

    /** A figure of things on the market, by its key. */
    static String key(MarketFact.Kind kind) {
        return "ocop.market." + kind.key();
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        List<Figure> figures = new ArrayList<>();
        @Nullable Collection<UnitId> below = below(unit, asOf);
        List<Decided> decided = products.recognised(owner(unit, asOf), below, asOf);
        if (!decided.isEmpty()) {
            var count = new Counting(period, asOf);
            figures.addAll(count.states(decided));
            List<Decided> said = products.recognitions(owner(unit, asOf), below, period.from(), period.until(), asOf);
            figures.addAll(count.acts(RECOGNISED, said, occasion -> occasion.isEmpty() || occasion.equals("first")));
            figures.addAll(count.acts(UPGRADED, said, "upgrade"::equals));
            figures.addAll(count.acts(RE_EVALUATED, said, "re-evaluation"::equals));
        }
        figures.addAll(onTheMarket(facts(unit, period, asOf), period, asOf));
        return figures;
    }

    /** What happened on the market within a period to what comes from a unit. */
    List<MarketFact> facts(UnitId unit, Period period, AsOf asOf) {
        return market.within(owner(unit, asOf), below(unit, asOf), period.from(), period.until(), asOf.knownAt());
    }

    /** The province in whose books what comes from a unit stands. */
    UnitId owner(UnitId unit, AsOf asOf) {
        return units.path(unit, asOf).getFirst().id();
    }

    /** The units whose products are a unit's; null of a province, whose are all in its books. */
    @Nullable Collection<UnitId> below(UnitId unit, AsOf asOf) {
        return owner(unit, asOf).equals(unit)
                ? null
                : units.everBelow(unit).stream().map(Unit::id).toList();
    }

    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return Optional.empty();
    }

    private static List<Figure> onTheMarket(List<MarketFact> facts, Period period, AsOf asOf) {
        var count = new Counting(period, asOf);
        List<Figure> figures = new ArrayList<>();
        for (MarketFact.Kind kind : MarketFact.Kind.values()) {
            List<Long> own = facts.stream()
                    .filter(fact -> fact.kind() == kind)
                    .map(MarketFact::id)
                    .toList();
            if (!own.isEmpty()) {
                figures.add(count.figure(key(kind), BigDecimal.valueOf(own.size()), "lượt", null, own, List.of()));
            }
        }
        facts.stream()
                .filter(fact -> fact.kind() == MarketFact.Kind.EXPORT)
                .map(fact -> count.figure(
                        EXPORT + fact.id(),
                        fact.valueMillion(),
                        "triệu đồng",
                        null,
                        List.of(fact.id()),
                        fact.valueMillion() == null
                                ? List.of(Message.of("figure.note.ocop-no-value"))
                                : fact.qualifier().equals("more than")
                                        ? List.of(Message.of("figure.note.ocop-at-least"))
                                        : List.of()))
                .forEach(figures::add);
        return figures;
    }

    /** Makes figures of one period and two instants. */
    private record Counting(Period period, AsOf asOf) {

        List<Figure> states(List<Decided> decided) {
            List<Figure> figures = new ArrayList<>();
            int whole = decided.size();
            List<Decided> valid = of(decided, Validity.VALID);
            figures.add(counted(VALID, valid, whole));
            for (int stars : STARS) {
                figures.add(counted(
                        VALID_STARS + stars,
                        valid.stream()
                                .filter(each -> Objects.equals(each.product().stars(), stars))
                                .toList(),
                        valid.size()));
            }
            figures.add(counted(
                    UNRATED,
                    valid.stream()
                            .filter(each -> each.product().stars() == null)
                            .toList(),
                    valid.size()));
            figures.add(counted(EXPIRED, of(decided, Validity.EXPIRED), whole));
            figures.add(counted(REVOKED, of(decided, Validity.REVOKED), whole));
            figures.add(counted(UNCLEAR, of(decided, Validity.UNKNOWN), whole));
            return figures;
        }

        private static List<Decided> of(List<Decided> decided, Validity validity) {
            return decided.stream()
                    .filter(each -> each.product().validity() == validity)
                    .toList();
        }

        /** Where of some it is not known on which side of the period's edge they were decided, a least and a most. */
        List<Figure> acts(String key, List<Decided> said, Predicate<String> occasion) {
            List<Decided> all = said.stream()
                    .filter(each -> {
                        Standing standing = each.product().newest();
                        return standing != null && occasion.test(standing.occasion());
                    })
                    .toList();
            List<Decided> certain = all.stream().filter(this::isWithin).toList();
            if (certain.size() == all.size()) {
                return List.of(counted(key, certain, null));
            }
            Figure unknown = figure(
                    key,
                    null,
                    PRODUCTS,
                    null,
                    facts(certain),
                    List.of(Message.of(
                            "figure.note.between",
                            Integer.toString(certain.size()),
                            Integer.toString(all.size()),
                            Integer.toString(all.size() - certain.size()),
                            PRODUCTS)));
            return List.of(unknown, counted(key + LEAST, certain, null), counted(key + MOST, all, null));
        }

        private boolean isWithin(Decided each) {
            Standing said = each.product().newest();
            LocalDate starts = said == null ? null : said.starts();
            LocalDate until = said == null ? null : said.until();
            return starts != null && until != null && !starts.isBefore(period.from()) && until.isBefore(period.until());
        }

        private Figure counted(String key, List<Decided> of, @Nullable Integer whole) {
            return figure(key, BigDecimal.valueOf(of.size()), PRODUCTS, whole, facts(of), List.of());
        }

        private static List<Long> facts(List<Decided> of) {
            return of.stream().map(Decided::standing).toList();
        }

        Figure figure(
                String key,
                @Nullable BigDecimal value,
                String unit,
                @Nullable Integer whole,
                List<Long> facts,
                List<Message> notes) {
            return new Figure(
                    key,
                    value,
                    unit,
                    whole == null || value == null ? null : value.intValueExact(),
                    whole,
                    List.of(),
                    facts,
                    null,
                    Figure.State.FIRM,
                    "",
                    Map.of("period", period.code()),
                    asOf,
                    notes);
        }
    }
}
