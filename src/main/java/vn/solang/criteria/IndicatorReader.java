package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlNode;
import vn.solang.units.UnitLevel;

/** Reads one indicator of a catalogue file. */
final class IndicatorReader {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ToIntFunction<String> keys;

    /** @param keys the number facts of a measure's code are kept under */
    IndicatorReader(ToIntFunction<String> keys) {
        this.keys = keys;
    }

    /** The codes of an indicator and its inputs, before any number is given to them. */
    static List<String> codes(YamlNode node) {
        String code = node.get("code").text();
        List<String> codes = new ArrayList<>(List.of(code));
        node.find("inputs").ifPresent(inputs -> inputs.map().keySet().forEach(input -> codes.add(code + "." + input)));
        return codes;
    }

    Indicator read(YamlNode node) {
        node.requireOnly(
                "code",
                "name",
                "type",
                "unit",
                "levels",
                "bounds",
                "usual",
                "jump",
                "grades",
                "rollup",
                "computed",
                "inputs",
                "sums",
                "optional",
                "aim",
                "shared",
                "shared-source",
                "source",
                "note");
        String code = node.get("code").text();
        requireCode(node.get("code"), code);
        UnaryOperator<String> full = name -> name.contains(".") ? name : code + "." + name;
        List<Measure> inputs = new ArrayList<>();
        node.find("inputs")
                .ifPresent(found -> found.map().forEach((input, each) -> {
                    requireCode(each, input);
                    each.requireOnly("name", "type", "unit", "bounds", "usual", "jump", "grades", "computed");
                    inputs.add(measure(each, code + "." + input, full));
                }));
        Measure measure = measure(node, code, full);
        Indicator.RollUp rollUp = word(node.get("rollup"), Indicator.RollUp.class);
        if (rollUp == Indicator.RollUp.RATIO && measure.computed() == null) {
            throw node.get("rollup").bad("import.indicators.ratio");
        }
        requireFitting(node.get("rollup"), rollUp, measure.type());
        var indicator = new Indicator(
                measure,
                levels(node.get("levels")),
                rollUp,
                inputs,
                sums(node, full),
                node.find("optional").map(IndicatorReader::yes).orElse(false),
                node.textOr("aim", ""),
                shared(node),
                node.textOr("source", ""));
        requireNamed(node, indicator);
        requireNoCircle(node, indicator);
        return indicator;
    }

    /** What is summed is counted or measured, and only what is answered by yes has a share of those who say so. */
    private static void requireFitting(YamlNode node, Indicator.RollUp rollUp, Measure.Type type) {
        boolean fits = switch (rollUp) {
            case SUM -> type == Measure.Type.COUNT || type == Measure.Type.NUMBER;
            case SHARE -> type == Measure.Type.YES_NO;
            case MEAN, RATIO -> type != Measure.Type.YES_NO;
        };
        if (!fits) {
            throw node.bad("import.indicators.rollup", type.word());
        }
    }

    private static void requireCode(YamlNode node, String code) {
        if (!CODE.matcher(code).matches()) {
            throw node.bad("import.indicators.code");
        }
    }

