package vn.solang.ocop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What happened to OCOP products on the market: exports, fairs, contracts, upgrades proposed. */
@Component
class MarketEventsFormat implements TableFormat {

    /** A million tỷ đồng: no product sells for more. */
    private static final long MOST_MILLIONS = 1_000_000_000;

    private final Ledger ledger;

    MarketEventsFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "ocop-events",
                60,
                List.of(
                        "kind",
                        "product",
                        "producer_or_place",
                        "partner_country_or_fair",
                        "value_million_vnd",
                        "period"),
                List.of("value_qualifier", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            Period period = row.period("period");
            String kind = row.text("kind");
            String product = row.optionalText("product").orElse("");
            String partner = row.optionalText("partner_country_or_fair").orElse("");
            duplicates.require(row, "product", kind, product, partner, period.code());
            rows.add(new Object[] {
                owner.value(),
                kind,
                product,
                partner,
                period.code(),
                period.from(),
                period.until(),
                row.number(),
                row.optionalText("producer_or_place").orElse(""),
                row.optionalDecimal("value_million_vnd", 0, MOST_MILLIONS).orElse(null),
                row.optionalText("value_qualifier").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "ocop.market_event",
                List.of("owner", "kind", "product", "partner", "period"),
                List.of(
                        "owner",
                        "kind",
                        "product",
                        "partner",
                        "period",
                        "starts",
                        "until",
                        "position",
                        "producer",
                        "value_million",
                        "qualifier",
                        "source"),
                rows);
        return rows.size();
    }
}
