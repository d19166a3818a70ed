package vn.solang.criteria.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Requirement;
import vn.solang.shared.VietnameseText;

/**
 * Which requirement of a set stands to which of another: first those that share measures, the most first, then those
 * of one code within criteria of one name.
 */
final class Pairing {

    private final CriteriaSet left;
    private final CriteriaSet right;
    private final Map<String, Requirement> pairs = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Pairing(CriteriaSet left, CriteriaSet right) {
        this.left = left;
        this.right = right;
        pairByMeasures();
        pairByCode();
    }

    /** The older requirement for each newer one, by the newer one's code. */
    Map<String, Requirement> pairs() {
        return pairs;
    }

    /** The requirements of the older set that have no newer one. */
    List<Requirement> dropped() {
        return left.requirements().stream()
                .filter(each -> !taken.contains(each.code()))
                .toList();
    }

    private record Candidate(Requirement older, Requirement newer, int shared, boolean sameName) {}

    private void pairByMeasures() {
        List<Candidate> candidates = new ArrayList<>();
        for (Requirement newer : right.requirements()) {
            for (Requirement older : left.requirements()) {
                Set<String> shared = new HashSet<>(older.measures());
                shared.retainAll(newer.measures());
                if (!shared.isEmpty()) {
                    candidates.add(new Candidate(
                            older, newer, shared.size(), name(left, older).equals(name(right, newer))));
                }
            }
        }
        candidates.sort((one, other) -> one.shared() != other.shared()
                ? other.shared() - one.shared()
                : Boolean.compare(other.sameName(), one.sameName()));
        candidates.forEach(each -> pair(each.older(), each.newer()));
    }

    private void pairByCode() {
        for (Requirement newer : right.requirements()) {
            left.requirement(newer.code())
                    .filter(older -> name(left, older).equals(name(right, newer)))
                    .ifPresent(older -> pair(older, newer));
        }
    }

    private void pair(Requirement older, Requirement newer) {
        if (!pairs.containsKey(newer.code()) && taken.add(older.code())) {
            pairs.put(newer.code(), older);
        }
    }

    private static String name(CriteriaSet set, Requirement requirement) {
        return set.criterionOf(requirement.code())
                .map(Criterion::name)
                .map(VietnameseText::fold)
                .orElse("");
    }
}
