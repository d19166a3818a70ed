package vn.solang.ocop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.BadCell;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;

/**
 * Reads files of rules: frameworks with their sheets, regimes, rules of councils. What does not add up is refused where it
 * stands, unless the sheet says itself that it is incomplete.
 */
final class RulesReader {

    static final String FRAMEWORK = "ocop-framework";
    static final String REGIMES = "ocop-regimes";
    static final String COUNCIL = "ocop-council";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern SET = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int MOST_STARS = 5;

    private final YamlFile file;

    RulesReader(YamlFile file) {
        this.file = file;
    }

    /** @throws BadCell where nothing can be read of it; what is wrong with single sheets is refused through the file */
    Framework framework() {
        YamlNode root = file.root();
        root.requireOnly(
                FRAMEWORK,
                "name",
                "documents",
                "from",
                "until",
                "confidence",
                "source",
                "note",
                "parts",
                "stars",
                "dossier",
                "sets");
        List<Framework.Part> parts = parts(root.get("parts"));
        StarBands stars = stars(root.get("stars"));
        List<Sheet> sheets = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (YamlNode each : root.get("sets").list()) {
            file.attempt(() -> {
                Sheet sheet = sheet(each, parts);
                if (!codes.add(sheet.code())) {
                    throw each.get("code").bad("import.ocop.twice");
                }
                sheets.add(sheet);
            });
        }
        LocalDate from = root.get("from").date();
        return new Framework(
                code(root.get(FRAMEWORK)),
                root.get("name").text(),
                root.texts("documents"),
                from,
                until(root, from),
                word(root.get("confidence"), "read", "recalled"),
                root.get("source").text(),
                root.textOr("note", ""),
                parts,
                stars,
                root.find("dossier").map(this::dossier).orElse(List.of()),
                sheets);
    }

    /** @throws BadCell where a regime cannot be read, or begins before the one before it has ended */
    List<Regime> regimes() {
        YamlNode root = file.root();
        root.requireOnly(REGIMES, "regimes", "reminders", "complaints");
        List<Regime> regimes = new ArrayList<>();
        for (YamlNode each : root.get("regimes").list()) {
            each.requireOnly(
                    "from",
                    "until",
                    "document",
                    "checked-by",
                    "commune-checks",
                    "decided-by",
                    "valid-months",
                    "confidence",
                    "source");
            LocalDate from = each.get("from").date();
            if (!regimes.isEmpty()) {
                LocalDate before = regimes.getLast().until();
                if (before == null || !from.isAfter(before)) {
                    throw each.get("from").bad("import.ocop.overlap");
                }
            }
            regimes.add(new Regime(
                    from,
                    until(each, from),
                    each.get("document").text(),
                    authority(each.get("checked-by")),
                    each.texts("commune-checks"),
                    decidedBy(each.get("decided-by")),
                    within(each.get("valid-months"), 1, 120),
                    word(each.get("confidence"), "read", "recalled"),
                    each.get("source").text()));
        }
        return regimes;
    }

    /** How long before certificates run out people are reminded; nothing where the file does not say. */
    RenewalRules renewal() {
        if (file.root().find("reminders").isEmpty()) {
            return RenewalRules.NONE;
        }
        YamlNode node = file.root().get("reminders");
        node.requireOnly("months", "basis");
        List<Integer> months = new ArrayList<>();
        for (YamlNode each : node.get("months").list()) {
            int before = within(each, 1, 36);
            if (!months.isEmpty() && before >= months.getLast()) {
                throw each.bad("import.ocop.months");
            }
            months.add(before);
        }
        return new RenewalRules(months, node.get("basis").text());
    }

    /** Within how many days complaints are answered; none where the file does not say. */
    List<ComplaintTerm> complaintTerms() {
        if (file.root().find("complaints").isEmpty()) {
            return List.of();
        }
        Map<String, ComplaintTerm> terms = new LinkedHashMap<>();
        for (YamlNode each : file.root().get("complaints").list()) {
            each.requireOnly("code", "name", "days", "basis", "confidence");
            String code = each.get("code").text();
            if (!SET.matcher(code).matches()) {
                throw each.get("code").bad("import.ocop.term-code");
            }
            var term = new ComplaintTerm(
                    code,
                    each.get("name").text(),
                    within(each.get("days"), 1, 366),
                    each.get("basis").text(),
                    word(each.get("confidence"), "read", "recalled", "house"));
            if (terms.put(code, term) != null) {
                throw each.get("code").bad("import.ocop.term-twice");
            }
        }
        return List.copyOf(terms.values());
    }

