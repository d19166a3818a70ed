package vn.solang.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A province's own levels and criteria, to be laid over a national set.
 *
 * @param over the national set
 * @param provinceCode the province's code
 * @param levels its levels, by requirement and part: {@code 2.1}, {@code 17.1/2}
 * @param criteria what it adds
 * @param declared the counts of both together
 */
public record ProvinceSet(
        String code,
        String over,
        String provinceCode,
        String name,
        String document,
        LocalDate from,
        @Nullable LocalDate until,
        Map<String, Bound> levels,
        List<Criterion> criteria,
        CriteriaSet.Counts declared,
        String source,
        String note) {

    public ProvinceSet {
        levels = Map.copyOf(levels);
        criteria = List.copyOf(criteria);
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
