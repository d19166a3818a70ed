package vn.solang.reconciliation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.Yaml;

/** The tables of {@code reference/reconciliation}: which words ask for which figure, and which forbid to ask. */
final class Wordings {

    private static final String FOLDER = "/reference/reconciliation/";

    final List<Rule> rules = new ArrayList<>();

    /** Measured values with short names; those of the catalogue ask by their names too. */
    final List<ValueRule> values = new ArrayList<>();

    /** By the unit of a rule, how it may be called. */
    final Map<String, List<String>> units = new LinkedHashMap<>();

    final List<String> passed;
    final List<String> fillers;
    final List<String> hedges;
    final List<String> there;
    final List<String> thereWith;
    final List<String> more;
    final List<String> left;
    final List<String> totals;
    final List<String> planned;
    final List<String> done;
    final List<String> never;
    final List<String> neverBehind;
    final List<String> elsewhere;
    final List<String> plans;
    final Set<String> common;
    final List<String> openers;
    final List<String> leads;

    /** Longer ones first. */
    final List<String> valueFillers;

    Wordings() {
        each("counts.csv", row -> rules.add(rule(row)));
        each("values.csv", row -> values.add(value(row)));
        try (InputStream in = open("words.yaml")) {
            Map<String, Object> file = new Yaml().load(in);
            ((Map<?, ?>) Objects.requireNonNull(file.get("units")))
                    .forEach((unit, names) -> units.put(String.valueOf(unit), texts(names)));
            passed = list(file, "passed");
            fillers = list(file, "fillers");
            hedges = list(file, "hedges");
            there = list(file, "there");
            thereWith = list(file, "there-with");
            more = list(file, "more");
            left = list(file, "left");
            totals = list(file, "totals");
            planned = list(file, "planned");
            done = list(file, "done");
            never = list(file, "never");
            neverBehind = list(file, "never-behind");
            elsewhere = list(file, "elsewhere");
            plans = list(file, "plans");
            openers = list(file, "openers");
            leads = list(file, "leads");
            valueFillers = list(file, "value-fillers").stream()
                    .sorted(Comparator.comparingInt(filler -> -filler.length()))
                    .toList();
            common = Set.copyOf(list(file, "common"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void each(String name, Consumer<NamedCsvRecord> reader) {
        try (InputStream in = open(name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            rows.forEach(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ValueRule value(NamedCsvRecord row) {
        return ValueRule.of(
                parts(row.getField("key")),
                row.getField("unit"),
                new BigDecimal(row.getField("scale")),
                parts(row.getField("words")),
                List.of(row.getField("behind").split("\\|", -1)),
                row.getField("state").equals("recorded"),
                row.getField("name"));
    }

    private static Rule rule(NamedCsvRecord row) {
        return new Rule(
                row.getField("unit"),
                parts(row.getField("words")),
                Rule.Sense.valueOf(row.getField("sense").toUpperCase(Locale.ROOT)),
                parts(row.getField("key")),
                Rule.Part.valueOf(row.getField("part").toUpperCase(Locale.ROOT)),
                Set.copyOf(parts(row.getField("types"))),
                row.getField("with"),
                row.getField("doubt"),
                row.getField("name"));
    }

    private static List<String> parts(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|", -1));
    }

    private static List<String> list(Map<String, Object> file, String key) {
        return texts(Objects.requireNonNull(file.get(key), key));
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Wordings.class.getResourceAsStream(FOLDER + name), name);
    }
}
