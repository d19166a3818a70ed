package vn.solang.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The indicators with a name of their own; any other code goes by itself. */
@Component
public class Indicators {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final List<Indicator.Sentence> sentences = new ArrayList<>();

    Indicators() {
        try (InputStream in =
                Objects.requireNonNull(Indicators.class.getResourceAsStream("/reference/assessment/indicators.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Object each : (List<?>) Objects.requireNonNull(file.get("indicators"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                var indicator = new Indicator(text(row, "code"), text(row, "name"), text(row, "aim"));
                indicators.put(indicator.code(), indicator);
            }
            for (Object each : (List<?>) Objects.requireNonNull(file.get("sentences"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                sentences.add(new Indicator.Sentence(text(row, "place"), text(row, "text"), text(row, "cited")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Indicator of(String code) {
        return indicators.getOrDefault(code, new Indicator(code, code, ""));
    }

    /** What a section of the report says of values, in the order of the file. */
    List<Indicator.Sentence> toldAt(String place) {
        return sentences.stream()
                .filter(sentence -> sentence.place().equals(place))
                .toList();
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }
}
