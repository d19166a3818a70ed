package vn.solang.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Journal;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** Facts as they were known at a moment: those recorded by then, and not ended by then. */
@Repository
class FactRepository {

    private static final int FETCHED = 10_000;

    private final JdbcClient jdbc;
    private final Journal journal;

    FactRepository(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What is recorded of units and measures that may answer a period. */
    FactBook book(Collection<UnitId> units, Collection<Integer> measures, Period period, AsOf asOf) {
        var answering = new AnsweringPeriods(period, asOf.validAt());
        List<FactBook.Recorded> recorded = new ArrayList<>();
        jdbc.sql("""
                select unit, measure, period, value, id, origin, entry
                  from assessment.fact
                 where unit = any(:units) and measure = any(:measures) and period >= :first and period < :end
                   and entry <= :newest and (ended is null or ended > :newest)
                 order by unit, measure
                """)
                .param("units", numbers(units))
                .param("measures", measures.toArray(Integer[]::new))
                .param("first", answering.first())
                .param("end", answering.end())
                .param("newest", journal.newestAt(asOf.knownAt()))
                .query((ResultSet row) -> add(recorded, row, answering));
        return FactBook.of(period, recorded);
    }

    /** What is recorded of a unit, of whatever measure, that may answer a period. */
    FactBook book(UnitId unit, Period period, AsOf asOf) {
        var answering = new AnsweringPeriods(period, asOf.validAt());
        List<FactBook.Recorded> recorded = new ArrayList<>();
        jdbc.sql("""
                select unit, measure, period, value, id, origin, entry
                  from assessment.fact
                 where unit = :unit and period >= :first and period < :end
                   and entry <= :newest and (ended is null or ended > :newest)
                 order by measure
                """)
                .param("unit", unit.value())
                .param("first", answering.first())
                .param("end", answering.end())
                .param("newest", journal.newestAt(asOf.knownAt()))
                .query((ResultSet row) -> add(recorded, row, answering));
        return FactBook.of(period, recorded);
    }

    /**
     * Goes over many units, in the order of their numbers, with the book of each: the rows are streamed, so that those of
     * the whole country take no more room than one unit's.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    void each(
            Collection<UnitId> units,
            Collection<Integer> measures,
            Period period,
            AsOf asOf,
            BiConsumer<UnitId, FactBook> reader) {
        var walk = new UnitWalk(units, period, reader);
        var answering = new AnsweringPeriods(period, asOf.validAt());
        jdbc.sql("""
                select unit, measure, period, value, id, origin, entry
                  from assessment.fact
                 where unit between :lowest and :highest and measure = any(:measures)
                   and period >= :first and period < :end
                   and entry <= :newest and (ended is null or ended > :newest)
                 order by unit, measure
                """)
                .withFetchSize(FETCHED)
                .param("lowest", walk.lowest())
                .param("highest", walk.highest())
                .param("measures", measures.toArray(Integer[]::new))
                .param("first", answering.first())
                .param("end", answering.end())
                .param("newest", journal.newestAt(asOf.knownAt()))
                .query((ResultSet row) -> {
                    int unit = row.getInt("unit");
                    if (walk.reaches(unit)) {
                        add(walk.recorded(), row, answering);
                    }
                });
        walk.end();
    }

    /** What facts of an origin are told with. */
    Origin origin(int origin) {
        return jdbc.sql("select measure, note, source, demo from assessment.origin where id = :id")
                .param("id", origin)
                .query((row, n) -> new Origin(
                        row.getString("measure"),
                        row.getString("note"),
                        row.getString("source"),
                        row.getBoolean("demo")))
                .single();
    }

    /** The last day any period of a unit's newest facts has. */
    Optional<LocalDate> newestDay(UnitId unit) {
        return jdbc.sql("""
                select max(assessment.last_day(period)) as day from assessment.fact where unit = :unit and ended is null
                """)
                .param("unit", unit.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /** When the first fact of a unit became known. */
    Optional<Instant> firstKnown(UnitId unit) {
        return jdbc.sql("select min(entry) as entry from assessment.fact where unit = :unit")
                .param("unit", unit.value())
                .query((row, n) -> row.getLong("entry"))
                .optional()
                .filter(entry -> entry > 0)
                .map(journal::momentOf);
    }

    private static void add(List<FactBook.Recorded> recorded, ResultSet row, AnsweringPeriods answering)
            throws SQLException {
        Optional<Period> period = answering.of(row.getInt("period"));
        if (period.isPresent()) {
            BigDecimal value = row.getBigDecimal("value");
            recorded.add(new FactBook.Recorded(
                    new UnitId(row.getInt("unit")),
                    row.getInt("measure"),
                    period.get(),
                    value == null ? null : plain(value),
                    row.getLong("id"),
                    row.getInt("origin"),
                    row.getLong("entry")));
        }
    }

    private static Integer[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Integer[]::new);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
