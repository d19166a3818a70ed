package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Link;

/**
 * Certificates that run out.
 *
 * @param about the months looked ahead and what they rest on
 * @param place the unit asked for; empty for all
 */
public record ExpiringPage(
        List<Link> parents,
        String unit,
        String day,
        String place,
        String about,
        List<Group> groups,
        List<Place> places) {

    /**
     * Certificates of which the same can be said.
     *
     * @param told how many there are, or how many of them are shown
     */
    public record Group(String id, String title, String number, String told, List<Row> rows) {}

    /** A certificate. */
    public record Row(Link name, String producer, String place, String stars, String until) {}

    /** How many a unit has in each of the groups. */
    public record Place(Link name, List<String> numbers) {}
}
