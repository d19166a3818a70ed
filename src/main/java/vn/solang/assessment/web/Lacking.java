package vn.solang.assessment.web;

import java.util.List;
import vn.solang.web.Badge;
import vn.solang.web.Link;

/**
 * What is still lacking: what must be raised, the furthest first, and what must first be known.
 *
 * @param nothing what is said where nothing is lacking; empty otherwise
 */
public record Lacking(List<Raise> raise, List<Learn> learn, String nothing) {

    public Lacking {
        raise = List.copyOf(raise);
        learn = List.copyOf(learn);
    }

    /**
     * Something to be raised.
     *
     * @param from the other set it is of, or that it is asked beside the set; empty otherwise
     * @param by how much
     * @param note value and what is asked
     * @param nearest the units nearest to it, where it depends on units below
     */
    public record Raise(
            String code, Link name, String from, String by, String note, List<Badge> badges, List<Link> nearest) {
        public Raise {
            badges = List.copyOf(badges);
            nearest = List.copyOf(nearest);
        }
    }

    /**
     * Something to be known first, and why it is not.
     *
     * @param from the other set it is of, or that it is asked beside the set; empty otherwise
     */
    public record Learn(String code, Link name, String from, String why) {}
}
