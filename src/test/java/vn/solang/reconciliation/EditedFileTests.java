package vn.solang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** Word files that were generated here and changed by hand, or whose ledger was corrected since. */
@LedgerTest(writes = true)
class EditedFileTests {

    private static final FactCheck CHECK = new FactCheck();

    private final Reconciliation reconciliation;
    private final Reports reports;
    private final ReportFiles files;
    private final Imports imports;

    @TempDir
    private Path folder = Path.of("");

    EditedFileTests(Reconciliation reconciliation, Reports reports, ReportFiles files, Imports imports) {
        this.reconciliation = reconciliation;
        this.reports = reports;
        this.files = files;
        this.imports = imports;
    }

    @Test
    void aFigureWrittenOverIsToldWithAndWithoutTheLedger() throws IOException {
        byte[] edited = changed(docx(), xml -> xml.replace(">178<", ">177<"));
        SourceText text = SourceFiles.read("report.docx", edited);
        assertThat(check(edited).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message().key()).isEqualTo("reconciliation.control.edited");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.suggestion()).isEqualTo("178");
            assertThat(text.quote(finding.span())).isEqualTo("177");
        });
        assertThat(Reconciliation.edited(text, edited)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(finding.message().arguments()).containsExactly("178", "177");
            assertThat(text.quote(finding.span())).isEqualTo("177");
        });
    }

    @Test
    void anEditedListIsTold() throws IOException {
        byte[] edited = changed(docx(), xml -> xml.replace("Hương Bình, ", ""));
        assertThat(check(edited).findings())
                .extracting(finding -> finding.message().key())
                .contains("reconciliation.control.edited");
    }

    @Test
    void aControlTakenOutIsANote() throws IOException {
        byte[] edited = changed(
                docx(), xml -> xml.replaceFirst("(?s)<w:sdt>(?:(?!</w:sdt>).)*commune-base\\.rate.*?</w:sdt>", ""));
        assertThat(check(edited).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message().key()).isEqualTo("reconciliation.control.removed");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
            assertThat(finding.span().start()).isPositive();
        });
    }

    @Test
    void textTypedBesideTheFiguresIsHeldAgainstTheLedger() throws IOException {
        byte[] edited = changed(
                docx(),
                xml -> xml.replaceFirst(
                        "(?s)</w:p>(?=(?:(?!</w:p>).)*NHIỆM VỤ TRỌNG TÂM)",
                        "</w:p><w:p><w:r><w:t>Toàn tỉnh có 181 xã.</w:t></w:r></w:p>"));
        assertThat(check(edited).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("182"));
    }

    @Test
    void whatTheLedgerCorrectedSinceIsANote() throws IOException {
        byte[] file = docx();
        Folder.in(folder)
                .file(
                        "recognitions.csv",
                        "unit_code,unit_name,standard,attained_year,voted_on,decision,decided_on",
                        "18499,Điền Mỹ,commune-advanced,,2022-06-28,,")
                .into(imports);
        assertThat(check(file).findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.message().key()).isEqualTo("reconciliation.control.corrected");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.NOTE);
        });
        assertThat(check(file).findings()).extracting(Finding::suggestion).contains("49", "7");
    }

    private Reconciled check(byte[] file) {
        SourceText text = SourceFiles.read("report.docx", file);
        return reconciliation.check(CHECK.check(text), file, "42", reconciliation.asOf(text, Optional.empty()));
    }

    private byte[] docx() {
        return files.of("docx")
                .write(reports.make("six-month", "42", Period.parse("2022-H1"), Optional.empty(), Optional.empty()));
    }

    private static byte[] changed(byte[] docx, UnaryOperator<String> change) throws IOException {
        var changed = new ByteArrayOutputStream();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx));
                var out = new ZipOutputStream(changed)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        List.of("word/document.xml").contains(entry.getName())
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                out.closeEntry();
            }
        }
        return changed.toByteArray();
    }
}
