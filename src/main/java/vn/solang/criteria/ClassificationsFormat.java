package vn.solang.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
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

    private static final List<String> CONFIDENCES = List.of("read", "recalled", "demo");

    /** A day on which the units of the whole country are known, for classes without days. */
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2022, 6, 30);

    private final CriteriaSets sets;
    private final Units units;
    private final Ledger ledger;

    ClassificationsFormat(CriteriaSets sets, Units units, Ledger ledger) {
        this.sets = sets;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "classifications",
                23,
                List.of("unit_code", "class", "value"),
                List.of("from", "until", "source", "confidence"));
    }

    @Override
    public int load(Table table, Entry entry) {
        Map<String, Set<String>> classes = sets.during(entry).classes();
        var resolution = new UnitResolution(units, entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            LocalDate from = row.optionalDate("from").orElse(null);
            LocalDate last = row.lastDay("until", from);
            LocalDate day = from != null ? from : last != null && last.isBefore(ORDINARY_DAY) ? last : ORDINARY_DAY;
            Unit unit = resolution.byCode(row, "unit_code", row.text("unit_code"), day);
            String ofClass = oneOf(row, "class", classes.keySet());
            LocalDate starts = from == null ? ALWAYS : from;
            duplicates.require(row, "class", unit.id(), ofClass, starts);
            rows.add(new Object[] {
                unit.id().value(),
                ofClass,
                oneOf(row, "value", classes.getOrDefault(ofClass, Set.of())),
                starts,
                last == null ? FOR_EVER : last,
                row.optionalText("source").orElse(""),
                row.optionalText("confidence").isPresent() ? oneOf(row, "confidence", CONFIDENCES) : ""
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

    private static String oneOf(Row row, String column, Collection<String> words) {
        String written = row.text(column);
        if (!words.contains(written)) {
            throw row.bad(column, "import.word", String.join(", ", words));
        }
        return written;
    }
}
