package vn.solang.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Part;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What units still lack of sets, and which units below keep them from it. */
@Service
@Needs(Permission.PUBLIC)
public class Outlooks {

    private static final int KEPT = 16;

    private record Key(UnitId place, Period period, AsOf asOf, List<String> sets) {}

    private final Assessments assessments;

    /** What units below meet; what was known at a moment never changes, so it is kept under its moment. */
    private final Map<Key, Map<String, Map<UnitId, Evaluation>>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<String, Map<UnitId, Evaluation>>> eldest) {
            return size() > KEPT;
        }
    };

    Outlooks(Assessments assessments) {
        this.assessments = assessments;
    }

    /** What several evaluations of one unit, at the same instants, lack; the units below are looked at once. */
    public List<Outlook> of(List<Evaluation> evaluations) {
        if (evaluations.isEmpty()) {
            return List.of();
        }
        Evaluation first = evaluations.getFirst();
        AsOf asOf = first.asOf();
        Rulebook rules = assessments.rules(asOf);
        Map<String, String> deciding = new HashMap<>();
        List<PartResult> parts = evaluations.stream()
                .flatMap(each -> each.results().stream())
                .flatMap(result -> result.parts().stream())
                .filter(part -> part.below() != null)
                .toList();
        for (PartResult part : parts) {
            if (part.part()
                    instanceof Part.Share(List<String> _, Part.Below.Holding(String standard), boolean _, var _)) {
                rules.deciding(standard, asOf.validAt())
                        .map(CriteriaSet::code)
                        .ifPresent(set -> deciding.put(standard, set));
            }
        }
        List<String> sets = parts.stream()
                .flatMap(part -> Outlook.setOf(part.part(), deciding).stream())
                .filter(set -> rules.find(set).isPresent())
                .distinct()
                .toList();
        Map<String, Map<UnitId, Evaluation>> below = below(sets, first);
        List<Outlook> outlooks = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            outlooks.add(new Outlook(
                    evaluation,
                    Shortfall.of(
                            evaluation,
                            (part, unit) -> Outlook.setOf(part.part(), deciding)
                                    .map(set -> lacking(below.get(set), unit))
                                    .orElse(0)),
                    below,
                    deciding));
        }
        return outlooks;
    }

    /** What one evaluation lacks. */
    public Outlook of(Evaluation evaluation) {
        return of(List.of(evaluation)).getFirst();
    }

    private Map<String, Map<UnitId, Evaluation>> below(List<String> sets, Evaluation place) {
        if (sets.isEmpty()) {
            return Map.of();
        }
        var key = new Key(place.unit().id(), place.period(), place.asOf(), sets);
        synchronized (kept) {
            Map<String, Map<UnitId, Evaluation>> found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        Map<String, Map<UnitId, Evaluation>> fresh = evaluated(sets, place);
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }

    private Map<String, Map<UnitId, Evaluation>> evaluated(List<String> sets, Evaluation place) {
        Map<String, Map<UnitId, Evaluation>> below = new LinkedHashMap<>();
        List<List<Evaluation>> each = assessments.each(sets, place.unit().id(), place.period(), place.asOf());
        for (int i = 0; i < sets.size(); i++) {
            below.put(
                    sets.get(i),
                    each.get(i).stream()
                            .collect(Collectors.toMap(one -> one.unit().id(), one -> one)));
        }
        return below;
    }

    /** How many requirements a unit does not meet, or is not known to meet. */
    private static int lacking(@org.jspecify.annotations.Nullable Map<UnitId, Evaluation> known, UnitId unit) {
        Evaluation found = known == null ? null : known.get(unit);
        if (found == null) {
            return Integer.MAX_VALUE;
        }
        Evaluation.Count count = found.requirementsCounted();
        return count.notMet() + count.unknown();
    }
}
