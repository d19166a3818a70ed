package vn.solang.ocop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;

/** Pictures of products over known time. */
@Repository
class PictureRepository {

    private static final List<String> KEY = List.of("product", "large");

    private static final List<String> COLUMNS = List.of(
            "product",
            "large",
            "large_width",
            "large_height",
            "small",
            "small_width",
            "small_height",
            "alt",
            "holder",
            "shown");

    private final JdbcClient jdbc;
    private final Ledger ledger;

    PictureRepository(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Those of some products, hidden ones among them, in the order in which they came. */
    List<ProductPicture> of(Collection<Integer> products, Instant knownAt) {
        return of(products, knownAt, "");
    }

    /** Those of some products that were shown and are not hidden now, in the order in which they came. */
    List<ProductPicture> shown(Collection<Integer> products, Instant knownAt) {
        return of(products, knownAt, """
                   and p.shown and exists (
                       select from ocop.picture newest
                        where newest.product = p.product and newest.large = p.large
                          and upper_inf(newest.known) and newest.shown)
                """);
    }

    private List<ProductPicture> of(Collection<Integer> products, Instant knownAt, String which) {
        return jdbc.sql("""
                select p.* from ocop.picture p
                 where p.product = any(:products) and p.known @> :known
                 %s
                 order by p.product, (select min(first.id) from ocop.picture first
                                       where first.product = p.product and first.large = p.large)
                """.formatted(which))
                .param("products", products.toArray(Integer[]::new))
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> picture(row))
                .list();
    }

    /** The newest word on the picture one of whose sizes has a hash: one that is shown, where one is. */
    Optional<ProductPicture> withHash(String sha256) {
        return jdbc.sql("""
                select * from ocop.picture where (large = :sha256 or small = :sha256) and upper_inf(known)
                 order by shown desc, id limit 1
                """)
                .param("sha256", sha256)
                .query((row, n) -> picture(row))
                .optional();
    }

    void write(Entry entry, ProductPicture picture) {
        ledger.record(entry, "ocop.picture", KEY, COLUMNS, List.<Object[]>of(new Object[] {
            picture.product(),
            picture.large().sha256(),
            picture.large().width(),
            picture.large().height(),
            picture.small().sha256(),
            picture.small().width(),
            picture.small().height(),
            picture.alt(),
            picture.holder(),
            picture.shown()
        }));
    }

    private static ProductPicture picture(ResultSet row) throws SQLException {
        return new ProductPicture(
                row.getLong("id"),
                row.getInt("product"),
                new ProductPicture.Size(row.getString("large"), row.getInt("large_width"), row.getInt("large_height")),
                new ProductPicture.Size(row.getString("small"), row.getInt("small_width"), row.getInt("small_height")),
                row.getString("alt"),
                row.getString("holder"),
                row.getBoolean("shown"));
    }
}
