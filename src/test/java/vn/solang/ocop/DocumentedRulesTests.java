package vn.solang.ocop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase.Content;
import vn.solang.identity.Journal;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** The examples in the documentation load, and what they may not overlap is refused. */
@LedgerTest(holds = Content.REFERENCE, writes = true)
class DocumentedRulesTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(.*?)```");

    private final Imports imports;
    private final OcopRules rules;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    DocumentedRulesTests(Imports imports, OcopRules rules, Journal journal) {
        this.imports = imports;
        this.rules = rules;
        this.journal = journal;
    }

    @Test
    void theExamplesLoadAndTheFrameworkInForceIsNotOverlaid() throws IOException {
        String framework = example("### ocop-framework");
        List<FileOutcome> refused =
                Folder.in(folder).file("framework.yaml", framework).into(imports);
        assertThat(Folder.told(refused)).contains("từ ngày \"2031-01-01\" khung đánh giá OCOP_2026 vẫn còn hiệu lực");
        List<FileOutcome> outcomes = Folder.in(folder)
                .file(
                        "framework.yaml",
                        framework.replaceFirst("from: 2031-01-01", "from: 2018-01-01\nuntil: 2019-08-20"))
                .file("council.yaml", example("### ocop-council"))
                .into(imports);
        assertThat(Folder.told(outcomes)).isEmpty();
        Rules known = rules.at(journal.lastKnown().orElseThrow());
        assertThat(known.council("42").orElseThrow().province()).isEqualTo("42");
        assertThat(known.framework("OCOP_EXAMPLE").orElseThrow().sheets())
                .extracting(Sheet::isUsable)
                .containsExactly(true, false);
    }

    private static String example(String heading) throws IOException {
        String documentation = Files.readString(Path.of("docs/formats.md"));
        var example = EXAMPLE.matcher(documentation.substring(documentation.indexOf(heading + "\n")));
        assertThat(example.find()).isTrue();
        return example.group(1);
    }
}
