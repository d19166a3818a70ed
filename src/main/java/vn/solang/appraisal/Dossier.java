package vn.solang.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solang.shared.UnitId;

/**
 * What is handed in so that a product is scored.
 *
 * @param product the product's number in the register
 * @param unit where the product comes from
 * @param owner the province in whose books it stands
 * @param framework the code of the framework in force on the expected day
 * @param sheet the code of its score sheet
 * @param expected the day on which it is to be scored
 * @param origin the number of the dossier it was copied from; null where it was made anew
 * @param version rises with each act on it
 * @param since since when it stands so
 */
public record Dossier(
        int number,
        int product,
        UnitId unit,
        UnitId owner,
        Occasion occasion,
        String framework,
        String sheet,
        LocalDate expected,
        @Nullable Integer origin,
        Stage stage,
        int version,
        Instant since) {}
