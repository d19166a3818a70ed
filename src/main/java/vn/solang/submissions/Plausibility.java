package vn.solang.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import vn.solang.assessment.AcceptedValue;
import vn.solang.assessment.ValueWords;
import vn.solang.criteria.Measure;
import vn.solang.shared.Message;

/** What of a value is unusual: possible, but worth a word ({@code reference/submissions/plausibility.yaml}). */
@Component
class Plausibility {

    private static final String FILE = "/reference/submissions/plausibility.yaml";

    private final Map<Measure.Type, BigDecimal> jumps = new EnumMap<>(Measure.Type.class);

    Plausibility() {
        try (InputStream in = Objects.requireNonNull(Plausibility.class.getResourceAsStream(FILE))) {
            Map<String, Map<String, Object>> file = new Yaml().load(in);
            Objects.requireNonNull(file.get("jump"))
                    .forEach((type, factor) -> jumps.put(
                            Measure.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                            new BigDecimal(String.valueOf(factor))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What is unusual of a value.
     *
     * @param last the recorded value that answers the period; null where there is none
     */
    List<Message> warnings(
            Measure measure, @Nullable BigDecimal value, @Nullable AcceptedValue last, ValueWords words) {
        List<Message> warnings = new ArrayList<>();
        if (value == null) {
            return warnings;
        }
        BigDecimal least = measure.usual().least();
        BigDecimal most = measure.usual().most();
        if (least != null && most != null && (value.compareTo(least) < 0 || value.compareTo(most) > 0)) {
            warnings.add(Message.of(
                    "submissions.warn.range",
                    words.value(measure, value),
                    words.value(measure, least),
                    words.value(measure, most)));
        }
        if (last != null && last.value() != null && jumps(measure, value, last.value())) {
            warnings.add(Message.of(
                    "submissions.warn.jump",
                    words.value(measure, value),
                    words.value(measure, last.value()),
                    words.period(last.period())));
        }
        return warnings;
    }

    private boolean jumps(Measure measure, BigDecimal value, BigDecimal last) {
        BigDecimal own = measure.usual().jump();
        BigDecimal factor = own == null ? jumps.get(measure.type()) : own;
        if (factor == null || last.signum() == 0) {
            return false;
        }
        BigDecimal one = value.abs();
        BigDecimal other = last.abs();
        return value.signum() * last.signum() < 0
                || one.compareTo(other.multiply(factor)) > 0
                || one.multiply(factor).compareTo(other) < 0;
    }
}
