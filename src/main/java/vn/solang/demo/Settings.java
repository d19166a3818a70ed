package vn.solang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;
import vn.solang.shared.Period;

/**
 * What {@code demo/facts-ha-tinh.yaml} says.
 *
 * @param day whose units and levels are taken
 * @param spread how far from a level values lie at most, by measure
 * @param whole measures reported in whole numbers
 * @param ofVillages measures that are a share of villages
 * @param within measures that are never more than another
 * @param notApplicable how often a measure does not apply
 */
record Settings(
        long seed,
        String province,
        LocalDate day,
        List<Period> periods,
        String source,
        Sizes sizes,
        Remaining remaining,
        Unknown unknown,
        Advanced advanced,
        Districts districts,
        List<String> provinceFails,
        Map<String, BigDecimal> spread,
        List<String> whole,
        List<String> ofVillages,
        Map<String, String> within,
        Map<String, Double> notApplicable) {

    static final String FILE = "/demo/facts-ha-tinh.yaml";

    /** Two numbers between which chance decides. */
    record Span(double least, double most) {

        double draw(Chance chance, String... what) {
            return chance.between(least, most, what);
        }

        int whole(Chance chance, String... what) {
            return chance.between((int) least, (int) most, what);
        }
    }

    /** How large communes are. */
    record Sizes(
            Span villages, Span households, Span urbanHouseholds, Span peoplePerHousehold, Map<String, Double> parts) {}

    /** Measures without a value: so many of a list. */
    record Missing(int each, List<String> of) {}

    /** Communes without a title: the fields each fails in, and what else. */
    record Remaining(List<List<String>> fields, List<String> others, Span advanced, Missing missing) {}

    /** How many communes with a title have values missing, and which values. */
    record Unknown(int withoutTitle, int elsewhere, Missing missing) {}

    /** What communes with the base title fail of the advanced set. */
    record Advanced(List<String> always, Span more, List<String> hard) {}

    /** Where districts without a title fall short, by code, and how near the others are to the advanced set. */
    record Districts(
            Map<String, List<String>> fails,
            Map<String, List<String>> missing,
            Span highSchools,
            Span urbanWaterWithTitle,
            Span urbanWaterWithout,
            Span onRoadmap,
            Span others) {}

    static Settings read() {
        YamlNode root = root();
        long seed = root.get("seed").integer();
        YamlNode communes = root.get("communes");
        YamlNode unknown = root.get("unknown");
        YamlNode advanced = root.get("advanced");
        return new Settings(
                seed,
                root.get("province").text(),
                root.get("day").date(),
                root.texts("periods").stream().map(Period::parse).toList(),
                root.get("source").text().replace("{seed}", Long.toString(seed)),
                new Sizes(
                        span(communes.get("villages")),
                        span(communes.get("households")),
                        span(communes.get("urban-households")),
                        span(communes.get("people-per-household")),
                        map(communes.get("parts"), Settings::decimal)),
                remaining(root.get("remaining")),
                new Unknown(
                        unknown.get("in-districts-without-title").integer(),
                        unknown.get("elsewhere").integer(),
                        missing(unknown.get("missing"))),
                new Advanced(advanced.texts("always"), span(advanced.get("more")), advanced.texts("hard")),
                districts(root.get("districts")),
                root.texts("province-fails"),
                map(root.get("spread"), YamlNode::number),
                root.texts("whole"),
                root.texts("of-villages"),
                map(root.get("within"), YamlNode::text),
                map(root.get("not-applicable"), Settings::decimal));
    }

    private static Remaining remaining(YamlNode node) {
        return new Remaining(
                node.get("fields").list().stream().map(Settings::texts).toList(),
                node.texts("others"),
                span(node.get("advanced")),
                missing(node.get("missing")));
    }

    private static Districts districts(YamlNode node) {
        YamlNode water = node.get("urban-water");
        YamlNode advanced = node.get("advanced");
        return new Districts(
                map(node.get("fails"), Settings::texts),
                map(node.get("missing"), Settings::texts),
                span(node.get("high-schools")),
                span(water.get("with-title")),
                span(water.get("without")),
                span(advanced.get("on-roadmap")),
                span(advanced.get("others")));
    }

    private static YamlNode root() {
        try (InputStream in = Objects.requireNonNull(Settings.class.getResourceAsStream(FILE))) {
            return YamlFile.of(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .root();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Missing missing(YamlNode node) {
        return new Missing(node.get("each").integer(), node.texts("of"));
    }

    private static Span span(YamlNode node) {
        List<YamlNode> ends = node.list();
        return new Span(decimal(ends.getFirst()), decimal(ends.getLast()));
    }

    private static double decimal(YamlNode node) {
        return node.number().doubleValue();
    }

    private static List<String> texts(YamlNode node) {
        return node.list().stream().map(YamlNode::text).toList();
    }

    private static <T> Map<String, T> map(YamlNode node, Function<YamlNode, T> reader) {
        Map<String, T> read = new HashMap<>();
        node.map().forEach((key, value) -> read.put(key, reader.apply(value)));
        return Map.copyOf(read);
    }
}
