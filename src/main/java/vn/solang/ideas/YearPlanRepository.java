package vn.solang.ideas;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** The units with a plan, by the year. */
    Map<Integer, Set<UnitId>> planned() {
        record Of(int year, UnitId unit) {}
        return jdbc
                .sql("select distinct year, unit from ideas.year_plan")
                .query((row, n) -> new Of(row.getInt("year"), new UnitId(row.getInt("unit"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::year, Collectors.mapping(Of::unit, Collectors.toSet())));
    }

    /** The plans of a year, all versions, the newest first. */
    List<YearPlan> of(int year) {
        return plans(year, null);
    }

    /** The plan of a unit and a year that holds. */
    Optional<YearPlan> find(UnitId unit, int year) {
        return plans(year, unit).stream().findFirst();
    }

    private List<YearPlan> plans(int year, @Nullable UnitId unit) {
        record Of(int unit, int version) {}
        Integer only = unit == null ? null : unit.value();
        Map<Of, List<YearPlan.Months>> steps = jdbc
                .sql("""
                select * from ideas.year_step
                 where year = :year and (:unit::integer is null or unit = :unit)
                 order by starts, ends, step
                """)
                .param("year", year)
                .param("unit", only)
                .query((row, n) -> Map.entry(
                        new Of(row.getInt("unit"), row.getInt("version")),
                        new YearPlan.Months(
                                YearPlan.Step.of(row.getString("step")), row.getInt("starts"), row.getInt("ends"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                select p.*, j.actor, j.at from ideas.year_plan p join identity.journal j on j.id = p.entry
                 where p.year = :year and (:unit::integer is null or p.unit = :unit)
                 order by p.unit, p.version desc
                """)
                .param("year", year)
                .param("unit", only)
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
                                steps.getOrDefault(new Of(row.getInt("unit"), row.getInt("version")), List.of())),
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
