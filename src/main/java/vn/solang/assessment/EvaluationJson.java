package vn.solang.assessment;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.criteria.Level;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.Messages;

/** Evaluations for machines, as {@code docs/assessment.md} describes them. */
public final class EvaluationJson {

    private static final int DECIMALS = 6;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Rulebook rules;
    private final Messages words;

    public EvaluationJson(Rulebook rules, Messages words) {
        this.rules = rules;
        this.words = words;
    }

    /** One evaluation as an object. */
    public String one(Evaluation evaluation) {
        var text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            write(evaluation, json);
        }
        return text.toString();
    }

    /** Several as an array of such objects. */
    public String several(List<Evaluation> evaluations) {
        var text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartArray();
            evaluations.forEach(each -> write(each, json));
            json.writeEndArray();
        }
        return text.toString();
    }

    private void write(Evaluation evaluation, JsonGenerator json) {
        var explanations = new Explanations(rules, evaluation, words);
        json.writeStartObject();
        json.writeStringProperty("set", evaluation.set().code());
        json.writeStringProperty("unit", evaluation.unit().code());
        json.writeStringProperty("name", evaluation.unit().fullName());
        json.writeStringProperty("period", evaluation.period().code());
        json.writeStringProperty("validAt", evaluation.asOf().validAt().toString());
        json.writeStringProperty("knownAt", evaluation.asOf().knownAt().toString());
        json.writeStringProperty("variant", evaluation.variant().key());
        json.writeStringProperty("verdict", word(evaluation.verdict()));
        count(evaluation.counted(), json);
        json.writeObjectPropertyStart("requirements");
        count(evaluation.requirementsCounted(), json);
        json.writeEndObject();
        json.writeArrayPropertyStart("criteria");
        for (CriterionResult each : evaluation.criteria()) {
            json.writeStartObject();
            json.writeStringProperty("no", each.criterion().no());
            json.writeStringProperty("name", each.criterion().name());
            json.writeStringProperty("verdict", word(each.verdict()));
            json.writeBooleanProperty("provisional", each.standing().provisional());
            json.writeBooleanProperty("demo", each.standing().demo());
            results("indicators", each.requirements(), explanations, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        results("conditions", evaluation.conditions(), explanations, json);
        results("besides", evaluation.besides(), explanations, json);
        json.writeEndObject();
    }

    private static void count(Evaluation.Count count, JsonGenerator json) {
        json.writeNumberProperty("met", count.met());
        json.writeNumberProperty("notMet", count.notMet());
        json.writeNumberProperty("unknown", count.unknown());
        json.writeNumberProperty("notApplicable", count.notApplicable());
        json.writeNumberProperty("provisional", count.provisional());
        json.writeNumberProperty("demo", count.demo());
    }

    private static void results(
            String name, List<RequirementResult> results, Explanations explanations, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (RequirementResult each : results) {
            json.writeStartObject();
            json.writeStringProperty("code", each.requirement().code());
            part(each.deciding(), json);
            json.writeStringProperty("verdict", word(each.verdict()));
            json.writeBooleanProperty("provisional", each.standing().provisional());
            json.writeBooleanProperty("demo", each.standing().demo());
            json.writeStringProperty("reason", explanations.brief(each));
            if (each.parts().size() > 1) {
                json.writeArrayPropertyStart("parts");
                for (PartResult part : each.parts()) {
                    json.writeStartObject();
                    part(part, json);
                    json.writeStringProperty("verdict", word(part.verdict()));
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void part(PartResult part, JsonGenerator json) {
        json.writeArrayPropertyStart("measures");
        part.part().measures().forEach(json::writeString);
        json.writeEndArray();
        number("value", part.value(), json);
        json.writeStringProperty(
                "valuePeriod", part.period() == null ? "" : part.period().code());
        Threshold threshold = part.threshold();
        number("threshold", threshold == null ? null : threshold.value(), json);
        json.writeStringProperty(
                "comparison",
                part.part().against().map(bound -> bound.comparison().sign()).orElse(""));
        json.writeStringProperty("variant", threshold == null ? "" : variant(threshold));
        number("gap", part.gap(), json);
        PartResult.Tally below = part.below();
        if (below != null) {
            json.writeObjectPropertyStart("below");
            json.writeNumberProperty("met", below.met().size());
            json.writeNumberProperty("notMet", below.notMet().size());
            json.writeNumberProperty("unknown", below.unknown().size());
            json.writeEndObject();
        }
        json.writeArrayPropertyStart("facts");
        part.facts().forEach(json::writeNumber);
        json.writeEndArray();
    }

    /** The line of the table that applied: {@code general}, a region or group, a case; the province's set before it. */
    private static String variant(Threshold threshold) {
        Level level = threshold.level();
        String line = level.when() != null ? "case" : level.variant().isEmpty() ? "general" : level.variant();
        String year = level.year() == null ? "" : "/" + level.year();
        String origin = threshold.layer().origin();
        return (origin.isEmpty() ? "" : origin + ":") + line + year;
    }

    private static void number(String name, @Nullable BigDecimal value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            BigDecimal rounded = value.scale() > DECIMALS ? value.setScale(DECIMALS, RoundingMode.HALF_UP) : value;
            BigDecimal plain = rounded.stripTrailingZeros();
            json.writeNumberProperty(name, plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }

    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
