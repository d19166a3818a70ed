package vn.solang.criteria.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Criterion;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.VietnameseText;

/**
 * Which requirement of a set stands to which of another: first those that the newer set says it took the place of; then
 * those that share indicators, the most first; then those of one code within criteria of one name, where their own names
 * are alike. A number alone says nothing: sets number anew.
 */
final class Pairing {

    private final CriteriaSet left;
    private final CriteriaSet right;
    private final Rulebook rules;
    private final Map<String, List<Requirement>> pairs = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    Pairing(CriteriaSet left, CriteriaSet right, Rulebook rules) {
        this.left = left;
        this.right = right;
        this.rules = rules;
        pairBySuccession();
        pairByIndicators();
        pairByName();
    }

    /** The older requirements for a newer one; several where it was made of several. */
    List<Requirement> before(Requirement newer) {
        return pairs.getOrDefault(newer.code(), List.of());
    }

    /** The requirements of the older set that have no newer one. */
    List<Requirement> dropped() {
        return left.requirements().stream()
                .filter(each -> !taken.contains(each.code()))
                .toList();
    }

    /** A requirement that was split stands to each of those that took its place. */
    private void pairBySuccession() {
        if (!right.replaces().equals(left.code())) {
            return;
        }
        for (Requirement newer : right.requirements()) {
            newer.succession().codes().stream()
                    .flatMap(code -> left.requirement(code).stream())
                    .forEach(older -> {
                        taken.add(older.code());
                        pairs.computeIfAbsent(newer.code(), _ -> new ArrayList<>())
                                .add(older);
                    });
        }
    }

    private record Candidate(Requirement older, Requirement newer, int shared, boolean sameName) {}

    private void pairByIndicators() {
        List<Candidate> candidates = new ArrayList<>();
        for (Requirement newer : right.requirements()) {
            for (Requirement older : left.requirements()) {
                Set<String> shared = indicators(rules, older);
                shared.retainAll(indicators(rules, newer));
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

    private void pairByName() {
        for (Requirement newer : right.requirements()) {
            left.requirement(newer.code())
                    .filter(older -> name(left, older).equals(name(right, newer)))
                    .filter(older -> alike(older.name(), newer.name()))
                    .ifPresent(older -> pair(older, newer));
        }
    }

    private void pair(Requirement older, Requirement newer) {
        if (!pairs.containsKey(newer.code()) && taken.add(older.code())) {
            pairs.put(newer.code(), List.of(older));
        }
    }

    /** The indicators a requirement needs, whichever of their inputs it names. */
    static Set<String> indicators(Rulebook rules, Requirement requirement) {
        Set<String> indicators = new LinkedHashSet<>();
        for (String code : requirement.measures()) {
            indicators.add(rules.catalogue()
                    .owner(code)
                    .map(indicator -> indicator.code())
                    .orElse(code));
        }
        return indicators;
    }

    /** True where at least half of the words of the shorter name stand in the longer. */
    static boolean alike(String one, String other) {
        Set<String> ours = words(one);
        Set<String> theirs = words(other);
        int shorter = Math.min(ours.size(), theirs.size());
        ours.retainAll(theirs);
        return shorter > 0 && 2 * ours.size() >= shorter;
    }

    private static Set<String> words(String name) {
        Set<String> words =
                new HashSet<>(Arrays.asList(VietnameseText.fold(name).split("[^a-z0-9]+")));
        words.remove("");
        return words;
    }

    private static String name(CriteriaSet set, Requirement requirement) {
        return set.criterionOf(requirement.code())
                .map(Criterion::name)
                .map(VietnameseText::fold)
                .orElse("");
    }
}
