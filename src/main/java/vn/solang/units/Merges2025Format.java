package vn.solang.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;

/**
 * The conversion table of the reorganisation of 1/7/2025, a row for each old unit and each unit it went to. A row
 * without a new code says that the successor was not found.
 */
@Component
class Merges2025Format implements TableFormat {

    private static final LocalDate EFFECTIVE = LocalDate.of(2025, 7, 1);

    /** The resolutions of 2025, by the level they reorganised; recalled, not checked against the texts. */
    private static final String OF_PROVINCES = "Nghị quyết 202/2025/QH15";

    private static final String OF_COMMUNES = "Nghị quyết của UBTVQH ngày 16/6/2025";

    private final Units units;
    private final Ledger ledger;

    Merges2025Format(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "merges-2025",
                12,
                List.of("level", "old_code", "new_code", "targets", "share", "method"),
                List.of(
                        "old_type",
                        "old_name",
                        "old_province_code",
                        "new_type",
                        "new_name",
                        "new_province_code",
                        "share_basis",
                        "via_code_2025_06"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitDirectory directory = units.directory(entry.at());
        var duplicates = new Duplicates();
        List<Row> written = new ArrayList<>();
        Map<String, Set<String>> sources = new HashMap<>();
        table.each(row -> {
            row.optionalText("new_code")
                    .ifPresent(code -> sources.computeIfAbsent(code, each -> new HashSet<>())
                            .add(row.text("old_code")));
            written.add(row);
        });
        List<Object[]> rows = new ArrayList<>();
        int[] taken = {0};
        table.again(written, row -> {
            String oldCode = row.text("old_code");
            String newCode = row.optionalText("new_code").orElse("");
            duplicates.require(row, "old_code", oldCode, newCode, row.text("level"));
            int targets = row.optionalInteger("targets").orElse(1);
            boolean alone = sources.getOrDefault(newCode, Set.of()).size() == 1;
            Optional<UnitId> before = ReorganisationsFormat.predecessor(directory, row, oldCode, EFFECTIVE);
            Optional<UnitId> after = ReorganisationsFormat.successor(directory, row, newCode, EFFECTIVE);
            boolean province = row.text("level").equals("1");
            taken[0]++;
            if (province && before.equals(after)) {
                return;
            }
            rows.add(new Object[] {
                targets > 1 ? "split" : alone ? "moved" : row.text("level").equals("2") ? "recast" : "merged",
                EFFECTIVE,
                oldCode,
                newCode,
                before.map(UnitId::value).orElse(null),
                after.map(UnitId::value).orElse(null),
                row.optionalDecimal("share").orElse(null),
                province ? OF_PROVINCES : OF_COMMUNES,
                row.text("method").equals("inferred") ? "derived" : "recalled",
                newCode.isEmpty() ? "chưa xác định được đơn vị kế tiếp" : ""
            });
        });
        ledger.record(entry, "units.reorganisation", ReorganisationsFormat.KEYS, ReorganisationsFormat.COLUMNS, rows);
        return taken[0];
    }
}
