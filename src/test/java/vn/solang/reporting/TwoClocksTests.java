package vn.solang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;

/** What a report said at a moment it says for ever, whatever is corrected later. */
@LedgerTest(writes = true)
class TwoClocksTests {

    private static final String RECOGNITIONS =
            "unit_code,unit_name,standard,attained_year,voted_on,decision,decided_on";
    private static final String UNITS = "code,name,type,level,parent_code,valid_from,valid_to";

    private final Reports reports;
    private final ReportFiles files;
    private final Imports imports;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    TwoClocksTests(Reports reports, ReportFiles files, Imports imports, Journal journal) {
        this.reports = reports;
        this.files = files;
        this.imports = imports;
        this.journal = journal;
    }

    @Test
    void twoMoreCommunesChangeOnlyWhatIsKnownFromNowOn() {
        BigDecimal before = total("commune-advanced.total");
        corrected(Folder.in(folder)
                .file(
                        "recognitions.csv",
                        RECOGNITIONS,
                        "18499,Điền Mỹ,commune-advanced,,2022-06-28,,",
                        "18502,Hà Linh,commune-advanced,,2022-06-28,,"));
        assertThat(total("commune-advanced.total")).isEqualTo(before.add(BigDecimal.TWO));
    }

    @Test
    void aChangedVoteChangesOnlyWhatIsKnownFromNowOn() {
        BigDecimal before = total("commune-base.new");
        corrected(Folder.in(folder)
                .file(
                        "recognitions.csv",
                        RECOGNITIONS,
                        "18505,Hương Thủy,commune-base,2022,2022-07-01,1442/QĐ-UBND,2022-07-01"));
        assertThat(total("commune-base.new")).isNotEqualTo(before);
    }

    @Test
    void aChangedNameOfACommuneChangesOnlyWhatIsKnownFromNowOn() {
        corrected(Folder.in(folder).file("units.csv", UNITS, "18559,Hương Liên Mới,xã,3,444,,2025-06-30"));
        assertThat(text(Optional.empty())).contains("Hương Liên Mới");
    }

    @Test
    void aChangedNameOfTheProvinceChangesOnlyWhatIsKnownFromNowOn() {
        corrected(Folder.in(folder).file("units.csv", UNITS, "42,Hà Tĩnh Mới,tỉnh,1,,,"));
        assertThat(text(Optional.empty())).contains("Hà Tĩnh Mới");
        Folder.in(folder).file("units.csv", UNITS, "42,Hà Tĩnh,tỉnh,1,,,").into(imports);
    }

    @Test
    void aRuleOfTheProvinceChangesOnlyWhatIsKnownFromNowOn() {
        BigDecimal before = total("commune-base.total");
        corrected(
                Folder.in(folder)
                        .file(
                                "counting-rules.csv",
                                "province_code,level,from,to,rule,date_order,title,basis",
                                "42,commune,2021-01-01,,decision-first,decision;attained-year-end;vote;stated,ngày quyết định,tỉnh"));
        assertThat(total("commune-base.total")).isLessThan(before);
        assertThat(make(Optional.empty()).rule()).contains("decision-first");
        Folder.in(folder)
                .file(
                        "counting-rules.csv",
                        "province_code,level,from,to,rule,date_order,title,basis",
                        "42,commune,2021-01-01,2021-01-01,decision-first,decision;attained-year-end;vote;stated,ngày quyết định,tỉnh")
                .into(imports);
    }

    @Test
    void correctedDocumentsDraftsTasksAndValuesChangeOnlyWhatIsKnownFromNowOn() {
        corrected(Folder.in(folder)
                .file(
                        "drafts.csv",
                        "kind,title,level,lead,state,state_date",
                        "plan,Kế hoạch khác,province,UBND tỉnh,đang lấy ý kiến,2022-06-30"));
        corrected(Folder.in(folder)
                .file("facts.csv", "unit_code,indicator,period,value,unit", "42,clean-water-centralised,2022-H1,21.5,%")
                .file("tasks.csv", "no,owner,summary,period", "1,VPĐP tỉnh,làm việc khác,2022-H1")
                .file(
                        "documents.csv",
                        "type,symbol,date,issuer,subject,cited_in",
                        "Quyết định,9999/QĐ-UBND,2022-05-05,UBND tỉnh Hà Tĩnh,ban hành một kế hoạch khác,I.1"));
        assertThat(text(Optional.empty())).contains("21,5%", "làm việc khác", "9999/QĐ-UBND");
    }

    @Test
    void refusesAMomentBeforeTheLedgerKnewAnything() {
        Instant early = Instant.parse("2020-01-01T00:00:00Z");
        assertThatThrownBy(() -> make(Optional.of(early)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.told().key()).isEqualTo("report.known-at.before-first"));
    }

    @Test
    void refusesAMomentThatHasNotCome() {
        Instant ahead = Instant.now().plus(Duration.ofDays(1));
        assertThatThrownBy(() -> make(Optional.of(ahead)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.told().key()).isEqualTo("report.known-at.ahead"));
    }

    @Test
    void theMomentTheRefusalNamesCanBeAskedFor() {
        Instant early = Instant.parse("2020-01-01T00:00:00Z");
        try {
            make(Optional.of(early));
        } catch (Rejected no) {
            String named = no.told().arguments().getLast().toString();
            assertThat(make(Optional.of(java.time.OffsetDateTime.parse(named).toInstant()))
                            .figures())
                    .isNotEmpty();
        }
    }

    /** Imports a correction and requires that the report of the moment before it stays the same to the byte. */
    private void corrected(Folder correction) {
        Instant before = journal.lastKnown().orElseThrow();
        byte[] made = json(Optional.of(before));
        String read = text(Optional.of(before));
        String told = Folder.told(correction.into(imports));
        assertThat(told).isEmpty();
        assertThat(journal.lastKnown().orElseThrow()).isAfter(before);
        assertThat(new String(json(Optional.of(before)), StandardCharsets.UTF_8))
                .isEqualTo(new String(made, StandardCharsets.UTF_8));
        assertThat(text(Optional.of(before))).isEqualTo(read);
    }

    private BigDecimal total(String key) {
        BigDecimal value = make(Optional.empty()).figure(key).orElseThrow().value();
        assertThat(value).as(key).isNotNull();
        return value == null ? BigDecimal.ZERO : value;
    }

    private String text(Optional<Instant> knownAt) {
        return Reading.of(make(knownAt));
    }

    private byte[] json(Optional<Instant> knownAt) {
        return files.of("json").write(make(knownAt));
    }

    private Report make(Optional<Instant> knownAt) {
        return reports.make("six-month", "42", Period.parse("2022-H1"), Optional.empty(), knownAt);
    }
}
