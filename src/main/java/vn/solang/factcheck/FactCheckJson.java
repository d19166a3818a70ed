package vn.solang.factcheck;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.shared.Messages;

/** What was checked, for machines, as {@code docs/factcheck.md} describes it. Places are code points of the original. */
public final class FactCheckJson {

    private static final int DECIMALS = 4;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Messages words;

    /** @param words the language of the sentences */
    public FactCheckJson(Messages words) {
        this.words = words;
    }

    /** A checked file as an object. */
    public String of(String file, FactCheck.Checked checked) {
        return of(file, checked, (_, _) -> {}, _ -> {});
    }

    /**
     * A checked file as an object with more members.
     *
     * @param beside writes more members of a finding
     * @param behind writes more members of the file
     */
    public String of(
            String file,
            FactCheck.Checked checked,
            BiConsumer<Finding, JsonGenerator> beside,
            Consumer<JsonGenerator> behind) {
        var text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeNumberProperty("chars", checked.text().length());
            json.writeArrayPropertyStart("claims");
            for (Claim claim : checked.claims()) {
                json.writeStartObject();
                json.writeStringProperty("kind", claim.kind());
                place(checked.text(), claim.span(), json);
                json.writeObjectPropertyStart("reading");
                reading(claim, json);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            for (Finding finding : checked.findings()) {
                json.writeStartObject();
                json.writeStringProperty("kind", finding.kind().code());
                json.writeStringProperty("severity", finding.severity().code());
                place(checked.text(), finding.span(), json);
                json.writeStringProperty("message", words.say(finding.message()));
                json.writeStringProperty("suggestion", finding.suggestion());
                beside.accept(finding, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            if (!checked.text().unread().isEmpty()) {
                json.writeArrayPropertyStart("unread");
                checked.text().unread().forEach(part -> json.writeString(words.say(part)));
                json.writeEndArray();
            }
            behind.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Writes the words of a stretch and where they stand in the original. */
    public static void place(SourceText text, Span span, JsonGenerator json) {
        Span original = text.inOriginal(span);
        json.writeStringProperty("quote", text.quoteOfOriginal(span));
        json.writeNumberProperty("start", original.start());
        json.writeNumberProperty("end", original.end());
    }

    private static void reading(Claim claim, JsonGenerator json) {
        switch (claim) {
            case Claim.Count count -> {
                json.writeNumberProperty("value", count.value());
                json.writeStringProperty("unit", count.unit());
                json.writeStringProperty("what", count.what());
                json.writeStringProperty("sense", lower(count.sense()));
                json.writeStringProperty("hedge", lower(count.hedge()));
            }
            case Claim.Percentage share -> share(share, json);
            case Claim.Sum sum -> {
                json.writeArrayPropertyStart("parts");
                sum.parts().forEach(json::writeNumber);
                json.writeEndArray();
                json.writeNumberProperty("sum", sum.sum());
                json.writeNumberProperty("total", sum.total());
                json.writeStringProperty("unit", sum.unit());
            }
            case Claim.Citation citation -> citation(citation, json);
            case Claim.Place place -> {
                json.writeStringProperty("name", place.name());
                json.writeStringProperty("type", place.type());
                json.writeStringProperty("parent", place.parent());
            }
            case Claim.Money money -> {
                json.writeNumberProperty("value", money.value());
                json.writeStringProperty("unit", "đồng");
                json.writeStringProperty("hedge", lower(money.hedge()));
            }
            case Claim.Target target -> {
                json.writeNumberProperty("value", target.value());
                json.writeStringProperty("unit", target.unit());
                json.writeStringProperty("hedge", lower(target.hedge()));
                number("by", target.by() == null ? null : BigDecimal.valueOf(target.by()), json);
            }
            case Claim.Growth growth -> {
                number("before", growth.before(), json);
                number("after", growth.after(), json);
                json.writeNumberProperty("change", growth.change());
                json.writeStringProperty("measure", lower(growth.measure()));
                json.writeBooleanProperty("down", growth.down());
                json.writeStringProperty("unit", growth.unit());
            }
            case Claim.Years years -> {
                json.writeNumberProperty("from", years.from());
                json.writeNumberProperty("until", years.until());
            }
        }
    }

    private static void share(Claim.Percentage share, JsonGenerator json) {
        json.writeNumberProperty("printed", share.printed());
        json.writeNumberProperty("decimals", share.decimals());
        json.writeStringProperty("hedge", lower(share.hedge()));
        number("numerator", share.numerator(), json);
        number("denominator", share.denominator(), json);
        json.writeStringProperty("denominator_source", lower(share.origin()));
        BigDecimal part = share.numerator();
        BigDecimal whole = share.denominator();
        number(
                "computed",
                part == null || whole == null || whole.signum() == 0
                        ? null
                        : Shares.of(part, whole).setScale(DECIMALS, RoundingMode.HALF_UP),
                json);
        json.writeStringProperty("unit", share.unit().isEmpty() ? share.wholeUnit() : share.unit());
    }

    private static void citation(Claim.Citation citation, JsonGenerator json) {
        json.writeStringProperty("doc_type", citation.type());
        json.writeStringProperty("number", citation.number());
        text("symbol", citation.symbol(), json);
        text(
                "date",
                citation.date() != null
                        ? citation.date().toString()
                        : citation.year() != null ? citation.year().toString() : "",
                json);
        json.writeStringProperty("issuer", citation.issuer());
        json.writeStringProperty("articles", citation.articles());
        json.writeStringProperty("relation", citation.relation());
    }

    private static void text(String name, String value, JsonGenerator json) {
        if (value.isEmpty()) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void number(String name, @Nullable BigDecimal value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value);
        }
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
