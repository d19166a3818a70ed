package vn.solang.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.units.UnitLevel;

/** The kinds of report and the fixed words of their letterhead ({@code reference/reporting/report-kinds.yaml}). */
@Component
@Needs(Permission.PUBLIC)
public class ReportKinds {

    private final Map<String, ReportKind> kinds = new LinkedHashMap<>();
    private final LetterheadWords letterhead;

    /** The letterhead before a place's name is put in. */
    record LetterheadWords(
            String superior,
            List<String> issuer,
            String symbol,
            String signatory,
            Map<UnitLevel, List<String>> recipients) {

        /** The lines under {@code Nơi nhận:} for a unit of a level. */
        List<String> recipients(UnitLevel level) {
            return recipients.getOrDefault(level, List.of());
        }
    }

    ReportKinds() {
        try (InputStream in = Objects.requireNonNull(
                ReportKinds.class.getResourceAsStream("/reference/reporting/report-kinds.yaml"))) {
            Map<String, Object> file = new Yaml().load(in);
            for (Object each : list(file, "kinds")) {
                ReportKind kind = kind((Map<?, ?>) each);
                kinds.put(kind.code(), kind);
            }
            Map<?, ?> head = (Map<?, ?>) Objects.requireNonNull(file.get("letterhead"));
            letterhead = new LetterheadWords(
                    text(head, "superior"),
                    texts(head, "issuer"),
                    text(head, "symbol"),
                    text(head, "signatory"),
                    recipients((Map<?, ?>) Objects.requireNonNull(head.get("recipients"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<ReportKind> all() {
        return List.copyOf(kinds.values());
    }

    /**
     * The kind of a code.
     *
     * @throws Rejected {@code report.kind.unknown}
     */
    public ReportKind get(String code) {
        ReportKind kind = kinds.get(code);
        if (kind == null) {
            throw new Rejected("report.kind.unknown", code, String.join(", ", kinds.keySet()));
        }
        return kind;
    }

    LetterheadWords letterhead() {
        return letterhead;
    }

    private static Map<UnitLevel, List<String>> recipients(Map<?, ?> byLevel) {
        Map<UnitLevel, List<String>> recipients = new EnumMap<>(UnitLevel.class);
        for (Object level : byLevel.keySet()) {
            recipients.put(
                    UnitLevel.valueOf(level.toString().toUpperCase(Locale.ROOT)), texts(byLevel, level.toString()));
        }
        return recipients;
    }

    private static ReportKind kind(Map<?, ?> row) {
        List<ReportKind.Place> outline = new ArrayList<>();
        for (Object each : list(row, "outline")) {
            Map<?, ?> place = (Map<?, ?>) each;
            outline.add(new ReportKind.Place(
                    text(place, "place"),
                    Integer.parseInt(text(place, "depth")),
                    text(place, "number"),
                    text(place, "title"),
                    place.containsKey("subject") ? text(place, "subject") : ""));
        }
        return new ReportKind(
                text(row, "code"),
                texts(row, "periods").stream().map(Period.Kind::valueOf).toList(),
                row.containsKey("last-months")
                        ? texts(row, "last-months").stream()
                                .map(Integer::valueOf)
                                .toList()
                        : List.of(),
                text(row, "name"),
                text(row, "next"),
                Integer.parseInt(text(row, "tell-days")),
                outline);
    }

    private static List<?> list(Map<?, ?> row, String key) {
        return (List<?>) Objects.requireNonNull(row.get(key), key);
    }

    private static List<String> texts(Map<?, ?> row, String key) {
        return list(row, key).stream().map(String::valueOf).toList();
    }

    private static String text(Map<?, ?> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }
}
