package vn.solang.reporting;

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

/** Figures that an office published for a period, kept as printed. */
@Component
class PublishedFiguresFormat implements TableFormat {

    private static final long MOST_PERCENT = 10_000;

    private final Ledger ledger;

    PublishedFiguresFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "reported-figures",
                70,
                List.of("report", "key", "value", "quote"),
                List.of("denominator", "rate", "unit_code"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitId owner = table.requireOwner();
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            Period period = row.period("report");
            String key = row.text("key");
            duplicates.require(row, "key", period.code(), key);
            rows.add(new Object[] {
                owner.value(),
                period.code(),
                key,
                row.optionalDecimal("value").orElse(null),
                row.optionalDecimal("denominator").orElse(null),
                row.optionalDecimal("rate", 0, MOST_PERCENT).orElse(null),
                row.text("quote")
            });
        });
        ledger.record(
                entry,
                "reporting.published_figure",
                List.of("unit", "period", "key"),
                List.of("unit", "period", "key", "value", "denominator", "rate", "quote"),
                rows);
        return rows.size();
    }
}
