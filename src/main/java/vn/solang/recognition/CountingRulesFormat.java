package vn.solang.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;

/** Which date of a recognition counts, by province and level, with dates of force. */
@Component
class CountingRulesFormat implements TableFormat {

    private static final Set<String> LEVELS = Set.of("commune", "district", "province");

    private final Ledger ledger;

    CountingRulesFormat(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "counting-rules",
                30,
                List.of("province_code", "level", "from", "to", "rule", "date_order", "title", "basis"),
                List.of());
    }

    @Override
    public int load(Table table, Entry entry) {
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String level = row.text("level");
            if (!LEVELS.contains(level)) {
                throw row.bad("level", "import.counting-rules.level");
            }
            String order = row.text("date_order");
            try {
                CountingRule.dates(order);
            } catch (IllegalArgumentException unknown) {
                throw row.bad("date_order", "import.counting-rules.order");
            }
            String province = row.optionalText("province_code").orElse("");
            var starts = row.date("from");
            duplicates.require(row, "level", province, level, starts);
            rows.add(new Object[] {
                province,
                level,
                starts,
                row.lastDay("to", starts),
                row.text("rule"),
                order,
                row.text("title"),
                row.text("basis")
            });
        });
        ledger.record(
                entry,
                "recognition.counting_rule",
                List.of("province_code", "level", "starts"),
                List.of("province_code", "level", "starts", "ends", "rule", "date_order", "title", "basis"),
                rows);
        return rows.size();
    }
}