    private Measure measure(YamlNode node, String code, UnaryOperator<String> full) {
        Measure.Type type = word(node.get("type"), Measure.Type.class);
        List<String> grades = node.texts("grades");
        if ((type == Measure.Type.GRADE) == grades.isEmpty()) {
            throw node.get("type").bad("import.indicators.grades");
        }
        List<BigDecimal> bounds = node.find("bounds")
                .map(found -> found.list().stream().map(YamlNode::number).toList())
                .orElse(List.of());
        if (!bounds.isEmpty() && (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) > 0)) {
            throw node.get("bounds").bad("import.indicators.bounds");
        }
        if (!bounds.isEmpty() && (type == Measure.Type.YES_NO || type == Measure.Type.GRADE)) {
            throw node.get("bounds").bad("import.indicators.no-bounds");
        }
        return new Measure(
                keys.applyAsInt(code),
                code,
                node.get("name").text(),
                type,
                node.find("unit").map(YamlNode::textOrEmpty).orElse(""),
                bounds.isEmpty() ? least(type) : bounds.get(0),
                bounds.isEmpty() ? most(type, grades) : bounds.get(1),
                grades,
                node.find("computed").map(found -> formula(found).renamed(full)).orElse(null),
                usual(node, type));
    }

    private static Measure.Usual usual(YamlNode node, Measure.Type type) {
        List<BigDecimal> range = node.find("usual")
                .map(found -> found.list().stream().map(YamlNode::number).toList())
                .orElse(List.of());
        if (!range.isEmpty() && (range.size() != 2 || range.get(0).compareTo(range.get(1)) > 0)) {
            throw node.get("usual").bad("import.indicators.bounds");
        }
        BigDecimal jump = node.find("jump").map(YamlNode::number).orElse(null);
        if (jump != null && jump.compareTo(BigDecimal.ONE) <= 0) {
            throw node.get("jump").bad("import.indicators.jump");
        }
        boolean told = !range.isEmpty() || jump != null;
        if (told && (type == Measure.Type.YES_NO || type == Measure.Type.GRADE)) {
            throw node.get(range.isEmpty() ? "jump" : "usual").bad("import.indicators.no-bounds");
        }
        return new Measure.Usual(range.isEmpty() ? null : range.get(0), range.isEmpty() ? null : range.get(1), jump);
    }

    private static @Nullable BigDecimal least(Measure.Type type) {
        return switch (type) {
            case PERCENT, COUNT, YES_NO -> BigDecimal.ZERO;
            case GRADE -> BigDecimal.ONE;
            case NUMBER -> null;
        };
    }

    private static @Nullable BigDecimal most(Measure.Type type, List<String> grades) {
        return switch (type) {
            case PERCENT -> HUNDRED;
            case YES_NO -> BigDecimal.ONE;
            case GRADE -> BigDecimal.valueOf(grades.size());
            case NUMBER, COUNT -> null;
        };
    }

    private static List<Condition> sums(YamlNode node, UnaryOperator<String> full) {
        List<Condition> sums = new ArrayList<>();
        node.find("sums")
                .ifPresent(found -> found.list().forEach(each -> {
                    try {
                        Condition read = Condition.parse(each.text());
                        sums.add(new Condition(
                                read.left().renamed(full),
                                read.comparison(),
                                read.right().renamed(full)));
                    } catch (IllegalArgumentException malformed) {
                        throw each.bad("import.yaml.formula", String.valueOf(malformed.getMessage()));
                    }
                }));
        return sums;
    }

    private static Indicator.Shared shared(YamlNode node) {
        Optional<YamlNode> found = node.find("shared");
        if (found.isEmpty()) {
            return Indicator.Shared.NONE;
        }
        return new Indicator.Shared(
                found.get().list().stream()
                        .map(each -> new Indicator.Use(
                                each.get("set").text(), each.get("requirement").text()))
                        .toList(),
                node.get("shared-source").text());
    }

    private static Set<UnitLevel> levels(YamlNode node) {
        Set<UnitLevel> levels = EnumSet.noneOf(UnitLevel.class);
        node.list().forEach(each -> levels.add(word(each, UnitLevel.class)));
        if (levels.isEmpty()) {
            throw node.bad("import.yaml.list");
        }
        return levels;
    }

    /** Every name in a formula is one of the indicator's own inputs. */
    private static void requireNamed(YamlNode node, Indicator indicator) {
        Set<String> named = new HashSet<>();
        for (Measure each : indicator.measures()) {
            Formula computed = each.computed();
            if (computed != null) {
                named.addAll(computed.measures());
            }
        }
        indicator.sums().forEach(sum -> named.addAll(sum.measures()));
        indicator.measures().forEach(each -> named.remove(each.code()));
        if (!named.isEmpty()) {
            throw node.bad("import.indicators.input", String.join(", ", named));
        }
    }

    /** No input follows, by way of others, from itself. */
    private static void requireNoCircle(YamlNode node, Indicator indicator) {
        for (Measure input : indicator.inputs()) {
            Set<String> needed = needed(input, indicator);
            if (needed.contains(input.code())) {
                String name = input.code().substring(indicator.code().length() + 1);
                throw node.get("inputs")
                        .get(name)
                        .get("computed")
                        .bad("import.indicators.circle", String.join(", ", needed));
            }
        }
    }

    /** The codes of everything a measure is computed from. */
    private static Set<String> needed(Measure measure, Indicator indicator) {
        Set<String> needed = new LinkedHashSet<>();
        List<Measure> next = new ArrayList<>(List.of(measure));
        while (!next.isEmpty()) {
            Formula computed = next.removeFirst().computed();
            if (computed != null) {
                computed.measures().stream()
                        .filter(needed::add)
                        .forEach(code -> indicator.measure(code).ifPresent(next::add));
            }
        }
        return needed;
    }

    static Formula formula(YamlNode node) {
        try {
            return Formula.parse(node.text());
        } catch (IllegalArgumentException malformed) {
            throw node.bad("import.yaml.formula", String.valueOf(malformed.getMessage()));
        }
    }

    /** A constant of an enumeration, written in lower case with hyphens. */
    static <E extends Enum<E>> E word(YamlNode node, Class<E> type) {
        String written = node.text().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(written)) {
                return each;
            }
        }
        throw node.bad(
                "import.yaml.word",
                java.util.Arrays.stream(type.getEnumConstants())
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(java.util.stream.Collectors.joining(", ")));
    }

    static boolean yes(YamlNode node) {
        return switch (node.text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw node.bad("import.yaml.word", "true, false");
        };
    }
}
