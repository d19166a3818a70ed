package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlNode;

/** Reads the bound of a requirement: {@code at-least: 80}, {@code at-most: {general: 5, DBSH: 1.5}}. */
final class BoundReader {

    static final Map<String, Comparison> WORDS =
            Map.of("at-least", Comparison.AT_LEAST, "at-most", Comparison.AT_MOST, "equals", Comparison.EQUALS);

    private static final String GENERAL = "general";

    private final Set<String> variants;
    private final Basis.Confidence confidence;
    private final String source;
    private final String origin;
    private final String name;

    /**
     * A reader for one set.
     *
     * @param variants the variants its tables may name
     * @param confidence of levels that say nothing else
     * @param source of levels that say nothing else
     * @param origin the code of the province's set; empty for a national one
     * @param name what that is called; empty for a national one
     */
    BoundReader(Set<String> variants, Basis.Confidence confidence, String source, String origin, String name) {
        this.variants = variants;
        this.confidence = confidence;
        this.source = source;
        this.origin = origin;
        this.name = name;
    }

    /** What levels of a file may rest on; confirming them is for officers. */
    static Basis.Confidence confidence(YamlNode node) {
        Basis.Confidence written = IndicatorReader.word(node, Basis.Confidence.class);
        if (written == Basis.Confidence.CONFIRMED) {
            throw node.bad("import.yaml.word", "read, recalled, demo");
        }
        return written;
    }

    /** How sure a recollection is. */
    static String certainty(YamlNode node) {
        return RequirementReader.oneOf(node, List.of("high", "medium", "low"));
    }

    /**
     * The bound of a part.
     *
     * @param part the node with the comparison
     * @param requirement the node with confidence and source; the same for requirements of one part
     * @param measure what is held against it, for words of grades; null where it is no single measure
     */
    Bound read(YamlNode part, YamlNode requirement, @Nullable Measure measure) {
        List<String> written =
                part.map().keySet().stream().filter(WORDS::containsKey).toList();
        if (written.size() != 1) {
            throw part.bad("import.criteria.comparison");
        }
        YamlNode table = part.get(written.getFirst());
        var basis = new Bases(part, requirement);
        List<Level> levels = new ArrayList<>();
        if (!table.isMap()) {
            levels.add(new Level("", null, null, fixed(table, measure), basis.of(GENERAL)));
        } else if (table.find("times").isPresent()) {
            table.requireOnly("times", "set", "requirement");
            levels.add(new Level(
                    "",
                    null,
                    null,
                    new Amount.Relative(
                            table.get("times").number(),
                            table.get("set").text(),
                            table.get("requirement").text()),
                    basis.of(GENERAL)));
        } else {
            table.map().forEach((key, value) -> {
                if (key.equals("cases")) {
                    value.list().forEach(each -> levels.add(aCase(each, measure, basis)));
                } else {
                    levels.addAll(ofVariant(key, value, measure, basis));
                }
            });
        }
        if (levels.isEmpty()) {
            throw table.bad("import.yaml.map");
        }
        return new Bound(
                Comparison.valueOf(
                        written.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                List.of(new Bound.Layer(origin, name, levels)));
    }

    private Level aCase(YamlNode node, @Nullable Measure measure, Bases basis) {
        node.requireOnly("when", "then");
        try {
            return new Level(
                    "",
                    null,
                    Condition.parse(node.get("when").text()),
                    fixed(node.get("then"), measure),
                    basis.of("cases"));
        } catch (IllegalArgumentException malformed) {
            throw node.get("when").bad("import.yaml.formula", String.valueOf(malformed.getMessage()));
        }
    }

    private List<Level> ofVariant(String key, YamlNode value, @Nullable Measure measure, Bases basis) {
        if (!key.equals(GENERAL) && !variants.contains(key)) {
            throw value.bad("import.criteria.variant", key, String.join(", ", variants));
        }
        String variant = key.equals(GENERAL) ? "" : key;
        if (!value.isMap()) {
            return List.of(new Level(variant, null, null, fixed(value, measure), basis.of(key)));
        }
        List<Level> years = new ArrayList<>();
        value.map().forEach((year, amount) -> {
            if (!year.matches("20[0-9]{2}")) {
                throw amount.bad("import.criteria.year", year);
            }
            years.add(new Level(variant, Integer.valueOf(year), null, fixed(amount, measure), basis.of(key)));
        });
        return years;
    }

    private static Amount fixed(YamlNode node, @Nullable Measure measure) {
        String text = node.text();
        if (text.equals("unknown")) {
            return new Amount.Unknown();
        }
        BigDecimal value = Words.value(text, measure).orElseGet(node::number);
        if (measure != null && !measure.possible(value)) {
            throw node.bad("import.criteria.bounds", measure.name());
        }
        return new Amount.Fixed(value);
    }

    /** What the levels of one requirement rest on. */
    private final class Bases {

        private final Basis ordinary;
        private final Basis read;
        private final Set<String> wereRead;

        Bases(YamlNode part, YamlNode requirement) {
            String said = requirement.textOr("source", source);
            Basis.Confidence own =
                    requirement.find("confidence").map(BoundReader::confidence).orElse(confidence);
            String certainty = part.find("certainty")
                    .or(() -> requirement.find("certainty"))
                    .map(BoundReader::certainty)
                    .orElse("");
            YamlNode reader = part.find("read").isPresent() ? part : requirement;
            ordinary = new Basis(own, own == Basis.Confidence.RECALLED ? certainty : "", said, "");
            read = new Basis(Basis.Confidence.READ, "", said, "");
            wereRead = reader.find("read")
                    .map(node -> node.isList() ? Set.copyOf(reader.texts("read")) : Set.of(node.text()))
                    .orElse(Set.of());
            for (String each : wereRead) {
                if (!Set.of("all", GENERAL, "cases").contains(each) && !variants.contains(each)) {
                    throw reader.get("read").bad("import.criteria.variant", each, String.join(", ", variants));
                }
            }
        }

        Basis of(String key) {
            return wereRead.contains("all") || wereRead.contains(key) ? read : ordinary;
        }
    }
}
