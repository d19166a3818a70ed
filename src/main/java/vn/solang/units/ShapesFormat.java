package vn.solang.units;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.VietnameseFormat;

/** Outlines of units for display: a GeoJSON geometry for the unit that had the code on a day. */
@Component
class ShapesFormat implements TableFormat {

    private final Units units;
    private final Ledger ledger;

    ShapesFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape("shapes", 14, List.of("code", "on", "geometry", "source"), List.of());
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitDirectory directory = units.directory(entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            var day = row.date("on");
            Unit unit = directory
                    .withCode(row.text("code"), day)
                    .orElseThrow(() -> row.bad("code", "import.unit.unknown", VietnameseFormat.tableDate(day)));
            String geometry = row.text("geometry");
            if (!Outline.isOne(geometry)) {
                throw row.bad("geometry", "import.shapes.geometry");
            }
            duplicates.require(row, "code", unit.id());
            rows.add(new Object[] {unit.id().value(), geometry, row.text("source")});
        });
        ledger.record(entry, "units.shape", List.of("unit"), List.of("unit", "geometry", "source"), rows);
        return rows.size();
    }
}
