package vn.solang.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlNode;
import vn.solang.shared.VietnameseFormat;

/** Reads one requirement of a set against the catalogue of indicators. */
final class RequirementReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*");

    /** What a requirement may ask, and the keys that say more of it. */
    private static final Map<String, Set<String>> RULES = Map.of(
            "indicator", Set.of("each", "at-least", "at-most", "equals"),
            "value", Set.of("unit", "at-least", "at-most", "equals"),
            "share", Set.of("none", "at-least", "at-most", "equals"),
            "every", Set.of("at-least", "at-most", "equals"),
            "meets", Set.of(),
            "criteria", Set.of(),
            "rule", Set.of(),
            "parts", Set.of());

    private final Catalogue catalogue;
    private final List<String> standards;
    private final BoundReader bounds;

    RequirementReader(Catalogue catalogue, List<String> standards, BoundReader bounds) {
        this.catalogue = catalogue;
        this.standards = standards;
        this.bounds = bounds;
    }

    /** One inside a criterion, which cannot ask for all criteria: it is one of them. */
    Requirement readInCriterion(YamlNode node) {
        Requirement requirement = read(node);
        if (requirement.parts().contains(new Part.AllCriteria())) {
            throw node.get("criteria").bad("import.criteria.all-inside");
        }
        return requirement;
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
                "until",
                "succeeds",
                "succeeds-source");
        requireOneRule(node);
        node.find("certainty").ifPresent(BoundReader::certainty);
        List<Part> parts = new ArrayList<>();
        Optional<YamlNode> several = node.find("parts");
        if (several.isPresent()) {
            if (several.get().list().isEmpty()) {
                throw several.get().bad("import.yaml.list");
            }
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
                requireOneRule(part);
                parts.addAll(parts(part, node));
            });
        } else {
            parts.addAll(parts(node, node));
        }
        LocalDate from = node.find("from").map(YamlNode::date).orElse(null);
        return new Requirement(
                code(node.get("code")),
                node.get("name").text(),
                parts,
                flag(node, "delegated"),
                flag(node, "optional"),
                node.textOr("ministry", ""),
                node.textOr("source", ""),
                node.textOr("note", ""),
                from,
                lastDay(node, from),
                succession(node));
    }

    private static String code(YamlNode node) {
        if (!CODE.matcher(node.text()).matches()) {
            throw node.bad("import.criteria.code");
        }
        return node.text();
    }

    /** One rule, and beside it only what it looks at: anything else would be silently lost. */
    private static void requireOneRule(YamlNode node) {
        Set<String> keys = node.map().keySet();
        List<String> rules = keys.stream().filter(RULES::containsKey).toList();
        if (rules.size() != 1) {
            throw node.bad(
                    "import.criteria.rule", RULES.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        String rule = rules.getFirst();
        Set<String> own = RULES.getOrDefault(rule, Set.of());
        for (String key : keys) {
            if (!own.contains(key) && RULES.values().stream().anyMatch(others -> others.contains(key))) {
                throw node.get(key).bad("import.criteria.beside", key, rule);
            }
        }
    }

    private static Requirement.Succession succession(YamlNode node) {
        Optional<YamlNode> codes = node.find("succeeds");
        if (codes.isEmpty()) {
            return Requirement.Succession.NONE;
        }
        List<String> named = codes.get().isText()
                ? List.of(codes.get().text())
                : codes.get().list().stream().map(YamlNode::text).toList();
        return new Requirement.Succession(named, node.get("succeeds-source").text());
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
            oneOf(part.get("criteria"), List.of("all"));
            return List.of(new Part.AllCriteria());
        }
        oneOf(part.get("rule"), List.of("unknown"));
        return List.of(new Part.Untold());
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
        if (share.find("meets").isPresent() == share.find("holds").isPresent()) {
            throw share.bad("import.criteria.rule", "meets, holds");
        }
        Part.Below below = share.find("meets").isPresent()
                ? new Part.Below.Meeting(share.get("meets").text())
                : new Part.Below.Holding(oneOf(share.get("holds"), standards));
        boolean unknown = part.find("none")
                .map(none -> oneOf(none, List.of("unknown", "not-applicable")).equals("unknown"))
                .orElse(false);
        return new Part.Share(types(share), below, unknown, ofUnitsBelow(part, requirement, null));
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
                ofUnitsBelow(part, requirement, measure));
    }

    /** A bound for units below, for which no case can be told: its condition would be one of the unit itself. */
    private Bound ofUnitsBelow(YamlNode part, YamlNode requirement, @Nullable Measure measure) {
        Bound bound = bound(part, requirement, measure);
        if (bound.levels().stream().anyMatch(level -> level.when() != null)) {
            throw part.bad("import.criteria.no-cases");
        }
        return bound;
    }

    private static List<String> types(YamlNode node) {
        List<String> types = node.texts("of");
        if (types.isEmpty()) {
            throw node.bad("import.yaml.missing", "of");
        }
        return types;
    }

    private Bound bound(YamlNode part, YamlNode requirement, @Nullable Measure measure) {
        Bound bound = bounds.read(part, requirement, measure);
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

    /** The last day of what begins on a day, where it has one. @throws vn.solang.imports.BadCell where it lies before */
    static @Nullable LocalDate lastDay(YamlNode node, @Nullable LocalDate from) {
        LocalDate until = node.find("until").map(YamlNode::date).orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            throw node.get("until").bad("import.criteria.until", VietnameseFormat.tableDate(from));
        }
        return until;
    }

    /** The text, which must be one of these words. */
    static String oneOf(YamlNode node, List<String> words) {
        if (!words.contains(node.text())) {
            throw node.bad("import.yaml.word", String.join(", ", words));
        }
        return node.text();
    }

    /** What stands under a key as texts by key. */
    static Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        node.map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}
