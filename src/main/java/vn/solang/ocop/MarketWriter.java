package vn.solang.ocop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.shared.UnitId;

/** Writes what happened on the market into the ledger. */
@Component
class MarketWriter {

    /**
     * What is written.
     *
     * @param position its place in its table; 0 of what was typed on a page
     * @param struck true where it was entered by mistake
     */
    record Said(MarketFact fact, int position, boolean struck) {}

    private static final List<String> KEY = List.of("owner", "kind", "product_number", "product", "partner", "period");

    private static final List<String> OTHERS = List.of(
            "starts",
            "until",
            "position",
            "producer",
            "value_million",
            "qualifier",
            "source",
            "place",
            "organiser",
            "address",
            "struck");

    private final Ledger ledger;

    MarketWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    void write(Entry entry, UnitId owner, List<Said> said) {
        List<String> columns = new ArrayList<>(KEY);
        columns.addAll(OTHERS);
        ledger.record(
                entry,
                "ocop.market_event",
                KEY,
                columns,
                said.stream().map(each -> row(owner, each)).toList());
    }

    private static Object[] row(UnitId owner, Said said) {
        MarketFact fact = said.fact();
        return new Object[] {
            owner.value(),
            fact.kind().code(),
            fact.product(),
            fact.name(),
            fact.partner(),
            fact.written(),
            fact.starts(),
            fact.last().plusDays(1),
            said.position(),
            fact.producer(),
            fact.valueMillion(),
            fact.qualifier(),
            fact.source(),
            fact.place(),
            fact.organiser(),
            fact.address(),
            said.struck()
        };
    }
}
