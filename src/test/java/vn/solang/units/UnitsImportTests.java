package vn.solang.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.TestDatabase;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.AsOf;

/** Histories of units as provinces hand them in. */
@LedgerTest(holds = TestDatabase.Content.REFERENCE, writes = true)
class UnitsImportTests {

    private static final String UNITS = "code,name,type,level,parent_code,valid_from,valid_to,continues";
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final Imports imports;
    private final Units units;
    private final Journal journal;
    private final JdbcClient jdbc;

    @TempDir
    private Path folder = Path.of("");

    UnitsImportTests(Imports imports, Units units, Journal journal, JdbcClient jdbc) {
        this.imports = imports;
        this.units = units;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Test
    void villagesStandUnderTheirCommune() {
        assertThat(told(
                        "villages.csv",
                        "code,name,parent_code,valid_from,valid_to,type",
                        "18100-01,Đông Tiến,18100,2013-01-01,,Thôn",
                        "18100-02,Minh Tiến,18100,,2025-06-30,"))
                .isEmpty();
        Unit village = units.getByCode("18100-01", asOf(DAY));
        assertThat(units.pathName(village, asOf(DAY)))
                .isEqualTo("thôn Đông Tiến, xã Thạch Hạ, thành phố Hà Tĩnh, tỉnh Hà Tĩnh");
        assertThat(units.find(village.id(), asOf(LocalDate.of(2012, 1, 1)))).isEmpty();
        assertThat(units.children(units.getByCode("18100", asOf(DAY)).id(), asOf(DAY)))
                .extracting(Unit::code)
                .containsExactly("18100-01", "18100-02");
    }

    @Test
    void aVillageOfTwoCommunesThatBoreOneCodeNeedsItsDays() {
        assertThat(told(
                        "villages.csv",
                        "code,name,parent_code,valid_from,valid_to",
                        "18196-01,Kim Cương,18196,,",
                        "18073-01,Tổ 1,18073,,"))
                .contains("Dòng 3", "18073", "hai đơn vị", "valid_from");
    }

    @Test
    void aFurtherHistoryLeavesEarlierKnowledgeAsItWas() {
        Instant before = journal.lastKnown().orElseThrow();
        var early = new AsOf(LocalDate.of(2010, 5, 1), before);
        Unit asKnown = units.getByCode("17329", early);
        assertThat(told("units.csv", UNITS, "17329,Tên Cũ,xã,3," + parent(asKnown, early) + ",,2012-12-31,"))
                .isEmpty();
        assertThat(units.getByCode("17329", early)).isEqualTo(asKnown);
        var now = new AsOf(early.validAt(), journal.lastKnown().orElseThrow());
        assertThat(units.getByCode("17329", now).name()).isEqualTo("Tên Cũ");
        assertThat(units.getByCode("17329", now).id()).isEqualTo(asKnown.id());
        assertThat(units.getByCode("17329", now.at(DAY)).name()).isEqualTo(asKnown.name());
        assertThat(units.path(asKnown.id(), now)).hasSize(3);
    }

    @Test
    void aRenamedAndRecodedUnitStaysTheSame() {
        Unit before = units.getByCode("18103", asOf(DAY));
        assertThat(told(
                        "units.csv",
                        UNITS,
                        before.code() + "," + before.name() + ",xã,3,436,,2023-12-31,",
                        "99103,Tên Mới,phường,3,436,2024-01-01,2025-06-30," + before.code()))
                .isEmpty();
        var after = asOf(LocalDate.of(2024, 6, 1));
        assertThat(units.getByCode("99103", after).id()).isEqualTo(before.id());
        assertThat(units.getByCode("99103", after).fullName()).isEqualTo("phường Tên Mới");
        assertThat(units.findByCode(before.code(), after)).isEmpty();
    }

    @Test
    void theDatabaseRefusesTwoStatesOfOneDay() {
        assertThatThrownBy(() -> jdbc.sql("""
                insert into units.unit_version (unit, code, name, type, level, parent, during, known, entry, search_key, source)
                select unit, code, 'Khác', type, level, parent, during, known, entry, search_key, source
                  from units.unit_version where code = '18100' and upper_inf(known)
                """).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_version_a_day");
        assertThatThrownBy(() -> jdbc.sql("""
                insert into units.unit_version (unit, code, name, type, level, parent, during, known, entry, search_key, source)
                select (select max(id) from units.unit where id not in (select unit from units.unit_version where code = '18100')),
                       code, name, type, level, parent, daterange('1900-01-01', '1900-01-02'), known, entry, search_key, source
                  from units.unit_version where code = '18100' and upper_inf(known) and during @> date '2022-06-30'
                """).update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private String parent(Unit unit, AsOf asOf) {
        return units.path(unit.id(), asOf).reversed().get(1).code();
    }

    private String told(String name, String... lines) {
        return Folder.told(Folder.in(folder).file(name, lines).into(imports));
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, journal.lastKnown().orElseThrow());
    }
}
