package vn.solang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Refusal;
import vn.solang.shared.Message;

class ImportCommandTests {

    private static final FileOutcome CLEAN = new FileOutcome("a.csv", "facts", 2, 2, List.of());
    private static final FileOutcome REFUSED = new FileOutcome(
            "b.csv",
            "facts",
            3,
            0,
            List.of(new Refusal(2, "value", "x", Message.of("import.number.malformed", "2", "value", "x"))));

    @Test
    void oneFileIsToldAsAnObjectWithEveryRefusedRow() {
        JsonNode told = JsonMapper.shared().readTree(ImportCommand.asJson(List.of(REFUSED)));
        assertThat(told.get("file").asString()).isEqualTo("b.csv");
        assertThat(told.get("accepted").asInt()).isZero();
        JsonNode row = told.get("rejected").get(0);
        assertThat(row.get("row").asInt()).isEqualTo(2);
        assertThat(row.get("column").asString()).isEqualTo("value");
        assertThat(row.get("reason").asString()).contains("\"x\" không phải là số");
    }

    @Test
    void severalFilesAreToldAsAnArrayInTheirOrder() {
        JsonNode told = JsonMapper.shared().readTree(ImportCommand.asJson(List.of(CLEAN, REFUSED)));
        assertThat(told.valueStream().map(file -> file.get("file").asString())).containsExactly("a.csv", "b.csv");
    }
}
