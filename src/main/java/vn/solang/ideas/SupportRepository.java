package vn.solang.ideas;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;

/** Business plans, milestones, support and visits. */
@Repository
class SupportRepository {

    private final JdbcClient jdbc;

    SupportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The business plans of an idea, the newest first. */
    List<BusinessPlan> plans(int idea) {
        return jdbc.sql("""
                select p.*, coalesce(f.name, '') as file_name
                  from ideas.business_plan p left join files.file f on f.id = p.file
                 where p.idea = :idea order by p.version desc
                """)
                .param("idea", idea)
                .query((row, n) -> new BusinessPlan(
                        row.getInt("version"),
                        row.getLong("capital"),
                        row.getLong("own"),
                        row.getLong("loan"),
                        row.getLong("support"),
                        row.getLong("other"),
                        row.getLong("revenue"),
                        row.getLong("cost"),
                        row.getObject("file", Long.class),
                        row.getString("file_name"),
                        row.getString("note")))
                .list();
    }

    void add(int idea, int version, BusinessPlan plan, Entry entry) {
        jdbc.sql("""
                insert into ideas.business_plan
                       (idea, version, capital, own, loan, support, other, revenue, cost, file, note, entry)
                values (:idea, :version, :capital, :own, :loan, :support, :other, :revenue, :cost, :file, :note, :entry)
                """)
                .param("idea", idea)
                .param("version", version)
                .param("capital", plan.capital())
                .param("own", plan.own())
                .param("loan", plan.loan())
                .param("support", plan.support())
                .param("other", plan.other())
                .param("revenue", plan.revenue())
                .param("cost", plan.cost())
                .param("file", plan.file())
                .param("note", plan.note())
                .param("entry", entry.id())
                .update();
    }

    /** What holds now: rows that none corrects. */
    Carried carried(int idea) {
        return new Carried(
                jdbc.sql("""
                        select * from ideas.milestone m where m.idea = :idea
                           and not exists (select from ideas.milestone later where later.corrects = m.number)
                         order by m.due, m.number
                        """)
                        .param("idea", idea)
                        .query((row, n) -> new Carried.Milestone(
                                row.getInt("number"),
                                row.getString("what"),
                                row.getObject("due", LocalDate.class),
                                row.getObject("done", LocalDate.class)))
                        .list(),
                jdbc.sql("""
                        select * from ideas.support s where s.idea = :idea
                           and not exists (select from ideas.support later where later.corrects = s.number)
                         order by s.granted, s.number
                        """)
                        .param("idea", idea)
                        .query((row, n) -> new Carried.Support(
                                row.getInt("number"),
                                Carried.Support.Kind.valueOf(
                                        row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getLong("amount"),
                                row.getString("source"),
                                row.getString("decision"),
                                row.getObject("granted", LocalDate.class)))
                        .list(),
                jdbc.sql("""
                        select * from ideas.visit v where v.idea = :idea
                           and not exists (select from ideas.visit later where later.corrects = v.number)
                         order by v.day, v.number
                        """)
                        .param("idea", idea)
                        .query((row, n) -> new Carried.Visit(
                                row.getInt("number"),
                                row.getObject("day", LocalDate.class),
                                Carried.Visit.Visitor.valueOf(
                                        row.getString("visitor").toUpperCase(Locale.ROOT)),
                                row.getString("finding")))
                        .list());
    }

    /** @param corrects the number of the row it takes the place of; null for none */
    void add(int idea, Carried.Milestone milestone, @Nullable Integer corrects, Entry entry) {
        jdbc.sql("""
                insert into ideas.milestone (idea, what, due, done, corrects, entry)
                values (:idea, :what, :due, :done, :corrects, :entry)
                """)
                .param("idea", idea)
                .param("what", milestone.what())
                .param("due", milestone.due())
                .param("done", milestone.done())
                .param("corrects", corrects)
                .param("entry", entry.id())
                .update();
    }

    /** @param corrects the number of the row it takes the place of; null for none */
    void add(int idea, Carried.Support support, @Nullable Integer corrects, Entry entry) {
        jdbc.sql("""
                insert into ideas.support (idea, kind, amount, source, decision, granted, corrects, entry)
                values (:idea, :kind, :amount, :source, :decision, :granted, :corrects, :entry)
                """)
                .param("idea", idea)
                .param("kind", support.kind().code())
                .param("amount", support.amount())
                .param("source", support.source())
                .param("decision", support.decision())
                .param("granted", support.granted())
                .param("corrects", corrects)
                .param("entry", entry.id())
                .update();
    }

    /** @param corrects the number of the row it takes the place of; null for none */
    void add(int idea, Carried.Visit visit, @Nullable Integer corrects, Entry entry) {
        jdbc.sql("""
                insert into ideas.visit (idea, day, visitor, finding, corrects, entry)
                values (:idea, :day, :visitor, :finding, :corrects, :entry)
                """)
                .param("idea", idea)
                .param("day", visit.day())
                .param("visitor", visit.visitor().code())
                .param("finding", visit.finding())
                .param("corrects", corrects)
                .param("entry", entry.id())
                .update();
    }
}
