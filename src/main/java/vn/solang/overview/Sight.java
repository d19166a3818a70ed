package vn.solang.overview;

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
 */
public record Sight(
        Unit place, List<Unit> path, AsOf asOf, Period period, Map<String, StandardCount> counts, Locale language) {

    public Messages words() {
        return Messages.in(language);
    }

    /** The address of another unit's page, for the same instants. */
    public String href(Unit unit) {
        return "/units/" + unit.code() + "?at=" + asOf.validAt();
    }

    /** The address of a figure of this place, for the same instants. */
    public String figureHref(String key) {
        return "/figures/%s?unit=%s&period=%s&at=%s".formatted(key, place.code(), period.code(), asOf.validAt());
    }
}
