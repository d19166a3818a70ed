package vn.solang.factcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.solang.LedgerTest;
import vn.solang.reporting.Report;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.Period;

/** A report that was generated here contradicts nothing. */
@LedgerTest
class GeneratedReportTests {

    private static final FactCheck CHECK = new FactCheck();

    private final Reports reports;
    private final ReportFiles files;

    GeneratedReportTests(Reports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    @ParameterizedTest
    @CsvSource({
        "six-month,42,2022-H1",
        "quarter,42,2022-Q2",
        "nine-month,42,2022-9M",
        "year,42,2021",
        "year,42,2022",
        "six-month,42,2023-H1",
        "six-month,444,2022-H1",
        "six-month,42,2026-H1"
    })
    void nothingIsFoundInIt(String kind, String unit, String period) {
        Report report = reports.make(kind, unit, Period.parse(period), Optional.empty(), Optional.empty());
        SourceText text = DocxText.read("report.docx", files.of("docx").write(report));
        FactCheck.Checked checked = CHECK.check(text);
        assertThat(checked.claims()).hasSizeGreaterThan(10);
        assertThat(checked.findings().stream().map(each -> text.quote(each.span()) + " " + each.message()))
                .isEmpty();
    }
}
