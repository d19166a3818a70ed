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
import vn.solang.criteria.Catalogues;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;

/** What figures are called, and what the report says of them; a key without a name goes by itself. */
@Component
@Needs(Permission.PUBLIC)
public class FigureNames {

    private static final String REST = "*";

    private final Catalogues catalogues;
    private final Map<String, NamedFigure> named = new LinkedHashMap<>();
    private final List<NamedFigure.Sentence> sentences = new ArrayList<>();

    FigureNames(Catalogues catalogues) {
        this.catalogues = catalogues;
        try (InputStream in =
                Objects.requireNonNull(FigureNames.class.getResourceAsStream("/reference/assessment/figures.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Object each : (List<?>) Objects.requireNonNull(file.get("figures"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                var figure = new NamedFigure(text(row, "code"), text(row, "name"), text(row, "aim"));
                named.put(figure.code(), figure);
            }
            for (Object each : (List<?>) Objects.requireNonNull(file.get("sentences"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                sentences.add(new NamedFigure.Sentence(text(row, "place"), text(row, "text"), text(row, "cited")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What a key means, by the catalogue as it was known. */
    public NamedFigure of(String key, AsOf asOf) {
        return catalogues
                .at(asOf.knownAt())
                .indicator(key)
                .map(indicator -> new NamedFigure(key, indicator.name(), indicator.aim()))
                .orElseGet(() -> named.containsKey(key) ? Objects.requireNonNull(named.get(key)) : byBeginning(key));
    }

    private NamedFigure byBeginning(String key) {
        for (NamedFigure each : named.values()) {
            if (each.code().endsWith(REST)) {
                String beginning = each.code().substring(0, each.code().length() - REST.length());
                if (key.startsWith(beginning)) {
                    return new NamedFigure(
                            key, each.name().replace("{rest}", key.substring(beginning.length())), each.aim());
                }
            }
        }
        return new NamedFigure(key, key, "");
    }

    /** What a section of the report says of values, in the order of the file. */
    List<NamedFigure.Sentence> toldAt(String place) {
        return sentences.stream()
                .filter(sentence -> sentence.place().equals(place))
                .toList();
    }

    private static String text(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? "" : value.toString();
    }
}
