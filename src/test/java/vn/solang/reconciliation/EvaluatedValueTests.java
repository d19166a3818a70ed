package vn.solang.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.factcheck.FactCheck;
import vn.solang.factcheck.Finding;
import vn.solang.factcheck.SourceFiles;
import vn.solang.factcheck.SourceText;
import vn.solang.reporting.Figures;
import vn.solang.reporting.ReportFiles;
import vn.solang.reporting.Reports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** What the ledger evaluates, held against texts, on the values of the demonstration. */
@LedgerTest(holds = TestDatabase.Content.DEMO)
class EvaluatedValueTests {

    private static final FactCheck CHECK = new FactCheck();
    private static final Period HALF = Period.parse("2022-H1");

    private final Reconciliation reconciliation;
    private final Figures figures;
    private final Units units;
    private final Reports reports;
    private final ReportFiles files;

    EvaluatedValueTests(
            Reconciliation reconciliation, Figures figures, Units units, Reports reports, ReportFiles files) {
        this.reconciliation = reconciliation;
        this.figures = figures;
        this.units = units;
        this.reports = reports;
        this.files = files;
    }

    @Test
    void aMeanOfCriteriaThatIsOtherwiseIsAWarning() {
        Map<Unit, BigDecimal> means = means();
        assertThat(means).isNotEmpty();
        means.forEach((district, mean) -> {
            String place = "Bình quân " + district.fullName() + " đạt ";
            Reconciled right = check(place + VietnameseFormat.number(mean) + " tiêu chí/xã.", district);
            assertThat(right.findings()).isEmpty();
            assertThat(right.confirmed()).hasSize(1);
            BigDecimal other = mean.subtract(BigDecimal.ONE);
            Reconciled wrong = check(place + VietnameseFormat.number(other) + " tiêu chí/xã.", district);
            assertThat(wrong.findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING));
        });
    }

    @Test
    void aReportOfValuesMadeUpIsNotContradicted() {
        for (String unit : new String[] {"42", "444"}) {
            byte[] file =
                    files.of("docx").write(reports.make("six-month", unit, HALF, Optional.empty(), Optional.empty()));
            SourceText text = SourceFiles.read("report.docx", file);
            AsOf asOf = reconciliation.asOf(text, Optional.empty());
            assertThat(reconciliation.check(CHECK.check(text), file, unit, asOf).findings())
                    .isEmpty();
            SourceText plain = SourceText.of(text.chars());
            assertThat(reconciliation.check(CHECK.check(plain), unit, asOf).findings())
                    .isEmpty();
        }
    }

    private Map<Unit, BigDecimal> means() {
        AsOf asOf = new AsOf(HALF.lastDay(), reports.lastKnown().orElseThrow());
        Map<Unit, BigDecimal> means = new TreeMap<>(Comparator.comparing(Unit::code));
        Unit province = units.getByCode("42", asOf);
        for (Unit district : units.below(province.id(), UnitLevel.DISTRICT, asOf)) {
            figures.find("commune-criteria.mean", district.id(), HALF, asOf)
                    .filter(figure -> figure.known())
                    .ifPresent(figure -> means.put(district, Objects.requireNonNull(figure.value())));
        }
        return means;
    }

    private Reconciled check(String sentence, Unit unit) {
        SourceText source = SourceText.of("Báo cáo kết quả 6 tháng đầu năm 2022\n" + sentence);
        return reconciliation.check(CHECK.check(source), unit.code(), reconciliation.asOf(source, Optional.empty()));
    }
}
