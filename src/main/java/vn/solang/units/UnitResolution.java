package vn.solang.units;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.solang.imports.Row;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;

/**
 * Finds the unit a row of an import means on a day: by code, and then the written name must agree; or by the name alone,
 * which must then be that of one unit.
 */
public final class UnitResolution {

    private static final int CANDIDATES_NAMED = 4;

    private final Units units;
    private final UnitDirectory directory;
    private final Instant knownAt;

    private final Optional<UnitId> owner;
    private final Map<String, UnitId> choices;

    public UnitResolution(Units units, Instant knownAt) {
        this(units, knownAt, Optional.empty());
    }

    /** @param owner the province whose books the rows belong to: what was chosen there for an ambiguous name counts */
    public UnitResolution(Units units, Instant knownAt, Optional<UnitId> owner) {
        this.units = units;
        this.directory = units.directory(knownAt);
        this.knownAt = knownAt;
        this.owner = owner;
        this.choices = owner.map(each -> units.nameChoices(each, knownAt)).orElse(Map.of());
    }

    /** The unit meant; a {@link vn.solang.imports.BadCell} says what is wrong where none or several are. */
    public Unit resolve(Row row, String codeColumn, String nameColumn, LocalDate day) {
        var code = row.optionalText(codeColumn);
        var name = row.optionalText(nameColumn);
        if (code.isEmpty()) {
            return byName(row, nameColumn, name.orElseThrow(() -> row.bad(codeColumn, "import.unit.none")), day);
        }
        Unit unit = byCode(row, codeColumn, code.get(), day);
        if (name.isPresent() && !agrees(unit, name.get(), day)) {
            throw row.bad(nameColumn, "import.unit.name-contradicts", code.get(), unit.fullName());
        }
        return unit;
    }

    /** The unit that had a code on a day. */
    public Unit byCode(Row row, String column, String code, LocalDate day) {
        return directory.withCode(code, day).orElseThrow(() -> {
            List<Unit> ever = directory.withCode(code);
            if (ever.isEmpty()) {
                return row.bad(column, "import.unit.unknown-ever", code);
            }
            return ever.stream()
                    .filter(unit -> unit.from() != null && unit.from().isAfter(day))
                    .findFirst()
                    .map(later -> row.bad(
                            column,
                            "import.unit.not-yet",
                            later.fullName(),
                            VietnameseFormat.tableDate(java.util.Objects.requireNonNull(later.from())),
                            VietnameseFormat.tableDate(day)))
                    .orElseGet(() -> row.bad(column, "import.unit.unknown", VietnameseFormat.tableDate(day)));
        });
    }

    private Unit byName(Row row, String column, String name, LocalDate day) {
        return switch (units.match(name, null, new AsOf(day, knownAt))) {
            case NameMatch.One one -> one.unit();
            case NameMatch.None() -> throw row.bad(column, "import.unit.no-such-name", VietnameseFormat.tableDate(day));
            case NameMatch.UnderAnother elsewhere ->
                throw row.bad(
                        column,
                        "import.unit.under-another",
                        elsewhere.writtenParent(),
                        named(elsewhere.elsewhere(), day));
            case NameMatch.Several several -> {
                UnitId chosen = choices.get(NameChoices.key(name));
                yield several.candidates().stream()
                        .filter(unit -> unit.id().equals(chosen))
                        .findFirst()
                        .orElseThrow(() -> row.bad(
                                column,
                                "import.unit.several",
                                named(several.candidates(), day),
                                day.toString(),
                                owner.map(each -> Integer.toString(each.value()))
                                        .orElse("")));
            }
        };
    }

    private boolean agrees(Unit unit, String name, LocalDate day) {
        String written = VietnameseText.normalTone(name);
        if (written.equals(VietnameseText.normalTone(unit.name()))
                || written.equals(VietnameseText.normalTone(unit.fullName()))) {
            return true;
        }
        return switch (units.match(name, null, new AsOf(day, knownAt))) {
            case NameMatch.One one -> one.unit().id().equals(unit.id());
            case NameMatch.Several several ->
                several.candidates().stream().anyMatch(each -> each.id().equals(unit.id()));
            case NameMatch.None() -> false;
            case NameMatch.UnderAnother elsewhere -> false;
        };
    }

    private String named(List<Unit> candidates, LocalDate day) {
        AsOf asOf = new AsOf(day, knownAt);
        return candidates.stream()
                .limit(CANDIDATES_NAMED)
                .map(unit -> "%s (%s)".formatted(units.pathName(unit, asOf), unit.code()))
                .collect(Collectors.joining("; "));
    }
}
