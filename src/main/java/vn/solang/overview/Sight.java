package vn.solang.overview;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.solang.recognition.StandardCount;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/**
 * What a page looks at: a unit on a day, with its titles counted once for everything the page shows.
 *
 * @param path the unit's ancestors, province first, itself last; empty on a day it cannot be placed
 * @param period the half-year the day lies in, up to that day
 * @param known the moment of knowledge as the reader named it; empty where none was named
 */
public record Sight(
        Unit place,
        List<Unit> path,
        AsOf asOf,
        String known,
        Period period,
        Map<String, StandardCount> counts,
        Locale language) {

    public Messages words() {
        return Messages.in(language);
    }

    /** The address of another unit's page, for the same instants. */
    public String href(Unit unit) {
        return "/units/" + unit.code() + "?" + moments();
    }

    /** The address of a figure of this place, for the same instants. */
    public String figureHref(String key) {
        return "/figures/%s?unit=%s&%s".formatted(segment(key), place.code(), instants());
    }

    /** The address of one requirement across the units of this place, for the same instants. */
    public String requirementHref(String set, String requirement) {
        return "/criteria/%s/requirements/%s/units?unit=%s&%s"
                .formatted(set, segment(requirement), place.code(), instants());
    }

    /** The day, and the moment where one was named, as parameters for another page about the same. */
    public String moments() {
        return "at=" + asOf.validAt()
                + (known.isEmpty() ? "" : "&known=" + URLEncoder.encode(known, StandardCharsets.UTF_8));
    }

    /** The period and the instants, as parameters for another page about the same. */
    public String instants() {
        return "period=" + period.code() + "&" + moments();
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
