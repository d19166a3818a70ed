package vn.solang.ocop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;

/** Looks at products after their recognition, over known time. */
@Repository
class PostCheckRepository {

    private static final List<String> COLUMNS = List.of(
            "number",
            "product",
            "planned",
            "ad_hoc",
            "checker",
            "held",
            "found",
            "result",
            "remedy_by",
            "remedied",
            "struck");

    private final JdbcClient jdbc;
    private final Ledger ledger;

    PostCheckRepository(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** A number for a new one. */
    int number(int product) {
        return jdbc.sql("insert into ocop.post_check_number (product) values (:product) returning number")
                .param("product", product)
                .query(Integer.class)
                .single();
    }

    /** Those of a product, or of all; the newest day first. */
    List<PostCheck> of(@Nullable Integer product, Instant knownAt) {
        return jdbc.sql("""
                select * from ocop.post_check
                 where (:product::integer is null or product = :product) and known @> :known and not struck
                 order by coalesce(held, planned) desc, number desc
                """)
                .param("product", product)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> check(row))
                .list();
    }

    void write(Entry entry, PostCheck check, boolean struck) {
        PostCheck.Result result = check.result();
        ledger.record(entry, "ocop.post_check", List.of("number"), COLUMNS, List.<Object[]>of(new Object[] {
            check.number(),
            check.product(),
            check.planned(),
            check.adHoc(),
            check.checker(),
            check.held(),
            check.found(),
            result == null ? "" : result.code(),
            check.remedyBy(),
            check.remedied(),
            struck
        }));
    }

    private static PostCheck check(ResultSet row) throws SQLException {
        return new PostCheck(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("product"),
                row.getObject("planned", LocalDate.class),
                row.getBoolean("ad_hoc"),
                row.getString("checker"),
                row.getObject("held", LocalDate.class),
                row.getString("found"),
                PostCheck.Result.of(row.getString("result")).orElse(null),
                row.getObject("remedy_by", LocalDate.class),
                row.getObject("remedied", LocalDate.class));
    }
}
