package vn.solang.tasks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

@Repository
class TaskRepository {

    /**
     * A task of the coming period.
     *
     * @param no its number in the list, with a letter for its parts: {@code 2a}
     */
    record Task(long id, String no, String assignee, String summary, Optional<LocalDate> due) {

        /** The number without its letter. */
        String group() {
            return no.replaceFirst("\\D+$", "");
        }
    }

    /** A recommendation to a higher level. */
    record Recommendation(long id, String no, String addressee, String summary, String restsOn) {}

    private final JdbcClient jdbc;

    TaskRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks written for a period's report, and those without one that fall due after it and by a day. */
    List<Task> tasks(UnitId owner, Period period, LocalDate nextEnds, AsOf asOf) {
        return jdbc.sql("""
                select id, no, assignee, summary, due
                  from tasks.task t
                 where owner = :owner and known @> :known
                   and (period = :period
                        or period = '' and exists (
                           select from tasks.task d
                            where d.owner = t.owner and d.period = '' and d.known @> :known
                              and d.due > :day and d.due <= :nextEnds)
                           and (due is null or due > :day and due <= :nextEnds))
                 order by position, id
                """)
                .param("owner", owner.value())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .param("period", period.code())
                .param("day", asOf.validAt())
                .param("nextEnds", nextEnds)
                .query((row, n) -> new Task(
                        row.getLong("id"),
                        row.getString("no"),
                        row.getString("assignee"),
                        row.getString("summary"),
                        Optional.ofNullable(row.getObject("due", LocalDate.class))))
                .list();
    }

    List<Recommendation> recommendations(UnitId owner, Period period, AsOf asOf) {
        return jdbc.sql("""
                select id, no, addressee, summary, rests_on
                  from tasks.recommendation
                 where owner = :owner and period in ('', :period) and known @> :known
                 order by position, id
                """)
                .param("owner", owner.value())
                .param("period", period.code())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Recommendation(
                        row.getLong("id"),
                        row.getString("no"),
                        row.getString("addressee"),
                        row.getString("summary"),
                        row.getString("rests_on")))
                .list();
    }
}
