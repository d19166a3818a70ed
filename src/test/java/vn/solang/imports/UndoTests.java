package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.identity.Actor;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Grant;
import vn.solang.identity.Journal;
import vn.solang.identity.Kept;
import vn.solang.identity.Role;
import vn.solang.shared.Conflict;
import vn.solang.shared.Forbidden;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;

/** An import is taken back as one act: what was changed, accepted or built on since stays, all else is as it was. */
@LedgerTest(writes = true)
@Import(UndoTests.Accepted.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoTests {

    /** Values accepted in a test. */
    @TestConfiguration
    static class Accepted {

        private final Set<Approvals.Approved> accepted = new HashSet<>();

        @Bean
        Approvals approvals() {
            return entry -> accepted;
        }
    }

    private final Imports imports;
    private final ImportActs acts;
    private final Journal journal;
    private final CurrentActor actor;
    private final JdbcClient jdbc;
    private final Accepted accepted;

    @TempDir
    private Path folder = Path.of("");

    UndoTests(
            Imports imports, ImportActs acts, Journal journal, CurrentActor actor, JdbcClient jdbc, Accepted accepted) {
        this.imports = imports;
        this.acts = acts;
        this.journal = journal;
        this.actor = actor;
        this.jdbc = jdbc;
        this.accepted = accepted;
    }

    @BeforeAll
    void aCatalogue(@TempDir Path own) {
        act(Folder.in(own)
                .file(
                        "catalogue.yaml",
                        "indicators:",
                        "  - {code: heads, name: Số người, type: count, unit: người, levels: [commune], rollup: sum}",
                        "  - {code: homes, name: Số hộ, type: count, unit: hộ, levels: [commune], rollup: sum}"));
    }

    @Test
    void whatWasEditedAcceptedOrBuiltOnSinceIsKeptAndAllElseIsAsItWas() {
        List<String> codes =
                jdbc.sql("""
                        select v.code from units.unit_version v
                         where v.level = 3 and v.type = 'xã' and upper_inf(v.known) and v.during @> date '2022-06-30'
                           and v.code between '18112' and '18800' order by v.code limit 20
                        """).query((row, n) -> row.getString("code")).list();
        load("facts.csv", facts(codes.subList(0, 10), "heads", 100));
        List<String> former = facts();
        long before = journal.newest();
        Instant then = journal.lastKnown().orElseThrow();
        String[] districts = {
            "code,name,type,level,parent_code,valid_from,valid_to,source",
            "18M98,Xã Mới Một,xã,3,436,2022-01-01,2024-12-31,t",
            "18M99,Xã Mới Hai,xã,3,436,2022-01-01,2024-12-31,t"
        };
        long imported = act(Folder.in(folder)
                .file("units.csv", districts)
                .file("facts.csv", facts(codes, "heads", 200))
                .file(
                        "tasks.csv",
                        "no,owner,summary,period",
                        "991,Văn phòng,Việc một,2022-H1",
                        "992,Văn phòng,Việc hai,2022-H1"));
        List<String> loaded = facts();
        Instant after = journal.lastKnown().orElseThrow();
        load(
                "facts.csv",
                "unit_code,indicator,period,value,unit",
                codes.get(0) + ",heads,2022-H1,1,người",
                codes.get(1) + ",heads,2022-H1,2,người",
                codes.get(12) + ",heads,2022-H1,3,người");
        load("villages.csv", "code,name,parent_code,valid_from,valid_to", "18M99-01,Thôn Một,18M99,2022-02-01,");
        accepted.accepted.add(approved(codes.get(2)));
        accepted.accepted.add(approved(codes.get(13)));
        UndoOutcome preview = acts.preview(imported);
        UndoOutcome outcome = acts.undo(imported, "Nạp nhầm tệp");
        assertThat(outcome).isEqualTo(preview);
        assertThat(outcome.kept())
                .extracting(kept -> kept.key().replaceFirst(", .*", "") + " " + kept.reason())
                .containsExactlyInAnyOrder(
                        "heads 2022-H1 CHANGED",
                        "heads 2022-H1 CHANGED",
                        "heads 2022-H1 CHANGED",
                        "heads 2022-H1 APPROVED",
                        "heads 2022-H1 APPROVED",
                        "18M99 Xã Mới Hai USED");
        assertThat(outcome.kept().stream().filter(kept -> kept.kind().equals("value")))
                .extracting(Kept::unit)
                .containsExactlyInAnyOrder(
                        unit(codes.get(0)),
                        unit(codes.get(1)),
                        unit(codes.get(12)),
                        unit(codes.get(2)),
                        unit(codes.get(13)));
        for (int i = 0; i < codes.size(); i++) {
            String expected = switch (i) {
                case 0 -> "1";
                case 1 -> "2";
                case 12 -> "3";
                case 2, 13 -> Integer.toString(200 + i);
                default -> i < 10 ? Integer.toString(100 + i) : "";
            };
            assertThat(value(codes.get(i))).as(codes.get(i)).isEqualTo(expected);
        }
        assertThat(currentUnits()).contains("18M99", "18M99-01").doesNotContain("18M98");
        assertThat(newest("tasks.task", "no")).doesNotContain("991", "992");
        assertThat(kept()).isEqualTo(straight());
        assertThat(factsAt(before)).isEqualTo(former);
        assertThat(factsAt(imported)).isEqualTo(loaded);
        assertThat(journal.verify().broken()).isNull();
        assertThat(then).isBefore(after);
        ImportAct.Undoing undoing = Objects.requireNonNull(acts.get(imported).undoing());
        assertThat(undoing.reason()).isEqualTo("Nạp nhầm tệp");
        assertThat(undoing.kept()).hasSize(6).anyMatch(each -> each.contains("đã được chấp nhận"));
        assertThat(undoing.kept())
                .filteredOn(each -> each.startsWith("Giá trị heads 2022-H1, "))
                .hasSize(5)
                .anyMatch(each -> each.contains("(" + codes.get(0) + ")"))
                .anyMatch(each -> each.contains("(" + codes.get(13) + ")"));
        assertThatThrownBy(() -> acts.undo(imported, "Lần nữa")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> acts.preview(imported)).isInstanceOf(Conflict.class);
    }

    @Test
    void importsUndoneInWhateverOrderLeaveNothingOfThem() {
        List<String> before = facts();
        long first = act(Folder.in(folder).file("facts.csv", facts(List.of("18070"), "homes", 1)));
        long second = act(Folder.in(folder).file("facts.csv", facts(List.of("18070"), "homes", 2)));
        long third = act(Folder.in(folder).file("facts.csv", facts(List.of("18070"), "homes", 3)));
        assertThat(acts.undo(first, "t").kept()).hasSize(1);
        acts.undo(third, "t");
        assertThat(value("18070", "homes")).isEqualTo("2");
        acts.undo(second, "t");
        assertThat(facts()).isEqualTo(before);
        assertThat(kept()).isEqualTo(straight());
        act(Folder.in(folder).file("facts.csv", facts(List.of("18070"), "homes", 4)));
        assertThat(value("18070", "homes")).isEqualTo("4");
    }

    @Test
    void whatIsAcceptedSurvivesALaterImportThatIsUndone() {
        long first = act(Folder.in(folder).file("facts.csv", facts(List.of("18073"), "homes", 1)));
        accepted.accepted.add(new Approvals.Approved(unit("18073"), "homes", Period.parse("2022-H1")));
        assertThat(acts.undo(first, "t").kept())
                .singleElement()
                .extracting(Kept::reason)
                .isEqualTo(Kept.Reason.APPROVED);
        accepted.accepted.clear();
        long second = act(Folder.in(folder).file("facts.csv", facts(List.of("18073"), "homes", 2)));
        acts.undo(second, "t");
        assertThat(value("18073", "homes")).isEqualTo("1");
    }

    @Test
    void anIndicatorWithFactsIsKeptAndOneWithoutIsGone() {
        long imported = act(Folder.in(folder)
                .file(
                        "catalogue.yaml",
                        "indicators:",
                        "  - {code: with-facts, name: A, type: count, unit: cái, levels: [commune], rollup: sum}",
                        "  - {code: without, name: B, type: count, unit: cái, levels: [commune], rollup: sum}"));
        load("facts.csv", "unit_code,indicator,period,value,unit", "18070,with-facts,2022-H1,1,cái");
        assertThat(acts.undo(imported, "t").kept()).singleElement().satisfies(kept -> {
            assertThat(kept.key()).isEqualTo("with-facts");
            assertThat(kept.reason()).isEqualTo(Kept.Reason.USED);
        });
        assertThat(newest("criteria.indicator", "code")).contains("with-facts").doesNotContain("without");
        assertThat(Folder.told(Folder.in(folder)
                        .file("facts.csv", "unit_code,indicator,period,value,unit", "18070,without,2022-H1,1,cái")
                        .into(imports)))
                .isNotEmpty();
    }

    @Test
    void whatTheProgramShipsIsNotUndone() {
        ImportAct shipped =
                acts.all().stream().filter(ImportAct::shipped).findFirst().orElseThrow();
        assertThatThrownBy(() -> acts.undo(shipped.entry(), "t")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> acts.preview(shipped.entry())).isInstanceOf(Rejected.class);
        long other = act(Folder.in(folder).file("facts.csv", facts(List.of("18076"), "homes", 1)));
        assertThatThrownBy(() -> acts.undo(other, "  ")).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> acts.undo(journal.newest() + 7, "t")).isInstanceOf(vn.solang.shared.NotFound.class);
    }

    @Test
    void onlyWhoMayImportMayUndo() {
        long imported = act(Folder.in(folder).file("facts.csv", facts(List.of("18076"), "homes", 9)));
        var commune = new Actor(3, "Cán bộ", List.of(new Grant(Role.COMMUNE, unit("18076"), Set.of())), "test");
        assertThatThrownBy(() -> actor.as(commune, () -> acts.undo(imported, "t")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> actor.as(commune, acts::all)).isInstanceOf(Forbidden.class);
    }

    private Approvals.Approved approved(String code) {
        return new Approvals.Approved(unit(code), "heads", Period.parse("2022-H1"));
    }

    private static String[] facts(List<String> codes, String measure, int from) {
        List<String> lines = new ArrayList<>(List.of("unit_code,indicator,period,value,unit"));
        for (int i = 0; i < codes.size(); i++) {
            lines.add("%s,%s,2022-H1,%d,%s"
                    .formatted(codes.get(i), measure, from + i, measure.equals("heads") ? "người" : "hộ"));
        }
        return lines.toArray(String[]::new);
    }

    private void load(String name, String... lines) {
        act(Folder.in(folder).file(name, lines));
    }

    private long act(Folder files) {
        assertThat(Folder.told(files.into(imports))).isEmpty();
        return journal.newest();
    }

    private UnitId unit(String code) {
        return jdbc.sql("select distinct unit from units.unit_version where code = :code and upper_inf(known) limit 1")
                .param("code", code)
                .query((row, n) -> new UnitId(row.getInt("unit")))
                .single();
    }

    private String value(String code) {
        return value(code, "heads");
    }

    private String value(String code, String measure) {
        return jdbc.sql("""
                select trim_scale(f.value)::text as value from assessment.fact f join criteria.measure m on m.key = f.measure
                 where f.unit = :unit and m.code = :measure and f.ended is null
                """)
                .param("unit", unit(code).value())
                .param("measure", measure)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<String> facts() {
        return factsAt(journal.newest());
    }

    private List<String> factsAt(long entry) {
        return jdbc.sql("""
                select concat_ws(' ', unit, measure, period, value, origin) as line from assessment.fact
                 where entry <= :entry and (ended is null or ended > :entry) order by 1
                """)
                .param("entry", entry)
                .query((row, n) -> row.getString("line"))
                .list();
    }

    private List<String> currentUnits() {
        return newest("units.unit_version", "code");
    }

    private List<String> newest(String table, String column) {
        return jdbc.sql("select %s as found from %s where upper_inf(known)".formatted(column, table))
                .query((row, n) -> row.getString("found"))
                .list();
    }

    private List<String> kept() {
        return jdbc.sql("""
                select concat_ws(' ', period, level, measure, unit, n, trim_scale(total), mark) as line
                  from analytics.total where n > 0 order by 1
                """).query((row, n) -> row.getString("line")).list();
    }

    /** The totals as made anew from the facts. */
    private List<String> straight() {
        return jdbc.sql("""
                select concat_ws(' ', period, level, measure, unit, count(*), trim_scale(sum(value)), sum(analytics.mark(fact_unit))) as line
                  from (select f.period, f.measure, f.value, f.unit as fact_unit, p.level, p.unit
                          from assessment.fact f
                          join units.unit_version c on c.unit = f.unit and c.level = 3 and upper_inf(c.known)
                           and c.during @> assessment.last_day(f.period)
                          join units.unit_ancestor a on a.unit = f.unit and upper_inf(a.known)
                           and a.during @> assessment.last_day(f.period)
                          join units.unit_version p on p.unit = a.ancestor and p.level in (1, 2) and upper_inf(p.known)
                           and p.during @> assessment.last_day(f.period)
                         where f.ended is null and f.value is not null
                         union all
                        select f.period, f.measure, f.value, f.unit, 0, 0
                          from assessment.fact f
                          join units.unit_version c on c.unit = f.unit and c.level = 3 and upper_inf(c.known)
                           and c.during @> assessment.last_day(f.period)
                         where f.ended is null and f.value is not null) each
                 group by period, level, measure, unit order by 1
                """).query((row, n) -> row.getString("line")).list();
    }
}