    /** @throws BadCell where they cannot be read */
    CouncilRules council() {
        YamlNode root = file.root();
        root.requireOnly(COUNCIL, "province", "quorum-percent", "greatest-spread", "rounding", "confidence", "source");
        YamlNode rounding = root.get("rounding");
        BigDecimal spread = root.get("greatest-spread").number();
        if (spread.signum() < 0 || spread.compareTo(WHOLE) > 0) {
            throw root.get("greatest-spread").bad("import.ocop.range", 0, WHOLE);
        }
        return new CouncilRules(
                root.textOr("province", ""),
                within(root.get("quorum-percent"), 1, 100),
                spread,
                rounding.text().equals("none") ? null : Integer.valueOf(within(rounding, 0, 4)),
                word(root.get("confidence"), "read", "recalled"),
                root.get("source").text());
    }

    private static List<Framework.Part> parts(YamlNode node) {
        List<Framework.Part> parts = new ArrayList<>();
        for (YamlNode each : node.list()) {
            each.requireOnly("code", "name", "most");
            parts.add(
                    new Framework.Part(each.get("code").text(), each.get("name").text(), points(each.get("most"))));
        }
        requireSum(node, WHOLE, parts.stream().map(Framework.Part::most).toList());
        return parts;
    }

    private static StarBands stars(YamlNode node) {
        List<StarBands.Band> bands = new ArrayList<>();
        for (YamlNode each : node.list()) {
            each.requireOnly("stars", "from", "certificate");
            var band = new StarBands.Band(
                    within(each.get("stars"), 1, MOST_STARS),
                    points(each.get("from")),
                    each.textOr("certificate", "false").equals("true"));
            boolean follows = bands.isEmpty()
                    ? band.from().signum() == 0
                    : band.from().compareTo(bands.getLast().from()) > 0
                            && band.stars() > bands.getLast().stars();
            if (!follows || band.from().compareTo(WHOLE) >= 0) {
                throw each.get("from").bad("import.ocop.bands");
            }
            bands.add(band);
        }
        return new StarBands(bands);
    }

    private List<Framework.DossierItem> dossier(YamlNode node) {
        return node.list().stream()
                .map(each -> {
                    each.requireOnly("code", "title", "what", "required", "sample");
                    return new Framework.DossierItem(
                            each.get("code").text(),
                            each.get("title").text(),
                            each.textOr("what", ""),
                            each.textOr("required", "false").equals("true"),
                            each.textOr("sample", "false").equals("true"));
                })
                .toList();
    }

    private static Sheet sheet(YamlNode node, List<Framework.Part> parts) {
        node.requireOnly("code", "name", "industry", "group", "agency", "sample", "confidence", "incomplete", "parts");
        if (!SET.matcher(node.get("code").text()).matches()) {
            throw node.get("code").bad("import.ocop.set-code");
        }
        String incomplete = node.textOr("incomplete", "");
        List<SheetSection> sections = new ArrayList<>();
        if (node.find("parts").isPresent()) {
            Map<String, YamlNode> written = node.get("parts").map();
            node.get("parts")
                    .requireOnly(parts.stream().map(Framework.Part::code).toArray(String[]::new));
            for (Framework.Part part : parts) {
                YamlNode there = written.get(part.code());
                if (there == null) {
                    throw node.get("parts").bad("import.yaml.missing", part.code());
                }
                List<SheetSection> own = sections(there, part, sections.size());
                if (incomplete.isEmpty()) {
                    requireSum(
                            there,
                            part.most(),
                            own.stream().map(SheetSection::most).toList());
                }
                sections.addAll(own);
            }
        } else if (incomplete.isEmpty()) {
            throw node.bad("import.yaml.missing", "parts");
        }
        return new Sheet(
                node.get("code").text(),
                node.get("name").text(),
                node.get("industry").text(),
                node.textOr("group", ""),
                node.textOr("agency", ""),
                !node.textOr("sample", "true").equals("false"),
                incomplete,
                sections);
    }

