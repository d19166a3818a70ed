package vn.solang.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Bound;
import vn.solang.criteria.Comparison;
import vn.solang.criteria.Level;
import vn.solang.criteria.Part;
import vn.solang.criteria.Place;
import vn.solang.criteria.Requirement;
import vn.solang.criteria.Rulebook;
import vn.solang.criteria.web.ComparePage.Change;

/** How the levels of one requirement stand to those of another. */
final class Changes {

    private Changes() {}

    /** What became of a requirement; levels are held against each other where both sets ask the same of it. */
    static Change between(Rulebook rules, Requirement older, Requirement newer) {
        List<Place.Bounded> before = Place.all(older);
        List<Place.Bounded> after = Place.all(newer);
        if (!Pairing.indicators(rules, older).equals(Pairing.indicators(rules, newer))
                || before.size() != after.size()
                || !rules(older).equals(rules(newer))) {
            return Change.OTHER;
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (!asks(before.get(i)).equals(asks(after.get(i)))
                    || before.get(i).bound().comparison()
                            != after.get(i).bound().comparison()) {
                return Change.OTHER;
            }
            changes.add(between(before.get(i).bound(), after.get(i).bound()));
        }
        return together(changes);
    }

    /** What a part holds against its bound: a formula, or the kind of rule it is. */
    private static Object asks(Place.Bounded at) {
        return switch (at.part()) {
            case Part.Measured measured -> measured.value();
            case Part.Every every -> List.of(every.types(), every.value());
            case Part.Share share -> share.types();
            case Part.Meets _, Part.AllCriteria _, Part.Untold _ -> "";
        };
    }

    /** The kinds of rule; parts that share a bound, such as those of men and women, are one. */
    private static List<Class<?>> rules(Requirement requirement) {
        List<Class<?>> rules = new ArrayList<>();
        Place.all(requirement).forEach(each -> rules.add(each.part().getClass()));
        requirement.parts().stream()
                .filter(part -> part.against().isEmpty())
                .forEach(part -> rules.add(part.getClass()));
        return rules;
    }

    private record Key(String variant, int year) {}

    private static Change between(Bound before, Bound after) {
        Map<Key, Level> older = levels(before);
        Map<Key, Level> newer = levels(after);
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<Key, Level> each : newer.entrySet()) {
            Level was = older.get(each.getKey());
            if (was != null) {
                changes.add(between(
                        after.comparison(), was.amount(), each.getValue().amount()));
            }
        }
        if (changes.isEmpty()) {
            return Change.UNKNOWN;
        }
        boolean sameKeys = older.keySet().equals(newer.keySet());
        Change change = together(changes);
        return change == Change.SAME && !sameKeys ? Change.MIXED : change;
    }

    private static Map<Key, Level> levels(Bound bound) {
        Map<Key, Level> levels = new HashMap<>();
        for (Level level : bound.levels()) {
            if (level.when() == null) {
                levels.putIfAbsent(new Key(level.variant(), Objects.requireNonNullElse(level.year(), 0)), level);
            }
        }
        return levels;
    }

    private static Change between(Comparison comparison, Amount was, Amount is) {
        if (was instanceof Amount.Fixed(BigDecimal one) && is instanceof Amount.Fixed(BigDecimal other)) {
            int order = other.compareTo(one);
            if (order == 0) {
                return Change.SAME;
            }
            boolean asksMore = comparison == Comparison.AT_MOST ? order < 0 : order > 0;
            return asksMore ? Change.RAISED : Change.LOWERED;
        }
        return was.equals(is) && !(is instanceof Amount.Unknown) ? Change.SAME : Change.UNKNOWN;
    }

    private static Change together(List<Change> changes) {
        if (changes.contains(Change.UNKNOWN)) {
            return Change.UNKNOWN;
        }
        boolean raised = changes.contains(Change.RAISED);
        boolean lowered = changes.contains(Change.LOWERED);
        if (changes.contains(Change.MIXED) || (raised && lowered)) {
            return Change.MIXED;
        }
        return raised ? Change.RAISED : lowered ? Change.LOWERED : Change.SAME;
    }
}
