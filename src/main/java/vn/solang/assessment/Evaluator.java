package vn.solang.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Basis;
import vn.solang.criteria.Bound;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Level;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** Evaluates units against sets for one period; what a unit meets is found once, however often it is asked about. */
final class Evaluator {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rulebook rules;
    private final Terrain terrain;
    private final Values values;
    private final Holder holder;
    private final Map<String, Map<UnitId, Evaluation>> known = new HashMap<>();

    /**
     * An evaluator of one period.
     *
     * @param terrain the units it may look at
     * @param values their facts
     * @param holder their titles
     */
    Evaluator(Rulebook rules, Terrain terrain, Values values, Holder holder) {
        this.rules = rules;
        this.terrain = terrain;
        this.values = values;
        this.holder = holder;
    }

    /** @throws vn.solang.shared.NotFound where no set has the code */
    Evaluation evaluate(String setCode, Unit unit) {
        Map<UnitId, Evaluation> bySet = known.computeIfAbsent(setCode, _ -> new HashMap<>());
        Evaluation found = bySet.get(unit.id());
        if (found == null) {
            CriteriaSet set = rules.set(setCode, terrain.province(unit), terrain.day());
            found = evaluate(set, unit);
            bySet.put(unit.id(), found);
        }
        return found;
    }

    private Evaluation evaluate(CriteriaSet set, Unit unit) {
        Rulebook.Variant variant = rules.variant(set, terrain.path(unit), terrain.day());
        var subject = new Subject(set, unit, variant);
        List<CriterionResult> criteria = new ArrayList<>();
        for (Criterion criterion : set.criteria()) {
            criteria.add(CriterionResult.of(criterion, requirements(criterion.requirements(), subject, List.of())));
        }
        List<RequirementResult> conditions = requirements(set.conditions(), subject, criteria);
        List<Standing> standings = new ArrayList<>();
        criteria.forEach(each -> standings.add(each.standing()));
        conditions.forEach(each -> standings.add(each.standing()));
        Standing standing = Standing.all(standings);
        return new Evaluation(
                set,
                unit,
                terrain.period(),
                terrain.asOf(),
                variant,
                set.frame() && standing.verdict() == Verdict.MET ? Standing.UNKNOWN : standing,
                criteria,
                conditions,
                requirements(set.besides(), subject, criteria));
    }

    /** A unit under a set. */
    private record Subject(CriteriaSet set, Unit unit, Rulebook.Variant variant) {}

    private List<RequirementResult> requirements(
            Collection<Requirement> asked, Subject subject, List<CriterionResult> criteria) {
        List<RequirementResult> results = new ArrayList<>();
        for (Requirement requirement : asked) {
            if (requirement.askedOn(terrain.day())) {
                List<PartResult> parts = new ArrayList<>(requirement.parts().size());
                for (Part part : requirement.parts()) {
                    parts.add(part(part, requirement, subject, criteria));
                }
                results.add(RequirementResult.of(requirement, parts));
            }
        }
        return results;
    }

    private PartResult part(Part part, Requirement requirement, Subject subject, List<CriterionResult> criteria) {
        return switch (part) {
            case Part.Measured measured -> measured(measured, requirement, subject);
            case Part.Share share -> share(share, subject);
            case Part.Every every -> every(every, subject);
            case Part.Meets(String set) -> meets(part, set, subject.unit());
            case Part.AllCriteria _ -> Results.of(part, Standing.all(criteria, CriterionResult::standing));
            case Part.Untold _ -> Results.unknown(part, PartResult.Why.NO_RULE);
        };
    }

    private PartResult measured(Part.Measured part, Requirement requirement, Subject subject) {
        Values.Answer answer = values.answer(subject.unit().id(), part.value());
        if (answer.none()) {
            return requirement.optional()
                    ? Results.notApplicable(part, answer)
                    : Results.recordedAsNone(part, answer, limit(part.bound(), subject, answer::at));
        }
        Limit limit = limit(part.bound(), subject, answer::at);
        BigDecimal value = answer.value();
        if (value == null) {
            return Results.withoutValue(part, answer, limit);
        }
        if (limit.threshold() == null) {
            return Results.withoutThreshold(part, answer, limit);
        }
        boolean met = part.bound().comparison().holds(value, limit.threshold().value());
        Standing standing = Standing.of(met ? Verdict.MET : Verdict.NOT_MET)
                .resting(
                        limit.threshold().provisional(),
                        answer.demo() || limit.threshold().demo());
        return Results.decided(part, standing, answer, limit.threshold());
    }

    private PartResult meets(Part part, String set, Unit unit) {
        return rules.find(set).isEmpty()
                ? Results.unknown(part, PartResult.Why.NO_SET)
                : Results.meets(part, evaluate(set, unit));
    }

