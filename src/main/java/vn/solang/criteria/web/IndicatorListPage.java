package vn.solang.criteria.web;

import java.util.List;
import vn.solang.web.Link;

/** The catalogue of indicators. */
public record IndicatorListPage(String title, String intro, List<Link> parents, List<Row> rows) {

    public IndicatorListPage {
        parents = List.copyOf(parents);
        rows = List.copyOf(rows);
    }

    /**
     * An indicator.
     *
     * @param inputs how many inputs it has; empty for none
     * @param used how many requirements ask for it
     */
    public record Row(
            Link indicator,
            String code,
            String type,
            String unit,
            String levels,
            String rollUp,
            String inputs,
            String used) {}
}
