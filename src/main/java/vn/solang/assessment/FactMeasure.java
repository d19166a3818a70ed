package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.criteria.Indicator;
import vn.solang.criteria.Measure;
import vn.solang.imports.BadCell;
import vn.solang.imports.Row;
import vn.solang.shared.VietnameseFormat;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/** A measure as rows of facts are held against it. */
final class FactMeasure {

    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    private static final Set<String> NOT_APPLICABLE = Set.of("không áp dụng", "n/a");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Measure measure;
    private final Indicator indicator;

    /** Ways to write its unit of measure that were found good. */
    private final Set<String> good = new HashSet<>();

    FactMeasure(Measure measure, Indicator indicator) {
        this.measure = measure;
        this.indicator = indicator;
    }

    int key() {
        return measure.key();
    }

    /** @throws BadCell where it is not recorded for units of the level */
    void requireRecordedFor(Row row, Unit unit) {
        requireRecordedFor(row, "indicator", unit.level(), unit.fullName());
    }

    /** @throws BadCell where it is not recorded for units of the level */
    void requireRecordedFor(Row row, String column, UnitLevel level, String name) {
        if (!indicator.levels().contains(level)) {
            throw row.bad(
                    column,
                    "import.facts.level",
                    word(level),
                    name,
                    indicator.levels().stream().sorted().map(FactMeasure::word).collect(Collectors.joining(", ")));
        }
    }

    /** The row's value; null for “không áp dụng”. @throws BadCell where it cannot be */
    @Nullable BigDecimal value(Row row) {
        String text = row.optionalText("value").orElseThrow(() -> row.bad("value", "import.facts.value"));
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-') {
            return number(row);
        }
        String said = text.toLowerCase(Locale.ROOT);
        if (NOT_APPLICABLE.contains(said)) {
            if (!indicator.optional()) {
                throw row.bad("value", "import.facts.always-applies", indicator.name());
            }
            return null;
        }
        return switch (measure.type()) {
            case YES_NO ->
                YesNo.read(said)
                        .map(yes -> yes ? BigDecimal.ONE : BigDecimal.ZERO)
                        .orElseThrow(() -> row.bad("value", "import.facts.yes-no"));
            case GRADE -> grade(row, text);
            case PERCENT, NUMBER, COUNT -> number(row);
        };
    }

    /** The unit of measure it is kept in. @throws BadCell where the row names another */
    String unit(Row row) {
        if (measure.unit().isEmpty()) {
            return row.optionalText("unit").orElse("");
        }
        String given = row.text("unit");
        if (!good.contains(given)) {
            String plain = plain(given);
            String own = plain(measure.unit());
            boolean bothPercent = plain.startsWith("%") && own.startsWith("%");
            if (!plain.equals(own) && !bothPercent) {
                throw row.bad("unit", "import.facts.unit", measure.unit(), measure.name());
            }
            good.add(given);
        }
        return measure.unit();
    }

    private BigDecimal number(Row row) {
        BigDecimal value = row.optionalDecimal("value").orElseThrow(() -> row.bad("value", "import.facts.value"));
        boolean whole = value.scale() <= 0 || value.stripTrailingZeros().scale() <= 0;
        switch (measure.type()) {
            case YES_NO -> {
                if (!measure.possible(value) || !whole) {
                    throw row.bad("value", "import.facts.yes-no");
                }
            }
            case GRADE -> {
                if (!measure.possible(value) || !whole) {
                    throw noGrade(row);
                }
            }
            case COUNT -> {
                if (isGrouped(row)) {
                    throw row.bad("value", "import.facts.grouped", ungrouped(row), measure.name());
                }
                if (!whole) {
                    throw row.bad("value", "import.facts.fraction", measure.name());
                }
            }
            case PERCENT -> {
                if (value.compareTo(HUNDRED) > 0 && !measure.possible(value)) {
                    throw row.bad("value", "import.facts.percent", measure.name());
                }
            }
            case NUMBER -> {
                if (isGrouped(row)) {
                    throw row.bad("value", "import.facts.thousands", ungrouped(row), row.text("value") + "0");
                }
            }
        }
        requirePossible(row, value);
        return value;
    }

    /** {@code 7.236} is seven thousand to an office and seven to a program: neither is guessed. */
    private static boolean isGrouped(Row row) {
        return THOUSANDS.matcher(row.text("value")).matches();
    }

    private static String ungrouped(Row row) {
        return row.text("value").replace(".", "");
    }

    private void requirePossible(Row row, BigDecimal value) {
        BigDecimal least = measure.least();
        BigDecimal most = measure.most();
        if (least != null && value.compareTo(least) < 0) {
            throw row.bad("value", "import.facts.least", VietnameseFormat.number(least), measure.name());
        }
        if (most != null && value.compareTo(most) > 0) {
            throw row.bad("value", "import.facts.most", VietnameseFormat.number(most), measure.name());
        }
    }

    private BigDecimal grade(Row row, String text) {
        String said = VietnameseText.sameKey(text);
        for (int i = 0; i < measure.grades().size(); i++) {
            if (VietnameseText.sameKey(measure.grades().get(i)).equals(said)) {
                return BigDecimal.valueOf(i + 1L);
            }
        }
        throw noGrade(row);
    }

    private BadCell noGrade(Row row) {
        return row.bad("value", "import.facts.grade", String.join(", ", measure.grades()));
    }

    private static String plain(String unit) {
        return VietnameseText.sameKey(unit).replace(" ", "");
    }

    static String word(UnitLevel level) {
        return switch (level) {
            case PROVINCE -> "tỉnh";
            case DISTRICT -> "huyện";
            case COMMUNE -> "xã";
            case VILLAGE -> "thôn";
        };
    }
}
