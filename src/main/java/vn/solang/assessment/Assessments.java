package vn.solang.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Part;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.recognition.Titles;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * What units meet of criteria sets, computed from facts and rules at each request. Nothing
 * is written.
 */
@Service
@Needs(Permission.PUBLIC)
public class Assessments {

    private final CriteriaSets sets;
    private final Units units;
    private final FactRepository facts;
    private final OriginRepository origins;
    private final Titles titles;

    Assessments(CriteriaSets sets, Units units, FactRepository facts, OriginRepository origins, Titles titles) {
        this.sets = sets;
        this.units = units;
        this.facts = facts;
        this.origins = origins;
        this.titles = titles;
    }

    /**
     * One unit against a set.
     *
     * @throws vn.solang.shared.NotFound where there is no such set or unit on the day
     * @throws vn.solang.shared.Rejected where the set is not for units of this kind
     */
    @Transactional(readOnly = true)
    public Evaluation evaluate(String setCode, UnitId unit, Period period, AsOf asOf) {
        Rulebook rules = sets.at(asOf.knownAt());
        Unit place = units.get(unit, asOf);
        List<Unit> path = units.path(unit, asOf);
        CriteriaSet set = rules.set(setCode, path.getFirst().code(), asOf.validAt());
        if (!set.appliesTo(place)) {
            throw new vn.solang.shared.Rejected(
                    "assess.not-for", set.name(), String.join(", ", set.types()), place.fullName());
        }
        return evaluator(rules, List.of(set), place, path, false, period, asOf).evaluate(setCode, place);
    }

    /**
     * What a unit would meet of a set, were the values that are being entered for the period recorded.
     *
     * @param rules what the evaluation rests on
     * @param accepted the recorded value that answers the period, by the code of its measure, for every measure of the set
     *     that has one; what is being entered is not among them
     */
    public record Laid(Rulebook rules, Evaluation evaluation, Map<String, AcceptedValue> accepted) {
        public Laid {
            accepted = Map.copyOf(accepted);
        }
    }

    /**
     * As {@link #evaluate} with values laid over those recorded; nothing is written.
     *
     * @throws vn.solang.shared.NotFound where there is no such set or unit on the day
     * @throws vn.solang.shared.Rejected where the set is not for units of this kind
     */
    @Transactional(readOnly = true)
    public Laid evaluate(String setCode, UnitId unit, Period period, AsOf asOf, Collection<EnteredValue> entered) {
        Rulebook rules = sets.at(asOf.knownAt());
        Unit place = units.get(unit, asOf);
        List<Unit> path = units.path(unit, asOf);
        CriteriaSet set = rules.set(setCode, path.getFirst().code(), asOf.validAt());
        if (!set.appliesTo(place)) {
            throw new vn.solang.shared.Rejected(
                    "assess.not-for", set.name(), String.join(", ", set.types()), place.fullName());
        }
        Scene scene = scene(rules, List.of(set), place, path, false, period, asOf);
        Set<Integer> demo = origins.demo();
        Map<Integer, Optional<BigDecimal>> over = new HashMap<>();
        entered.forEach(each -> rules.catalogue()
                .measure(each.measure())
                .ifPresent(measure -> over.put(measure.key(), Optional.ofNullable(each.value()))));
        return new Laid(
                rules,
                evaluator(scene, scene.book().with(unit, over), demo).evaluate(setCode, place),
                accepted(rules.catalogue(), scene.book(), unit, demo));
    }

    /** The recorded values of a unit that answer a period, by the codes of their measures; only those there are. */
    @Transactional(readOnly = true)
    public Map<String, AcceptedValue> accepted(
            Catalogue catalogue, UnitId unit, Collection<Integer> measures, Period period, AsOf asOf) {
        return accepted(catalogue, facts.book(List.of(unit), measures, period, asOf), unit, origins.demo());
    }

    private static Map<String, AcceptedValue> accepted(
            Catalogue catalogue, FactBook book, UnitId unit, Set<Integer> demo) {
        Map<String, AcceptedValue> accepted = new HashMap<>();
        book.answers(
                unit,
                answer -> catalogue
                        .measure(answer.measure())
                        .ifPresent(measure -> accepted.put(
                                measure.code(),
                                new AcceptedValue(answer.period(), answer.value(), demo.contains(answer.origin())))));
        return accepted;
    }

    /** Every unit below one, itself included, that a set is for, in the order of districts and codes. */
    @Transactional(readOnly = true)
    public List<Evaluation> each(String setCode, UnitId unit, Period period, AsOf asOf) {
        return each(List.of(setCode), unit, period, asOf).getFirst();
    }

    /** As {@link #each(String, UnitId, Period, AsOf)} for several sets at once, in their order. */
    @Transactional(readOnly = true)
    public List<List<Evaluation>> each(List<String> setCodes, UnitId unit, Period period, AsOf asOf) {
        Rulebook rules = sets.at(asOf.knownAt());
        Unit place = units.get(unit, asOf);
        List<Unit> path = units.path(unit, asOf);
        String province = path.getFirst().code();
        List<CriteriaSet> asked = setCodes.stream()
                .map(code -> rules.set(code, province, asOf.validAt()))
                .toList();
        Evaluator evaluator = evaluator(rules, asked, place, path, true, period, asOf);
        List<List<Evaluation>> all = new ArrayList<>();
        for (CriteriaSet set : asked) {
            all.add(units.below(unit, set.level(), asOf).stream()
                    .filter(set::appliesTo)
                    .map(each -> evaluator.evaluate(set.code(), each))
                    .toList());
        }
        return all;
    }

