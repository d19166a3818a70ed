package vn.solang.ocop.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * What happened on the market within a period, by kind.
 *
 * @param fair the form that enters a fair; null for whoever may not
 */
public record MarketBoardPage(
        List<Link> parents,
        String place,
        String unit,
        String period,
        List<Choice> years,
        List<Group> groups,
        @Nullable MarketForm fair) {

    /**
     * All of one kind.
     *
     * @param partnered true where any has another side
     * @param total how many, and what they are worth as far as it is known
     */
    public record Group(String id, String title, String total, boolean partnered, boolean valued, List<Row> rows) {}

    /** One of them. */
    public record Row(Link product, String when, String partner, String value, List<Link> source) {}
}
