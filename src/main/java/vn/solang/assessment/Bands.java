package vn.solang.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/** The bands reports count communes in ({@code reference/assessment/bands.yaml}). */
@Component
class Bands {

    /**
     * A band of criteria met.
     *
     * @param name as reports write it: {@code 15–18}
     * @param least the fewest criteria met; null where all must be
     * @param most the most criteria met, never all; null where all must be
     */
    public record Band(
            String name, @Nullable Integer least, @Nullable Integer most) {

        boolean holds(int met, int whole) {
            if (least == null || most == null) {
                return met == whole;
            }
            return met >= least && met <= most && met < whole;
        }
    }

    private final List<Band> bands = new ArrayList<>();

    Bands() {
        try (InputStream in =
                Objects.requireNonNull(Bands.class.getResourceAsStream("/reference/assessment/bands.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Object each : (List<?>) Objects.requireNonNull(file.get("bands"))) {
                Map<?, ?> row = (Map<?, ?>) each;
                bands.add(new Band(
                        String.valueOf(row.get("name")), (Integer) row.get("least"), (Integer) row.get("most")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Band> all() {
        return List.copyOf(bands);
    }
}
