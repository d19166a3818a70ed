package vn.solang.reporting;

import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.shared.Message;
import vn.solang.shared.Messages;

/** The report's figures for machines: what was counted, out of what, resting on which records, and what was published. */
@Component
final class JsonWriter implements ReportFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    String text(Report report) {
        var text = new StringWriter();
        try (var json = MAPPER.createGenerator(text)) {
            write(report, json);
        }
        return text.toString();
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public byte[] write(Report report) {
        return text(report).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes UTF-8 and leaves the stream open. */
    void write(Report report, OutputStream out) {
        try (var json = MAPPER.createGenerator(out, JsonEncoding.UTF8)) {
            write(report, json);
        }
    }

    private static void write(Report report, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", report.kind());
        json.writeStringProperty("unitCode", report.unitCode());
        json.writeStringProperty("period", report.period().code());
        json.writeStringProperty("validAt", report.asOf().validAt().toString());
        json.writeStringProperty("knownAt", report.asOf().knownAt().toString());
        json.writeStringProperty("rule", report.rule());
        json.writeArrayPropertyStart("figures");
        report.figures().forEach(figure -> write(figure, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Figure figure, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("key", figure.key());
        number("value", figure.value(), json);
        json.writeStringProperty("unit", figure.unit());
        number("numerator", whole(figure.numerator()), json);
        number("denominator", whole(figure.denominator()), json);
        strings("units", figure.units(), json);
        json.writeArrayPropertyStart("facts");
        figure.facts().forEach(json::writeNumber);
        json.writeEndArray();
        reported(figure.reported(), json);
        json.writeStringProperty("state", figure.state().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("rule", figure.rule());
        json.writeObjectPropertyStart("parameters");
        new TreeMap<>(figure.parameters()).forEach(json::writeStringProperty);
        json.writeEndObject();
        strings("notes", said(figure.notes()), json);
        json.writeEndObject();
    }

    private static void reported(@Nullable Reported reported, JsonGenerator json) {
        if (reported == null) {
            json.writeNullProperty("reported");
            return;
        }
        json.writeObjectPropertyStart("reported");
        number("value", reported.value(), json);
        number("denominator", reported.denominator(), json);
        number("rate", reported.rate(), json);
        json.writeStringProperty("quote", reported.quote());
        number("difference", reported.difference(), json);
        strings("reasons", said(reported.reasons()), json);
        json.writeEndObject();
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(Messages.vietnamese()::say).toList();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static @Nullable BigDecimal whole(@Nullable Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static void number(String name, @Nullable BigDecimal value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, PlainNumbers.plain(value));
        }
    }
}
