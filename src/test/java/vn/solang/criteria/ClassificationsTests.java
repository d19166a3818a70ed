package vn.solang.criteria;

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
import vn.solang.units.Units;

/** What kind of place a unit is decides which line of a table applies, so only what sets know is taken. */
@LedgerTest(writes = true)
class ClassificationsTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private final Imports imports;
    private final CriteriaSets sets;
    private final Units units;
    private final Journal journal;

    @TempDir
    private Path folder = Path.of("");

    ClassificationsTests(Imports imports, CriteriaSets sets, Units units, Journal journal) {
        this.imports = imports;
        this.sets = sets;
        this.units = units;
        this.journal = journal;
    }

    @Test
    void refusesAClassOrAValueNoSetKnows() {
        assertThat(told("18100,zone,DBSH,")).contains("Dòng 2", "zone", "group, region, special-difficulty");
        assertThat(told("18100,region,SAO_HOA,")).contains("Dòng 2", "SAO_HOA", "BAC_TRUNG_BO", "DBSH");
        assertThat(told("18100,group,4,")).contains("Dòng 2", "4", "1, 2, 3");
        assertThat(told("18100,special-difficulty,có,")).contains("Dòng 2", "có", "yes", "no");
        assertThat(told("18100,region,DBSH,chắc")).contains("Dòng 2", "chắc", "recalled");
    }

    @Test
    void aVariantTellsWhetherTheClassIsOnlyRemembered() {
        assertThat(variant("18103"))
                .returns("BAC_TRUNG_BO", Rulebook.Variant::key)
                .returns(true, Rulebook.Variant::recalled);
        load("18103,region,DBSH,read");
        assertThat(variant("18103")).returns("DBSH", Rulebook.Variant::key).returns(false, Rulebook.Variant::recalled);
    }

    @Test
    void onlyAYesMakesAPlaceDifficult() {
        load("18100,special-difficulty,no,");
        assertThat(variant("18100").instead()).isFalse();
        load("18100,special-difficulty,yes,recalled");
        assertThat(variant("18100")).returns(true, Rulebook.Variant::instead).returns(true, Rulebook.Variant::recalled);
    }

    @Test
    void aClassTheSetHasNoVariantForIsNotKnown() {
        String other = """
                set: TWO_REGIONS
                name: Bộ tiêu chí thử
                standard: commune-base
                types: [xã]
                document: văn bản thử
                from: 2022-01-01
                varies-by: region
                variants: {DBSH: Đồng bằng sông Hồng}
                criteria:
                  - {"no": 1, name: Thử, requirements: unknown}
                """;
        assertThat(Folder.told(Folder.in(folder).file("set.yaml", other).into(imports)))
                .isEmpty();
        assertThat(variant("TWO_REGIONS", "18100").known()).isFalse();
    }

    private Rulebook.Variant variant(String unit) {
        return variant("COMMUNE_NTM_2021", unit);
    }

    private Rulebook.Variant variant(String set, String code) {
        var now = journal.lastKnown().orElseThrow();
        var asOf = new AsOf(DAY, now);
        Rulebook rules = sets.at(now);
        return rules.variant(
                rules.set(set, "42", DAY),
                units.path(units.getByCode(code, asOf).id(), asOf),
                DAY);
    }

    private void load(String row) {
        assertThat(told(row)).isEmpty();
    }

    private String told(String row) {
        return Folder.told(Folder.in(folder)
                .file("c.csv", "unit_code,class,value,confidence", row)
                .into(imports));
    }
}
