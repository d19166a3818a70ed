package vn.solang.reporting;

import java.time.LocalDate;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/**
 * What a report is asked to tell.
 *
 * @param unit the unit that reports
 * @param tellUntil the last day of events after {@code asOf.validAt} that may be told, marked as later; figures never use them
 */
public record ReportRequest(ReportKind kind, UnitId unit, Period period, AsOf asOf, LocalDate tellUntil) {}