    private static List<SheetSection> sections(YamlNode node, Framework.Part part, int before) {
        List<SheetSection> sections = new ArrayList<>();
        for (YamlNode each : node.list()) {
            each.requireOnly("no", "name", "most", "criteria");
            int place = before + sections.size() + 1;
            List<SheetCriterion> criteria = criteria(each.get("criteria"), Integer.toString(place));
            BigDecimal most = points(each.get("most"));
            requireSum(each, most, criteria.stream().map(SheetCriterion::most).toList());
            sections.add(new SheetSection(
                    part.code(), each.textOr("no", ""), each.get("name").text(), most, criteria));
        }
        return sections;
    }

    private static List<SheetCriterion> criteria(YamlNode node, String above) {
        List<SheetCriterion> criteria = new ArrayList<>();
        for (YamlNode each : node.list()) {
            criteria.add(criterion(each, above + "." + (criteria.size() + 1)));
        }
        return criteria;
    }

    private static SheetCriterion criterion(YamlNode node, String place) {
        node.requireOnly("no", "name", "most", "note", "gate", "options", "criteria");
        BigDecimal most = points(node.get("most"));
        List<SheetCriterion> parts =
                node.find("criteria").map(below -> criteria(below, place)).orElse(List.of());
        List<SheetOption> options = parts.isEmpty() ? options(node.get("options"), most) : List.of();
        if (!parts.isEmpty()) {
            requireSum(node, most, parts.stream().map(SheetCriterion::most).toList());
        }
        return new SheetCriterion(
                place,
                node.find("no").map(YamlNode::textOrEmpty).orElse(""),
                node.get("name").text(),
                most,
                node.textOr("note", ""),
                gate(node),
                options,
                parts);
    }

    private static List<SheetOption> options(YamlNode node, BigDecimal most) {
        List<SheetOption> options = new ArrayList<>();
        for (YamlNode each : node.list()) {
            List<YamlNode> pair = each.list();
            if (pair.size() != 2) {
                throw each.bad("import.ocop.option");
            }
            BigDecimal points = points(pair.getFirst());
            if (points.compareTo(most) > 0) {
                throw pair.getFirst().bad("import.ocop.option-points", most.toPlainString());
            }
            options.add(new SheetOption(points, pair.getLast().text()));
        }
        if (options.stream().noneMatch(option -> option.points().compareTo(most) == 0)) {
            throw node.bad("import.ocop.no-best", most.toPlainString());
        }
        return options;
    }

    private static @Nullable Gate gate(YamlNode node) {
        return node.find("gate").isEmpty()
                ? null
                : Gate.valueOf(word(node.get("gate"), "reject", "stop").toUpperCase(Locale.ROOT));
    }

    private static Map<Integer, Authority> decidedBy(YamlNode node) {
        Map<Integer, Authority> decided = new HashMap<>();
        node.map().forEach((stars, who) -> {
            if (!stars.matches("[1-5]")) {
                throw who.bad("import.ocop.stars", stars);
            }
            decided.put(Integer.valueOf(stars), authority(who));
        });
        return decided;
    }

    private static Authority authority(YamlNode node) {
        String[] known = Arrays.stream(Authority.values()).map(Authority::code).toArray(String[]::new);
        return Authority.valueOf(word(node, known).toUpperCase(Locale.ROOT));
    }

    private static String code(YamlNode node) {
        if (!CODE.matcher(node.text()).matches()) {
            throw node.bad("import.ocop.code");
        }
        return node.text();
    }

    private static @Nullable LocalDate until(YamlNode node, LocalDate from) {
        if (node.find("until").isEmpty()) {
            return null;
        }
        LocalDate until = node.get("until").date();
        if (until.isBefore(from)) {
            throw node.get("until").bad("import.criteria.until", from);
        }
        return until;
    }

    private static BigDecimal points(YamlNode node) {
        BigDecimal points = node.number();
        if (points.signum() < 0 || points.compareTo(WHOLE) > 0) {
            throw node.bad("import.ocop.range", 0, WHOLE);
        }
        return points;
    }

    private static int within(YamlNode node, int least, int most) {
        int number = node.integer();
        if (number < least || number > most) {
            throw node.bad("import.ocop.range", least, most);
        }
        return number;
    }

    private static String word(YamlNode node, String... known) {
        if (!Arrays.asList(known).contains(node.text())) {
            throw node.bad("import.yaml.word", String.join(", ", known));
        }
        return node.text();
    }

    private static void requireSum(YamlNode node, BigDecimal whole, List<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            throw node.bad("import.ocop.sum", whole.toPlainString(), sum.toPlainString());
        }
    }
}
