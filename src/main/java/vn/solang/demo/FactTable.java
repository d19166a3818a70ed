package vn.solang.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/** The made-up values as a table of facts, every row of it marked. */
final class FactTable {

    private record Sheet(Unit unit, Period period, Values values) {}

    private final Catalogue catalogue;
    private final String source;
    private final List<Sheet> sheets = new ArrayList<>();

    FactTable(Catalogue catalogue, String source) {
        this.catalogue = catalogue;
        this.source = source;
    }

    void add(Unit unit, Period period, Values values) {
        sheets.add(new Sheet(unit, period, values));
    }

    /** Writes the table in the format of facts. */
    void write(Path file) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("unit_code,indicator,period,value,unit,source,demo\n");
            for (Sheet sheet : sheets) {
                String unit = sheet.unit().code();
                String period = sheet.period().code();
                for (var each : sheet.values().all().entrySet()) {
                    Measure measure = catalogue
                            .measure(each.getKey())
                            .orElseThrow(() -> new IllegalStateException(each.getKey()));
                    out.write(String.join(
                            ",",
                            unit,
                            measure.code(),
                            period,
                            written(measure, each.getValue()),
                            quoted(measure.unit()),
                            quoted(source),
                            "có\n"));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String written(Measure measure, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return "không áp dụng";
        }
        BigDecimal number = value.get();
        return switch (measure.type()) {
            case YES_NO -> number.signum() > 0 ? "đạt" : "chưa đạt";
            case GRADE -> measure.grade(number).orElseThrow();
            case PERCENT, NUMBER, COUNT -> number.stripTrailingZeros().toPlainString();
        };
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
