package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTests {

    private final String written = new JsonWriter().text(SampleReports.sixMonth());
    private final JsonNode json = JsonMapper.shared().readTree(written);

    @Test
    void tellsWhatThePeriodWasAndForWhichInstants() {
        assertThat(json.propertyNames())
                .containsExactly("kind", "unitCode", "period", "validAt", "knownAt", "rule", "figures");
        assertThat(json.path("period").asString()).isEqualTo("2022-H1");
        assertThat(json.path("validAt").asString()).isEqualTo("2022-06-30");
        assertThat(json.path("knownAt").asString()).isEqualTo("2026-11-23T02:40:05.123456Z");
    }

    @Test
    void tellsEachFigureInTheOrderOfFirstUse() {
        assertThat(json.path("figures").values().stream()
                        .map(figure -> figure.path("key").asString()))
                .startsWith("commune-base.new", "commune-base.total", "commune-base.rate")
                .hasSize(9);
        assertThat(figure("commune-base.new").propertyNames())
                .containsExactly(
                        "key",
                        "value",
                        "unit",
                        "numerator",
                        "denominator",
                        "units",
                        "facts",
                        "reported",
                        "state",
                        "rule",
                        "parameters",
                        "notes");
    }

    @Test
    void writesNumbersWithoutExponentOrTrailingZeros() {
        assertThat(written)
                .contains("\"value\":178,", "\"value\":97.8,", "\"value\":26.4,", "\"rate\":97.3,")
                .contains("\"units\":[\"18070\"");
        assertThat(PlainNumbers.plain(new java.math.BigDecimal("1.20E+4")).toPlainString())
                .isEqualTo("12000");
    }

    @Test
    void anUnknownValueIsNullAndSaysWhy() {
        var unknown = figure("commune-model.total");

        assertThat(unknown.path("value").isNull()).isTrue();
        assertThat(unknown.path("state").asString()).isEqualTo("provisional");
        assertThat(unknown.path("notes").path(0).asString()).isEqualTo("Danh sách");
    }

    @Test
    void whatTheOfficePublishedStandsBesideTheFigure() {
        var reported = figure("commune-base.total").path("reported");

        assertThat(reported.propertyNames())
                .containsExactly("value", "denominator", "rate", "quote", "difference", "reasons");
        assertThat(reported.path("value").intValue()).isEqualTo(177);
        assertThat(reported.path("denominator").isNull()).isTrue();
        assertThat(reported.path("reasons").path(0).asString()).contains("60 giây");
        assertThat(figure("commune-base.new").path("reported").isNull()).isTrue();
    }

    @Test
    void parametersStandInOneOrder() {
        assertThat(figure("commune-base.new").path("parameters").propertyNames())
                .containsExactly("by", "level", "standard");
    }

    @Test
    void aStreamGetsTheSameTextInUtf8() {
        var bytes = new ByteArrayOutputStream();
        new JsonWriter().write(SampleReports.sixMonth(), bytes);

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(written);
    }

    private JsonNode figure(String key) {
        return json.path("figures").values().stream()
                .filter(figure -> figure.path("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
