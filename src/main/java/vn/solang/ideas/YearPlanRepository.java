package vn.solang.ideas;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/** The plans of years, in all their versions. */
@Repository
class YearPlanRepository {

    private final JdbcClient jdbc;

    YearPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions, the newest years and versions first. */
    List<YearPlan> all() {
        Map<List<Integer>, List<YearPlan.Months>> steps = jdbc
                .sql("select * from ideas.year_step order by starts, ends, step")
                .query((row, n) -> Map.entry(
                        List.of(row.getInt("unit"), row.getInt("year"), row.getInt("version")),
                        new YearPlan.Months(
                                YearPlan.Step.of(row.getString("step")), row.getInt("starts"), row.getInt("ends"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select p.*, j.actor, j.at from ideas.year_plan p join identity.journal j on j.id = p.entry
                 order by p.year desc, p.unit, p.version desc
                """)
                .query((row, n) -> new YearPlan(
                        new UnitId(row.getInt("unit")),
                        row.getInt("year"),
                        row.getInt("version"),
                        new YearPlan.Said(
                                row.getString("document"),
                                row.getObject("issued", LocalDate.class),
                                row.getObject("ideas", Integer.class),
                                row.getObject("recognised", Integer.class),
                                row.getObject("upgraded", Integer.class),
                                row.getObject("re_evaluated", Integer.class),
                                row.getObject("budget", Long.class),
                                row.getString("notes"),
                                steps.getOrDefault(
                                        List.of(row.getInt("unit"), row.getInt("year"), row.getInt("version")),
                                        List.of())),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(UnitId unit, int year, int version, YearPlan.Said said, Entry entry) {
        jdbc.sql("""
                insert into ideas.year_plan
                       (unit, year, version, document, issued, ideas, recognised, upgraded, re_evaluated, budget, notes,
                        entry)
                values (:unit, :year, :version, :document, :issued, :ideas, :recognised, :upgraded, :reEvaluated,
                        :budget, :notes, :entry)
                """)
                .param("unit", unit.value())
                .param("year", year)
                .param("version", version)
                .param("document", said.document())
                .param("issued", said.issued())
                .param("ideas", said.ideas())
                .param("recognised", said.recognised())
                .param("upgraded", said.upgraded())
                .param("reEvaluated", said.reEvaluated())
                .param("budget", said.budget())
                .param("notes", said.notes())
                .param("entry", entry.id())
                .update();
        for (YearPlan.Months months : said.steps()) {
            jdbc.sql("""
                    insert into ideas.year_step (unit, year, version, step, starts, ends)
                    values (:unit, :year, :version, :step, :starts, :ends)
                    """)
                    .param("unit", unit.value())
                    .param("year", year)
                    .param("version", version)
                    .param("step", months.step().code())
                    .param("starts", months.starts())
                    .param("ends", months.ends())
                    .update();
        }
    }
}
