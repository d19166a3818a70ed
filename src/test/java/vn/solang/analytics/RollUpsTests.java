package vn.solang.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** How values of communes become those of districts, provinces and the country. */
@LedgerTest(writes = true)
class RollUpsTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
    private static final Period HALF = Period.parse("2022-H1");

    private final Imports imports;
    private final RollUps rollUps;
    private final Units units;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    RollUpsTests(Imports imports, RollUps rollUps, Units units, Journal journal) {
        this.imports = imports;
        this.rollUps = rollUps;
        this.units = units;
        this.journal = journal;
    }

    @BeforeEach
    void catalogue() {
        List<String> lines = new ArrayList<>(List.of("indicators:"));
        for (String n : List.of("a", "b", "c", "d")) {
            lines.add(
                    "  - {code: mean-%s, name: Tỷ lệ, type: percent, unit: \"%%\", levels: [commune], rollup: mean, optional: true}"
                            .formatted(n));
            lines.add("  - {code: sum-%s, name: Số, type: count, unit: người, levels: [commune], rollup: sum}"
                    .formatted(n));
            lines.add("  - {code: share-%s, name: Xong, type: yes-no, unit: \"\", levels: [commune], rollup: share}"
                    .formatted(n));
            lines.add("""
                      - code: ratio-%s
                        name: Tỷ lệ hộ
                        type: percent
                        unit: "%%"
                        levels: [commune]
                        rollup: ratio
                        computed: 100 * with / homes
                        inputs:
                          homes: {name: số hộ, type: count, unit: hộ}
                          with: {name: số hộ có, type: count, unit: hộ}""".indent(2).stripTrailing().formatted(n));
        }
        Folder.in(folder).file("catalogue.yaml", lines.toArray(String[]::new)).into(imports);
    }

    @Test
    void everyMeasureIsRolledUpItsOwnWay() {
        load(
                "18100,mean-a,2022-H1,10,%",
                "18103,mean-a,2022-H1,20,%",
                "18070,mean-a,2022-H1,45,%",
                "18100,sum-a,2022-H1,10,người",
                "18103,sum-a,2022-H1,5,người",
                "18100,share-a,2022-H1,đạt,",
                "18103,share-a,2022-H1,chưa đạt,",
                "18070,share-a,2022-H1,đạt,");
        assertThat(district("mean-a")).isEqualTo("25 MEAN 3/15");
        assertThat(district("sum-a")).isEqualTo("15 SUM 2/15");
        assertThat(district("share-a")).startsWith("66.6666").endsWith("SHARE 3/15");
        assertThat(district("mean-d")).isEqualTo("unknown MEAN 0/15");
    }

    @Test
    void notApplicableIsNoValue() {
        load("18100,mean-b,2022-H1,10,%", "18103,mean-b,2022-H1,không áp dụng,%");
        assertThat(district("mean-b")).isEqualTo("10 MEAN 1/15");
        load("18100,mean-b,2022-H1,không áp dụng,%");
        assertThat(district("mean-b")).isEqualTo("unknown MEAN 0/15");
    }

    @Test
    void aRatioIsThatOfTheSums() {
        load(
                "18100,ratio-a.homes,2022-H1,100,hộ", "18100,ratio-a.with,2022-H1,50,hộ",
                "18103,ratio-a.homes,2022-H1,300,hộ", "18103,ratio-a.with,2022-H1,30,hộ");
        assertThat(district("ratio-a")).isEqualTo("20 RATIO 2/15");
    }

    @Test
    void aRatioWhoseInputsAreOfOtherCommunesIsNeverMade() {
        load("18100,ratio-b.homes,2022-H1,100,hộ", "18103,ratio-b.with,2022-H1,50,hộ");
        assertThat(district("ratio-b")).isEqualTo("unknown MEAN 0/15");
        load("18100,ratio-b,2022-H1,40,%", "18103,ratio-b,2022-H1,50,%");
        assertThat(district("ratio-b")).isEqualTo("45 MEAN 2/15");
    }

    @Test
    void theNumberOfCommunesIsUnknownWhereNotAllAreKnown() {
        load("18100,sum-b,2021,7,người");
        Period year = Period.parse("2021");
        assertThat(rollUps.ofProvince(haTinh(), List.of("sum-b"), year, now()))
                .singleElement()
                .satisfies(cell -> assertThat(cell.communes()).isEqualTo(216));
        assertThat(rollUps.ofCountry(List.of("sum-b"), year, now()))
                .singleElement()
                .satisfies(cell -> assertThat(cell.communes()).isNull());
        assertThat(rollUps.ofCountry(List.of("sum-b"), HALF, now()))
                .singleElement()
                .satisfies(cell -> assertThat(cell.communes()).isEqualTo(10_599));
    }

    @Test
    void aPeriodNobodyReportedHasItsUnitsAndNoValues() {
        List<Cell> cells = rollUps.ofLevel(UnitLevel.PROVINCE, List.of("sum-c"), Period.parse("2022-05"), now());
        assertThat(cells)
                .hasSize(63)
                .allSatisfy(cell -> assertThat(cell.known()).isEmpty());
    }

    @Test
    void aLaterMoveLeavesAFinishedPeriodAsItWas() {
        load("18109,sum-d,2022-Q1,100,người", "18109,sum-d,2022-Q4,1,người");
        move("18109,Thạch Hưng,xã,3,445,2022-08-01,2024-12-31");
        List<Cell> cells = rollUps.ofDistricts(
                haTinh(), "sum-d", List.of(Period.parse("2022-Q1"), Period.parse("2022-Q4")), now());
        assertThat(value(cells, "436", "2022-Q1")).isEqualTo("100");
        assertThat(value(cells, "445", "2022-Q1")).isEqualTo("unknown");
        assertThat(value(cells, "436", "2022-Q4")).isEqualTo("unknown");
        assertThat(value(cells, "445", "2022-Q4")).isEqualTo("1");
        List<Cell> restated = rollUps.restated(
                UnitLevel.DISTRICT, List.of("sum-d"), Period.parse("2022-Q1"), LocalDate.of(2022, 12, 31), now());
        assertThat(value(restated, "445", "2022-Q1")).isEqualTo("100");
    }

    @Test
    void aMoveThatBecomesKnownLaterRestatesThePeriodFromThenOn() {
        load("18112,sum-c,2022-H1,9,người");
        Instant before = now();
        move("18112,Thạch Bình,xã,3,445,2022-02-01,2025-06-30");
        assertThat(value(rollUps.ofDistricts(haTinh(), "sum-c", List.of(HALF), now()), "445", "2022-H1"))
                .isEqualTo("9");
        assertThat(value(rollUps.ofDistricts(haTinh(), "sum-c", List.of(HALF), before), "436", "2022-H1"))
                .isEqualTo("9");
        move("18112,Thạch Bình,xã,3,436,2022-02-01,2025-06-30");
    }

    private void load(String... rows) {
        List<String> lines = new ArrayList<>(List.of("unit_code,indicator,period,value,unit"));
        lines.addAll(List.of(rows));
        assertThat(Folder.told(Folder.in(folder)
                        .file("facts.csv", lines.toArray(String[]::new))
                        .into(imports)))
                .isEmpty();
    }

    private void move(String row) {
        assertThat(Folder.told(Folder.in(folder)
                        .file("units.csv", "code,name,type,level,parent_code,valid_from,valid_to", row)
                        .into(imports)))
                .isEmpty();
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private UnitId haTinh() {
        return units.getByCode("42", new AsOf(DAY, now())).id();
    }

    /** A measure of the city of Hà Tĩnh: its value, the way, and of how many communes. */
    private String district(String measure) {
        UnitId city = units.getByCode("436", new AsOf(DAY, now())).id();
        return rollUps.ofLevel(UnitLevel.DISTRICT, List.of(measure), HALF, now()).stream()
                .filter(cell -> city.equals(cell.unit()))
                .map(cell -> "%s %s %d/%s".formatted(number(cell), cell.way(), cell.having(), cell.communes()))
                .findFirst()
                .orElseThrow();
    }

    private String value(List<Cell> cells, String district, String period) {
        UnitId unit = units.getByCode(district, new AsOf(DAY, now())).id();
        return cells.stream()
                .filter(cell -> unit.equals(cell.unit()) && cell.period().equals(Period.parse(period)))
                .map(RollUpsTests::number)
                .findFirst()
                .orElseThrow();
    }

    private static String number(Cell cell) {
        return cell.known()
                .map(value -> value.stripTrailingZeros().toPlainString())
                .orElse("unknown");
    }
}
