package vn.solang.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

/** Which unit is expected to reach which standard by when. */
@Component
class RoadmapFormat implements TableFormat {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Standards standards;
    private final Units units;
    private final Ledger ledger;

    RoadmapFormat(Standards standards, Units units, Ledger ledger) {
        this.standards = standards;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "roadmap", 32, List.of("unit_code", "standard", "target_date"), List.of("unit", "note", "source"));
    }

    @Override
    public int load(Table table, Entry entry) {
        var resolution = new UnitResolution(units, entry.at(), table.owner());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        List<Row> written = new ArrayList<>();
        table.each(row -> {
            row.optionalDate("target_date");
            written.add(row);
        });
        // a step without a day speaks of the units of the plan it stands in
        LocalDate ofThePlan = written.stream()
                .flatMap(row -> row.optionalDate("target_date").stream())
                .min(LocalDate::compareTo)
                .orElse(entry.at().atZone(ZONE).toLocalDate());
        table.again(written, row -> {
            String standard = row.text("standard");
            Standard asked = standards
                    .find(standard)
                    .orElseThrow(() -> row.bad(
                            "standard",
                            "import.standard.unknown",
                            String.join(
                                    ", ",
                                    standards.all().stream().map(Standard::code).toList())));
            LocalDate target = row.optionalDate("target_date").orElse(null);
            LocalDate day = target == null ? ofThePlan : target;
            Unit unit = resolution.resolve(row, "unit_code", "unit", day);
            RecognitionsFormat.checkType(row, asked, unit, day);
            duplicates.require(row, "unit_code", unit.id(), standard);
            rows.add(new Object[] {
                unit.id().value(),
                standard,
                target,
                row.optionalText("note").orElse(""),
                row.optionalText("source").orElse("")
            });
        });
        ledger.record(
                entry,
                "recognition.roadmap",
                List.of("unit", "standard"),
                List.of("unit", "standard", "target_on", "note", "source"),
                rows);
        return rows.size();
    }
}
