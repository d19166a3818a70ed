package vn.solang.assessment;

import java.util.Map;
import java.util.Optional;
import vn.solang.criteria.Part;
import vn.solang.shared.UnitId;

/**
 * What a unit still lacks, and what the units below it lack of what is asked of them.
 *
 * @param below the evaluations of the units below, by set and unit, of the sets that parts look at
 * @param deciding the set that decides on a standard, by standard, where a part asks for titles
 */
public record Outlook(
        Evaluation evaluation,
        Shortfall shortfall,
        Map<String, Map<UnitId, Evaluation>> below,
        Map<String, String> deciding) {

    public Outlook {
        below = Map.copyOf(below);
        deciding = Map.copyOf(deciding);
    }

    /** The code of the set that units below are held against by a part; empty where it asks for something else. */
    public Optional<String> setOf(Part part) {
        return setOf(part, deciding);
    }

    /** What became of a unit below under the set that a part asks of it. */
    public Optional<Evaluation> of(Part part, UnitId unit) {
        return setOf(part)
                .flatMap(set ->
                        Optional.ofNullable(below.getOrDefault(set, Map.of()).get(unit)));
    }

    static Optional<String> setOf(Part part, Map<String, String> deciding) {
        return part instanceof Part.Share share
                ? switch (share.below()) {
                    case Part.Below.Meeting(String set) -> Optional.of(set);
                    case Part.Below.Holding(String standard) -> Optional.ofNullable(deciding.get(standard));
                }
                : Optional.empty();
    }
}
