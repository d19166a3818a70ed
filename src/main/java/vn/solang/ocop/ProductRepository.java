package vn.solang.ocop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** Products, who makes them, and what was said of them. */
@Repository
class ProductRepository {

    /**
     * What tells a product or a producer from the others.
     *
     * @param key its name without regard to case and the place of tones
     * @param producer of a product, the number of who makes it; null where it is not known, and for producers
     */
    record Named(
            UnitId owner, UnitId unit, String key, @Nullable Integer producer) {}

    /**
     * A certificate of which both days are known.
     *
     * @param renews true where it may begin while another holds
     */
    record Certificate(LocalDate from, LocalDate until, boolean renews) {

        static Optional<Certificate> of(Standing said) {
            LocalDate from = said.starts();
            LocalDate until = said.expiresMost();
            return said.kind() == Standing.Kind.RECOGNISED && said.isDated() && from != null && until != null
                    ? Optional.of(new Certificate(from, until, said.renews()))
                    : Optional.empty();
        }

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        /** True where both cannot be: the later one begins while the other holds, and neither renews nor raises it. */
        boolean overlaps(Certificate other) {
            return (!renews && other.holdsOn(from)) || (!other.renews && holdsOn(other.from));
        }
    }

    /**
     * What is asked for.
     *
     * @param terms words without marks, all of which must be found
     * @param typed the words as they were typed, in small letters
     * @param units the units it may come from; null for all
     */
    record Asked(
            List<String> terms,
            String typed,
            @Nullable Collection<UnitId> units,
            @Nullable Integer stars,
            @Nullable Validity validity,
            AsOf asOf) {}

    /** What decides how a product stands on a day. */
    private static final String DECIDING = """
            s.known @> :known and s.standing in ('recognised', 'expired', 'revoked')
               and (s.starts is null or s.starts <= :day)
            """;

    /**
     * Of one day: what was recognised on it begins after a withdrawal, as {@link Standings} has it; within a period a
     * withdrawal comes after what was recognised; else the one entered later. A thing of an unknown day comes after all
     * others.
     */
    private static final String NEWEST_FIRST = """
            s.until desc nulls last,
            case when s.standing <> 'recognised' then 1 when s.starts = s.until then 2 else 0 end desc, s.id desc""";

    private static final String VALIDITY = """
            case when s.standing is null then 'NONE'
                 when s.standing = 'revoked' then 'REVOKED'
                 when s.standing = 'expired' then 'EXPIRED'
                 when s.expires_least >= :day then 'VALID'
                 when s.expires_most < :day then 'EXPIRED'
                 else 'UNKNOWN' end
            """;

    /** What decides how each product stands, sought once for all of them. */
    private static final String DECIDES_EACH =
            "select distinct on (s.product) s.* from ocop.standing s where %s order by s.product, %s"
                    .formatted(DECIDING, NEWEST_FIRST);

    /** What decides how the product {@code p} stands. */
    private static final String DECIDES =
            "select * from ocop.standing s where s.product = p.product and %s order by %s limit 1"
                    .formatted(DECIDING, NEWEST_FIRST);

    /** Products with what decides how they stand, which is sought for each or once for all. */
    private static final String DECIDED = """
            select p.product, p.name, p.place, p.set_code, p.gtin, p.story, p.website, p.unit, p.producer, r.name as producer_name,
                   r.kind as producer_kind,
                   s.standing, s.starts, s.until, s.stars, s.occasion, s.document, s.expires_least, s.expires_most,
                   s.source, s.confidence, s.note, s.ground, s.authority, s.id as said, %s as validity
              from ocop.product p
              join ocop.product_number n on n.number = p.product
              left join ocop.producer r on r.producer = p.producer and r.known @> :known
              %s
             where p.known @> :known
            """;

    private static final String PRODUCTS = DECIDED.formatted(VALIDITY, "left join lateral (" + DECIDES + ") s on true");

    private final JdbcClient jdbc;

    ProductRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of producers; those that have none are given one. */
    Map<Named, Integer> producers(List<Named> named) {
        jdbc.sql("""
                insert into ocop.producer_number (owner, unit, name_key)
                select * from unnest(:owners::integer[], :units::integer[], :keys::text[]) on conflict do nothing
                """).params(parameters(named)).update();
        return numbers(named, """
                select owner, unit, name_key, null::integer as producer, number from ocop.producer_number
                 where (owner, unit, name_key) in (
                       select * from unnest(:owners::integer[], :units::integer[], :keys::text[]))
                """);
    }

    /** True where something is said of a producer. */
    boolean isProducerKnown(int producer, Instant knownAt) {
        return jdbc.sql("select exists (select from ocop.producer where producer = :producer and known @> :known)")
                .param("producer", producer)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The numbers of products, also by what they were corrected to; those that have none are given one. */
    Map<Named, Integer> products(List<Named> named) {
        Map<Named, Integer> found = new HashMap<>(numbered(named, "ocop.product_alias"));
        List<Named> others =
                named.stream().filter(each -> !found.containsKey(each)).toList();
        if (!others.isEmpty()) {
            jdbc.sql("""
                    insert into ocop.product_number (owner, unit, name_key, producer)
                    select * from unnest(:owners::integer[], :units::integer[], :keys::text[], :producers::integer[])
                    on conflict do nothing
                    """).params(parameters(others)).update();
            found.putAll(numbered(others, "ocop.product_number"));
        }
        return found;
    }

    /** The number of a product of a name, place and producer, also by what it was corrected to; empty where none has it. */
    Optional<Integer> numberOf(Named named) {
        return Optional.ofNullable(
                        numbered(List.of(named), "ocop.product_alias").get(named))
                .or(() -> Optional.ofNullable(
                        numbered(List.of(named), "ocop.product_number").get(named)));
    }

    private Map<Named, Integer> numbered(List<Named> named, String table) {
        return numbers(named, """
                select n.owner, n.unit, n.name_key, n.producer, n.number
                  from %s n
                  join unnest(:owners::integer[], :units::integer[], :keys::text[], :producers::integer[])
                       as t (owner, unit, name_key, producer)
                    on t.owner = n.owner and t.unit = n.unit and t.name_key = n.name_key
                   and t.producer is not distinct from n.producer
                """.formatted(table));
    }

    private Map<Named, Integer> numbers(List<Named> named, String select) {
        Map<Named, Integer> numbers = new HashMap<>();
        jdbc.sql(select).params(parameters(named)).query(row -> {
            numbers.put(
                    new Named(
                            new UnitId(row.getInt("owner")),
                            new UnitId(row.getInt("unit")),
                            row.getString("name_key"),
                            row.getObject("producer", Integer.class)),
                    row.getInt("number"));
        });
        return numbers;
    }

    private static Map<String, Object> parameters(List<Named> named) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(
                "owners", named.stream().map(each -> each.owner().value()).toArray(Integer[]::new));
        parameters.put("units", named.stream().map(each -> each.unit().value()).toArray(Integer[]::new));
        parameters.put("keys", named.stream().map(Named::key).toArray(String[]::new));
        parameters.put("producers", named.stream().map(Named::producer).toArray(Integer[]::new));
        return parameters;
    }

    /** What buyers are told of a product; empty where nothing is known. */
    record Told(String gtin, String story, String website) {
        static final Told NOTHING = new Told("", "", "");
    }

