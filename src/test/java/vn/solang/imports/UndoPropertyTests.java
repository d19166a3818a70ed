package vn.solang.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solang.LedgerTest;
import vn.solang.identity.Journal;
import vn.solang.identity.Ledger;

/**
 * Whatever is imported over whatever, in facts, units, tasks, recommendations, targets, roadmap and documents: undoing
 * it leaves the ledger as the imports before it had made it, and the moments before tell what they told.
 */
@LedgerTest(writes = true)
class UndoPropertyTests {

    private static final long SEED = 20260419;
    private static final int ROUNDS = Integer.getInteger("rounds", 8);

    private final Imports imports;
    private final ImportActs acts;
    private final Journal journal;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Random random = new Random(SEED);

    @TempDir
    private Path folder = Path.of("");

    UndoPropertyTests(Imports imports, ImportActs acts, Journal journal, Ledger ledger, JdbcClient jdbc) {
        this.imports = imports;
        this.acts = acts;
        this.journal = journal;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Test
    void undoingTheLastImportLeavesWhatTheOnesBeforeHadMade() {
        load(
                Folder.in(folder)
                        .file(
                                "catalogue.yaml",
                                "indicators:",
                                "  - {code: heads, name: Số người, type: count, unit: người, levels: [commune], rollup: sum, optional: true}",
                                "  - {code: homes, name: Số hộ, type: count, unit: hộ, levels: [commune], rollup: sum, optional: true}"));
        List<String> start = state();
        List<Long> entries = new ArrayList<>();
        List<List<String>> states = new ArrayList<>();
        Map<Long, List<String>> known = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (random.nextInt(3) > 0 || entries.isEmpty()) {
                long newest = journal.newest();
                load(files());
                if (journal.newest() > newest) {
                    entries.add(journal.newest());
                    states.add(state());
                }
            } else {
                undoLast(entries, states, start, round);
            }
            known.put(journal.newest(), factsAt(journal.newest()));
        }
        while (!entries.isEmpty()) {
            undoLast(entries, states, start, ROUNDS);
        }
        known.forEach((entry, then) ->
                assertThat(factsAt(entry)).as("entry %d, seed %d", entry, SEED).isEqualTo(then));
        assertThat(journal.verify().broken()).isNull();
    }

    private void undoLast(List<Long> entries, List<List<String>> states, List<String> start, int round) {
        UndoOutcome outcome = acts.undo(entries.removeLast(), "thử");
        states.removeLast();
        assertThat(outcome.kept()).as("round %d, seed %d", round, SEED).isEmpty();
        assertThat(state()).as("round %d, seed %d", round, SEED).isEqualTo(states.isEmpty() ? start : states.getLast());
    }

    private Folder files() {
        var act = Folder.in(folder);
        act.file("facts.csv", rows("unit_code,indicator,period,value,unit", 20, n -> {
            String measure = n % 2 == 0 ? "heads" : "homes";
            return "%s,%s,2022-%s,%s,%s"
                    .formatted(
                            commune(n / 2 % 5),
                            measure,
                            n < 10 ? "H1" : "Q1",
                            random.nextInt(6) == 0 ? "không áp dụng" : Integer.toString(random.nextInt(9)),
                            measure.equals("heads") ? "người" : "hộ");
        }));
        act.file(
                "tasks.csv",
                rows("no,owner,summary,period", 6, n -> "90%d,A,Việc %d,2022-H1".formatted(n, random.nextInt(3))));
        act.file(
                "recommendations.csv",
                rows(
                        "no,addressee,summary,period",
                        6,
                        n -> "R%d,Bộ,Kiến nghị %d,2022-H1".formatted(n, random.nextInt(3))));
        act.file(
                "roadmap.csv",
                rows(
                        "unit_code,standard,target_date",
                        5,
                        n -> "%s,commune-advanced,2023-0%d-01".formatted(commune(n), 1 + random.nextInt(3))));
        act.file(
                "documents.csv",
                rows(
                        "type,symbol,date,issuer,subject",
                        6,
                        n -> "plan,9%d/KH-UBND,2022-03-0%d,UBND thử,Chủ đề %d".formatted(n, 1 + n, random.nextInt(3))));
        if (random.nextBoolean()) {
            act.file(
                    "units.csv",
                    rows(
                            "code,name,type,level,parent_code,valid_from,valid_to",
                            4,
                            n -> "18M%d,Xã Thử %d,xã,3,436,2022-0%d-01,2024-12-31"
                                    .formatted(n, random.nextInt(3), 1 + random.nextInt(3))));
        }
        return act;
    }

    private String[] rows(String head, int most, java.util.function.IntFunction<String> row) {
        List<String> lines = new ArrayList<>(List.of(head));
        for (int n = 0; n < most; n++) {
            if (random.nextBoolean() || (n == most - 1 && lines.size() == 1)) {
                lines.add(row.apply(n));
            }
        }
        return lines.toArray(String[]::new);
    }

    private String commune(int n) {
        return jdbc.sql("""
                select v.code from units.unit_version v
                 where v.level = 3 and v.type = 'xã' and upper_inf(v.known) and v.during @> daterange('2022-01-01', '2023-12-31')
                   and v.code between '18112' and '18800' order by v.code limit 1 offset :n
                """).param("n", n).query(String.class).single();
    }

    private void load(Folder files) {
        List<FileOutcome> outcomes = files.into(imports);
        assertThat(Folder.told(outcomes)).isEmpty();
        assertThat(outcomes).extracting(FileOutcome::format).doesNotContain("");
    }

    /** All that is known now, in all ledger tables, with the tree of units and the totals. */
    private List<String> state() {
        List<String> state = new ArrayList<>(factsAt(journal.newest()));
        List<String> tables = new ArrayList<>(ledger.tables().keySet());
        tables.add("units.unit_version");
        tables.add("units.unit_ancestor");
        for (String table : tables) {
            state.addAll(lines("""
                    select '%1$s ' || (to_jsonb(t) - 'id' - 'known' - 'entry')::text as line
                      from %1$s t where upper_inf(known) order by 1
                    """.formatted(table)));
        }
        state.addAll(lines("""
                select concat_ws(' ', 'total', period, level, measure, unit, n, trim_scale(total), mark) as line
                  from analytics.total where n > 0 order by 1
                """));
        return state;
    }

    private List<String> factsAt(long entry) {
        return lines("""
                select concat_ws(' ', unit, measure, period, value, origin) as line from assessment.fact
                 where entry <= %1$d and (ended is null or ended > %1$d) order by 1
                """.formatted(entry));
    }

    private List<String> lines(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getString("line")).list();
    }
}
