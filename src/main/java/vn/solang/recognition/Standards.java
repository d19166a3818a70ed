package vn.solang.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import vn.solang.criteria.KnownStandards;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.units.UnitLevel;

/** The standards known to the system, in the order of their file. */
@Component
@Needs(Permission.PUBLIC)
public class Standards implements KnownStandards {

    private final Map<String, Standard> standards = new LinkedHashMap<>();

    Standards() {
        try (InputStream in =
                Objects.requireNonNull(Standards.class.getResourceAsStream("/reference/recognition/standards.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Object each : (List<?>) Objects.requireNonNull(file.get("standards"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                var standard = new Standard(
                        text(row, "code"),
                        UnitLevel.valueOf(text(row, "level").toUpperCase(Locale.ROOT)),
                        ((List<?>) Objects.requireNonNull(row.get("types")))
                                .stream().map(String::valueOf).toList(),
                        text(row, "figures"),
                        Integer.parseInt(text(row, "rank")),
                        text(row, "verb"),
                        text(row, "short"),
                        text(row, "counted"));
                standards.put(standard.code(), standard);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> codes() {
        return List.copyOf(standards.keySet());
    }

    public List<Standard> all() {
        return List.copyOf(standards.values());
    }

    public Optional<Standard> find(String code) {
        return Optional.ofNullable(standards.get(code));
    }

    /** The standards counted together under a figure key. */
    List<Standard> counted(String figures) {
        return standards.values().stream()
                .filter(standard -> standard.figures().equals(figures))
                .toList();
    }

    /** The figure keys of a level, in the order of the file. */
    List<String> figures(UnitLevel level) {
        return standards.values().stream()
                .filter(standard -> standard.level() == level)
                .map(Standard::figures)
                .distinct()
                .toList();
    }

    private static String text(Map<?, ?> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }
}
