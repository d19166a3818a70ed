package vn.solang.ideas;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * An idea of a product, as it stands now.
 *
 * @param unit the commune that registered it
 * @param owner the province in whose books it stands
 * @param district the district that chooses; null where the commune stood under none on the day it was received
 * @param version rises with each act on it
 * @param product its number in the register of products; null while that has none of it
 * @param form as it was last sent
 * @param chosen the day on which its district last chose it; null where it never did
 * @param accepted the day of its acceptance; null while it is not accepted
 * @param since since when it stands so
 */
public record Idea(
        int number,
        UnitId unit,
        UnitId owner,
        @Nullable UnitId district,
        Stage stage,
        int version,
        @Nullable Integer product,
        Form form,
        @Nullable LocalDate chosen,
        @Nullable LocalDate accepted,
        Instant since) {}
