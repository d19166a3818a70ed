package vn.solang.ocop;

import java.math.BigDecimal;
import java.util.List;

/**
 * A section of a score sheet.
 *
 * @param part the code of the part it belongs to: A, B or C
 * @param no the number as printed
 * @param most the points of its criteria together
 */
public record SheetSection(String part, String no, String name, BigDecimal most, List<SheetCriterion> criteria) {
    public SheetSection {
        criteria = List.copyOf(criteria);
    }
}
