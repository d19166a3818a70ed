package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The form that enters a product, or corrects one.
 *
 * @param version the one that is corrected; empty where it is new
 * @param alike products of its name, of which it may be one; empty unless that is to be said first
 * @param nothing why there is nothing to enter for; empty where there is
 */
public record ProductEntryPage(
        List<Link> parents,
        String title,
        String action,
        String version,
        String problem,
        List<Same> alike,
        String nothing,
        String name,
        List<Choice> places,
        String place,
        String producer,
        List<Choice> kinds,
        List<Choice> sets,
        String gtin,
        String story,
        String website) {

    /** A product of the same name. */
    public record Same(Link product, String producer, String place) {}
}
