package vn.solang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solang.SecondProcess;
import vn.solang.TestDatabase;

/** Checking a report as an official does: alone, and against the ledger. */
class CheckCommandTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLedgerAnswersWithWhatItRestsOn() throws Exception {
        Path file = Files.writeString(
                folder.resolve("report.txt"),
                "Báo cáo kết quả 6 tháng đầu năm 2022\nĐến nay toàn tỉnh có 177 xã đạt chuẩn nông thôn mới."
                        + " Trong 6 tháng đầu năm 2022, có thêm 4 xã đạt chuẩn nông thôn mới.\n");
        TestDatabase database = TestDatabase.with(TestDatabase.Content.HA_TINH);
        JsonNode told;
        try (var process = SecondProcess.running(
                database.variables(), Solang.class, "check", file.toString(), "--ledger", "--unit", "42", "--json")) {
            told = JsonMapper.shared().readTree(process.line());
            assertThat(process.end()).isEqualTo(Solang.FOUND);
        }
        JsonNode finding = told.get("findings").get(0);
        assertThat(finding.get("kind").asString()).isEqualTo("ledger");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("quote").asString()).isEqualTo("177 xã");
        assertThat(finding.get("suggestion").asString()).isEqualTo("178");
        JsonNode ledger = finding.get("ledger");
        assertThat(ledger.get("key").asString()).isEqualTo("commune-base.total");
        assertThat(ledger.get("value").asInt()).isEqualTo(178);
        assertThat(ledger.get("units").size()).isEqualTo(178);
        assertThat(ledger.get("names").size()).isEqualTo(178);
        assertThat(ledger.get("facts").size()).isEqualTo(178);
        assertThat(ledger.get("valid_at").asString()).isEqualTo("2022-06-30");
        assertThat(ledger.get("known_at").asString()).isNotEmpty();
        JsonNode confirmed = told.get("confirmed").get(0);
        assertThat(confirmed.get("quote").asString()).isEqualTo("4 xã");
        assertThat(confirmed.get("ledger").get("names").size()).isEqualTo(4);
        assertThat(told.get("claims").size()).isEqualTo(2);
    }

    @Test
    void withoutTheLedgerNothingIsStarted() throws Exception {
        Path file = Files.writeString(folder.resolve("report.txt"), "Toàn tỉnh có 177 xã đạt chuẩn nông thôn mới.\n");
        var out = new StringWriter();
        var line = Solang.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter()));
        assertThat(line.execute("check", file.toString(), "--json")).isZero();
        JsonNode told = JsonMapper.shared().readTree(out.toString());
        assertThat(told.get("findings").size()).isZero();
        assertThat(told.has("confirmed")).isFalse();
    }

    @Test
    void whatDoesNotGoTogetherIsSaidInOneSentence() throws Exception {
        String file = Files.writeString(folder.resolve("report.txt"), "Báo cáo nhanh\n")
                .toString();
        assertThat(refused("check", file, "--unit", "42")).contains("--ledger");
        assertThat(refused("check", file, "--valid-at", "2022-06-30")).contains("--ledger");
        assertThat(refused("check", file, "--ledger")).contains("--unit");
        assertThat(refused("check", file, "--ledger", "--unit", "42", "--valid-at", "30/6/2022"))
                .contains("30/6/2022");
        assertThat(refused("check", file + ".none", "--ledger", "--unit", "42")).contains(".none");
    }

    private static String refused(String... arguments) {
        var err = new StringWriter();
        var line = Solang.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(err));
        assertThat(line.execute(arguments)).isEqualTo(Solang.USAGE);
        assertThat(err.toString().strip().lines()).hasSize(1);
        return err.toString();
    }
}
