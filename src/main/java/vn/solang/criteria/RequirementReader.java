package vn.solang.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlNode;

/** Reads one requirement of a set against the catalogue of indicators. */
final class RequirementReader {

    private static final Set<String> RULES = Set.of(
            "indicator",
            "value",
            "parts",
            "share",
            "every",
            "meets",
            "criteria",
            "rule",
            "at-least",
            "at-most",
            "equals");

    private final Catalogue catalogue;
    private final BoundReader bounds;

    RequirementReader(Catalogue catalogue, BoundReader bounds) {
        this.catalogue = catalogue;
        this.bounds = bounds;
    }

    Requirement read(YamlNode node) {
        node.requireOnly(
                "code",
                "name",
                "indicator",
                "each",
                "value",
                "unit",
                "parts",
                "share",
                "every",
                "none",
                "meets",
                "criteria",
                "rule",
                "at-least",
                "at-most",
                "equals",
                "delegated",
                "optional",
                "certainty",
                "confidence",
                "read",
                "ministry",
                "source",
                "note",
                "from",
                "until");
        List<Part> parts = new ArrayList<>();
        Optional<YamlNode> several = node.find("parts");
        if (several.isPresent()) {
            several.get().list().forEach(part -> {
                part.requireOnly(
                        "indicator",
                        "each",
                        "value",
                        "name",
                        "unit",
                        "share",
                        "every",
                        "none",
                        "meets",
                        "at-least",
                        "at-most",
                        "equals",
                        "read",
                        "certainty",
                        "rule");
                parts.addAll(parts(part, node));
            });
        } else {
            parts.addAll(parts(node, node));
        }
        return new Requirement(
                node.get("code").text(),
                node.get("name").text(),
                parts,
                flag(node, "delegated"),
                flag(node, "optional"),
                node.textOr("ministry", ""),
                node.textOr("source", ""),
                node.textOr("note", ""),
                day(node, "from"),
                day(node, "until"));
    }

    private List<Part> parts(YamlNode part, YamlNode requirement) {
        if (part.find("indicator").isPresent()) {
            return measured(part, requirement);
        }
        if (part.find("value").isPresent()) {
            Formula formula = formula(part.get("value"));
            return List.of(new Part.Measured(
                    formula, part.textOr("name", ""), part.textOr("unit", ""), bound(part, requirement, null)));
        }
        if (part.find("share").isPresent()) {
            return List.of(share(part, requirement));
        }
        if (part.find("every").isPresent()) {
            return List.of(every(part, requirement));
        }
        if (part.find("meets").isPresent()) {
            return List.of(new Part.Meets(part.get("meets").text()));
        }
        if (part.find("criteria").isPresent()) {
            requireWord(part.get("criteria"), "all");
            return List.of(new Part.AllCriteria());
        }
        if (part.find("rule").isPresent()) {
            requireWord(part.get("rule"), "unknown");
            return List.of(new Part.Untold());
        }
        throw part.bad("import.criteria.rule", RULES.stream().sorted().collect(Collectors.joining(", ")));
    }

    private List<Part> measured(YamlNode part, YamlNode requirement) {
        Measure measure = measure(part.get("indicator"), part.get("indicator").text());
        Bound bound = bound(part, requirement, measure);
        List<Part> parts = new ArrayList<>();
        parts.add(measured(measure, bound));
        for (String input : part.texts("each")) {
            parts.add(measured(measure(part.get("each"), measure.code() + "." + input), bound));
        }
        return parts;
    }

    private static Part measured(Measure measure, Bound bound) {
        return new Part.Measured(new Formula.Of(measure.code()), measure.name(), measure.unit(), bound);
    }

    private Part share(YamlNode part, YamlNode requirement) {
        YamlNode share = part.get("share");
        share.requireOnly("of", "meets", "holds");
        Part.Below below = share.find("meets").isPresent()
                ? new Part.Below.Meeting(share.get("meets").text())
                : new Part.Below.Holding(share.get("holds").text());
        part.find("none").ifPresent(none -> requireOneOf(none, "unknown", "not-applicable"));
        boolean unknown = part.textOr("none", "").equals("unknown");
        return new Part.Share(types(share), below, unknown, bound(part, requirement, null));
    }

    private Part every(YamlNode part, YamlNode requirement) {
        YamlNode every = part.get("every");
        every.requireOnly("of", "indicator");
        Measure measure = measure(every.get("indicator"), every.get("indicator").text());
        return new Part.Every(
                types(every),
                new Formula.Of(measure.code()),
                measure.name(),
                measure.unit(),
                bound(part, requirement, measure));
    }

    private static List<String> types(YamlNode node) {
        List<String> types = node.texts("of");
        if (types.isEmpty()) {
            throw node.bad("import.yaml.missing", "of");
        }
        return types;
    }

    private Bound bound(YamlNode part, YamlNode requirement, @Nullable Measure measure) {
        Bound bound = bounds.read(part, requirement, measure, "", "");
        bound.levels().forEach(level -> {
            Condition when = level.when();
            if (when != null) {
                requireKnown(part, when.measures());
            }
        });
        return bound;
    }

    private Formula formula(YamlNode node) {
        Formula formula = IndicatorReader.formula(node);
        requireKnown(node, formula.measures());
        return formula;
    }

    private Measure measure(YamlNode node, String code) {
        requireKnown(node, Set.of(code));
        return catalogue.measure(code).orElseThrow();
    }

    private void requireKnown(YamlNode node, Set<String> codes) {
        for (String code : codes) {
            if (catalogue.measure(code).isEmpty()) {
                throw node.bad("import.criteria.indicator", code);
            }
        }
    }

    static boolean flag(YamlNode node, String key) {
        return node.find(key).map(IndicatorReader::yes).orElse(false);
    }

    static @Nullable LocalDate day(YamlNode node, String key) {
        return node.find(key).map(YamlNode::date).orElse(null);
    }

    private static void requireWord(YamlNode node, String word) {
        requireOneOf(node, word);
    }

    private static void requireOneOf(YamlNode node, String... words) {
        if (!List.of(words).contains(node.text())) {
            throw node.bad("import.yaml.word", String.join(", ", words));
        }
    }

    /** What stands under a key as texts by key. */
    static Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        node.map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}
