package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.QrCode;

/**
 * A product with all that was said of it.
 *
 * @param address what its QR code says
 * @param labels where labels are printed
 * @param renewal where a dossier that renews or raises it is begun
 * @param idea where an idea about it is registered
 * @param decisions where decisions on it are entered; empty for whoever may not
 * @param picturesAddress where pictures are put up; empty for whoever may not
 * @param checks where looks at it after its recognition are entered
 * @param correct where it is corrected; empty for whoever may not
 * @param complaints where complaints about it are; empty for whoever may not read them
 * @param shops where it is sold
 * @param marketAddress where what happened on the market is entered
 * @param market what happened there, for whoever may read it
 */
public record ProductPage(
        List<Link> parents,
        String title,
        Chip chip,
        String standing,
        List<Fact> facts,
        String story,
        String website,
        String address,
        QrCode picture,
        String labels,
        String renewal,
        String idea,
        String decisions,
        String checks,
        String correct,
        String complaints,
        List<PictureView> pictures,
        String picturesAddress,
        List<Link> shops,
        String marketAddress,
        List<MarketPage.Row> market,
        List<Said> history) {

    /** What was said of it once. */
    public record Said(String when, String what, String document, String ground, String note, List<Link> source) {}
}