    /** What buyers are told of products. */
    Map<Integer, Told> told(Collection<Integer> products, Instant knownAt) {
        Map<Integer, Told> told = new HashMap<>();
        jdbc.sql(
                        "select product, gtin, story, website from ocop.product where product = any(:products) and known @> :known")
                .param("products", products.toArray(Integer[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    told.put(
                            row.getInt("product"),
                            new Told(row.getString("gtin"), row.getString("story"), row.getString("website")));
                });
        return told;
    }

    /** The products of a province's books that bear a name, or were entered or corrected under it. */
    List<Integer> bearing(UnitId owner, String name, Instant knownAt) {
        return jdbc.sql("""
                select p.product from ocop.product p join ocop.product_number n on n.number = p.product
                 where n.owner = :owner and p.known @> :known
                   and (n.name_key = :key or lower(p.name) = lower(:name)
                        or p.product in (select number from ocop.product_alias where name_key = :key))
                 order by p.product
                """)
                .param("owner", owner.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .param("key", VietnameseText.sameKey(name))
                .param("name", name)
                .query((row, n) -> row.getInt("product"))
                .list();
    }

    /** Keeps by what else a product is found from now on. */
    void alias(Named named, int product) {
        jdbc.sql("""
                insert into ocop.product_alias (number, owner, unit, name_key, producer)
                values (:number, :owner, :unit, :key, :producer)
                on conflict do nothing
                """)
                .param("number", product)
                .param("owner", named.owner().value())
                .param("unit", named.unit().value())
                .param("key", named.key())
                .param("producer", named.producer())
                .update();
    }

    /** The versions of a product and of who makes it, in one word. */
    Optional<String> version(int product, Instant knownAt) {
        return jdbc.sql("""
                select p.id || '-' || coalesce(r.id, 0) from ocop.product p
                  left join ocop.producer r on r.producer = p.producer and r.known @> :known
                 where p.product = :product and p.known @> :known
                """)
                .param("product", product)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The kind of a producer, empty where it is not known; nothing where nothing is said of it. */
    Optional<String> producerKind(int producer, Instant knownAt) {
        return jdbc.sql("select kind from ocop.producer where producer = :producer and known @> :known")
                .param("producer", producer)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The name of a product. */
    Optional<String> name(int product, Instant knownAt) {
        return jdbc.sql("select name from ocop.product where product = :product and known @> :known")
                .param("product", product)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** The name of a product as it is now. */
    Optional<String> newestName(int product) {
        return jdbc.sql("select name from ocop.product where product = :product and upper_inf(known)")
                .param("product", product)
                .query(String.class)
                .optional();
    }

    /** The products with a GTIN of some, by it. */
    Map<String, Integer> withGtin(Collection<String> gtins, Instant knownAt) {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select gtin, product from ocop.product where gtin = any(:gtins) and gtin <> '' and known @> :known")
                .param("gtins", gtins.toArray(String[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.put(row.getString("gtin"), row.getInt("product"));
                });
        return found;
    }

    /** Those asked for, the best first: what begins with the words as typed, then what has them as typed, then the others. */
    Products.Found find(Asked asked, int from, int most) {
        List<Place> places = places(asked, from, most);
        Map<Integer, Product> products =
                products(places.stream().map(Place::product).toList(), asked.asOf());
        return new Products.Found(
                places.stream()
                        .flatMap(place -> Stream.ofNullable(products.get(place.product())))
                        .toList(),
                places.isEmpty() ? 0 : places.getFirst().every());
    }

    /**
     * A product among those found.
     *
     * @param every how many were found
     */
    private record Place(int product, long every) {}

    /**
     * The longest word is asked for once more, alone, since only that way the index of words answers; how a product stands is
     * sought only where it is asked for: for each that has the words, or, without words, once for all.
     */
    private List<Place> places(Asked asked, int from, int most) {
        List<String> likes =
                asked.terms().stream().map(term -> "%" + escaped(term) + "%").toList();
        return jdbc.sql("""
                select p.product, count(*) over () as every
                  from ocop.product p
                  left join lateral (%s) s on :stated and s.product = p.product
                 where p.known @> :known
                   and (:longest::text is null or p.folded like :longest)
                   and (:likes::text[] is null or p.folded like all (:likes))
                   and (:units::integer[] is null or p.unit = any(:units))
                   and (:stars::integer is null or s.stars = :stars)
                   and (:validity::text is null or %s = :validity)
                 order by case when :typed = '' then 0
                               when lower(p.name) = :typed then 0
                               when starts_with(lower(p.name), :typed) then 1
                               when position(:typed in lower(p.name)) > 0 then 2
                               when starts_with(p.folded, :plain) then 3
                               when position(:plain in p.folded) > 0 then 4
                               else 5 end,
                          p.name collate "vi-x-icu", p.product
                 offset :from limit :most
                """.formatted(asked.terms().isEmpty() ? DECIDES_EACH : DECIDES, VALIDITY))
                .params(moment(asked.asOf()))
                .param("units", values(asked.units()))
                .param(
                        "longest",
                        likes.stream()
                                .max(Comparator.comparingInt(String::length))
                                .orElse(null))
                .param("likes", likes.isEmpty() ? null : likes.toArray(String[]::new))
                .param("stated", asked.stars() != null || asked.validity() != null)
                .param("stars", asked.stars())
                .param(
                        "validity",
                        asked.validity() == null ? null : asked.validity().name())
                .param("typed", asked.typed())
                .param("plain", String.join(" ", asked.terms()))
                .param("from", from)
                .param("most", most)
                .query((row, n) -> new Place(row.getInt("product"), row.getLong("every")))
                .list();
    }

    Map<Integer, Product> products(List<Integer> numbers, AsOf asOf) {
        return jdbc
                .sql(PRODUCTS + " and p.product = any(:products)")
                .params(moment(asOf))
                .param("products", numbers.toArray(Integer[]::new))
                .query((row, n) -> product(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Product::number, Function.identity()));
    }

    /** How many products stand how, within units. */
    Map<Validity, Long> counts(@Nullable Collection<UnitId> units, AsOf asOf) {
        record Count(Validity validity, long products) {}
        return jdbc
                .sql("""
                select %s as validity, count(*) as products
                  from ocop.product p
                  left join (%s) s on s.product = p.product
                 where p.known @> :known
                   and (:units::integer[] is null or p.unit = any(:units))
                 group by 1
                """.formatted(VALIDITY, DECIDES_EACH))
                .params(moment(asOf))
                .param("units", values(units))
                .query((row, n) -> new Count(Validity.valueOf(row.getString("validity")), row.getLong("products")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::validity, Count::products));
    }

    /** How many products stand how on a day, by the unit they are known to come from. */
    Map<UnitId, Map<Validity, Long>> placed(Collection<UnitId> units, AsOf asOf) {
        record Count(UnitId unit, Validity validity, long products) {}
        return jdbc
                .sql("""
                select n.unit, %s as validity, count(*) as products
                  from ocop.product p
                  join ocop.product_number n on n.number = p.product
                  left join (%s) s on s.product = p.product
                 where p.known @> :known and n.unit = any(:units)
                 group by 1, 2
                """.formatted(VALIDITY, DECIDES_EACH))
                .params(moment(asOf))
                .param("units", values(units))
                .query((row, n) -> new Count(
                        new UnitId(row.getInt("unit")),
                        Validity.valueOf(row.getString("validity")),
                        row.getLong("products")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::unit, Collectors.toMap(Count::validity, Count::products)));
    }

    /** A product. */
    Optional<Product> product(int number, AsOf asOf) {
        return jdbc.sql(PRODUCTS + " and p.product = :product")
                .params(moment(asOf))
                .param("product", number)
                .query((row, n) -> product(row))
                .optional();
    }

    /**
     * Products whose certificate ran out, runs out or may run out in some days, both included, or of whose last day nothing is
     * known; the first to run out first.
     */
    List<Product> expiring(@Nullable Collection<UnitId> units, LocalDate from, LocalDate until, AsOf asOf) {
        return jdbc.sql(DECIDED.formatted(VALIDITY, "join (" + DECIDES_EACH + ") s on s.product = p.product") + """
                   and (:units::integer[] is null or p.unit = any(:units))
                   and case s.standing
                       when 'recognised' then s.expires_least is null or s.expires_most is null
                                           or (s.expires_most >= :from and s.expires_least <= :until)
                       when 'expired' then s.until >= :from
                       else false end
                 order by coalesce(s.expires_most, s.until), p.name collate "vi-x-icu", p.product
                """)
                .params(moment(asOf))
                .param("units", values(units))
                .param("from", from)
                .param("until", until)
                .query((row, n) -> product(row))
                .list();
    }

    /**
     * A product with what was said of it.
     *
     * @param standing the id of what was said
     */
    record Decided(long standing, Product product) {}

    /** The products of a province's books, or of some units, that were ever recognised until a day, as they stand on it. */
    List<Decided> recognised(UnitId owner, @Nullable Collection<UnitId> units, AsOf asOf) {
        return jdbc.sql(DECIDED.formatted(VALIDITY, "join (" + DECIDES_EACH + ") s on s.product = p.product") + """
                   and n.owner = :owner and (:units::integer[] is null or p.unit = any(:units))
                 order by p.name collate "vi-x-icu", p.product
                """)
                .params(moment(asOf))
                .param("owner", owner.value())
                .param("units", values(units))
                .query((row, n) -> new Decided(row.getLong("said"), product(row)))
                .list();
    }

    /**
     * What was recognised, or may have been, within days and until the day asked about, each recognition for itself.
     *
     * @param until the first day after
     */
    List<Decided> recognitions(
            UnitId owner, @Nullable Collection<UnitId> units, LocalDate from, LocalDate until, AsOf asOf) {
        return jdbc.sql(DECIDED.formatted(VALIDITY, "join ocop.standing s on s.product = p.product") + """
                   and s.known @> :known and s.standing = 'recognised' and s.starts <= :day
                   and s.until >= :from and s.starts < :until
                   and n.owner = :owner and (:units::integer[] is null or p.unit = any(:units))
                 order by s.starts, p.name collate "vi-x-icu", p.product
                """)
                .params(moment(asOf))
                .param("owner", owner.value())
                .param("units", values(units))
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Decided(row.getLong("said"), product(row)))
                .list();
    }

    /**
     * What was said of a product.
     *
     * @param id of the version that says it
     * @param when as written
     */
    record Said(long id, String when, Standing standing) {}

    /** All that was said of a product, the newest first. */
    List<Said> standings(int product, Instant knownAt) {
        return standings(List.of(product), knownAt).getOrDefault(product, List.of());
    }

    /** All that was said of products, the newest first. */
    Map<Integer, List<Said>> standings(Collection<Integer> products, Instant knownAt) {
        record Of(int product, Said said) {}
        return jdbc
                .sql("select s.* from ocop.standing s where s.product = any(:products) and s.known @> :known order by "
                        + NEWEST_FIRST)
                .param("products", products.toArray(Integer[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Of(
                        row.getInt("product"), new Said(row.getLong("id"), row.getString("said"), standing(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::product, Collectors.mapping(Of::said, Collectors.toList())));
    }

    /** All that was said of some products, by their numbers, the newest first. */
    Map<Integer, List<Standing>> histories(Collection<Integer> products, Instant knownAt) {
        record Of(int product, Standing standing) {}
        return jdbc
                .sql("""
                select * from ocop.standing where product = any(:products) and known @> :known
                 order by until desc nulls last, id desc
                """)
                .param("products", products.toArray(Integer[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Of(row.getInt("product"), standing(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::product, Collectors.mapping(Of::standing, Collectors.toList())));
    }

    /** The province in whose books a product stands. */
    UnitId owner(int product) {
        return new UnitId(jdbc.sql("select owner from ocop.product_number where number = :product")
                .param("product", product)
                .query(Integer.class)
                .single());
    }

    private static Integer @Nullable [] values(@Nullable Collection<UnitId> units) {
        return units == null ? null : units.stream().map(UnitId::value).toArray(Integer[]::new);
    }

    private static Map<String, Object> moment(AsOf asOf) {
        return Map.of("day", asOf.validAt(), "known", asOf.knownAt().atOffset(ZoneOffset.UTC));
    }

    private static Product product(ResultSet row) throws SQLException {
        @Nullable Standing newest = row.getString("standing") == null ? null : standing(row);
        return new Product(
                row.getInt("product"),
                row.getString("name"),
                row.getObject("producer", Integer.class),
                orEmpty(row.getString("producer_name")),
                orEmpty(row.getString("producer_kind")),
                new UnitId(row.getInt("unit")),
                row.getString("place"),
                row.getString("set_code"),
                Validity.valueOf(row.getString("validity")),
                row.getObject("stars", Integer.class),
                row.getString("gtin"),
                row.getString("story"),
                row.getString("website"),
                newest);
    }

    /** What a row says of a product. */
    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Standing.Kind.of(row.getString("standing")),
                row.getObject("starts", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("stars", Integer.class),
                row.getString("occasion"),
                row.getString("document"),
                row.getObject("expires_least", LocalDate.class),
                row.getObject("expires_most", LocalDate.class),
                row.getString("source"),
                row.getString("confidence"),
                row.getString("note"),
                row.getString("ground"),
                row.getString("authority"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String escaped(String term) {
        return term.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
