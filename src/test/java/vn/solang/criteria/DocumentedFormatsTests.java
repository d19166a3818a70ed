package vn.solang.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.imports.FileOutcome;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;

/** The examples of the formats of criteria in the documentation really load. */
@LedgerTest(writes = true)
class DocumentedFormatsTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)```(?:yaml|csv)\n(.*?)```");

    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    DocumentedFormatsTests(Imports imports) {
        this.imports = imports;
    }

    @Test
    void theExamplesLoadTogether() throws IOException {
        List<FileOutcome> outcomes = Folder.in(folder)
                .file("confirmations.csv", example("### confirmations"))
                .file("province.yaml", example("### criteria-set of a province"))
                .file("set.yaml", example("### criteria-set\n"))
                .file("indicators.yaml", example("### indicators"))
                .into(imports);
        assertThat(Folder.told(outcomes)).isEmpty();
        assertThat(outcomes).extracting(FileOutcome::accepted).allMatch(count -> count > 0);
    }

    /** The first example behind a heading. */
    private static String example(String heading) throws IOException {
        String formats = Files.readString(Path.of("docs/formats.md"));
        assertThat(formats).contains(heading);
        return EXAMPLE.matcher(formats.substring(formats.indexOf(heading)))
                .results()
                .map(result -> result.group(1))
                .findFirst()
                .orElseThrow();
    }
}
