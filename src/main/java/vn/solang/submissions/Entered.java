package vn.solang.submissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Measure;
import vn.solang.units.Unit;

/**
 * What a unit is asked for in a round and what is entered of it.
 *
 * @param current what is entered, by the keys of measures
 */
public record Entered(Unit unit, Catalogue catalogue, List<Measure> measures, Map<Integer, Current> current) {

    public Entered {
        measures = List.copyOf(measures);
        current = Map.copyOf(current);
    }

    /** What is entered of a measure. */
    public Optional<Current> of(Measure measure) {
        return Optional.ofNullable(current.get(measure.key()));
    }
}
