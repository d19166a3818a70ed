package vn.solang.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;
import vn.solang.units.UnitLevel;

/** Reads a criteria set, or a province's set over one, refusing what is wrong in it line by line. */
final class SetReader {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:_[A-Z0-9]+)*");
    private static final Pattern VARIANT = Pattern.compile("[A-Z][A-Z0-9_]*|[0-9]{1,2}");

    private final Catalogue catalogue;
    private final List<String> standards;

    /**
     * A reader for sets of one moment.
     *
     * @param standards the codes of the standards there are
     */
    SetReader(Catalogue catalogue, List<String> standards) {
        this.catalogue = catalogue;
        this.standards = List.copyOf(standards);
    }

    static boolean isOverlay(YamlFile file) {
        return file.root().find("over").isPresent();
    }

    CriteriaSet read(YamlFile file) {
        YamlNode root = file.root();
        root.requireOnly(
                "set",
                "name",
                "standard",
                "level",
                "types",
                "units",
                "document",
                "amended",
                "from",
                "until",
                "replaces",
                "counts",
                "frame",
                "varies-by",
                "variants",
                "instead",
                "confidence",
                "source",
                "note",
                "criteria",
                "conditions",
                "besides");
        Map<String, String> variants = variants(root);
        var reader = requirements(root, variants.keySet());
        List<String> types = root.texts("types");
        LocalDate from = root.get("from").date();
        Set<String> known = new HashSet<>();
        var set = new CriteriaSet(
                code(root.get("set")),
                root.get("name").text(),
                RequirementReader.oneOf(root.get("standard"), standards),
                level(root, types),
                types,
                root.texts("units"),
                root.get("document").text(),
                root.texts("amended"),
                from,
                RequirementReader.lastDay(root, from),
                root.textOr("replaces", ""),
                counts(root),
                RequirementReader.flag(root, "frame"),
                root.textOr("varies-by", ""),
                variants,
                instead(root, variants.keySet()),
                criteria(file, reader, new HashSet<>(), known),
                requirements(file, "conditions", reader, known),
                requirements(file, "besides", reader, known),
                root.textOr("source", root.get("document").text()),
                root.textOr("note", ""),
                null);
        if (file.refusals().isEmpty()) {
            requireCounted(root, set.declared(), set.counted(), set.frame());
        }
        return set;
    }

    /** @param national the set it lies over; null where none of that code is known */
    ProvinceSet readOverlay(YamlFile file, @Nullable CriteriaSet national) {
        YamlNode root = file.root();
        root.requireOnly(
                "set",
                "over",
                "province",
                "name",
                "document",
                "from",
                "until",
                "confidence",
                "source",
                "note",
                "thresholds",
                "criteria",
                "counts");
        if (national == null) {
            throw root.get("over").bad("import.criteria.no-set");
        }
        Set<String> variants = national.variants().keySet();
        var reader = requirements(root, variants);
        Map<String, Bound> levels = new HashMap<>();
        var overlay = new OverlayLevels(national, bounds(root, variants), catalogue);
        root.find("thresholds")
                .ifPresent(found -> found.map()
                        .forEach((place, node) -> file.attempt(() -> {
                            if (levels.put(Place.parse(place).toString(), overlay.read(place, node)) != null) {
                                throw node.bad("import.yaml.twice", place);
                            }
                        })));
        LocalDate from = root.get("from").date();
        var set = new ProvinceSet(
                code(root.get("set")),
                national.code(),
                root.get("province").text(),
                root.get("name").text(),
                root.get("document").text(),
                from,
                RequirementReader.lastDay(root, from),
                levels,
                root.find("criteria").filter(found -> !found.isEmptyList()).isPresent()
                        ? criteria(file, reader, numbers(national), codes(national))
                        : List.of(),
                counts(root),
                root.textOr("source", root.get("document").text()),
                root.textOr("note", ""));
        if (file.refusals().isEmpty()) {
            CriteriaSet both = Overlays.lay(national, set);
            requireCounted(root, set.declared(), both.counted(), national.frame());
        }
        return set;
    }

    private RequirementReader requirements(YamlNode root, Set<String> variants) {
        return new RequirementReader(catalogue, standards, bounds(root, variants));
    }

    private static BoundReader bounds(YamlNode root, Set<String> variants) {
        Basis.Confidence confidence =
                root.find("confidence").map(BoundReader::confidence).orElse(Basis.Confidence.RECALLED);
        boolean national = root.find("over").isEmpty();
        return new BoundReader(
                variants,
                confidence,
                root.textOr("source", root.get("document").text()),
                national ? "" : code(root.get("set")),
                national ? "" : root.get("name").text());
    }

    private static String code(YamlNode node) {
        if (!CODE.matcher(node.text()).matches()) {
            throw node.bad("import.criteria.set-code");
        }
        return node.text();
    }

    /** The names of the variants by key; with them comes what the set varies by. */
    private static Map<String, String> variants(YamlNode root) {
        Optional<YamlNode> found = root.find("variants");
        Optional<YamlNode> by = root.find("varies-by");
        if (found.isPresent() != by.isPresent()) {
            throw root.bad("import.yaml.missing", found.isPresent() ? "varies-by" : "variants");
        }
        by.ifPresent(node -> RequirementReader.oneOf(node, List.of("region", "group")));
        found.ifPresent(node -> node.map().forEach((key, name) -> {
            if (!VARIANT.matcher(key).matches()) {
                throw name.bad("import.criteria.variant-code", key);
            }
        }));
        return found.map(RequirementReader::texts).orElse(Map.of());
    }

    private static UnitLevel level(YamlNode root, List<String> types) {
        if (types.isEmpty()) {
            throw root.bad("import.yaml.missing", "types");
        }
        Optional<YamlNode> written = root.find("level");
        if (written.isPresent()) {
            return IndicatorReader.word(written.get(), UnitLevel.class);
        }
        return Arrays.stream(UnitLevel.values())
                .filter(level -> level.types().containsAll(types))
                .findFirst()
                .orElseThrow(() -> root.get("types").bad("import.yaml.missing", "level"));
    }

    private static CriteriaSet.@Nullable Instead instead(YamlNode root, Set<String> variants) {
        Optional<YamlNode> found = root.find("instead");
        if (found.isEmpty()) {
            return null;
        }
        YamlNode node = found.get();
        node.requireOnly("class", "variant", "text", "source");
        String variant = node.get("variant").text();
        if (!variants.contains(variant)) {
            throw node.get("variant").bad("import.criteria.variant", variant, String.join(", ", variants));
        }
        if (Set.of("region", "group").contains(node.get("class").text())) {
            throw node.get("class").bad("import.yaml.word", "special-difficulty");
        }
        return new CriteriaSet.Instead(
                node.get("class").text(), variant, node.textOr("text", ""), node.textOr("source", ""));
    }

    /**
     * The criteria of a file.
     *
     * @param numbers those given before
     * @param codes of the requirements before
     */
    private static List<Criterion> criteria(
            YamlFile file, RequirementReader reader, Set<String> numbers, Set<String> codes) {
        List<Criterion> criteria = new ArrayList<>();
        file.root()
                .find("criteria")
                .ifPresent(found -> found.list()
                        .forEach(node -> file.attempt(() -> {
                            node.requireOnly("no", "name", "group", "requirements", "source", "note");
                            if (!numbers.add(Integer.toString(node.get("no").integer()))) {
                                throw node.get("no").bad("import.criteria.twice");
                            }
                            YamlNode requirements = node.get("requirements");
                            boolean known = !requirements.isText();
                            if (!known && !requirements.text().equals("unknown")) {
                                throw requirements.bad("import.yaml.word", "unknown");
                            }
                            criteria.add(new Criterion(
                                    node.get("no").text(),
                                    node.get("name").text(),
                                    node.textOr("group", ""),
                                    known
                                            ? requirements(file, requirements, reader::readInCriterion, codes)
                                            : List.of(),
                                    known));
                        })));
        return criteria;
    }

    private static List<Requirement> requirements(
            YamlFile file, String key, RequirementReader reader, Set<String> known) {
        return file.root()
                .find(key)
                .map(found -> requirements(file, found, reader::read, known))
                .orElse(List.of());
    }

    private static List<Requirement> requirements(
            YamlFile file, YamlNode list, Function<YamlNode, Requirement> reader, Set<String> known) {
        List<Requirement> requirements = new ArrayList<>();
        list.list()
                .forEach(node -> file.attempt(() -> {
                    Requirement requirement = reader.apply(node);
                    if (!known.add(requirement.code())) {
                        throw node.get("code").bad("import.criteria.requirement-twice");
                    }
                    requirements.add(requirement);
                }));
        return requirements;
    }

    private static CriteriaSet.Counts counts(YamlNode root) {
        Optional<YamlNode> found = root.find("counts");
        if (found.isEmpty()) {
            return new CriteriaSet.Counts(null, null, null);
        }
        YamlNode node = found.get();
        node.requireOnly("criteria", "indicators", "conditions");
        return new CriteriaSet.Counts(count(node, "criteria"), count(node, "indicators"), count(node, "conditions"));
    }

    private static @Nullable Integer count(YamlNode node, String key) {
        return node.find(key).map(YamlNode::integer).orElse(null);
    }

    private static Set<String> codes(CriteriaSet set) {
        return set.requirements().stream().map(Requirement::code).collect(Collectors.toSet());
    }

    private static Set<String> numbers(CriteriaSet set) {
        return set.criteria().stream().map(Criterion::no).collect(Collectors.toSet());
    }

    private static void requireCounted(
            YamlNode root, CriteriaSet.Counts declared, CriteriaSet.Counts counted, boolean frame) {
        requireCounted(root, "criteria", declared.criteria(), counted.criteria(), false);
        requireCounted(root, "indicators", declared.indicators(), counted.indicators(), frame);
        requireCounted(root, "conditions", declared.conditions(), counted.conditions(), frame);
    }

    private static void requireCounted(
            YamlNode root, String what, @Nullable Integer declared, @Nullable Integer counted, boolean frame) {
        if (declared == null || counted == null || declared.equals(counted) || (frame && counted < declared)) {
            return;
        }
        throw root.get("counts").get(what).bad("import.criteria.counts", what, declared.toString(), counted.toString());
    }
}
