package vn.solang.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** A module that computes figures from what it keeps. */
public interface FigureSource {

    /** Every figure this module can answer for a unit and period, unknown ones included. */
    List<Figure> figures(UnitId unit, Period period, AsOf asOf);

    /** The last day of the newest period this module has something measured for; empty where it measures nothing. */
    default Optional<LocalDate> newestDay(UnitId unit) {
        return Optional.empty();
    }

    /** When this module first knew anything about a unit or those below it; empty where it knows nothing. */
    Optional<Instant> firstKnown(UnitId unit, AsOf asOf);
}
