package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlNode;

/**
 * Reads the levels a province sets. Where the decision delegates the level, any will do; elsewhere a province may ask
 * for more than the decision, never for less.
 */
final class OverlayLevels {

    private final CriteriaSet national;
    private final BoundReader bounds;
    private final Catalogue catalogue;

    OverlayLevels(CriteriaSet national, BoundReader bounds, Catalogue catalogue) {
        this.national = national;
        this.bounds = bounds;
        this.catalogue = catalogue;
    }

    /** @param place a requirement's code, and {@code /2} where its second part is meant */
    Bound read(String place, YamlNode node) {
        node.requireOnly("at-least", "at-most", "equals", "read", "confidence", "certainty", "source", "note");
        Place at = Place.parse(place);
        Requirement requirement = national.requirement(at.requirement())
                .orElseThrow(() -> node.bad("import.criteria.no-requirement", place));
        Part part = at.in(requirement).orElseThrow(() -> node.bad("import.criteria.no-requirement", place));
        Bound theirs = part.against().orElseThrow(() -> node.bad("import.criteria.no-requirement", place));
        Bound own = bounds.read(node, node, measure(part));
        if (own.comparison() != theirs.comparison()) {
            throw node.bad(
                    "import.criteria.other-comparison",
                    place,
                    theirs.comparison().sign());
        }
        if (!requirement.delegated()) {
            requireNotWeaker(place, node, own, theirs);
        }
        return own;
    }

    private @Nullable Measure measure(Part part) {
        List<String> codes = List.copyOf(part.measures());
        return codes.size() == 1 ? catalogue.measure(codes.getFirst()).orElse(null) : null;
    }

    private static void requireNotWeaker(String place, YamlNode node, Bound own, Bound theirs) {
        weaker(own.levels(), theirs.levels(), own.comparison()).ifPresent(least -> {
            throw node.bad("import.criteria.weaker", place, own.comparison().sign(), least.toPlainString());
        });
    }

    /** The level of the decision that one of the province would undercut; empty where none is known to. */
    static Optional<BigDecimal> weaker(List<Level> own, List<Level> theirs, Comparison comparison) {
        for (Level level : own) {
            for (Level national : theirs) {
                Optional<BigDecimal> least = undercut(level.amount(), national.amount(), comparison);
                if (least.isPresent() && replaces(level, national, own, theirs)) {
                    return least;
                }
            }
        }
        return Optional.empty();
    }

    /** Numbers can be compared, and multiples of the same level; a number with a multiple only for a unit. */
    private static Optional<BigDecimal> undercut(Amount own, Amount theirs, Comparison comparison) {
        if (own instanceof Amount.Fixed(BigDecimal value) && theirs instanceof Amount.Fixed(BigDecimal least)) {
            return comparison.holds(value, least) ? Optional.empty() : Optional.of(least);
        }
        return own instanceof Amount.Relative(BigDecimal value, String set, String requirement)
                        && theirs instanceof Amount.Relative(BigDecimal least, String otherSet, String other)
                        && set.equals(otherSet)
                        && requirement.equals(other)
                        && !comparison.holds(value, least)
                ? Optional.of(least)
                : Optional.empty();
    }

    /** True where some unit would have the province's level instead of the national one. */
    private static boolean replaces(Level level, Level national, List<Level> own, List<Level> theirs) {
        if (level.year() != null && national.year() != null && !level.year().equals(national.year())) {
            return false;
        }
        return level.variant().isEmpty()
                ? national.variant().isEmpty() || !names(own, national.variant())
                : level.variant().equals(national.variant())
                        || (national.variant().isEmpty() && !names(theirs, level.variant()));
    }

    private static boolean names(List<Level> table, String variant) {
        return table.stream().anyMatch(level -> level.variant().equals(variant));
    }
}
