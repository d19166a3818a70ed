package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a value is held against: a comparison and a table of levels, the province's own laid over the national one.
 *
 * @param layers the tables, the one that goes before first
 */
public record Bound(Comparison comparison, List<Layer> layers) {

    public Bound {
        layers = List.copyOf(layers);
    }

    /**
     * The levels that one document sets.
     *
     * @param origin the code of the province's set; empty for the national one
     * @param name what it is called where a level of it is explained; empty for the national one
     */
    public record Layer(String origin, String name, List<Level> levels) {
        public Layer {
            levels = List.copyOf(levels);
        }
    }

    /** The answer to which level applies. */
    public sealed interface Choice {

        /** This level, of this layer. */
        record Chosen(Level level, Layer layer) implements Choice {}

        /** A condition in the table needs a value that is not known. */
        record Undecided(Condition condition) implements Choice {}

        /** The table has levels by year, but not for this one. */
        record OtherYears() implements Choice {}

        /** The table says nothing for the variant, nor in general. */
        record Nothing() implements Choice {}
    }

    /**
     * The level for a variant in a year: its own, else the first whose condition holds, else the general one; in the
     * first layer that has one that is known.
     *
     * @param variant empty where the unit's is not known or the set has none
     */
    public Choice choose(String variant, int year, Function<String, Optional<BigDecimal>> values) {
        Choice last = new Choice.Nothing();
        for (Layer layer : layers) {
            last = choose(layer, variant, year, values);
            if (last instanceof Choice.Undecided
                    || (last instanceof Choice.Chosen(Level level, Layer _)
                            && !(level.amount() instanceof Amount.Unknown))) {
                return last;
            }
        }
        return last;
    }

    /**
     * True where which level applies depends on the variant: a table that is reached has levels by variant. One whose
     * general level answers for everybody hides those behind it.
     */
    public boolean variesUnder(int year) {
        for (Layer layer : layers) {
            if (layer.levels().stream().anyMatch(level -> !level.variant().isEmpty())) {
                return true;
            }
            if (fitting(layer, "", year)
                    .filter(level -> !(level.amount() instanceof Amount.Unknown))
                    .isPresent()) {
                return false;
            }
        }
        return false;
    }

    private static Choice choose(Layer layer, String variant, int year, Function<String, Optional<BigDecimal>> values) {
        if (!variant.isEmpty()) {
            Optional<Level> own = fitting(layer, variant, year);
            if (own.isPresent()) {
                return new Choice.Chosen(own.get(), layer);
            }
            if (names(layer, variant)) {
                return new Choice.OtherYears();
            }
        }
        for (Level level : layer.levels()) {
            Condition when = level.when();
            if (when != null) {
                Optional<Boolean> holds = when.holds(values);
                if (holds.isEmpty()) {
                    return new Choice.Undecided(when);
                }
                if (holds.get()) {
                    return new Choice.Chosen(level, layer);
                }
            }
        }
        Optional<Level> general = fitting(layer, "", year);
        if (general.isPresent()) {
            return new Choice.Chosen(general.get(), layer);
        }
        return names(layer, "") ? new Choice.OtherYears() : new Choice.Nothing();
    }

    private static Optional<Level> fitting(Layer layer, String variant, int year) {
        return layer.levels().stream()
                .filter(level -> level.fits(variant, year))
                .findFirst();
    }

    private static boolean names(Layer layer, String variant) {
        return layer.levels().stream()
                .anyMatch(level -> level.when() == null && level.variant().equals(variant));
    }

    /** Every level of every layer. */
    public List<Level> levels() {
        return layers.stream().flatMap(layer -> layer.levels().stream()).toList();
    }

    /** The same with another layer before its own. */
    Bound under(Layer layer) {
        List<Layer> all = new ArrayList<>(List.of(layer));
        all.addAll(layers);
        return new Bound(comparison, all);
    }

    /** The same with its levels changed. */
    Bound with(UnaryOperator<Layer> change) {
        return new Bound(comparison, layers.stream().map(change).toList());
    }
}
