package vn.solang.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.solang.shared.Rejected;

/** The format a table has, told by its columns alone. */
final class FormatChoice {

    private FormatChoice() {}

    /** @throws Rejected where no format has just these columns, naming the nearest one and what keeps the table from it */
    static TableFormat choose(String file, List<String> columns, List<TableFormat> formats) {
        return formats.stream()
                .filter(format -> missing(format, columns).isEmpty())
                .filter(format -> unknown(format, columns).isEmpty())
                .max(Comparator.comparingInt((TableFormat format) ->
                                format.shape().required().size())
                        .thenComparing((TableFormat each) -> each.shape().order(), Comparator.reverseOrder()))
                .orElseThrow(() -> refused(file, columns, formats));
    }

    private static Rejected refused(String file, List<String> columns, List<TableFormat> formats) {
        return nearest(columns, formats)
                .map(format -> faults(file, format, columns))
                .orElseGet(() -> new Rejected(
                        "import.format.none",
                        file,
                        formats.stream()
                                .map((TableFormat each) -> each.shape().name())
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private static Rejected faults(String file, TableFormat format, List<String> columns) {
        String missing = String.join(", ", missing(format, columns));
        String unknown = String.join(", ", unknown(format, columns));
        if (unknown.isEmpty()) {
            return new Rejected("import.format.missing", file, format.shape().name(), missing);
        }
        return missing.isEmpty()
                ? new Rejected("import.format.unknown", file, format.shape().name(), unknown)
                : new Rejected("import.format.both", file, format.shape().name(), missing, unknown);
    }

    /** The format with the fewest faults, among those at least half of whose required columns are there. */
    private static Optional<TableFormat> nearest(List<String> columns, List<TableFormat> formats) {
        return formats.stream()
                .filter(format -> missing(format, columns).size() * 2
                        <= format.shape().required().size())
                .min(Comparator.comparingInt(
                                (TableFormat format) -> missing(format, columns).size()
                                        + unknown(format, columns).size())
                        .thenComparingInt((TableFormat each) -> each.shape().order()));
    }

    private static List<String> missing(TableFormat format, Collection<String> columns) {
        return format.shape().required().stream()
                .filter(column -> !columns.contains(column))
                .toList();
    }

    private static List<String> unknown(TableFormat format, Collection<String> columns) {
        Set<String> known = new HashSet<>(format.shape().required());
        known.addAll(format.shape().optional());
        return columns.stream().filter(column -> !known.contains(column)).toList();
    }
}
