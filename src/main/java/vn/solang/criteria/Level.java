package vn.solang.criteria;

import org.jspecify.annotations.Nullable;

/**
 * One line of a threshold's table.
 *
 * @param variant the region or commune group it is for; empty for the general level
 * @param year the year it is for; null where it is the same every year
 * @param when the condition under which it is taken where no variant has a level of its own; null for none
 */
public record Level(
        String variant, @Nullable Integer year, @Nullable Condition when, Amount amount, Basis basis) {

    /** True where it answers for a variant in a year, conditions aside. */
    boolean fits(String asked, int in) {
        return when == null && variant.equals(asked) && (year == null || year == in);
    }
}
