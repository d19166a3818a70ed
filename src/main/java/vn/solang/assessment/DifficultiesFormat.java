package vn.solang.assessment;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;

/** Difficulties that units name, in their own words or tied to an indicator. */
@Component
class DifficultiesFormat implements TableFormat {

    private final Ledger ledger;

    DifficultiesFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "difficulties", 42, List.of("field", "text_key"), List.of("indicator", "units", "period", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String field = row.text("field");
            String said = row.text("text_key");
            String period = row.optionalText("period").isPresent()
                    ? row.period("period").code()
                    : "";
            duplicates.require(row, "text_key", period, field, said);
            rows.add(new Object[] {
                owner.value(),
                period,
                field,
                said,
                row.optionalText("indicator").orElse(""),
                row.optionalText("units").orElse(""),
                row.number(),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "assessment.difficulty",
                List.of("owner", "period", "field", "said"),
                List.of("owner", "period", "field", "said", "indicator", "unit_codes", "position", "source"),
                rows);
        return rows.size();
    }
}
