package vn.solang.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.criteria.Catalogues;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Which recorded value answers a period, for a day and for what was known at a moment. */
@LedgerTest(writes = true)
class FactBookTests {

    private static final String FACTS = "unit_code,indicator,period,value,unit,note,source,demo";
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final Imports imports;
    private final FactRepository facts;
    private final Catalogues catalogues;
    private final Journal journal;
    private final Units units;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    private int height;
    private int width;

    FactBookTests(
            Imports imports,
            FactRepository facts,
            Catalogues catalogues,
            Journal journal,
            Units units,
            JdbcClient jdbc) {
        this.imports = imports;
        this.facts = facts;
        this.catalogues = catalogues;
        this.journal = journal;
        this.units = units;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void measures() {
        Folder.in(folder)
                .file(
                        "catalogue.yaml",
                        "indicators:",
                        "  - {code: height, name: Cao, type: number, unit: m, levels: [commune], rollup: mean, optional: true}",
                        "  - {code: width, name: Rộng, type: number, unit: m, levels: [commune], rollup: mean}")
                .into(imports);
        height = catalogues.at(now()).measure("height").orElseThrow().key();
        width = catalogues.at(now()).measure("width").orElseThrow().key();
    }

    @Test
    void thePeriodItselfGoesBeforeLongerOnesThatEndWithIt() {
        load("18094,height,2022-Q2,1,m,,,", "18094,height,2022-H1,2,m,,,");
        assertThat(answer("18094", height, "2022-Q2")).isEqualTo("1");
        assertThat(answer("18094", height, "2022-H1")).isEqualTo("2");
    }

    @Test
    void otherwiseTheLatestEndGoesFirstAndThenTheLongest() {
        load(
                "18097,height,2021-12,1,m,,,",
                "18097,height,2021,2,m,,,",
                "18097,height,2021-Q3,3,m,,,",
                "18097,height,2022-Q1,4,m,,,");
        assertThat(answer("18097", height, "2022-06")).isEqualTo("4");
        assertThat(answer("18097", height, "2022-Q1")).isEqualTo("4");
        assertThat(answer("18097", height, "2022-02")).isEqualTo("2");
        assertThat(book("18097", height, "2022-02").recorded(unit("18097"), height))
                .hasSize(3);
    }

    @Test
    void aValueOlderThanTwelveMonthsAnswersNothing() {
        load("18100,height,2021-H1,1,m,,,");
        assertThat(answer("18100", height, "2022-H1")).isEqualTo("1");
        assertThat(answer("18100", height, "2022-9M")).isEqualTo("unknown");
        assertThat(answer("18100", height, "2021-Q1")).isEqualTo("unknown");
    }

    @Test
    void aPeriodThatEndsAfterTheDayDoesNotCount() {
        load("18103,height,2022,1,m,,,", "18103,height,2022-Q1,2,m,,,");
        assertThat(answer("18103", height, "2022")).isEqualTo("2");
    }

    @Test
    void notApplicableIsAnAnswerAndNoNumber() {
        load("18091,height,2021,5,m,,,", "18091,height,2022-H1,không áp dụng,m,,,");
        assertThat(answer("18091", height, "2022-H1")).isEqualTo("not applicable");
    }

    @Test
    void aCorrectionChangesNothingThatWasKnownBefore() {
        load("18109,height,2022-H1,1,m,,,");
        Instant before = now();
        load("18109,height,2022-H1,2,m,,,");
        assertThat(answer("18109", height, "2022-H1")).isEqualTo("2");
        assertThat(answer("18109", height, "2022-H1", before)).isEqualTo("1");
        assertThat(answer("18109", height, "2022-H1", Instant.EPOCH)).isEqualTo("unknown");
    }

    @Test
    void anEqualRowLeavesNoTraceAndAnotherNoteIsACorrection() {
        load("18112,height,2022-H1,1,m,,,");
        load("18112,height,2022-H1,1.0,m,,,");
        assertThat(versions("18112")).isOne();
        load("18112,height,2022-H1,1,m,đo lại,,1");
        assertThat(versions("18112")).isEqualTo(2);
        FactBook.Recorded found =
                book("18112", height, "2022-H1").answer(unit("18112"), height).orElseThrow();
        assertThat(facts.origin(found.origin())).isEqualTo(new Origin("m", "đo lại", "", true));
    }

    @Test
    void ofTwoFilesOfOneImportTheLaterIsRemembered() {
        Folder.in(folder)
                .file("a.csv", FACTS, "18115,height,2022-H1,1,m,,,")
                .file("b.csv", FACTS, "18115,height,2022-H1,2,m,,,")
                .into(imports);
        assertThat(answer("18115", height, "2022-H1")).isEqualTo("2");
        assertThat(versions("18115")).isOne();
    }

    @Test
    void aBookHoldsManyUnitsAndMeasures() {
        load("18118,height,2022-H1,1,m,,,", "18118,width,2022-H1,2,m,,,", "18121,width,2022-H1,3,m,,,");
        FactBook book = facts.book(
                List.of(unit("18118"), unit("18121")), List.of(height, width), Period.parse("2022-H1"), asOf(now()));
        assertThat(book.answer(unit("18118"), width))
                .hasValueSatisfying(found -> assertThat(found.value()).isEqualByComparingTo("2"));
        assertThat(book.answer(unit("18121"), width))
                .hasValueSatisfying(found -> assertThat(found.value()).isEqualByComparingTo("3"));
        assertThat(book.answer(unit("18121"), height)).isEmpty();
    }

    @Test
    void theWalkShowsEveryUnitOnceWithWhatItsBookHolds() {
        load("18124,height,2022-H1,1,m,,,", "18127,width,2022-Q2,2,m,,,");
        List<UnitId> all = units.below(null, UnitLevel.COMMUNE, asOf(now())).stream()
                .map(unit -> unit.id())
                .toList();
        List<UnitId> shown = new ArrayList<>();
        List<String> found = new ArrayList<>();
        facts.each(all, List.of(height, width), Period.parse("2022-H1"), asOf(now()), (unit, book) -> {
            shown.add(unit);
            FactBook own = facts.book(List.of(unit), List.of(height, width), Period.parse("2022-H1"), asOf(now()));
            if (book.size() > 0 || own.size() > 0) {
                assertThat(book.answer(unit, height)).isEqualTo(own.answer(unit, height));
                assertThat(book.answer(unit, width)).isEqualTo(own.answer(unit, width));
                found.add(unit.toString());
            }
        });
        assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
    }

    private void load(String... rows) {
        List<String> lines = new ArrayList<>(List.of(FACTS));
        lines.addAll(List.of(rows));
        assertThat(Folder.told(Folder.in(folder)
                        .file("facts.csv", lines.toArray(String[]::new))
                        .into(imports)))
                .isEmpty();
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private static AsOf asOf(Instant knownAt) {
        return new AsOf(DAY, knownAt);
    }

    private UnitId unit(String code) {
        return units.getByCode(code, asOf(now())).id();
    }

    private FactBook book(String code, int measure, String period) {
        return facts.book(List.of(unit(code)), List.of(measure), Period.parse(period), asOf(now()));
    }

    private String answer(String code, int measure, String period) {
        return answer(code, measure, period, now());
    }

    private String answer(String code, int measure, String period, Instant knownAt) {
        return facts.book(List.of(unit(code)), List.of(measure), Period.parse(period), asOf(knownAt))
                .answer(unit(code), measure)
                .map(found ->
                        found.value() == null ? "not applicable" : found.value().toPlainString())
                .orElse("unknown");
    }

    private int versions(String code) {
        return jdbc.sql("select count(*) from assessment.fact where unit = :unit")
                .param("unit", unit(code).value())
                .query(Integer.class)
                .single();
    }
}
