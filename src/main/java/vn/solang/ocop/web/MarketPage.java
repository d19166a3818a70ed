package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Link;

/**
 * What happened to a product on the market.
 *
 * @param problem what was wrong with what was sent, where no form shows it
 * @param forms one a kind; empty for whoever may not enter
 */
public record MarketPage(
        List<Link> parents, String title, String day, String problem, List<Row> rows, List<MarketForm> forms) {

    /**
     * One of them.
     *
     * @param correction null for whoever may not enter
     * @param strike where it is struck out
     */
    public record Row(
            String when,
            String kind,
            Link partner,
            String value,
            List<Link> source,
            @Nullable MarketForm correction,
            String strike) {}
}
