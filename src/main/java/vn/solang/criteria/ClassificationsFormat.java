package vn.solang.criteria;

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

/** The region of a province, the group of a commune, its special difficulty. */
@Component
class ClassificationsFormat implements TableFormat {

    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** A day on which the units of the whole country are known, for classes without days. */
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2022, 6, 30);

    private final Units units;
    private final Ledger ledger;

    ClassificationsFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "classifications",
                20,
                List.of("unit_code", "class", "value"),
                List.of("from", "until", "source", "confidence"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var resolution = new UnitResolution(units, entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            LocalDate from = row.optionalDate("from").orElse(null);
            LocalDate last = row.lastDay("until", from);
            LocalDate day = from != null ? from : last != null && last.isBefore(ORDINARY_DAY) ? last : ORDINARY_DAY;
            Unit unit = resolution.byCode(row, "unit_code", row.text("unit_code"), day);
            String ofClass = row.text("class");
            LocalDate starts = from == null ? ALWAYS : from;
            duplicates.require(row, "class", unit.id(), ofClass, starts);
            rows.add(new Object[] {
                unit.id().value(),
                ofClass,
                row.text("value"),
                starts,
                last == null ? FOR_EVER : last,
                row.optionalText("source").orElse(""),
                row.optionalText("confidence").orElse("")
            });
        });
        ledger.record(
                entry,
                "criteria.classification",
                List.of("unit", "class", "starts"),
                List.of("unit", "class", "value", "starts", "ends", "source", "confidence"),
                rows);
        return rows.size();
    }
}
