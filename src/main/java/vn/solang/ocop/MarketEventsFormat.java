package vn.solang.ocop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;

/** What happened on the market: exports, fairs and booths at them, contracts, revenue, shops, upgrades proposed. */
@Component
class MarketEventsFormat implements TableFormat {

    private final MarketRepository repository;
    private final MarketWriter writer;

    MarketEventsFormat(MarketRepository repository, MarketWriter writer) {
        this.repository = repository;
        this.writer = writer;
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
                List.of("product_number", "until", "place", "organiser", "address", "value_qualifier", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var reading = new MarketReading(register(owner, entry.at()));
        var duplicates = new Duplicates();
        List<MarketWriter.Said> said = new ArrayList<>();
        table.each(row -> {
            MarketFact fact = reading.read(row);
            duplicates.require(
                    row, "product", fact.kind(), fact.product(), fact.name(), fact.partner(), fact.written());
            said.add(new MarketWriter.Said(fact, row.number(), false));
        });
        writer.write(entry, owner, said);
        return said.size();
    }

    private MarketReading.Register register(UnitId owner, Instant knownAt) {
        return new MarketReading.Register() {
            @Override
            public @Nullable String name(int number) {
                return repository.nameIn(owner, number, knownAt).orElse(null);
            }

            @Override
            public Map<Integer, String> named(String name) {
                return repository.named(owner, name, knownAt);
            }
        };
    }
}
