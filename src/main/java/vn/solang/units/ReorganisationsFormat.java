package vn.solang.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.solang.identity.Entry;
import vn.solang.identity.Ledger;
import vn.solang.imports.Duplicates;
import vn.solang.imports.Row;
import vn.solang.imports.Table;
import vn.solang.imports.TableFormat;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;

/** What became of units: mergers, splits, renamings, moves, changes of type, abolitions, each with its legal basis. */
@Component
class ReorganisationsFormat implements TableFormat {

    private static final Set<String> KINDS = Stream.of(Reorganisation.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    static final List<String> KEYS = List.of("kind", "effective", "predecessor_code", "successor_code");
    static final List<String> COLUMNS = List.of(
            "kind",
            "effective",
            "predecessor_code",
            "successor_code",
            "predecessor",
            "successor",
            "share",
            "basis",
            "confidence",
            "note");

    private final Units units;
    private final Ledger ledger;

    ReorganisationsFormat(Units units, Ledger ledger) {
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public Shape shape() {
        return new Shape(
                "reorganisations",
                12,
                List.of("kind", "effective", "old_code", "new_code", "basis"),
                List.of("share", "confidence", "note"));
    }

    @Override
    public int load(Table table, Entry entry) {
        UnitDirectory directory = units.directory(entry.at());
        var duplicates = new Duplicates();
        List<Object[]> rows = new ArrayList<>();
        table.each(row -> {
            String kind = row.text("kind");
            if (!KINDS.contains(kind)) {
                throw row.bad(
                        "kind",
                        "import.reorganisations.kind",
                        String.join(", ", KINDS.stream().sorted().toList()));
            }
            LocalDate effective = row.date("effective");
            String oldCode = row.optionalText("old_code").orElse("");
            String newCode = row.optionalText("new_code").orElse("");
            if (oldCode.isEmpty() && newCode.isEmpty()) {
                throw row.bad("old_code", "import.reorganisations.no-unit");
            }
            duplicates.require(row, "old_code", kind, effective, oldCode, newCode);
            rows.add(new Object[] {
                kind,
                effective,
                oldCode,
                newCode,
                predecessor(directory, row, oldCode, effective)
                        .map(UnitId::value)
                        .orElse(null),
                successor(directory, row, newCode, effective).map(UnitId::value).orElse(null),
                row.optionalDecimal("share", 0, 1).orElse(null),
                row.text("basis"),
                row.optionalText("confidence").orElse("read"),
                row.optionalText("note").orElse("")
            });
        });
        ledger.record(entry, "units.reorganisation", KEYS, COLUMNS, rows);
        return rows.size();
    }

    /** The unit that had the code before the day; its record may have ended earlier, where the days between are not covered. */
    static Optional<UnitId> predecessor(UnitDirectory directory, Row row, String code, LocalDate effective) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(directory.withCode(code).stream()
                .filter(unit -> unit.from() == null || unit.from().isBefore(effective))
                .reduce((earlier, later) -> later)
                .map(Unit::id)
                .orElseThrow(() -> row.bad(
                        "old_code",
                        "import.reorganisations.unknown-before",
                        code,
                        VietnameseFormat.tableDate(effective))));
    }

    static Optional<UnitId> successor(UnitDirectory directory, Row row, String code, LocalDate effective) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(directory
                .withCode(code, effective)
                .map(Unit::id)
                .orElseThrow(() -> row.bad(
                        "new_code",
                        "import.reorganisations.unknown-after",
                        code,
                        VietnameseFormat.tableDate(effective))));
    }
}
