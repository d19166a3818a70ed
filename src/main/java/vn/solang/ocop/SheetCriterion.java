package vn.solang.ocop;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion of a score sheet: one that is answered by one of its options, or one made of others.
 *
 * @param code its place in the sheet, such as {@code 6.1.2}: section, criterion, part of it; never two alike, whatever
 *     the text numbers
 * @param no the number as printed; may be empty, and may stand twice in one sheet
 * @param most the points of its best option, or of its parts together
 * @param note what the sheet says besides; may be empty
 * @param gate the knock-out condition its note states; null where it states none
 * @param options empty where it is made of others
 */
public record SheetCriterion(
        String code,
        String no,
        String name,
        BigDecimal most,
        String note,
        @Nullable Gate gate,
        List<SheetOption> options,
        List<SheetCriterion> parts) {

    public SheetCriterion {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    /** Those of it that are answered. */
    public Stream<SheetCriterion> answered() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(SheetCriterion::answered);
    }

    /** It and all it is made of. */
    public Stream<SheetCriterion> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(SheetCriterion::all));
    }
}
