package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.imports.Row;
import vn.solang.shared.Period;
import vn.solang.units.Unit;
import vn.solang.units.UnitResolution;
import vn.solang.units.Units;

/** Reads the rows of one file of facts, keeping what was once found: a file says the same few words over and over. */
final class FactReader {

    private static final int UNIT_SHIFT = 33;
    private static final int MEASURE_SHIFT = 18;

    /** A period of the file, and the units that had a code on its last day. */
    private record InPeriod(Period period, int number, int place, Map<String, Unit> units) {}

    private final UnitResolution resolution;
    private final Catalogue catalogue;
    private final NearestCode nearest;
    private final Map<String, FactMeasure> measures = new HashMap<>();
    private final Map<String, InPeriod> written = new HashMap<>();
    private final Map<Period, InPeriod> periods = new LinkedHashMap<>();
    private final Map<Origin, Integer> origins = new LinkedHashMap<>();
    private final SeenKeys seen = new SeenKeys();
    private @Nullable Origin lastOrigin;
    private int lastPlace;
    private int accepted;

    FactReader(Units units, Catalogue catalogue, Instant knownAt) {
        this.resolution = new UnitResolution(units, knownAt);
        this.catalogue = catalogue;
        this.nearest = new NearestCode(catalogue.indicators().stream()
                .flatMap(indicator -> indicator.measures().stream())
                .map(Measure::code)
                .toList());
    }

    /** Checks a row and hands its fact on. */
    void read(Row row, FactLines lines) {
        InPeriod in = period(row);
        Unit unit = unit(row, in);
        FactMeasure measure = measure(row);
        measure.requireRecordedFor(row, unit);
        BigDecimal value = measure.value(row);
        int origin = origin(row, measure.unit(row));
        int id = unit.id().value();
        int first = seen.first(key(id, measure.key(), in.place()), row.number());
        if (first != 0) {
            throw row.bad("indicator", "import.row.duplicate", Integer.toString(first));
        }
        lines.add(row.number(), id, measure.key(), in.number(), value, origin);
        accepted++;
    }

    /** The numbers of the periods that were met. */
    List<Integer> periods() {
        return periods.values().stream().map(InPeriod::number).toList();
    }

    /** The keys of the measures that were met. */
    Set<Integer> measures() {
        return measures.values().stream().map(FactMeasure::key).collect(Collectors.toSet());
    }

    /** The origins that were met, in the order of their places. */
    List<Origin> origins() {
        return new ArrayList<>(origins.keySet());
    }

    /** How many rows were handed on. */
    int accepted() {
        return accepted;
    }

    private static long key(int unit, int measure, int period) {
        return ((long) unit << UNIT_SHIFT) | ((long) measure << MEASURE_SHIFT) | period;
    }

    private InPeriod period(Row row) {
        InPeriod known = written.get(row.text("period"));
        if (known == null) {
            Period period = row.period("period");
            known = periods.computeIfAbsent(
                    period, each -> new InPeriod(each, each.number(), periods.size(), new HashMap<>()));
            written.put(row.text("period"), known);
        }
        return known;
    }

    private Unit unit(Row row, InPeriod in) {
        String code = row.text("unit_code");
        Unit known = in.units().get(code);
        if (known == null) {
            known = resolution.byCode(row, "unit_code", code, in.period().lastDay());
            in.units().put(code, known);
        }
        return known;
    }

    private FactMeasure measure(Row row) {
        String code = row.text("indicator");
        FactMeasure known = measures.get(code);
        if (known == null) {
            Measure measure = catalogue.measure(code).orElseThrow(() -> unknown(row, code));
            known = new FactMeasure(measure, catalogue.owner(code).orElseThrow());
            measures.put(code, known);
        }
        return known;
    }

    private RuntimeException unknown(Row row, String code) {
        return nearest.to(code)
                .map(near -> row.bad("indicator", "import.facts.indicator-near", near))
                .orElseGet(() -> row.bad("indicator", "import.facts.indicator"));
    }

    private int origin(Row row, String measured) {
        var origin = new Origin(
                measured,
                row.optionalText("note").orElse(""),
                row.optionalText("source").orElse(""),
                demo(row));
        if (!origin.equals(lastOrigin)) {
            Integer known = origins.putIfAbsent(origin, origins.size());
            lastPlace = known == null ? origins.size() - 1 : known;
            lastOrigin = origin;
        }
        return lastPlace;
    }

    private static boolean demo(Row row) {
        @Nullable String said = row.optionalText("demo").orElse(null);
        if (said == null) {
            return false;
        }
        return YesNo.read(said.toLowerCase(Locale.ROOT)).orElseThrow(() -> row.bad("demo", "import.facts.demo"));
    }
}
