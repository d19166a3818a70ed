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
 * @param strongest true where a weaker level never goes before a stronger one: the decision does not leave it to the
 *     province
 */
public record Bound(Comparison comparison, List<Layer> layers, boolean strongest) {

    public Bound {
        layers = List.copyOf(layers);
    }

    /** One document's table alone. */
    public Bound(Comparison comparison, List<Layer> layers) {
        this(comparison, layers, false);
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
     * first layer that has one that is known, or, where the strongest applies, in the layer that asks for most.
     *
     * @param variant empty where the unit's is not known or the set has none
     */
    public Choice choose(String variant, int year, Function<String, Optional<BigDecimal>> values) {
        Choice chosen = new Choice.Nothing();
        for (Layer layer : layers) {
            if (settled(chosen) && !strongest) {
                return chosen;
            }
            Choice found = choose(layer, variant, year, values);
            if (!settled(chosen) || weaker(chosen, found)) {
                chosen = found;
            }
        }
        return chosen;
    }

    private static boolean settled(Choice choice) {
        return choice instanceof Choice.Undecided
                || (choice instanceof Choice.Chosen(Level level, Layer _)
                        && !(level.amount() instanceof Amount.Unknown));
    }

    private boolean weaker(Choice one, Choice other) {
        return one instanceof Choice.Chosen(Level level, Layer _)
                && other instanceof Choice.Chosen(Level stronger, Layer _)
                && level.amount() instanceof Amount.Fixed(BigDecimal value)
                && stronger.amount() instanceof Amount.Fixed(BigDecimal least)
                && !comparison.holds(value, least);
    }

    /**
     * True where which level applies depends on the variant: a table that is reached has levels by variant. One whose
     * general level answers for everybody hides those behind it, unless the strongest applies.
     */
    public boolean variesUnder(int year) {
        for (Layer layer : layers) {
            if (varies(layer)) {
                return true;
            }
            if (!strongest && answersAll(layer, year)) {
                return false;
            }
        }
        return false;
    }

    private static boolean varies(Layer layer) {
        for (Level level : layer.levels()) {
            if (!level.variant().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean answersAll(Layer layer, int year) {
        return fitting(layer, "", year)
                .filter(level -> !(level.amount() instanceof Amount.Unknown))
                .isPresent();
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
        for (Level level : layer.levels()) {
            if (level.fits(variant, year)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    private static boolean names(Layer layer, String variant) {
        for (Level level : layer.levels()) {
            if (level.when() == null && level.variant().equals(variant)) {
                return true;
            }
        }
        return false;
    }

    /** Every level of every layer. */
    public List<Level> levels() {
        return layers.stream().flatMap(layer -> layer.levels().stream()).toList();
    }

    /** The same with a province's layer before its own. */
    Bound under(Layer layer, boolean delegated) {
        List<Layer> all = new ArrayList<>(List.of(layer));
        all.addAll(layers);
        return new Bound(comparison, all, !delegated);
    }

    /** The same with its levels changed. */
    Bound with(UnaryOperator<Layer> change) {
        return new Bound(comparison, layers.stream().map(change).toList(), strongest);
    }
}
