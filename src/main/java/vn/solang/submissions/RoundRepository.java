package vn.solang.submissions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

@Repository
class RoundRepository {

    private final JdbcClient jdbc;

    RoundRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a round that is to be. */
    int next() {
        return jdbc.sql("select nextval('submissions.round_number')::integer as number")
                .query(Integer.class)
                .single();
    }

    Optional<Round> find(int number) {
        return jdbc.sql("""
                select number, owner, set_code, period, opens, due, state, reason, lower(known) as since
                  from submissions.round
                 where number = :number and upper_inf(known)
                """)
                .param("number", number)
                .query((row, n) -> round(row))
                .optional();
    }

    Optional<Round> find(UnitId owner, String set, Period period) {
        return jdbc.sql("""
                select number, owner, set_code, period, opens, due, state, reason, lower(known) as since
                  from submissions.round
                 where owner = :owner and set_code = :set and period = :period and upper_inf(known)
                """)
                .param("owner", owner.value())
                .param("set", set)
                .param("period", period.number())
                .query((row, n) -> round(row))
                .optional();
    }

    /** All rounds, those due last first. */
    List<Round> all() {
        return jdbc.sql("""
                select number, owner, set_code, period, opens, due, state, reason, lower(known) as since
                  from submissions.round
                 where upper_inf(known)
                 order by due desc, number desc
                """).query((row, n) -> round(row)).list();
    }

    /** What became of a round, the newest first. */
    List<Round> versions(int number) {
        return jdbc.sql("""
                select number, owner, set_code, period, opens, due, state, reason, lower(known) as since
                  from submissions.round
                 where number = :number
                 order by lower(known) desc
                """)
                .param("number", number)
                .query((row, n) -> round(row))
                .list();
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getInt("number"),
                new UnitId(row.getInt("owner")),
                row.getString("set_code"),
                Period.ofNumber(row.getInt("period")),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Round.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
