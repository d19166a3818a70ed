package vn.solang.units;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;

/** Names that may be several units, and what was chosen for them. */
@Repository
class NameChoiceRepository {

    /** Where an import met a name nobody has chosen for. */
    record Met(UnitId owner, String written, String shown, LocalDate day, String file, int line) {}

    /** What was chosen for a name, by whom and when. */
    record Kept(UnitId owner, String written, UnitId unit, String who, Instant at) {}

    private final JdbcClient jdbc;

    NameChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units chosen in the books of a province, by the key of the name. */
    Map<String, UnitId> choices(UnitId owner, Instant knownAt) {
        Map<String, UnitId> choices = new HashMap<>();
        jdbc.sql("""
                select written, unit from units.name_choice
                 where owner = :owner and known @> :known and unit is not null
                """)
                .param("owner", owner.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((java.sql.ResultSet row) -> {
                    choices.put(row.getString("written"), new UnitId(row.getInt("unit")));
                });
        return choices;
    }

    /** Everything chosen, by name. */
    List<Kept> kept() {
        return jdbc.sql("""
                select c.owner, c.written, c.unit, j.actor, j.at
                  from units.name_choice c join identity.journal j on j.id = c.entry
                 where upper_inf(c.known) and c.unit is not null
                 order by c.written, c.owner
                """)
                .query((row, n) -> new Kept(
                        new UnitId(row.getInt("owner")),
                        row.getString("written"),
                        new UnitId(row.getInt("unit")),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What was met and is not chosen. */
    List<Met> undecided() {
        return jdbc.sql("""
                select n.owner, n.written, n.shown, n.day, n.file, n.line
                  from units.undecided_name n
                 where not exists (select from units.name_choice c
                                    where c.owner = n.owner and c.written = n.written and upper_inf(c.known)
                                      and c.unit is not null)
                 order by n.written, n.owner
                """)
                .query((row, n) -> new Met(
                        new UnitId(row.getInt("owner")),
                        row.getString("written"),
                        row.getString("shown"),
                        row.getObject("day", LocalDate.class),
                        row.getString("file"),
                        row.getInt("line")))
                .list();
    }

    /** Keeps where a name was met last. */
    void meet(Met met, Entry entry) {
        jdbc.sql("""
                insert into units.undecided_name (owner, written, shown, day, file, line, entry)
                values (:owner, :written, :shown, :day, :file, :line, :entry)
                on conflict (owner, written) do update
                   set shown = excluded.shown, day = excluded.day, file = excluded.file, line = excluded.line,
                       entry = excluded.entry
                """)
                .param("owner", met.owner().value())
                .param("written", met.written())
                .param("shown", met.shown())
                .param("day", met.day())
                .param("file", met.file())
                .param("line", met.line())
                .param("entry", entry.id())
                .update();
    }
}
