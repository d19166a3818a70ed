package vn.solang.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

@Repository
class RecognitionRepository {

    private final JdbcClient jdbc;

    RecognitionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recognition> of(Collection<UnitId> units, Instant knownAt) {
        Integer[] ids = units.stream().map(UnitId::value).toArray(Integer[]::new);
        return jdbc.sql("""
                select id, unit, standard, act, attained_year, voted_on, decision, decided_on, stated_on, not_later_than,
                       certainty, source
                  from recognition.record
                 where unit = any(:units) and not withdrawn and known @> :known
                 order by unit, standard, round, id
                """)
                .param("units", ids)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> recognition(row))
                .list();
    }

    /** Records resting on a decision, told by its number and, where the record has one, its date. */
    List<Recognition> byDecision(String symbol, LocalDate decidedOn, Instant knownAt) {
        return jdbc.sql("""
                select id, unit, standard, act, attained_year, voted_on, decision, decided_on, stated_on, not_later_than,
                       certainty, source
                  from recognition.record r
                 where decision = :decision and (decided_on is null or decided_on = :day)
                   and not withdrawn and known @> :known
                 order by standard, unit
                """)
                .param("decision", symbol)
                .param("day", decidedOn)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> recognition(row))
                .list();
    }

    /** The rule in force for a province and level on a day; the province's own before the country's. */
    Optional<CountingRule> rule(String provinceCode, String level, AsOf asOf) {
        return jdbc.sql("""
                select rule, date_order, title, basis
                  from recognition.counting_rule
                 where province_code in ('', :province) and level = :level and known @> :known
                   and starts <= :day and (ends is null or ends >= :day)
                 order by province_code desc, starts desc
                 limit 1
                """)
                .param("province", provinceCode)
                .param("level", level)
                .param("day", asOf.validAt())
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CountingRule(
                        row.getString("rule"),
                        CountingRule.dates(row.getString("date_order")),
                        row.getString("title"),
                        row.getString("basis")))
                .optional();
    }

    List<RoadmapStep> roadmap(Collection<UnitId> units, AsOf asOf) {
        Integer[] ids = units.stream().map(UnitId::value).toArray(Integer[]::new);
        return jdbc.sql("""
                select id, unit, standard, target_on, note
                  from recognition.roadmap
                 where unit = any(:units) and known @> :known
                 order by target_on nulls last, id
                """)
                .param("units", ids)
                .param("known", asOf.knownAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RoadmapStep(
                        row.getLong("id"),
                        new UnitId(row.getInt("unit")),
                        row.getString("standard"),
                        Optional.ofNullable(row.getObject("target_on", LocalDate.class)),
                        row.getString("note")))
                .list();
    }

    /** The newest day any record of the units speaks of: of a decision or vote; failing these a bound, or the year's end. */
    Optional<LocalDate> newestDay(Collection<UnitId> units, Instant knownAt) {
        Integer[] ids = units.stream().map(UnitId::value).toArray(Integer[]::new);
        return jdbc.sql("""
                select max(coalesce(
                           greatest(decided_on, voted_on, stated_on), not_later_than, make_date(attained_year, 12, 31)))
                       as newest
                  from recognition.record
                 where unit = any(:units) and not withdrawn and known @> :known
                """)
                .param("units", ids)
                .param("known", knownAt.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable(row.getObject("newest", LocalDate.class)))
                .single();
    }

    /** When the first record of any of the units became known. */
    Optional<Instant> firstKnown(Collection<UnitId> units) {
        Integer[] ids = units.stream().map(UnitId::value).toArray(Integer[]::new);
        return jdbc.sql("select min(lower(known)) as first from recognition.record where unit = any(:units)")
                .param("units", ids)
                .query((row, n) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    private static Recognition recognition(ResultSet row) throws SQLException {
        int year = row.getInt("attained_year");
        return new Recognition(
                row.getLong("id"),
                new UnitId(row.getInt("unit")),
                row.getString("standard"),
                Recognition.Act.valueOf(row.getString("act").toUpperCase(Locale.ROOT)),
                year == 0 ? null : year,
                row.getObject("voted_on", LocalDate.class),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("stated_on", LocalDate.class),
                row.getObject("not_later_than", LocalDate.class),
                row.getString("certainty"),
                row.getString("source"));
    }
}
