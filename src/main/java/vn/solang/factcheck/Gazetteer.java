package vn.solang.factcheck;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.VietnameseText;

/**
 * Names of units with their districts and the days they were there, as the General Statistics Office listed them in 2022
 * and 2025 ({@code units.csv}).
 */
final class Gazetteer {

    /**
     * A unit.
     *
     * @param level 1 of provinces, 2 of districts, 3 of communes
     * @param parent the code of the unit above; empty of a province
     * @param until its last day; null where it is there still
     */
    record Unit(
            String code,
            String name,
            String type,
            int level,
            String parent,
            @Nullable LocalDate until) {

        String fullName() {
            return type + " " + name;
        }
    }

    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();

    Gazetteer() {
        String path = "/reference/ledger/units.csv";
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(path), path);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                var unit = new Unit(
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("type"),
                        Integer.parseInt(row.getField("level")),
                        row.getField("parent_code"),
                        day(row.getField("valid_to")));
                byCode.putIfAbsent(unit.code(), unit);
                byName.computeIfAbsent(key(unit.name()), _ -> new ArrayList<>(2))
                        .add(unit);
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Units of a level that bear a name. */
    List<Unit> named(String name, int level) {
        return byName.getOrDefault(key(name), List.of()).stream()
                .filter(unit -> unit.level() == level)
                .toList();
    }

    /** The unit above; null of a province. */
    @Nullable Unit parent(Unit unit) {
        return byCode.get(unit.parent());
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String key(String name) {
        return VietnameseText.sameKey(name);
    }
}
