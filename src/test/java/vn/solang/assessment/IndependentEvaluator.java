package vn.solang.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A second evaluator, written from the words of the decisions and the files alone, that shares no code with the first:
 * what it says of random facts is what the first one must say.
 */
final class IndependentEvaluator {

    private final Map<?, ?> set;
    private final Map<String, Map<?, ?>> indicators = new LinkedHashMap<>();
    private final @Nullable Map<?, ?> province;

    IndependentEvaluator(String file, @Nullable String overlay) {
        this.set = read(file);
        this.province = overlay == null ? null : read(overlay);
        for (Object each : (List<?>)
                Objects.requireNonNull(read("/reference/ledger/indicators.yaml").get("indicators"))) {
            Map<?, ?> indicator = (Map<?, ?>) each;
            indicators.put(String.valueOf(indicator.get("code")), indicator);
        }
    }

    /** Everything a unit can be asked for by the criteria of the set: measure codes. */
    List<String> measures() {
        List<String> codes = new ArrayList<>();
        for (Map<?, ?> requirement : requirements()) {
            for (Map<?, ?> part : parts(requirement)) {
                Object indicator = part.get("indicator");
                if (indicator == null) {
                    codes.addAll(List.of("schools.total", "schools.minimum", "schools.level-1", "schools.level-2"));
                } else {
                    codes.add(indicator.toString());
                    list(part.get("each")).forEach(input -> codes.add(indicator + "." + input));
                }
            }
        }
        return codes.stream().distinct().toList();
    }

    String type(String measure) {
        int dot = measure.indexOf('.');
        Map<?, ?> indicator = indicator(dot < 0 ? measure : measure.substring(0, dot));
        return String.valueOf(
                dot < 0
                        ? indicator.get("type")
                        : map(map(indicator.get("inputs")).get(measure.substring(dot + 1)))
                                .get("type"));
    }

    boolean optional(String measure) {
        return "true"
                .equals(String.valueOf(
                        indicators.get(measure) == null
                                ? null
                                : indicators.get(measure).get("optional")));
    }

    int grades(String measure) {
        return list(indicator(measure).get("grades")).size();
    }

