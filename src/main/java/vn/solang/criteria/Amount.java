package vn.solang.criteria;

import java.math.BigDecimal;

/** How high a threshold is. */
public sealed interface Amount {

    /** A number in the unit of measure of what is held against it; 1 for yes, the place of a grade. */
    record Fixed(BigDecimal value) implements Amount {}

    /** A multiple of the threshold of another set's requirement, for the same unit and year. */
    record Relative(BigDecimal times, String set, String requirement) implements Amount {}

    /** Not known: what is held against it is neither met nor not met. */
    record Unknown() implements Amount {}
}
