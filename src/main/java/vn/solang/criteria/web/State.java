package vn.solang.criteria.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.solang.criteria.Amount;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Level;
import vn.solang.criteria.Part;
import vn.solang.criteria.Place;
import vn.solang.criteria.Requirement;
import vn.solang.shared.Messages;
import vn.solang.shared.VietnameseFormat;

/** How far a level can be trusted, as pages show it. */
public enum State {
    CONFIRMED,
    READ,
    RECALLED,
    DEMO,
    DELEGATED,
    UNKNOWN;

    /** The state's name in style sheets and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the state's words. */
    public String key() {
        return "criteria.state." + code();
    }

    /** True where an officer's comparison with the official table is still to come. */
    boolean awaits() {
        return this == RECALLED || this == DELEGATED || this == UNKNOWN;
    }

    static State of(Requirement requirement, Level level) {
        if (level.amount() instanceof Amount.Unknown) {
            return requirement.delegated() ? DELEGATED : UNKNOWN;
        }
        return switch (level.basis().confidence()) {
            case CONFIRMED -> CONFIRMED;
            case READ -> READ;
            case RECALLED -> RECALLED;
            case DEMO -> DEMO;
        };
    }

    /** How many levels of a set are in each state; a rule that is not known counts as one unknown level. */
    static Map<State, Integer> counts(CriteriaSet set) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        for (Requirement requirement : set.requirements()) {
            for (Place.Bounded each : Place.all(requirement)) {
                each.bound().levels().forEach(level -> counts.merge(of(requirement, level), 1, Integer::sum));
            }
            requirement.parts().stream()
                    .filter(Part.Untold.class::isInstance)
                    .forEach(_ -> counts.merge(UNKNOWN, 1, Integer::sum));
        }
        return counts;
    }

    /** How many levels are in one state, in words. */
    public record Tally(State state, String count, String words) {}

    static List<Tally> tallies(CriteriaSet set, Messages words) {
        return counts(set).entrySet().stream()
                .map(each -> new Tally(
                        each.getKey(),
                        VietnameseFormat.number(each.getValue()),
                        words.say(each.getKey().key())))
                .toList();
    }
}
