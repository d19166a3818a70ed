package vn.solang.units;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * What became of a unit on a day.
 *
 * @param kind what happened
 * @param share the part of the predecessor that went to the successor, 0 to 1; null where it is unknown
 * @param basis the legal basis; where {@code confidence} is {@code recalled} it awaits checking against the text
 * @param note what else is known, such as the names of predecessors that have no record
 */
public record Reorganisation(
        Kind kind,
        LocalDate effective,
        @Nullable UnitId predecessor,
        String predecessorName,
        @Nullable UnitId successor,
        String successorName,
        @Nullable BigDecimal share,
        String basis,
        String confidence,
        String note) {

    /** What can happen to a unit. */
    public enum Kind {
        /** Several became one. */
        MERGED,
        /** One went to several. */
        SPLIT,
        RENAMED,
        /** The same unit under another parent. */
        MOVED,
        /** The same unit of another type: a xã became a phường. */
        RECLASSIFIED,
        /** A unit of one level became one of another: an island district became a special zone. */
        RECAST,
        /** Ended without a successor of its level. */
        ABOLISHED
    }
}
