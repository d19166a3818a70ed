package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

/** The administrative units of the country, counted on the days that matter. */
@LedgerTest
class UnitsOverTimeTests {

    private static final LocalDate HALF_2022 = LocalDate.of(2022, 6, 30);
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    private final Units units;
    private final Journal journal;
    private final JdbcClient jdbc;

    UnitsOverTimeTests(Units units, Journal journal, JdbcClient jdbc) {
        this.units = units;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Test
    void countsTheCountryAtTheEndOfTheHalfYear() {
        assertThat(count(null, UnitLevel.PROVINCE, HALF_2022)).isEqualTo(63);
        assertThat(count(null, UnitLevel.DISTRICT, HALF_2022)).isEqualTo(705);
        assertThat(count(null, UnitLevel.COMMUNE, HALF_2022)).isEqualTo(10_599);
    }

    @Test
    void countsHaTinhAtTheEndOfTheHalfYear() {
        UnitId haTinh = haTinh(HALF_2022);
        assertThat(count(haTinh, UnitLevel.DISTRICT, HALF_2022)).isEqualTo(13);
        assertThat(count(haTinh, UnitLevel.COMMUNE, "xã", HALF_2022)).isEqualTo(182);
        assertThat(count(haTinh, UnitLevel.COMMUNE, "phường", HALF_2022)).isEqualTo(21);
        assertThat(count(haTinh, UnitLevel.COMMUNE, "thị trấn", HALF_2022)).isEqualTo(13);
    }

    @Test
    void countsTheCountryOnTheFirstDayOfTwoLevels() {
        assertThat(count(null, UnitLevel.PROVINCE, TWO_LEVELS)).isEqualTo(34);
        assertThat(count(null, UnitLevel.DISTRICT, TWO_LEVELS)).isZero();
        assertThat(count(null, UnitLevel.COMMUNE, TWO_LEVELS)).isEqualTo(3_321);
    }

    @Test
    void countsHaTinhOnTheFirstDayOfTwoLevels() {
        UnitId haTinh = haTinh(TWO_LEVELS);
        assertThat(count(haTinh, UnitLevel.COMMUNE, "xã", TWO_LEVELS)).isEqualTo(60);
        assertThat(count(haTinh, UnitLevel.COMMUNE, "phường", TWO_LEVELS)).isEqualTo(9);
        assertThat(count(haTinh, UnitLevel.DISTRICT, TWO_LEVELS)).isZero();
    }

    @Test
    void countsTheWardsOfDongNaiOnceItIsACity() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        assertThat(units.getByCode("75", asOf(day)).fullName()).isEqualTo("thành phố Đồng Nai");
        assertThat(units.getByCode("75", asOf(LocalDate.of(2026, 4, 29))).fullName())
                .isEqualTo("tỉnh Đồng Nai");
        assertThat(count(null, UnitLevel.COMMUNE, "xã", day)).isEqualTo(2_611);
        assertThat(count(null, UnitLevel.COMMUNE, "phường", day)).isEqualTo(697);
    }

    @Test
    void knowsOnWhichDaysItsUnitsAreComplete() {
        assertThat(covered("42", "2022-03-31")).isTrue();
        assertThat(covered("01", "2022-03-31")).isFalse();
        assertThat(covered("01", "2022-04-10")).isTrue();
        assertThat(covered("01", "2022-07-01")).isFalse();
        assertThat(covered("42", "2024-12-31")).isTrue();
        assertThat(covered("42", "2025-03-01")).isFalse();
        assertThat(covered("42", "2019-12-31")).isFalse();
        assertThat(covered("42", "2025-07-01")).isTrue();
    }

    @Test
    void onlySonKim1And2LiveThroughTheReorganisationOf2025() {
        Set<UnitId> before = ids(units.below(haTinh(HALF_2022), UnitLevel.COMMUNE, asOf(LocalDate.of(2024, 12, 31))));
        List<Unit> after = units.below(haTinh(TWO_LEVELS), UnitLevel.COMMUNE, asOf(TWO_LEVELS));
        assertThat(after.stream().filter(unit -> before.contains(unit.id())).map(Unit::name))
                .containsExactlyInAnyOrder("Sơn Kim 1", "Sơn Kim 2");
    }

    @Test
    void aUnitOfANewStructureIsNotTheOneThatBoreItsCodeBefore() {
        Unit before = units.getByCode("18073", asOf(HALF_2022));
        Unit after = units.getByCode("18073", asOf(TWO_LEVELS));
        assertThat(after.id()).isNotEqualTo(before.id());
    }

    @Test
    void everyMergedCommuneOfHaTinhHasOrigins() {
        List<Unit> after = units.below(haTinh(TWO_LEVELS), UnitLevel.COMMUNE, asOf(TWO_LEVELS));
        var origins = units.origins(ids(after), now());
        assertThat(after.stream()
                        .filter(unit -> !origins.containsKey(unit.id()))
                        .map(Unit::name))
                .containsExactlyInAnyOrder("Sơn Kim 1", "Sơn Kim 2");
    }

    @Test
    void theFlattenedTreeIsWhatAWalkFromParentToParentFinds() {
        for (LocalDate day : List.of(HALF_2022, TWO_LEVELS, LocalDate.of(2024, 2, 29), LocalDate.of(2005, 1, 1))) {
            assertThat(difference(day)).as(day.toString()).isZero();
        }
    }

    @Test
    void aPathLeadsFromTheProvinceToTheUnitItself() {
        Unit commune = units.getByCode("18100", asOf(HALF_2022));
        assertThat(units.pathName(commune, asOf(HALF_2022))).isEqualTo("xã Thạch Hạ, thành phố Hà Tĩnh, tỉnh Hà Tĩnh");
    }

    /** Rows in the closure and not in the walk, or in the walk and not in the closure. */
    private int difference(LocalDate day) {
        return jdbc.sql("""
                with recursive walk as (
                    select unit, unit as ancestor, 0 as depth, parent
                      from units.unit_version where during @> :day and upper_inf(known)
                    union all
                    select w.unit, p.unit, w.depth + 1, p.parent
                      from walk w join units.unit_version p on p.unit = w.parent
                       and p.during @> :day and upper_inf(p.known)),
                walked as (select unit, ancestor, depth from walk),
                flat as (select unit, ancestor, depth::integer from units.unit_ancestor
                          where during @> :day and upper_inf(known))
                select (select count(*) from (select * from walked except select * from flat) missing)
                     + (select count(*) from (select * from flat except select * from walked) surplus)
                """).param("day", day).query(Integer.class).single();
    }

    private boolean covered(String province, String day) {
        return units.covered(province, asOf(LocalDate.parse(day)));
    }

    private int count(@Nullable UnitId within, UnitLevel level, LocalDate day) {
        return units.counts(within, asOf(day)).stream()
                .filter(count -> count.level() == level)
                .mapToInt(TypeCount::count)
                .sum();
    }

    private int count(@Nullable UnitId within, UnitLevel level, String type, LocalDate day) {
        return units.counts(within, asOf(day)).stream()
                .filter(count -> count.level() == level && count.type().equals(type))
                .mapToInt(TypeCount::count)
                .sum();
    }

    private UnitId haTinh(LocalDate day) {
        return units.getByCode("42", asOf(day)).id();
    }

    private static Set<UnitId> ids(List<Unit> found) {
        return found.stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, now());
    }

    private java.time.Instant now() {
        return journal.lastKnown().orElseThrow();
    }
}
