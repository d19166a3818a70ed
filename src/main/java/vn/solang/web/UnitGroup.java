package vn.solang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units under the unit they belong to.
 *
 * @param count how many, in words or as a share of the whole
 * @param chip the standing of the heading unit; null for none
 */
public record UnitGroup(Link unit, String count, @Nullable Chip chip, List<UnitLine> lines) {

    public UnitGroup {
        lines = List.copyOf(lines);
    }
}
