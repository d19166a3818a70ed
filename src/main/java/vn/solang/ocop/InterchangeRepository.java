package vn.solang.ocop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** The register as tables have it. */
@Repository
class InterchangeRepository {

    /**
     * One thing said of a product, with what tables say of the product beside it.
     *
     * @param when as written
     */
    record Line(
            String product,
            UnitId unit,
            String place,
            String set,
            String producer,
            String producerKind,
            String when,
            Standing said,
            ProductRepository.Told told) {}

    /** A product that a table may mean. */
    record Candidate(int number, String name, String producer, UnitId unit) {}

    private final JdbcClient jdbc;

    InterchangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that is said of a province's products, in the order in which a table that is loaded leaves the same sources with
     * producers and products: each has that of its last row.
     */
    List<Line> lines(UnitId owner, Instant knownAt) {
        return jdbc.sql("""
                select p.name, p.unit, p.place, p.set_code, p.gtin, p.story, p.website,
                       coalesce(r.name, '') as producer, coalesce(r.kind, '') as producer_kind,
                       s.standing, s.said, s.starts, s.until, s.stars, s.occasion, s.document,
                       s.expires_least, s.expires_most, s.source, s.confidence, s.note, s.ground, s.authority
                  from ocop.product_number n
                  join ocop.product p on p.product = n.number and p.known @> :known
                  join ocop.standing s on s.product = n.number and s.known @> :known
                  left join ocop.producer r on r.producer = p.producer and r.known @> :known
                 where n.owner = :owner
                 order by p.producer nulls first, (p.source is not distinct from r.source), n.number,
                          (s.source = p.source), s.id
                """)
                .param("owner", owner.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Line(
                        row.getString("name"),
                        new UnitId(row.getInt("unit")),
                        row.getString("place"),
                        row.getString("set_code"),
                        row.getString("producer"),
                        row.getString("producer_kind"),
                        row.getString("said"),
                        ProductRepository.standing(row),
                        new ProductRepository.Told(
                                row.getString("gtin"), row.getString("story"), row.getString("website"))))
                .list();
    }

    /** The products of a province's books with a number, or with a name. */
    List<Candidate> candidates(UnitId owner, @Nullable Integer number, String name, Instant knownAt) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("owner", owner.value());
        parameters.put("number", number);
        parameters.put("key", VietnameseText.sameKey(name));
        parameters.put("known", knownAt.atOffset(ZoneOffset.UTC));
        return jdbc.sql("""
                select n.number, p.name, p.unit, coalesce(r.name, '') as producer
                  from ocop.product_number n
                  join ocop.product p on p.product = n.number and p.known @> :known
                  left join ocop.producer r on r.producer = p.producer and r.known @> :known
                 where n.owner = :owner
                   and case when :number::integer is null
                            then (n.name_key = :key or n.number in (select number from ocop.product_alias where name_key = :key))
                            else n.number = :number end
                 order by n.number
                """)
                .params(parameters)
                .query((row, n) -> new Candidate(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("producer"),
                        new UnitId(row.getInt("unit"))))
                .list();
    }
}
