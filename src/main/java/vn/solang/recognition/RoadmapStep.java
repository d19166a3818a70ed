package vn.solang.recognition;

import java.time.LocalDate;
import java.util.Optional;
import vn.solang.shared.UnitId;

/** That a unit is expected to reach a standard by a day; the day may be unknown while the plan is known. */
public record RoadmapStep(long fact, UnitId unit, String standard, Optional<LocalDate> by, String note) {}
