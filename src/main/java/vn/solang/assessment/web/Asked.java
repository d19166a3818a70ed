package vn.solang.assessment.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriUtils;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.units.Unit;

/**
 * What a reader asked about: a unit, a period and the two instants.
 *
 * @param path the unit's ancestors, province first, itself last
 * @param known the moment of knowledge as the reader named it; empty where none was named
 */
record Asked(Unit unit, List<Unit> path, Period period, AsOf asOf, String known, Locale language) {

    Asked {
        path = List.copyOf(path);
    }

    Messages words() {
        return Messages.in(language);
    }

    /** What the answer depends on besides the rest of the address. */
    String key() {
        return "%s %s %s %s".formatted(period.code(), asOf.validAt(), asOf.knownAt(), language);
    }

    /** The instants as parameters, for another page about the same. */
    String instants() {
        return "period=" + period.code() + "&at=" + asOf.validAt()
                + (known.isEmpty() ? "" : "&known=" + UriUtils.encode(known, StandardCharsets.UTF_8));
    }

    String unitHref(Unit other) {
        return "/units/" + other.code() + "?at=" + asOf.validAt();
    }

    /** The address of a unit's table of criteria. */
    String criteriaHref(Unit other, String set) {
        return "/units/" + other.code() + "/criteria?set=" + set + "&" + instants();
    }

    /** The address of one verdict explained. */
    String verdictHref(Unit other, String set, String requirement) {
        return "/units/" + other.code() + "/criteria/" + set + "/" + segment(requirement) + "?" + instants();
    }

    /** The address of one requirement across the units of this place. */
    String requirementHref(String set, String requirement, Unit place) {
        return "/criteria/" + set + "/requirements/" + segment(requirement) + "/units?unit=" + place.code() + "&"
                + instants();
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
