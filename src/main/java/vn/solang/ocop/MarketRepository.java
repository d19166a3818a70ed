package vn.solang.ocop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** What happened on the market, without what was struck out. */
@Repository
class MarketRepository {

    private static final String EVENTS = """
            select e.id, e.kind, e.product_number, e.product, e.producer, e.partner, e.place, e.organiser, e.period,
                   e.starts, e.until, e.value_million, e.qualifier, e.address, e.source
              from ocop.market_event e
             where e.known @> :known and not e.struck and e.kind = any(:kinds)
            """;

    private static final String[] KINDS =
            Arrays.stream(MarketFact.Kind.values()).map(MarketFact.Kind::code).toArray(String[]::new);

    private static final String IN_ORDER = " order by (e.position = 0), e.position, e.starts, e.id";

    private final JdbcClient jdbc;

    MarketRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to a product, the newest first. */
    List<MarketFact> ofProduct(int product, Instant knownAt) {
        return jdbc.sql(EVENTS + " and e.product_number = :product order by e.starts desc, e.id desc")
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("kinds", KINDS)
                .param("product", product)
                .query((row, n) -> fact(row))
                .list();
    }

    /**
     * What happened within days to a province's products, or to those that come from some units; of what is proposed for a
     * longer time, what is proposed for the whole of it. Shops are not told here: they stay open.
     *
     * @param units null for all that is in the province's books
     * @param until the first day after
     */
    List<MarketFact> within(
            UnitId owner, @Nullable Collection<UnitId> units, LocalDate from, LocalDate until, Instant knownAt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("known", knownAt.atOffset(ZoneOffset.UTC));
        parameters.put("kinds", KINDS);
        parameters.put("owner", owner.value());
        parameters.put(
                "units",
                units == null ? null : units.stream().map(UnitId::value).toArray(Integer[]::new));
        parameters.put("from", from);
        parameters.put("until", until);
        return jdbc.sql(EVENTS + """
                   and e.owner = :owner and e.kind <> 'shop'
                   and (:units::integer[] is null
                        or e.product_number in (
                           select product from ocop.product where unit = any(:units) and known @> :known))
                   and (e.starts >= :from and e.until <= :until
                        or e.kind = 'upgrade-proposal' and e.starts <= :from and e.until >= :until)
                """ + IN_ORDER)
                .params(parameters)
                .query((row, n) -> fact(row))
                .list();
    }

    /** What the products of a province's books sold for in a year, by product, with their places in their tables. */
    Map<Integer, MarketWriter.Said> revenue(UnitId owner, int year, Instant knownAt) {
        Map<Integer, MarketWriter.Said> revenue = new HashMap<>();
        jdbc.sql("""
                select e.* from ocop.market_event e
                 where e.owner = :owner and e.kind = 'revenue' and e.period = :year and e.known @> :known and not e.struck
                """)
                .param("owner", owner.value())
                .param("year", Integer.toString(year))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    revenue.put(
                            row.getInt("product_number"),
                            new MarketWriter.Said(fact(row), row.getInt("position"), false));
                });
        return revenue;
    }

    /** A version that holds, with its place in its table. */
    Optional<MarketWriter.Said> newest(long id) {
        return jdbc.sql("""
                select e.* from ocop.market_event e
                 where e.id = :id and upper_inf(e.known) and not e.struck and e.kind = any(:kinds)
                """)
                .param("kinds", KINDS)
                .param("id", id)
                .query((row, n) -> new MarketWriter.Said(fact(row), row.getInt("position"), false))
                .optional();
    }

    /** The first day of the newest thing that has begun on a day, but for shops. */
    Optional<LocalDate> newest(UnitId owner, LocalDate day, Instant knownAt) {
        return jdbc.sql("""
                select starts from ocop.market_event
                 where owner = :owner and known @> :known and not struck and kind <> 'shop' and starts <= :day
                 order by starts desc limit 1
                """)
                .param("owner", owner.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    /** True where something of this kind, product, partner and time is there. */
    boolean isThere(UnitId owner, MarketFact fact) {
        return jdbc.sql("""
                select exists (select from ocop.market_event
                                where owner = :owner and kind = :kind and product_number = :number and product = :product
                                  and partner = :partner and period = :period and upper_inf(known) and not struck)
                """)
                .param("owner", owner.value())
                .param("kind", fact.kind().code())
                .param("number", fact.product())
                .param("product", fact.name())
                .param("partner", fact.partner())
                .param("period", fact.written())
                .query(Boolean.class)
                .single();
    }

    /** The name of a product of a province's books. */
    Optional<String> nameIn(UnitId owner, int number, Instant knownAt) {
        return jdbc.sql("""
                select p.name from ocop.product p join ocop.product_number n on n.number = p.product
                 where p.product = :number and n.owner = :owner and p.known @> :known
                """)
                .param("number", number)
                .param("owner", owner.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The products of a province's books with a name, by number, with their producers; {@code –} where none is known. */
    Map<Integer, String> named(UnitId owner, String name, Instant knownAt) {
        Map<Integer, String> named = new TreeMap<>();
        jdbc.sql("""
                select n.number, coalesce(r.name, '–') as producer
                  from ocop.product_number n
                  join ocop.product p on p.product = n.number and p.known @> :known
                  left join ocop.producer r on r.producer = p.producer and r.known @> :known
                 where n.owner = :owner
                   and (n.name_key = :key or n.number in (select number from ocop.product_alias where name_key = :key))
                """)
                .param("owner", owner.value())
                .param("key", VietnameseText.sameKey(name))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    named.put(row.getInt("number"), row.getString("producer"));
                });
        return named;
    }

    private static MarketFact fact(ResultSet row) throws SQLException {
        return new MarketFact(
                row.getLong("id"),
                MarketFact.Kind.of(row.getString("kind")).orElseThrow(),
                row.getInt("product_number"),
                row.getString("product"),
                row.getString("producer"),
                row.getString("partner"),
                row.getString("place"),
                row.getString("organiser"),
                row.getString("period"),
                row.getObject("starts", LocalDate.class),
                row.getObject("until", LocalDate.class).minusDays(1),
                row.getBigDecimal("value_million"),
                row.getString("qualifier"),
                row.getString("address"),
                row.getString("source"));
    }
}
