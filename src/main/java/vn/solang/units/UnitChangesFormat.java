package vn.solang.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/**
 * Changes of name or type of units that otherwise stay the same. A row that gives only the old or only the new state
 * corrects a code and tells of no change; it is taken and leaves no trace.
 */
@Component
class UnitChangesFormat implements TableFormat {

    private final Units units;
    private final Ledger ledger;

    UnitChangesFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "unit-changes",
                12,
                List.of("effective", "code", "old_type", "old_name", "new_type", "new_name", "note"),
                List.of("parent_code"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitDirectory directory = units.directory(entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        int[] corrections = {0};
        table.each(row -> {
            LocalDate effective = row.date("effective");
            String code = row.text("code");
            duplicates.require(row, "code", effective, code);
            if (row.optionalText("old_type").isEmpty()
                    || row.optionalText("new_type").isEmpty()) {
                corrections[0]++;
                return;
            }
            UnitId unit = directory.withCode(code).stream()
                    .filter(each -> each.until() == null || !each.until().isBefore(effective))
                    .filter(each -> each.from() == null || !each.from().isAfter(effective))
                    .findFirst()
                    .map(Unit::id)
                    .orElseThrow(() -> row.bad("code", "import.unit.unknown", VietnameseFormat.tableDate(effective)));
            boolean renamed =
                    !VietnameseText.sameKey(row.text("old_name")).equals(VietnameseText.sameKey(row.text("new_name")));
            rows.add(new Object[] {
                row.text("old_type").equals(row.text("new_type")) && renamed ? "renamed" : "reclassified",
                effective,
                code,
                code,
                unit.value(),
                unit.value(),
                null,
                row.text("note"),
                "read",
                "trước là " + row.text("old_type") + " " + row.text("old_name")
            });
        });
        ledger.record(entry, "units.reorganisation", ReorganisationsFormat.KEYS, ReorganisationsFormat.COLUMNS, rows);
        return rows.size() + corrections[0];
    }
}
