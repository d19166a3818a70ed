package vn.solang.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.imports.Folder;
import vn.solang.imports.Imports;
import vn.solang.shared.Period;
import vn.solang.units.UnitLevel;

/** Whatever is imported, corrected and moved: the totals kept are those that the facts make. */
@LedgerTest(writes = true)
class RollUpPropertyTests {

    private static final long SEED = 20221231;
    private static final int ROUNDS = 12;
    private static final List<String> PERIODS = List.of("2022-Q1", "2022-Q2", "2022-H1", "2022", "2021");
    private static final List<String> MEASURES =
            List.of("rate", "heads", "done", "served", "served.homes", "served.with");

    /** Districts of Hà Tĩnh that stayed the same in these years. */
    private static final List<String> DISTRICTS = List.of("436", "445", "443", "440");

    private final Imports imports;
    private final RollUps rollUps;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Random random = new Random(SEED);

    @TempDir
    private Path folder = Path.of("");

    RollUpPropertyTests(Imports imports, RollUps rollUps, Journal journal, JdbcClient jdbc) {
        this.imports = imports;
        this.rollUps = rollUps;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    @Test
    void theTotalsKeptAreThoseTheFactsMake() {
        catalogue();
        List<Map<String, String>> communes = communes();
        Map<Instant, List<Cell>> known = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            var act = Folder.in(folder);
            if (random.nextInt(4) == 0) {
                act.file("units.csv", move(communes.get(random.nextInt(communes.size()))));
            }
            act.file("facts.csv", facts(communes));
            assertThat(Folder.told(act.into(imports)))
                    .as("round %d, seed %d", round, SEED)
                    .isEmpty();
            assertThat(kept()).as("round %d, seed %d", round, SEED).isEqualTo(straight());
            assertThat(fromTotals()).as("round %d, seed %d", round, SEED).isEqualTo(fromFacts());
            known.put(now(), fromTotals());
        }
        assertThat(known).allSatisfy((moment, then) -> assertThat(cells(moment)).isEqualTo(then));
    }

    private void catalogue() {
        Folder.in(folder)
                .file(
                        "catalogue.yaml",
                        "indicators:",
                        "  - {code: rate, name: Tỷ lệ, type: percent, unit: \"%\", levels: [commune], rollup: mean, optional: true}",
                        "  - {code: heads, name: Số người, type: count, unit: người, levels: [commune], rollup: sum}",
                        "  - {code: done, name: Xong, type: yes-no, unit: \"\", levels: [commune], rollup: share}",
                        "  - code: served",
                        "    name: Tỷ lệ hộ",
                        "    type: percent",
                        "    unit: \"%\"",
                        "    levels: [commune]",
                        "    rollup: ratio",
                        "    computed: 100 * with / homes",
                        "    inputs:",
                        "      homes: {name: số hộ, type: count, unit: hộ}",
                        "      with: {name: số hộ có, type: count, unit: hộ}")
                .into(imports);
    }

    private List<Map<String, String>> communes() {
        return jdbc.sql("""
                select v.code, v.name, v.type from units.unit_version v
                  join units.unit_version d on d.unit = v.parent and upper_inf(d.known) and d.during @> date '2022-06-30'
                 where v.level = 3 and upper_inf(v.known) and v.during @> daterange('2021-12-31', '2022-12-31', '[]')
                   and d.code = any(:districts)
                 order by v.code
                """)
                .param("districts", DISTRICTS.toArray(String[]::new))
                .query((row, n) -> Map.of(
                        "code", row.getString("code"), "name", row.getString("name"), "type", row.getString("type")))
                .list();
    }

    private String[] move(Map<String, String> commune) {
        LocalDate from = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(400));
        return new String[] {
            "code,name,type,level,parent_code,valid_from,valid_to",
            "%s,%s,%s,3,%s,%s,2024-12-31"
                    .formatted(
                            commune.get("code"),
                            commune.get("name"),
                            commune.get("type"),
                            DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                            from)
        };
    }

    private String[] facts(List<Map<String, String>> communes) {
        List<String> lines = new ArrayList<>(List.of("unit_code,indicator,period,value,unit"));
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 150; i++) {
            String measure = MEASURES.get(random.nextInt(MEASURES.size()));
            String key = "%s,%s,%s"
                    .formatted(
                            communes.get(random.nextInt(communes.size())).get("code"),
                            measure,
                            PERIODS.get(random.nextInt(PERIODS.size())));
            if (keys.add(key)) {
                lines.add(key + "," + value(measure));
            }
        }
        return lines.toArray(String[]::new);
    }

    private String value(String measure) {
        return switch (measure) {
            case "rate" -> random.nextInt(5) == 0 ? "không áp dụng,%" : random.nextInt(1000) / 10.0 + ",%";
            case "heads" -> random.nextInt(5000) + ",người";
            case "done" -> (random.nextBoolean() ? "đạt" : "chưa đạt") + ",";
            case "served" -> random.nextInt(100) + ",%";
            default -> random.nextInt(900) + ",hộ";
        };
    }

    private List<String> kept() {
        return jdbc.sql("""
                select concat_ws(' ', period, level, measure, unit, n, trim_scale(total), mark) as line
                  from analytics.total where n > 0
                 order by period, level, measure, unit
                """).query((row, n) -> row.getString("line")).list();
    }

    /** Each commune's own way up the tree, fact by fact. */
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
                 group by period, level, measure, unit
                 order by period, level, measure, unit
                """).query((row, n) -> row.getString("line")).list();
    }

    private Instant now() {
        return journal.lastKnown().orElseThrow();
    }

    private List<Cell> fromTotals() {
        return cells(now());
    }

    /** The same question on the same day, which is answered from the facts. */
    private List<Cell> fromFacts() {
        List<Cell> cells = new ArrayList<>();
        for (String code : PERIODS) {
            Period period = Period.parse(code);
            for (UnitLevel level : List.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT)) {
                cells.addAll(rollUps.restated(level, MEASURES, period, period.lastDay(), now()));
            }
        }
        return sorted(cells);
    }

    private List<Cell> cells(Instant moment) {
        List<Cell> cells = new ArrayList<>();
        for (String code : PERIODS) {
            for (UnitLevel level : List.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT)) {
                cells.addAll(rollUps.ofLevel(level, MEASURES, Period.parse(code), moment));
            }
        }
        return sorted(cells);
    }

    /** Sums of the same numbers may have more or fewer zeros behind them. */
    private static List<Cell> sorted(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(
                        cell.unit(),
                        cell.measure(),
                        cell.period(),
                        cell.known()
                                .map(java.math.BigDecimal::stripTrailingZeros)
                                .orElse(null),
                        cell.way(),
                        cell.having(),
                        cell.communes()))
                .sorted(java.util.Comparator.comparing(Cell::toString))
                .toList();
    }
}
