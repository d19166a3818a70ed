package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;

/** The products of Hà Tĩnh as they were read. */
@LedgerTest
class HaTinhProductsTests {

    private final Products products;
    private final AsOf asOf;

    HaTinhProductsTests(Products products, Journal journal) {
        this.products = products;
        this.asOf = new AsOf(LocalDate.of(2026, 11, 1), journal.lastKnown().orElseThrow());
    }

    @Test
    void eachOfThe119IsOneHoweverMuchWasSaidOfIt() {
        assertThat(found("").all()).isEqualTo(119);
        assertThat(said("Dầu lạc Tuấn Cúc")).containsExactlyInAnyOrder(Standing.Kind.RECOGNISED, Standing.Kind.EXPIRED);
        assertThat(said("Nước mắm Nhất Ninh"))
                .containsExactlyInAnyOrder(Standing.Kind.RECOGNISED, Standing.Kind.CANDIDATE);
    }

    private List<Standing.Kind> said(String name) {
        List<Product> named = found(name).products();
        assertThat(named).hasSize(1);
        return products.history(named.getFirst(), asOf).stream()
                .map(Standing::kind)
                .toList();
    }

    private Products.Found found(String words) {
        return products.find(new Products.Query(words, null, null, null, 1), asOf);
    }
}
