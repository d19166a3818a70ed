package vn.solang.ocop;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** Writes producers, products and what was said of them into the ledger, each once an entry. */
@Component
class ProductWriter {

    /** A producer as it is kept. */
    record KeptProducer(int number, String name, String kind, String source) {}

    /**
     * A product as it is kept.
     *
     * @param home where it comes from
     * @param maker the number of who makes it; null where it is not known
     * @param producer the name of who makes it, by which it is found; may be empty
     * @param unit the full name of where it comes from, by which it is found
     * @param told what buyers are told of it
     */
    record KeptProduct(
            int number,
            String name,
            String place,
            String set,
            UnitId home,
            @Nullable Integer maker,
            String producer,
            String unit,
            String source,
            ProductRepository.Told told) {}

    /**
     * What was said of a product.
     *
     * @param when as written
     */
    record Said(int product, String when, Standing standing) {}

    private final Ledger ledger;
    private final JdbcClient jdbc;

    ProductWriter(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    void producers(Entry entry, Collection<KeptProducer> producers) {
        ledger.record(
                entry,
                "ocop.producer",
                List.of("producer"),
                List.of("producer", "name", "kind", "source"),
                producers.stream()
                        .map(each -> new Object[] {each.number(), each.name(), each.kind(), each.source()})
                        .toList());
    }

    void products(Entry entry, Collection<KeptProduct> products) {
        ledger.record(
                entry,
                "ocop.product",
                List.of("product"),
                List.of(
                        "product",
                        "name",
                        "place",
                        "set_code",
                        "unit",
                        "producer",
                        "folded",
                        "source",
                        "gtin",
                        "story",
                        "website"),
                products.stream()
                        .map(each -> new Object[] {
                            each.number(),
                            each.name(),
                            each.place(),
                            each.set(),
                            each.home().value(),
                            each.maker(),
                            VietnameseText.fold(
                                    String.join(" ", each.name(), each.producer(), each.place(), each.unit())),
                            each.source(),
                            each.told().gtin(),
                            each.told().story(),
                            each.told().website()
                        })
                        .toList());
    }

    void standings(Entry entry, Collection<Said> said) {
        ledger.record(
                entry,
                "ocop.standing",
                List.of("product", "standing", "said"),
                List.of(
                        "product",
                        "standing",
                        "said",
                        "starts",
                        "until",
                        "stars",
                        "occasion",
                        "document",
                        "expires_least",
                        "expires_most",
                        "source",
                        "confidence",
                        "note",
                        "ground",
                        "authority"),
                said.stream().map(ProductWriter::row).toList());
    }

    /** Takes back what was said by mistake: it stays known until when it was believed. */
    void takeBack(Entry entry, long standing) {
        jdbc.sql("update ocop.standing set known = tstzrange(lower(known), :at) where id = :id and upper_inf(known)")
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("id", standing)
                .update();
    }

    private static Object[] row(Said said) {
        Standing standing = said.standing();
        return new Object[] {
            said.product(),
            standing.kind().code(),
            said.when(),
            standing.starts(),
            standing.until(),
            standing.stars(),
            standing.occasion(),
            standing.document(),
            standing.expiresLeast(),
            standing.expiresMost(),
            standing.source(),
            standing.confidence(),
            standing.note(),
            standing.ground(),
            standing.authority()
        };
    }
}
