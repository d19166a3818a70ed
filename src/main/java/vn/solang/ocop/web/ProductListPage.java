package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The catalogue of products.
 *
 * @param counts how many stand how, over all that is not asked away by the place
 * @param expiring the address of the board of certificates that run out
 * @param downloads tables of the province; empty for whoever may not read it
 * @param labels the address of a sheet of labels; null where no unit is asked for
 * @param told how many were found
 * @param next the address of the next page; null on the last one
 * @param before the address of the page before; null on the first one
 */
public record ProductListPage(
        String query,
        String unit,
        String day,
        List<Choice> stars,
        List<Choice> validities,
        String place,
        List<Count> counts,
        String expiring,
        List<Link> downloads,
        @Nullable String labels,
        String told,
        List<Row> rows,
        @Nullable String before,
        @Nullable String next) {

    /** How many products stand so. */
    public record Count(Chip chip, String products) {}

    /**
     * A product.
     *
     * @param picture the first that is shown; null without one
     * @param stars in words; empty where they are not known
     * @param until until when its certificate holds, as far as it is known
     */
    public record Row(
            @Nullable PictureView picture,
            Link name,
            String producer,
            String place,
            String stars,
            Chip chip,
            String until) {}
}
