package vn.solang.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.imports.YamlFile;
import vn.solang.imports.YamlNode;

/**
 * Reads the levels a province sets. Where the decision delegates the level, any will do; elsewhere a province may ask
 * for more than the decision, never for less.
 */
final class OverlayLevels {

    private final YamlFile file;
    private final CriteriaSet national;
    private final BoundReader bounds;
    private final Catalogue catalogue;

    OverlayLevels(YamlFile file, CriteriaSet national, BoundReader bounds, Catalogue catalogue) {
        this.file = file;
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
        Bound own = bounds.read(
                node,
                node,
                measure(part),
                file.root().get("set").text(),
                file.root().get("name").text());
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
        for (Level level : own.levels()) {
            for (Level national : theirs.levels()) {
                if (level.amount() instanceof Amount.Fixed(BigDecimal value)
                        && national.amount() instanceof Amount.Fixed(BigDecimal least)
                        && replaces(level, national, own, theirs)
                        && !own.comparison().holds(value, least)) {
                    throw node.bad(
                            "import.criteria.weaker", place, own.comparison().sign(), least.toPlainString());
                }
            }
        }
    }

    /** True where some unit would have the province's level instead of the national one. */
    private static boolean replaces(Level level, Level national, Bound own, Bound theirs) {
        if (level.year() != null && national.year() != null && !level.year().equals(national.year())) {
            return false;
        }
        return level.variant().isEmpty()
                ? national.variant().isEmpty() || !names(own, national.variant())
                : level.variant().equals(national.variant())
                        || (national.variant().isEmpty() && !names(theirs, level.variant()));
    }

    private static boolean names(Bound bound, String variant) {
        return bound.levels().stream().anyMatch(level -> level.variant().equals(variant));
    }
}
