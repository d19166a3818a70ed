package vn.solang.units;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;

/** The days on which all units of a province, or of the country, are known; counts on other days are unknown. */
@Component
class CoverageFormat implements TableFormat {

    private final Ledger ledger;

    CoverageFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape("coverage", 13, List.of("province_code", "from", "to", "source"), List.of());
    }

    @Override
    public int load(Table table, Entry entry) {
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String province = row.optionalText("province_code").orElse("");
            var starts = row.date("from");
            duplicates.require(row, "province_code", province, starts);
            rows.add(new Object[] {province, starts, row.lastDay("to", starts), row.text("source")});
        });
        ledger.record(
                entry,
                "units.coverage",
                List.of("province_code", "starts"),
                List.of("province_code", "starts", "ends", "source"),
                rows);
        return rows.size();
    }
}
