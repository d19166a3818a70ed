package vn.solang.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

@Repository
class UnitRepository {

    private static final RowMapper<Unit> UNIT = (row, n) -> new Unit(
            new UnitId(row.getInt("unit")),
            row.getString("code"),
            row.getString("name"),
            row.getString("type"),
            UnitLevel.of(row.getInt("level")),
            parent(row),
            row.getObject("starts", LocalDate.class),
            row.getObject("ends", LocalDate.class));

    private static final RowMapper<TypeCount> COUNT =
            (row, n) -> new TypeCount(UnitLevel.of(row.getInt("level")), row.getString("type"), row.getInt("units"));

    private final JdbcClient jdbc;

    UnitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unit> find(UnitId unit, AsOf asOf) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where unit = :unit and during @> :day and known @> :known
                """)
                .param("unit", unit.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .optional();
    }

    List<Unit> everBelow(UnitId ancestor) {
        return jdbc.sql("""
                select distinct on (v.unit) v.unit, v.code, v.name, v.type, v.level, v.parent,
                       lower(v.during) as starts, upper(v.during) as ends
                  from units.unit_version v
                 where upper_inf(v.known)
                   and v.unit in (select a.unit from units.unit_ancestor a
                                   where a.ancestor = :ancestor and upper_inf(a.known))
                 order by v.unit, upper(v.during) desc nulls first
                """).param("ancestor", ancestor.value()).query(UNIT).list();
    }

    List<Unit> newest(List<Integer> ids) {
        return jdbc.sql("""
                select distinct on (unit) unit, code, name, type, level, parent,
                       lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where upper_inf(known) and unit = any(:units)
                 order by unit, upper(during) desc nulls first
                """)
                .param("units", ids.toArray(Integer[]::new))
                .query(UNIT)
                .list();
    }

    /** True where a unit stands below a scope on the day, or stood on its last day before it. */
    boolean covers(UnitId scope, UnitId unit, LocalDate day) {
        return jdbc.sql("""
                with last as (
                    select case when bool_or(upper_inf(during)) then :day
                                else least(:day, max(upper(during)) - 1) end as day
                      from units.unit_ancestor
                     where unit = :unit and depth = 0 and upper_inf(known)
                       and (lower_inf(during) or lower(during) <= :day))
                select exists (
                       select from units.unit_ancestor, last
                        where unit = :unit and ancestor = :scope and upper_inf(known) and during @> last.day) as covers
                """)
                .param("scope", scope.value())
                .param("unit", unit.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** For each unit, those it stands below on a day, itself included; what no longer exists where it stood last. */
    Map<UnitId, Set<UnitId>> scopesOver(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Set<UnitId>> over = new HashMap<>();
        jdbc.sql("""
                with last as (
                    select unit, case when bool_or(upper_inf(during)) then :day
                                      else least(:day, max(upper(during)) - 1) end as day
                      from units.unit_ancestor
                     where unit = any(:units) and depth = 0 and upper_inf(known)
                       and (lower_inf(during) or lower(during) <= :day)
                     group by unit)
                select a.unit, a.ancestor
                  from last join units.unit_ancestor a on a.unit = last.unit
                 where upper_inf(a.known) and a.during @> last.day
                """)
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .param("day", day)
                .query((java.sql.ResultSet row) -> {
                    over.computeIfAbsent(new UnitId(row.getInt("unit")), _ -> new HashSet<>())
                            .add(new UnitId(row.getInt("ancestor")));
                });
        return over;
    }

    List<Unit> byCode(String code, AsOf asOf) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where code = :code and during @> :day and known @> :known
                 order by level
                """)
                .param("code", code)
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    /** Every state, over valid time, of every unit; for imports, which resolve thousands of codes at once. */
    List<Unit> allVersions(Instant knownAt) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where known @> :known
                 order by unit, lower(during) nulls first
                """)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    List<Unit> versions(UnitId unit, Instant knownAt) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where unit = :unit and known @> :known
                 order by lower(during) nulls first
                """)
                .param("unit", unit.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    /** Units of a level below an ancestor, itself where it is of that level, in Vietnamese order. */
    List<Unit> below(UnitId ancestor, UnitLevel level, AsOf asOf) {
        return jdbc.sql("""
                select v.unit, v.code, v.name, v.type, v.level, v.parent,
                       lower(v.during) as starts, upper(v.during) as ends
                  from units.unit_ancestor a
                  join units.unit_version v on v.unit = a.unit and v.during @> :day and v.known @> :known
                 where a.ancestor = :ancestor and a.during @> :day and a.known @> :known and v.level = :level
                 order by v.name collate "vi-x-icu", v.code
                """)
                .param("level", level.number())
                .param("ancestor", ancestor.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    /** Units of a level in the whole country, in Vietnamese order. */
    List<Unit> ofLevel(UnitLevel level, AsOf asOf) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where level = :level and during @> :day and known @> :known
                 order by name collate "vi-x-icu", code
                """)
                .param("level", level.number())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    /** Several units as they were on a day. */
    List<Unit> find(List<Integer> units, AsOf asOf) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where unit = any(:units) and during @> :day and known @> :known
                """)
                .param("units", units.toArray(Integer[]::new))
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    List<Unit> children(UnitId parent, AsOf asOf) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where parent = :parent and during @> :day and known @> :known
                 order by level, code
                """)
                .param("parent", parent.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    /** A unit's ancestors, province first, itself last. */
    List<Unit> path(UnitId unit, AsOf asOf) {
        return jdbc.sql("""
                select v.unit, v.code, v.name, v.type, v.level, v.parent,
                       lower(v.during) as starts, upper(v.during) as ends
                  from units.unit_ancestor a
                  join units.unit_version v on v.unit = a.ancestor and v.during @> :day and v.known @> :known
                 where a.unit = :unit and a.during @> :day and a.known @> :known
                 order by a.depth desc
                """)
                .param("unit", unit.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(UNIT)
                .list();
    }

    List<TypeCount> counts(UnitId ancestor, AsOf asOf) {
        return jdbc.sql("""
                select v.level, v.type, count(*) as units
                  from units.unit_ancestor a
                  join units.unit_version v on v.unit = a.unit and v.during @> :day and v.known @> :known
                 where a.ancestor = :ancestor and a.depth > 0 and a.during @> :day and a.known @> :known
                 group by v.level, v.type
                 order by v.level, count(*) desc, v.type
                """)
                .param("ancestor", ancestor.value())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(COUNT)
                .list();
    }

    /** How many units of each level and type the whole country has. */
    List<TypeCount> counts(AsOf asOf) {
        return jdbc.sql("""
                select level, type, count(*) as units
                  from units.unit_version
                 where during @> :day and known @> :known
                 group by level, type
                 order by level, count(*) desc, type
                """)
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(COUNT)
                .list();
    }

    /** Units whose folded name is, or (with {@code prefix}) begins with, a key. */
    List<Unit> named(String key, boolean prefix, AsOf asOf, int limit) {
        return jdbc.sql("""
                select unit, code, name, type, level, parent, lower(during) as starts, upper(during) as ends
                  from units.unit_version
                 where (search_key = :key or (:prefix and search_key ^@ :key))
                   and during @> :day and known @> :known
                 order by (search_key <> :key), level, name collate "vi-x-icu", code
                 limit :limit
                """)
                .param("key", key)
                .param("prefix", prefix)
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UNIT)
                .list();
    }

    boolean covered(String provinceCode, AsOf asOf) {
        return jdbc.sql("""
                select exists (
                    select from units.coverage
                     where province_code in ('', :province) and known @> :known
                       and :day >= starts and (ends is null or :day <= ends))
                """)
                .param("province", provinceCode)
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    List<Reorganisation> reorganisations(UnitId unit, Instant knownAt) {
        return jdbc.sql("""
                select r.kind, r.effective, r.predecessor, r.successor, r.share, r.basis, r.confidence, r.note,
                       coalesce(p.type || ' ' || p.name, '') as predecessor_name,
                       coalesce(s.type || ' ' || s.name, '') as successor_name
                  from units.reorganisation r
                  left join lateral (
                       select v.type, v.name from units.unit_version v
                        where v.unit = r.predecessor and v.known @> :known and lower(v.during) is distinct from r.effective
                          and coalesce(lower(v.during), '-infinity') < r.effective
                        order by lower(v.during) desc nulls last limit 1) p on true
                  left join lateral (
                       select v.type, v.name from units.unit_version v
                        where v.unit = r.successor and v.known @> :known and v.during @> r.effective) s on true
                 where (r.predecessor = :unit or r.successor = :unit) and r.known @> :known
                 order by r.effective, p.name collate "vi-x-icu", s.name collate "vi-x-icu"
                """)
                .param("unit", unit.value())
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Reorganisation(
                        Reorganisation.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getObject("effective", LocalDate.class),
                        optionalUnit(row, "predecessor"),
                        row.getString("predecessor_name"),
                        optionalUnit(row, "successor"),
                        row.getString("successor_name"),
                        row.getBigDecimal("share"),
                        row.getString("basis"),
                        row.getString("confidence"),
                        row.getString("note")))
                .list();
    }

    /** What units were made from by mergers, splits and recastings, through any number of steps. */
    List<Succession> origins(List<Integer> units, Instant knownAt) {
        return jdbc.sql("""
                with recursive made as (
                    select r.predecessor, r.successor, r.effective
                      from units.reorganisation r
                     where r.successor in (:units) and r.predecessor <> r.successor and r.known @> :known
                     union
                    select r.predecessor, r.successor, r.effective
                      from made m
                      join units.reorganisation r on r.successor = m.predecessor
                     where r.predecessor <> r.successor and r.known @> :known and r.effective < m.effective
                )
                select predecessor, successor, effective from made
                """)
                .param("units", units)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Succession(
                        new UnitId(row.getInt("predecessor")),
                        new UnitId(row.getInt("successor")),
                        row.getObject("effective", LocalDate.class)))
                .list();
    }

    /** GeoJSON geometries of the units of a level under an ancestor, where there are any. */
    Map<UnitId, String> shapes(UnitId ancestor, UnitLevel level, AsOf asOf) {
        return jdbc
                .sql("""
                select s.unit, s.geometry
                  from units.unit_ancestor a
                  join units.unit_version v on v.unit = a.unit and v.level = :level
                       and v.during @> :day and v.known @> :known
                  join units.shape s on s.unit = a.unit and s.known @> :known
                 where a.ancestor = :ancestor and a.during @> :day and a.known @> :known
                """)
                .param("ancestor", ancestor.value())
                .param("level", level.number())
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(new UnitId(row.getInt("unit")), row.getString("geometry")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable UnitId parent(ResultSet row) throws SQLException {
        return optionalUnit(row, "parent");
    }

    private static @Nullable UnitId optionalUnit(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : new UnitId(value);
    }
}
