package vn.solang.ocop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * A product as it stands on a day.
 *
 * @param number names it for ever
 * @param producer the number of who makes it; null where it is not known
 * @param producerName empty where it is not known
 * @param producerKind one of {@link #PRODUCER_KINDS}; empty where it is not known
 * @param unit the lowest unit it is known to come from
 * @param place as it was written; may be empty
 * @param set the set of products it belongs to; empty where it is not known
 * @param stars of the newest recognition; null without one, or where they are not known
 * @param gtin its fourteen digits; empty where it is not known
 * @param story what its makers tell of it; may be empty
 * @param website an address that begins with {@code https://} or {@code http://}; may be empty
 * @param newest the newest recognition, expiry or withdrawal; null without one
 */
public record Product(
        int number,
        String name,
        @Nullable Integer producer,
        String producerName,
        String producerKind,
        UnitId unit,
        String place,
        String set,
        Validity validity,
        @Nullable Integer stars,
        String gtin,
        String story,
        String website,
        @Nullable Standing newest) {

    /** The words for what a producer is. */
    public static final List<String> PRODUCER_KINDS =
            List.of("household", "group", "cooperative", "company", "establishment");
}
