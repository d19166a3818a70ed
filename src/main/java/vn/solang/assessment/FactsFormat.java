package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.UnitResolution;
import vn.solang.units.Units;

/** Measured values: a unit, an indicator, a period, a number in its unit of measure. */
@Component
class FactsFormat implements TableFormat {

    private final Units units;
    private final Ledger ledger;

    FactsFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "facts", 40, List.of("unit_code", "indicator", "period", "value", "unit"), List.of("note", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var resolution = new UnitResolution(units, entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            Period period = row.period("period");
            Unit unit = resolution.byCode(row, "unit_code", row.text("unit_code"), period.lastDay());
            String indicator = row.text("indicator");
            BigDecimal value = row.optionalDecimal("value").orElseThrow(() -> row.bad("value", "import.facts.value"));
            String measured = row.text("unit");
            duplicates.require(row, "indicator", unit.id(), indicator, period.code());
            rows.add(new Object[] {
                unit.id().value(),
                indicator,
                period.code(),
                period.from(),
                period.until(),
                value,
                measured,
                row.optionalText("note").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "assessment.fact",
                List.of("unit", "indicator", "period"),
                List.of("unit", "indicator", "period", "starts", "until", "value", "measure", "note", "source"),
                rows);
        return rows.size();
    }
}
