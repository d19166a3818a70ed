package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitResolution;
import vn.solang.units.Units;

/** What is aimed at: a measure of a unit, a bound, and the day it is to be reached by. */
@Component
class TargetsFormat implements TableFormat {

    private final Units units;
    private final Ledger ledger;

    TargetsFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "targets",
                41,
                List.of("unit_code", "measure", "by", "comparison", "value", "unit"),
                List.of("basis", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var resolution = new UnitResolution(units, entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            LocalDate due = row.date("by");
            Unit unit = resolution.byCode(row, "unit_code", row.text("unit_code"), due);
            String comparison = row.text("comparison");
            if (!List.of(">=", "<=").contains(comparison)) {
                throw row.bad("comparison", "import.targets.comparison");
            }
            String measure = row.text("measure");
            BigDecimal value = row.optionalDecimal("value").orElseThrow(() -> row.bad("value", "import.facts.value"));
            String measured = row.text("unit");
            duplicates.require(row, "measure", unit.id(), measure, due);
            rows.add(new Object[] {
                unit.id().value(),
                measure,
                due,
                comparison,
                value,
                measured,
                row.optionalText("basis").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "assessment.target",
                List.of("unit", "measure", "due"),
                List.of("unit", "measure", "due", "comparison", "value", "measure_unit", "basis", "source"),
                rows);
        return rows.size();
    }
}
