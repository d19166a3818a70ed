package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

@Repository
class MarketRepository {

    /**
     * What happened to a product on the market.
     *
     * @param kind a word of {@code docs/formats.md}: {@code export}, {@code fair}, {@code contract-or-agent}, …
     * @param partner the country, or the fair
     * @param valueMillion in million đồng
     * @param qualifier a word before the value: {@code more than}
     */
    record MarketEvent(
            long id,
            String kind,
            String product,
            String partner,
            Optional<BigDecimal> valueMillion,
            String qualifier) {}

    private final JdbcClient jdbc;

    MarketRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Events of periods that lie within a period; of longer ones, only what is proposed for their whole. */
    List<MarketEvent> events(UnitId owner, Period period, AsOf asOf) {
        return jdbc.sql("""
                select id, kind, product, partner, value_million, qualifier
                  from ocop.market_event
                 where owner = :owner and known @> :known
                   and (starts >= :from and until <= :until
                        or kind = 'upgrade-proposal' and starts <= :from and until >= :until)
                 order by position, id
                """)
                .param("owner", owner.value())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .param("from", period.from())
                .param("until", period.until())
                .query((row, n) -> new MarketEvent(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("product"),
                        row.getString("partner"),
                        Optional.ofNullable(row.getBigDecimal("value_million")),
                        row.getString("qualifier")))
                .list();
    }
}
