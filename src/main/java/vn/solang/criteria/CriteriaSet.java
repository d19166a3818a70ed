package vn.solang.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;

/**
 * A criteria set (bộ tiêu chí) as one decision sets it, a province's own levels and officers' confirmations laid over it.
 *
 * @param standard the standard it decides on
 * @param level the level of units it is for
 * @param types the types of unit it is for
 * @param units the codes of the only units it is for; empty where it is for all of those types
 * @param document the decision, with date and annex
 * @param amended what changed it, as texts
 * @param until the last day in force; null while it lasts
 * @param replaces the set before it; empty for none
 * @param declared the counts the decision names
 * @param frame true where only the frame is known; its content is less than declared
 * @param variesBy the classification its thresholds vary by: {@code region}, {@code group}; empty for none
 * @param variants the names of the variants by key
 * @param conditions what it asks beside its criteria
 * @param besides what recognition asks beyond the set
 * @param province the set of a province laid over it; null for the national set alone
 */
public record CriteriaSet(
        String code,
        String name,
        String standard,
        UnitLevel level,
        List<String> types,
        List<String> units,
        String document,
        List<String> amended,
        LocalDate from,
        @Nullable LocalDate until,
        String replaces,
        Counts declared,
        boolean frame,
        String variesBy,
        Map<String, String> variants,
        @Nullable Instead instead,
        List<Criterion> criteria,
        List<Requirement> conditions,
        List<Requirement> besides,
        String source,
        String note,
        @Nullable ProvinceSet province) {

    public CriteriaSet {
        types = List.copyOf(types);
        units = List.copyOf(units);
        amended = List.copyOf(amended);
        variants = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(variants));
        criteria = List.copyOf(criteria);
        conditions = List.copyOf(conditions);
        besides = List.copyOf(besides);
    }

    /** How many criteria, requirements in them, and conditions a set has; null where the decision does not count them. */
    public record Counts(
            @Nullable Integer criteria,
            @Nullable Integer indicators,
            @Nullable Integer conditions) {}

    /** Units of a class use another variant than that of their place. */
    public record Instead(String ofClass, String variant, String text, String source) {}

    /** True where it is for units of this kind. */
    public boolean appliesTo(Unit unit) {
        return unit.level() == level && types.contains(unit.type()) && (units.isEmpty() || units.contains(unit.code()));
    }

    /** The same with another content. */
    CriteriaSet with(List<Criterion> changed, List<Requirement> changedConditions, List<Requirement> changedBesides) {
        return new CriteriaSet(
                code,
                name,
                standard,
                level,
                types,
                units,
                document,
                amended,
                from,
                until,
                replaces,
                declared,
                frame,
                variesBy,
                variants,
                instead,
                changed,
                changedConditions,
                changedBesides,
                source,
                note,
                province);
    }

    /** The same as a province's set that lies over it makes it. */
    CriteriaSet under(ProvinceSet own) {
        return new CriteriaSet(
                code,
                name,
                standard,
                level,
                types,
                units,
                document,
                amended,
                from,
                until,
                replaces,
                own.declared(),
                frame,
                variesBy,
                variants,
                instead,
                criteria,
                conditions,
                besides,
                source,
                note,
                own);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Every requirement: of the criteria, the conditions and what is beside them, in order. */
    public List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>();
        criteria.forEach(criterion -> all.addAll(criterion.requirements()));
        all.addAll(conditions);
        all.addAll(besides);
        return all;
    }

    public Optional<Requirement> requirement(String asked) {
        return requirements().stream().filter(each -> each.code().equals(asked)).findFirst();
    }

    /** The criterion a requirement belongs to; empty for a condition. */
    public Optional<Criterion> criterionOf(String requirement) {
        return criteria.stream()
                .filter(criterion -> criterion.requirements().stream()
                        .anyMatch(each -> each.code().equals(requirement)))
                .findFirst();
    }

    /** The sets it looks at: those that units below, or the unit itself, must meet, and those its levels refer to. */
    public List<String> refersTo() {
        return requirements().stream()
                .flatMap(requirement -> requirement.parts().stream())
                .flatMap(CriteriaSet::referred)
                .distinct()
                .toList();
    }

    private static Stream<String> referred(Part part) {
        Stream<String> levels = part.against().stream()
                .flatMap(bound -> bound.levels().stream())
                .flatMap(level ->
                        level.amount() instanceof Amount.Relative relative ? Stream.of(relative.set()) : Stream.of());
        Stream<String> rules = switch (part) {
            case Part.Meets(String set) -> Stream.of(set);
            case Part.Share(List<String> _, Part.Below.Meeting(String set), boolean _, Bound _) -> Stream.of(set);
            case Part.Share _, Part.Measured _, Part.Every _, Part.AllCriteria _, Part.Untold _ -> Stream.of();
        };
        return Stream.concat(rules, levels);
    }

    /** The counts of what it holds. */
    public Counts counted() {
        return new Counts(
                criteria.size(),
                criteria.stream().mapToInt(each -> each.requirements().size()).sum(),
                conditions.size());
    }
}
