package vn.solang.units;

import java.time.LocalDate;
import vn.solang.shared.UnitId;

/** That a unit was made, wholly or in part, from another on a day. */
public record Succession(UnitId predecessor, UnitId successor, LocalDate effective) {}
