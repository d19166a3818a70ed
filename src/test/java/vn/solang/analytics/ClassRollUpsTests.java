package vn.solang.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** How values of communes become those of a class of places, and which values there are of a measure. */
@LedgerTest(writes = true)
class ClassRollUpsTests {

    private static final Period HALF = Period.parse("2022-H1");
    private static final LocalDate DAY = HALF.lastDay();

    private final Imports imports;
    private final RollUps rollUps;
    private final OwnValues values;
    private final Units units;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    ClassRollUpsTests(Imports imports, RollUps rollUps, OwnValues values, Units units, Journal journal) {
        this.imports = imports;
        this.rollUps = rollUps;
        this.values = values;
        this.units = units;
        this.journal = journal;
    }

    /** 18070, 18100 and 18103 are of the city of Hà Tĩnh (436), 18409 is of another district. */
    @BeforeEach
    void classesAndValues() {
        Folder.in(folder).file("catalogue.yaml", """
                        indicators:
                          - code: coverage-z
                            name: Tỷ lệ hộ
                            type: percent
                            unit: "%"
                            levels: [commune, province]
                            rollup: ratio
                            computed: 100 * with / homes
                            inputs:
                              homes: {name: số hộ, type: count, unit: hộ}
                              with: {name: số hộ có, type: count, unit: hộ}
                        """.split("\n")).into(imports);
        load("classes.csv", "unit_code,class,value", "436,special-difficulty,yes", "18103,special-difficulty,no");
        load(
                "facts.csv",
                "unit_code,indicator,period,value,unit,demo",
                "18070,coverage-z.homes,2022-H1,100,hộ,",
                "18070,coverage-z.with,2022-H1,10,hộ,",
                "18100,coverage-z.homes,2022-H1,300,hộ,",
                "18100,coverage-z.with,2022-H1,90,hộ,1",
                "18103,coverage-z.homes,2022-H1,50,hộ,",
                "18103,coverage-z.with,2022-H1,50,hộ,",
                "18409,coverage-z.homes,2022-H1,10,hộ,",
                "18409,coverage-z.with,2022-H1,1,hộ,",
                "18409,coverage-z.homes,2021,10,hộ,",
                "18409,coverage-z.with,2021,4,hộ,",
                "42,coverage-z,2020,33,%,");
    }

    @Test
    void aCommuneHasTheNearestClassAboveItAndThoseWithoutOneAreTold() {
        assertThat(told(rollUps.ofClasses(province(), "coverage-z", HALF, null, now()), "special-difficulty"))
                .containsExactly("yes 25 2/14", "no 100 1/1", " 10 1/201");
    }

    @Test
    void aClassOfTheProvinceIsThatOfAllItsCommunes() {
        assertThat(told(rollUps.ofClasses(province(), "coverage-z", HALF, null, now()), "region"))
                .containsExactly("BAC_TRUNG_BO 32.8261 4/216");
    }

    @Test
    void classesOfTheCountryHoldThoseOfEveryProvince() {
        assertThat(told(rollUps.ofClasses(null, "coverage-z", HALF, null, now()), "region"))
                .hasSize(7)
                .anyMatch(told -> told.startsWith("BAC_TRUNG_BO 32.8261 4/"))
                .anyMatch(told -> told.startsWith("DBSH unknown 0/"));
    }

    @Test
    void aClassCountsFromTheDayItIsOf() {
        load("classes.csv", "unit_code,class,value,from", "18409,special-difficulty,yes,2023-01-01");
        assertThat(told(rollUps.ofClasses(province(), "coverage-z", HALF, null, now()), "special-difficulty"))
                .contains("yes 25 2/14");
        assertThat(told(
                        rollUps.ofClasses(province(), "coverage-z", HALF, LocalDate.of(2023, 6, 30), now()),
                        "special-difficulty"))
                .contains("yes 24.6341 3/15");
    }

    @Test
    void periodsWithValuesStandNewestFirst() {
        assertThat(values.periods(province().id(), "coverage-z", null, now()))
                .extracting(Period::code)
                .containsExactly("2022-H1", "2021", "2020");
        Unit city = units.getByCode("436", new AsOf(DAY, now()));
        assertThat(values.periods(city.id(), "coverage-z", null, now()))
                .extracting(Period::code)
                .containsExactly("2022-H1");
        assertThat(values.madeUp(province().id(), "coverage-z", null, now())).containsExactly(HALF);
    }

    @Test
    void aUnitsOwnValueIsWhatWasRecordedElseWhatFollowsFromItsInputs() {
        Unit commune = units.getByCode("18100", new AsOf(DAY, now()));
        List<Period> periods = values.periods(null, "coverage-z", null, now());
        assertThat(values.of(List.of(commune.id(), province().id()), "coverage-z", periods, now()))
                .extracting(each -> "%d %s %s %s"
                        .formatted(
                                each.unit().value(),
                                each.period(),
                                each.value() == null
                                        ? "none"
                                        : each.value().stripTrailingZeros().toPlainString(),
                                each.demo()))
                .containsExactlyInAnyOrder(
                        commune.id().value() + " 2022-H1 30 true",
                        province().id().value() + " 2020 33 false");
    }

    private void load(String name, String... lines) {
        assertThat(Folder.told(Folder.in(folder).file(name, lines).into(imports)))
                .isEmpty();
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private Unit province() {
        return units.getByCode("42", new AsOf(DAY, now()));
    }

    private static List<String> told(List<ClassCell> cells, String ofClass) {
        return cells.stream()
                .filter(each -> each.ofClass().equals(ofClass))
                .map(each -> "%s %s %d/%s"
                        .formatted(
                                each.value(),
                                each.cell()
                                        .known()
                                        .map(value -> value.setScale(4, java.math.RoundingMode.HALF_UP)
                                                .stripTrailingZeros()
                                                .toPlainString())
                                        .orElse("unknown"),
                                each.cell().having(),
                                each.cell().communes()))
                .toList();
    }
}
