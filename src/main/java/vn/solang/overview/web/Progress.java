package vn.solang.overview.web;

import java.util.List;
import vn.solang.web.Badge;
import vn.solang.web.Bar;
import vn.solang.web.Link;

/**
 * What communes meet of the set that decides on the base standard.
 *
 * @param set the set's name
 * @param mean the mean of criteria met per commune, in words
 * @param bands communes by criteria met
 * @param lags the requirements they are furthest from
 */
public record Progress(Link set, String mean, List<Badge> badges, List<Band> bands, List<Lagging> lags) {

    public Progress {
        badges = List.copyOf(badges);
        bands = List.copyOf(bands);
        lags = List.copyOf(lags);
    }

    /** Communes of one band, with their share of all as a bar. */
    public record Band(Link name, String count, Bar bar) {}

    /**
     * A requirement that communes do not meet.
     *
     * @param count how many, out of how many: {@code 4/182 xã}
     * @param note the mean distance and the places
     */
    public record Lagging(Link name, String count, String note, Bar bar) {}
}