    /** The rules an evaluation made for these instants rests on. */
    public Rulebook rules(AsOf asOf) {
        return sets.at(asOf.knownAt());
    }

    private Evaluator evaluator(
            Rulebook rules,
            List<CriteriaSet> asked,
            Unit place,
            List<Unit> path,
            boolean all,
            Period period,
            AsOf asOf) {
        Scene scene = scene(rules, asked, place, path, all, period, asOf);
        return evaluator(scene, scene.book(), origins.demo());
    }

    private Scene scene(
            Rulebook rules,
            List<CriteriaSet> asked,
            Unit place,
            List<Unit> path,
            boolean all,
            Period period,
            AsOf asOf) {
        List<CriteriaSet> closure = closure(rules, asked, path.getFirst().code(), asOf.validAt());
        List<Unit> within = new ArrayList<>(path);
        for (UnitLevel level : levels(closure, all)) {
            if (level.number() > place.level().number()) {
                within.addAll(units.below(place.id(), level, asOf));
            }
        }
        Set<UnitId> ids = new LinkedHashSet<>();
        within.forEach(unit -> ids.add(unit.id()));
        return new Scene(
                rules,
                new Terrain(period, asOf, within, units.covered(path.getFirst().code(), asOf)),
                facts.book(ids, keys(rules, closure), period, asOf),
                holder(closure, place, period, asOf));
    }

    /** Everything an evaluation looks at. */
    private record Scene(Rulebook rules, Terrain terrain, FactBook book, Holder holder) {}

    private static Evaluator evaluator(Scene scene, FactBook book, Set<Integer> demo) {
        return new Evaluator(
                scene.rules(), scene.terrain(), new Values(scene.rules().catalogue(), book, demo), scene.holder());
    }

    /** The levels of units below that sets look at; districts and communes lead to each other. */
    private static List<UnitLevel> levels(List<CriteriaSet> closure, boolean all) {
        if (!all && closure.stream().noneMatch(Assessments::looksBelow)) {
            return List.of();
        }
        boolean villages = closure.stream().anyMatch(set -> set.level() == UnitLevel.VILLAGE)
                || closure.stream()
                        .flatMap(Assessments::parts)
                        .anyMatch(part -> types(part).stream().anyMatch(UnitLevel.VILLAGE.types()::contains));
        return villages
                ? List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE, UnitLevel.VILLAGE)
                : List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE);
    }

    private static List<String> types(Part part) {
        return switch (part) {
            case Part.Share share -> share.types();
            case Part.Every every -> every.types();
            case Part.Measured _, Part.Meets _, Part.AllCriteria _, Part.Untold _ -> List.of();
        };
    }

    /** The sets asked about and all that they look at, as they apply in a province. */
    static List<CriteriaSet> closure(Rulebook rules, List<CriteriaSet> asked, String province, LocalDate day) {
        List<CriteriaSet> closure = new ArrayList<>(asked);
        for (int i = 0; i < closure.size(); i++) {
            for (String code : closure.get(i).refersTo()) {
                if (closure.stream().noneMatch(set -> set.code().equals(code))
                        && rules.find(code).isPresent()) {
                    closure.add(rules.set(code, province, day));
                }
            }
        }
        return closure;
    }

    static boolean looksBelow(CriteriaSet set) {
        return parts(set).anyMatch(part -> part instanceof Part.Share || part instanceof Part.Every);
    }

    private static java.util.stream.Stream<Part> parts(CriteriaSet set) {
        return set.requirements().stream().flatMap(requirement -> requirement.parts().stream());
    }

    /** The numbers of all measures that sets need, the inputs of computed ones among them. */
    static Set<Integer> keys(Rulebook rules, Collection<CriteriaSet> sets) {
        Set<Integer> keys = new LinkedHashSet<>();
        for (CriteriaSet set : sets) {
            for (Requirement requirement : set.requirements()) {
                requirement.measures().forEach(code -> add(keys, rules, code));
            }
        }
        return keys;
    }

    private static void add(Set<Integer> keys, Rulebook rules, String code) {
        rules.catalogue().measure(code).ifPresent(measure -> {
            if (keys.add(measure.key())) {
                Formula computed = measure.computed();
                if (computed != null) {
                    computed.measures().forEach(input -> add(keys, rules, input));
                }
            }
        });
    }

    private Holder holder(List<CriteriaSet> closure, Unit place, Period period, AsOf asOf) {
        boolean asks = closure.stream()
                .flatMap(Assessments::parts)
                .anyMatch(part -> part instanceof Part.Share share && share.below() instanceof Part.Below.Holding);
        return asks ? TitleHolder.of(titles, place, period, asOf) : (_, _) -> Verdict.UNKNOWN;
    }
}