    /** The verdict of each requirement: {@code met}, {@code not-met}, {@code unknown}, {@code not-applicable}. */
    Map<String, String> verdicts(Map<String, @Nullable BigDecimal> values, String region, int year) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Map<?, ?> requirement : requirements()) {
            verdicts.put(String.valueOf(requirement.get("code")), verdict(requirement, values, region, year));
        }
        return verdicts;
    }

    /** The verdict of each criterion by its number. */
    Map<String, String> criteria(Map<String, String> verdicts) {
        Map<String, String> criteria = new LinkedHashMap<>();
        for (Object each : list(set.get("criteria"))) {
            Map<?, ?> criterion = (Map<?, ?>) each;
            List<String> own = list(criterion.get("requirements")).stream()
                    .map(requirement -> verdicts.get(String.valueOf(((Map<?, ?>) requirement).get("code"))))
                    .toList();
            criteria.put(String.valueOf(criterion.get("no")), all(own));
        }
        return criteria;
    }

    private String verdict(Map<?, ?> requirement, Map<String, @Nullable BigDecimal> values, String region, int year) {
        boolean optional = "true".equals(String.valueOf(requirement.get("optional")));
        List<String> parts = new ArrayList<>();
        int place = 0;
        for (Map<?, ?> part : parts(requirement)) {
            place++;
            Object own = overlaid(String.valueOf(requirement.get("code")), place);
            String comparison = comparison(part);
            Object indicator = part.get("indicator");
            if (indicator == null) {
                parts.add(school(part, comparison, values, region));
                continue;
            }
            List<String> codes = new ArrayList<>(List.of(indicator.toString()));
            list(part.get("each")).forEach(input -> codes.add(indicator + "." + input));
            BigDecimal level = level(own != null ? own : part.get(comparison), region, year, indicator.toString());
            for (String code : codes) {
                if (values.containsKey(code) && values.get(code) == null && optional) {
                    parts.add("not-applicable");
                } else {
                    parts.add(compare(values.get(code), comparison, level));
                }
            }
        }
        return all(parts);
    }

    /** The rule of QĐ 1491/QĐ-BGDĐT for schools, and that of the advanced set. */
    private static String school(
            Map<?, ?> part, String comparison, Map<String, @Nullable BigDecimal> values, String region) {
        String formula = String.valueOf(part.get("value"));
        BigDecimal total = values.get("schools.total");
        String counted = formula.contains("level-2")
                ? "schools.level-2"
                : formula.contains("level-1") ? "schools.level-1" : "schools.minimum";
        BigDecimal some = values.get(counted);
        if (formula.equals("schools.level-2")) {
            return compare(some, comparison, BigDecimal.ONE);
        }
        if (total == null || some == null || total.signum() == 0) {
            return "unknown";
        }
        BigDecimal share = some.multiply(BigDecimal.valueOf(100)).divide(total, MathContext.DECIMAL128);
        int level = 100;
        if (counted.equals("schools.level-1") && part.get(comparison) instanceof Map<?, ?>) {
            boolean rich = region.equals("DBSH") || region.equals("DONG_NAM_BO");
            level = rich ? 100 : total.intValue() > 3 ? 70 : 50;
        }
        return compare(share, comparison, BigDecimal.valueOf(level));
    }

    private static String compare(@Nullable BigDecimal value, String comparison, @Nullable BigDecimal level) {
        if (value == null || level == null) {
            return "unknown";
        }
        int order = value.compareTo(level);
        boolean met =
                comparison.equals("at-least") ? order >= 0 : comparison.equals("at-most") ? order <= 0 : order == 0;
        return met ? "met" : "not-met";
    }

    private @Nullable BigDecimal level(@Nullable Object table, String region, int year, String indicator) {
        if (!(table instanceof Map<?, ?> map)) {
            return number(table, indicator);
        }
        Object level = map.containsKey(region) ? map.get(region) : map.get("general");
        if (level instanceof Map<?, ?> years) {
            return number(years.get(Integer.toString(year)), indicator);
        }
        return number(level, indicator);
    }

    private @Nullable BigDecimal number(@Nullable Object written, String indicator) {
        if (written == null || written.equals("unknown")) {
            return null;
        }
        List<?> grades = list(indicator(indicator).get("grades"));
        if (grades.contains(written)) {
            return BigDecimal.valueOf(grades.indexOf(written) + 1L);
        }
        return switch (written.toString()) {
            case "yes" -> BigDecimal.ONE;
            case "no" -> BigDecimal.ZERO;
            default -> new BigDecimal(written.toString());
        };
    }

    private @Nullable Object overlaid(String code, int place) {
        if (province == null) {
            return null;
        }
        Map<?, ?> levels = (Map<?, ?>) Objects.requireNonNull(province.get("thresholds"));
        Object own = levels.containsKey(code + "/" + place)
                ? levels.get(code + "/" + place)
                : place == 1 ? levels.get(code) : null;
        return own == null ? null : ((Map<?, ?>) own).get(comparison((Map<?, ?>) own));
    }

    private static String comparison(Map<?, ?> part) {
        return List.of("at-least", "at-most", "equals").stream()
                .filter(part::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private List<Map<?, ?>> requirements() {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object criterion : list(set.get("criteria"))) {
            list(((Map<?, ?>) criterion).get("requirements")).forEach(each -> all.add((Map<?, ?>) each));
        }
        return all;
    }

    private static List<Map<?, ?>> parts(Map<?, ?> requirement) {
        List<Map<?, ?>> parts = new ArrayList<>();
        if (requirement.get("parts") == null) {
            parts.add(requirement);
        } else {
            list(requirement.get("parts")).forEach(part -> parts.add((Map<?, ?>) part));
        }
        return parts;
    }

    private static String all(List<String> verdicts) {
        if (verdicts.contains("not-met")) {
            return "not-met";
        }
        if (verdicts.contains("unknown")) {
            return "unknown";
        }
        return verdicts.contains("met") ? "met" : "not-applicable";
    }

    private Map<?, ?> indicator(String code) {
        return Objects.requireNonNull(indicators.get(code), code);
    }

    private static Map<?, ?> map(@Nullable Object found) {
        return (Map<?, ?>) Objects.requireNonNull(found);
    }

    private static List<?> list(@Nullable Object found) {
        return found instanceof List<?> list ? list : List.of();
    }

    /** Every scalar as the text it is written as. */
    private static Map<?, ?> read(String resource) {
        var options = new org.yaml.snakeyaml.DumperOptions();
        var texts = new Yaml(
                new SafeConstructor(new LoaderOptions()),
                new Representer(options),
                options,
                new LoaderOptions(),
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {}
                });
        try (InputStream in =
                Objects.requireNonNull(IndependentEvaluator.class.getResourceAsStream(resource), resource)) {
            return texts.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
