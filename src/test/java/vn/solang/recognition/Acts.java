package vn.solang.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;
import vn.solang.units.Succession;

/** Acts about titles, as prose: {@code act().votedOn("2022-06-28")}. */
record Acts(
        long fact,
        UnitId unit,
        Recognition.Act kind,
        @Nullable Integer attainedYear,
        @Nullable LocalDate voted,
        @Nullable LocalDate decided,
        @Nullable LocalDate bound) {

    static final String STANDARD = "commune-base";
    static final UnitId UNIT = new UnitId(1);
    static final UnitId MERGED = new UnitId(2);

    static final CountingRule NATIONAL = new CountingRule(
            "council-vote",
            List.of(
                    CountingRule.Date.VOTE,
                    CountingRule.Date.ATTAINED_YEAR_END,
                    CountingRule.Date.DECISION,
                    CountingRule.Date.STATED),
            "",
            "");

    private static final AtomicLong NEXT = new AtomicLong(1);

    static Acts act() {
        return new Acts(NEXT.getAndIncrement(), UNIT, Recognition.Act.RECOGNISED, null, null, null, null);
    }

    Acts of(UnitId other) {
        return new Acts(fact, other, kind, attainedYear, voted, decided, bound);
    }

    Acts revoked() {
        return new Acts(fact, unit, Recognition.Act.REVOKED, attainedYear, voted, decided, bound);
    }

    Acts confirmed() {
        return new Acts(fact, unit, Recognition.Act.CONFIRMED, attainedYear, voted, decided, bound);
    }

    Acts attainedIn(int year) {
        return new Acts(fact, unit, kind, year, voted, decided, bound);
    }

    Acts votedOn(String day) {
        return new Acts(fact, unit, kind, attainedYear, LocalDate.parse(day), decided, bound);
    }

    Acts decidedOn(String day) {
        return new Acts(fact, unit, kind, attainedYear, voted, LocalDate.parse(day), bound);
    }

    Acts notLaterThan(String day) {
        return new Acts(fact, unit, kind, attainedYear, voted, decided, LocalDate.parse(day));
    }

    Recognition recognition() {
        return new Recognition(
                fact, unit, STANDARD, kind, attainedYear, voted, "", decided, null, bound, "read", "test");
    }

    static TitleBook book(Acts... acts) {
        return of(Stream.of(acts).map(Acts::recognition).toList());
    }

    static TitleBook of(List<Recognition> records) {
        return new TitleBook(new ArrayList<>(records), Map.of(), Map.of(STANDARD, NATIONAL));
    }

    /** The book of a unit, {@link #MERGED}, made on a day from {@link #UNIT}. */
    static TitleBook bookOfAMerger(String day, Acts... acts) {
        return new TitleBook(
                Stream.of(acts).map(Acts::recognition).toList(),
                Map.of(MERGED, List.of(new Succession(UNIT, MERGED, LocalDate.parse(day)))),
                Map.of(STANDARD, NATIONAL));
    }
}
