package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/** A framework with its sets of products. */
public record FrameworkPage(
        List<Link> parents,
        String title,
        String force,
        List<Fact> facts,
        List<Link> note,
        List<Band> stars,
        List<Item> dossier,
        List<Industry> industries) {

    /** How many points give how many stars. */
    public record Band(String stars, String points, boolean certified) {}

    /** A document of a dossier. */
    public record Item(String code, String title, String what, boolean required) {}

    /** The sets of a trade. */
    public record Industry(String name, List<Row> sets) {}

    /**
     * A set of products.
     *
     * @param problem why nothing can be scored by its sheet; empty where it can
     */
    public record Row(Link name, String group, String criteria, String problem) {}
}