    private PartResult share(Part.Share part, Subject subject) {
        if (part.below() instanceof Part.Below.Meeting(String set)
                && rules.find(set).isEmpty()) {
            return Results.unknown(part, PartResult.Why.NO_SET);
        }
        if (!terrain.covered()) {
            return Results.unknown(part, PartResult.Why.NOT_COVERED);
        }
        List<Unit> below = terrain.below(subject.unit(), part.types());
        if (below.isEmpty()) {
            return part.unknownWhenNone()
                    ? Results.unknown(part, PartResult.Why.NO_UNITS)
                    : Results.of(part, Standing.of(Verdict.NOT_APPLICABLE));
        }
        Map<Unit, Standing> standings = new java.util.LinkedHashMap<>();
        below.forEach(unit -> standings.put(unit, standing(part.below(), unit)));
        Limit limit = limit(part.bound(), subject, _ -> Optional.empty());
        return Shares.decide(part, standings, limit);
    }

    private Standing standing(Part.Below asked, Unit unit) {
        return switch (asked) {
            case Part.Below.Meeting(String set) -> evaluate(set, unit).standing();
            case Part.Below.Holding(String standard) -> Standing.of(holder.holds(standard, unit.id()));
        };
    }

    private PartResult every(Part.Every part, Subject subject) {
        if (!terrain.covered()) {
            return Results.unknown(part, PartResult.Why.NOT_COVERED);
        }
        List<Unit> below = terrain.below(subject.unit(), part.types());
        if (below.isEmpty()) {
            return Results.of(part, Standing.of(Verdict.NOT_APPLICABLE));
        }
        Limit limit = limit(part.bound(), subject, _ -> Optional.empty());
        if (limit.threshold() == null) {
            return Results.unknown(part, limit.why());
        }
        Map<Unit, Standing> standings = new java.util.LinkedHashMap<>();
        List<Long> facts = new ArrayList<>();
        for (Unit unit : below) {
            Values.Answer answer = values.answer(unit.id(), part.value());
            BigDecimal value = answer.value();
            facts.addAll(answer.facts());
            Verdict verdict = value == null
                    ? Verdict.UNKNOWN
                    : part.bound().comparison().holds(value, limit.threshold().value()) ? Verdict.MET : Verdict.NOT_MET;
            standings.put(
                    unit,
                    Standing.of(verdict)
                            .resting(
                                    limit.threshold().provisional(),
                                    answer.demo() || limit.threshold().demo()));
        }
        return Shares.every(part, standings, limit.threshold(), facts);
    }

    /** A threshold, or why there is none. */
    record Limit(@org.jspecify.annotations.Nullable Threshold threshold, PartResult.Why why) {}

    private Limit limit(Bound bound, Subject subject, Function<String, Optional<BigDecimal>> at) {
        if (!subject.variant().known() && bound.variesUnder(terrain.year())) {
            return new Limit(null, PartResult.Why.NO_VARIANT);
        }
        int year = terrain.year();
        return switch (bound.choose(subject.variant().key(), year, at)) {
            case Bound.Choice.Undecided _ -> new Limit(null, PartResult.Why.NO_CASE);
            case Bound.Choice.OtherYears _ -> new Limit(null, PartResult.Why.NO_YEAR);
            case Bound.Choice.Nothing _ -> new Limit(null, PartResult.Why.NO_THRESHOLD);
            case Bound.Choice.Chosen(Level level, Bound.Layer layer) ->
                switch (level.amount()) {
                    case Amount.Unknown _ -> new Limit(null, PartResult.Why.NO_THRESHOLD);
                    case Amount.Fixed(BigDecimal value) ->
                        new Limit(
                                new Threshold(value, level, layer, null, rests(level, bound, subject)),
                                PartResult.Why.NO_VALUE);
                    case Amount.Relative relative ->
                        relative(relative, level, layer, rests(level, bound, subject), subject.unit());
                };
        };
    }

    /** What a level rests on: its own basis, and how the unit's class is known where the table varies by it. */
    private List<Basis> rests(Level level, Bound bound, Subject subject) {
        Rulebook.Variant variant = subject.variant();
        return variant.recalled() && bound.variesUnder(terrain.year())
                ? List.of(level.basis(), new Basis(Basis.Confidence.RECALLED, "", variant.source(), ""))
                : List.of(level.basis());
    }

    /** A multiple of the threshold that another set has for the same unit and year. */
    private Limit relative(Amount.Relative relative, Level level, Bound.Layer layer, List<Basis> own, Unit unit) {
        if (rules.find(relative.set()).isEmpty()) {
            return new Limit(null, PartResult.Why.NO_SET);
        }
        CriteriaSet other = rules.set(relative.set(), terrain.province(unit), terrain.day());
        Rulebook.Variant variant = rules.variant(other, terrain.path(unit), terrain.day());
        Optional<Bound> bound = other.requirement(relative.requirement())
                .flatMap(requirement -> requirement.parts().getFirst().against());
        if (bound.isEmpty()) {
            return new Limit(null, PartResult.Why.NO_RULE);
        }
        Limit base = limit(bound.get(), new Subject(other, unit, variant), _ -> Optional.empty());
        Threshold found = base.threshold();
        if (found == null) {
            return base;
        }
        List<Basis> rests = new ArrayList<>(found.rests());
        rests.addAll(own);
        return new Limit(
                new Threshold(found.value().multiply(relative.times()), level, layer, relative.times(), rests),
                PartResult.Why.NO_VALUE);
    }

    /** The share of a hundred, as exact as it can be told. */
    static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), java.math.MathContext.DECIMAL64);
    }
}
