package vn.solang.ocop;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who checks a dossier, who decides on how many stars, and how long a certificate lasts, for sessions on days of its
 * force.
 *
 * @param until the last day; null while it holds
 * @param document the decisions it rests on
 * @param checkedBy who looks at a dossier before it is scored
 * @param communeChecks what the commune looks at, where it is the commune
 * @param decidedBy by stars; what is not there is not recognised
 * @param validMonths how long a certificate lasts from the day of its decision
 */
public record Regime(
        LocalDate from,
        @Nullable LocalDate until,
        String document,
        Authority checkedBy,
        List<String> communeChecks,
        Map<Integer, Authority> decidedBy,
        int validMonths,
        String confidence,
        String source) {

    public Regime {
        communeChecks = List.copyOf(communeChecks);
        decidedBy = Map.copyOf(decidedBy);
    }

    /** True where it is in force on a day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Who recognises a product of so many stars; nobody where it is too few. */
    public Optional<Authority> decides(int stars) {
        return Optional.ofNullable(decidedBy.get(stars));
    }

    /** The last day of a certificate decided on a day, which is not counted itself (Điều 147 Bộ luật Dân sự 2015). */
    public LocalDate lastDay(LocalDate decided) {
        return decided.plusMonths(validMonths);
    }
}
