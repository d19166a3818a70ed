package vn.solang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.units.Units;

/** Acts about titles as they arrive: revoked, confirmed after a merger, recognised anew, withdrawn as a mistake. */
@LedgerTest(writes = true)
class TitlesImportTests {

    private static final String COLUMNS = "unit_code,standard,voted_on,decision,decided_on,action,round";

    private final Imports imports;
    private final Titles titles;
    private final Units units;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    TitlesImportTests(Imports imports, Titles titles, Units units, Journal journal) {
        this.imports = imports;
        this.titles = titles;
        this.units = units;
        this.journal = journal;
    }

    @Test
    void aRevokedTitleIsNoLongerCounted() {
        load("18112,commune-base,,1/QĐ-UBND,2023-03-01,revoke,");
        assertThat(holding("18112", "commune-base", "2023-02-28")).isEqualTo(Holding.HELD);
        assertThat(holding("18112", "commune-base", "2023-03-01")).isEqualTo(Holding.NOT_HELD);
        assertThat(count("commune-base", "2023", "2023-12-31").total()).hasValue(177);
    }

    @Test
    void recognisingAHolderAgainIsNoGain() {
        int before = count("commune-advanced", "2024", "2024-12-31").total().orElseThrow();
        load("18199,commune-advanced,2024-05-01,2/QĐ-UBND,2024-05-10,,2");
        StandardCount count = count("commune-advanced", "2024", "2024-12-31");
        assertThat(count.total()).hasValue(before);
        assertThat(count.gained()).hasValue(0);
    }

    @Test
    void aConfirmedTitleIsHeldByTheMergedCommune() {
        assertThat(holding("18196", "commune-base", "2025-07-01")).isEqualTo(Holding.HELD);
        assertThat(holding("18133", "commune-base", "2025-12-31")).isEqualTo(Holding.UNKNOWN);
        load("18133,commune-base,,3/QĐ-UBND,2025-10-01,confirm,");
        assertThat(holding("18133", "commune-base", "2025-12-31")).isEqualTo(Holding.HELD);
        assertThat(holding("18133", "commune-base", "2025-09-30")).isNotEqualTo(Holding.HELD);
    }

    @Test
    void aWithdrawnRecordNeverWas() {
        load("18559,commune-base,,4/QĐ-UBND,2022-05-01,,");
        assertThat(holding("18559", "commune-base", "2022-06-30")).isEqualTo(Holding.HELD);
        load("18559,commune-base,,4/QĐ-UBND,2022-05-01,withdraw,");
        assertThat(holding("18559", "commune-base", "2022-06-30")).isEqualTo(Holding.NOT_HELD);
    }

    @Test
    void aTitleGainedByAUnitThatEndedWithinThePeriodLeavesTheNumberOfNewOnesUnknown() {
        load("18559,commune-base,,91/QĐ-UBND,2025-03-01,,");
        assertThat(count("commune-base", "2025", "2025-07-01").gained()).isEmpty();
    }

    private void load(String row) {
        assertThat(Folder.told(Folder.in(folder).file("r.csv", COLUMNS, row).into(imports)))
                .isEmpty();
    }

    private Holding holding(String code, String standard, String day) {
        AsOf asOf = asOf(day);
        return java.util.Objects.requireNonNull(
                count(standard, "2022", day).holding().get(units.getByCode(code, asOf)));
    }

    private StandardCount count(String figures, String period, String day) {
        AsOf asOf = asOf(day);
        return titles.count(figures, units.getByCode("42", asOf).id(), Period.parse(period), asOf);
    }

    private AsOf asOf(String day) {
        return new AsOf(LocalDate.parse(day), journal.lastKnown().orElseThrow());
    }
}
