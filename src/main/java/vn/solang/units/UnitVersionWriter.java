package vn.solang.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.solang.identity.Entry;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;

/** Writes states of units: a new state replaces, from this entry on, what was known of the days it covers. */
@Repository
class UnitVersionWriter {

    /** One state to record; {@code until} is the first day after it. */
    record State(
            UnitId unit,
            String code,
            String name,
            String type,
            UnitLevel level,
            @Nullable UnitId parent,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String source) {

        boolean overlaps(State other) {
            return startsBefore(from, other.until) && startsBefore(other.from, until);
        }

        State during(@Nullable LocalDate newFrom, @Nullable LocalDate newUntil) {
            return new State(unit, code, name, type, level, parent, newFrom, newUntil, source);
        }

        private static boolean startsBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
            return start == null || end == null || start.isBefore(end);
        }
    }

    private final JdbcTemplate jdbc;

    UnitVersionWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The states known now, by unit. */
    Map<UnitId, List<State>> known() {
        Map<UnitId, List<State>> states = new HashMap<>();
        jdbc.query("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends, source
                  from units.unit_version
                 where upper_inf(known)
                """, row -> {
            State state = state(row);
            states.computeIfAbsent(state.unit(), unit -> new ArrayList<>()).add(state);
        });
        return states;
    }

    /** The units an entry recorded states of. */
    Set<UnitId> writtenBy(long entry) {
        return new LinkedHashSet<>(jdbc.query(
                "select distinct unit from units.unit_version where entry = ? and not isempty(known) order by unit",
                (row, n) -> new UnitId(row.getInt("unit")),
                entry));
    }

    /** The states of some units as an entry found them, or as it left them. */
    Map<UnitId, Set<State>> states(Set<UnitId> units, long entry, boolean after) {
        Map<UnitId, Set<State>> states = new HashMap<>();
        jdbc.query(
                """
                select v.unit, v.code, v.name, v.type, v.level, v.parent,
                       lower(v.during) as starts, upper(v.during) as ends, v.source
                  from units.unit_version v, identity.journal j
                 where j.id = ? and v.unit = any(?)
                   and v.known @> (j.at - case when ? then interval '0' else interval '1 microsecond' end)
                """,
                row -> {
                    State state = state(row);
                    states.computeIfAbsent(state.unit(), unit -> new HashSet<>())
                            .add(state);
                },
                entry,
                units.stream().map(UnitId::value).toArray(Integer[]::new),
                after);
        return states;
    }

    /** Makes nothing known any more, from the entry on, of some units, and the states all that is known of others. */
    void takeBack(Entry entry, Set<UnitId> gone, Collection<State> states) {
        jdbc.update(
                """
                update units.unit_version set known = tstzrange(lower(known), ?)
                 where upper_inf(known) and unit = any(?)
                """,
                java.sql.Timestamp.from(entry.at()),
                gone.stream().map(UnitId::value).toArray(Integer[]::new));
        replace(entry, states);
    }

    private static State state(ResultSet row) throws SQLException {
        int parent = row.getInt("parent");
        return new State(
                new UnitId(row.getInt("unit")),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                UnitLevel.of(row.getInt("level")),
                parent == 0 ? null : new UnitId(parent),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("source"));
    }

    /** The number from which new identities are given; writers are serialised by the journal. */
    int nextIdentity() {
        Integer highest = jdbc.queryForObject("select coalesce(max(id), 0) from units.unit", Integer.class);
        return (highest == null ? 0 : highest) + 1;
    }

    /** Lays new states over what is known of their units; days a new state does not cover stay as they were. */
    static List<State> laidOver(Collection<State> known, Collection<State> recorded) {
        List<State> result = new ArrayList<>(known);
        for (State fresh : recorded) {
            List<State> kept = new ArrayList<>();
            for (State old : result) {
                if (!old.overlaps(fresh)) {
                    kept.add(old);
                    continue;
                }
                LocalDate from = fresh.from();
                LocalDate until = fresh.until();
                if (from != null && (old.from() == null || old.from().isBefore(from))) {
                    kept.add(old.during(old.from(), from));
                }
                if (until != null && (old.until() == null || until.isBefore(old.until()))) {
                    kept.add(old.during(until, old.until()));
                }
            }
            kept.add(fresh);
            result = kept;
        }
        result.sort(Comparator.comparing(State::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        return result;
    }

    /** Makes {@code states} all that is known, from the entry on, of the units they belong to. */
    void replace(Entry entry, Collection<State> states) {
        Set<UnitId> units = new LinkedHashSet<>();
        states.forEach(state -> units.add(state.unit()));
        jdbc.batchUpdate(
                "insert into units.unit (id) values (?) on conflict do nothing",
                units.stream().map(unit -> new Object[] {unit.value()}).toList());
        jdbc.execute("drop table if exists incoming");
        jdbc.execute("create temporary table incoming on commit drop as select * from units.unit_version where false");
        jdbc.batchUpdate(
                """
                insert into incoming (unit, code, name, type, level, parent, during, search_key, source)
                values (?, ?, ?, ?, ?, ?, daterange(?, ?), ?, ?)
                """,
                states.stream()
                        .map(state -> new Object[] {
                            state.unit().value(),
                            state.code(),
                            state.name(),
                            state.type(),
                            state.level().number(),
                            state.parent() == null ? null : state.parent().value(),
                            state.from(),
                            state.until(),
                            VietnameseText.fold(state.name()),
                            state.source()
                        })
                        .toList());
        jdbc.update("""
                update units.unit_version v
                   set known = tstzrange(lower(v.known), ?)
                 where upper_inf(v.known)
                   and v.unit in (select unit from incoming)
                   and not exists (
                       select from incoming i
                        where i.unit = v.unit and i.during = v.during and i.code = v.code and i.name = v.name
                          and i.type = v.type and i.level = v.level and i.parent is not distinct from v.parent)
                """, java.sql.Timestamp.from(entry.at()));
        jdbc.update("""
                insert into units.unit_version
                       (unit, code, name, type, level, parent, during, known, entry, search_key, source)
                select unit, code, name, type, level, parent, during, tstzrange(?, null), ?, search_key, source
                  from incoming i
                 where not exists (
                       select from units.unit_version v
                        where v.unit = i.unit and v.during = i.during and upper_inf(v.known))
                """, java.sql.Timestamp.from(entry.at()), entry.id());
        flattenTree(entry);
    }

    /** Brings the flattened tree up to date with the states known from the entry on. */
    private void flattenTree(Entry entry) {
        jdbc.execute("drop table if exists flat");
        jdbc.execute("""
                create temporary table flat on commit drop as
                with recursive
                current as materialized (
                    select unit, parent, during from units.unit_version where upper_inf(known)
                ),
                up as (
                    select unit, unit as ancestor, 0::smallint as depth, during, parent from current
                    union all
                    select u.unit, p.unit, (u.depth + 1)::smallint, u.during * p.during, p.parent
                      from up u
                      join current p on p.unit = u.parent and p.during && u.during
                ),
                whole as (
                    select unit, ancestor, depth, unnest(range_agg(during)) as during
                      from up
                     group by unit, ancestor, depth
                )
                select unit, ancestor, depth, during from whole
                """);
        jdbc.update("""
                update units.unit_ancestor a
                   set known = tstzrange(lower(a.known), ?)
                 where upper_inf(a.known)
                   and not exists (
                       select from flat f
                        where f.unit = a.unit and f.ancestor = a.ancestor and f.depth = a.depth and f.during = a.during)
                """, java.sql.Timestamp.from(entry.at()));
        jdbc.update("""
                insert into units.unit_ancestor (unit, ancestor, depth, during, known)
                select unit, ancestor, depth, during, tstzrange(?, null)
                  from flat f
                 where not exists (
                       select from units.unit_ancestor a
                        where a.unit = f.unit and a.ancestor = f.ancestor and a.depth = f.depth
                          and a.during = f.during and upper_inf(a.known))
                """, java.sql.Timestamp.from(entry.at()));
        jdbc.execute("analyze units.unit_version; analyze units.unit_ancestor");
    }
}
