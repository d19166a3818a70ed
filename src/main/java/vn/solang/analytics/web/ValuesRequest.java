package vn.solang.analytics.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Rulebook;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/**
 * What a reader asked of one measure, with everything left open filled in.
 *
 * @param path the place's ancestors, province first, itself last; empty for the country
 * @param period null where nothing was asked and nothing is recorded
 * @param on the day whose units all periods are told for; null for the last day of each
 * @param recorded the periods with values in the place, newest first
 * @param asOf the day of the units that are listed, and the moment of knowledge
 * @param known the moment as the reader named it; empty where none was named
 */
record ValuesRequest(
        Rulebook rules,
        Measure measure,
        List<Unit> path,
        @Nullable Period period,
        @Nullable LocalDate on,
        List<Period> recorded,
        AsOf asOf,
        String known,
        Locale language) {

    /** How many periods stand beside each other. */
    private static final int COLUMNS = 4;

    ValuesRequest {
        path = List.copyOf(path);
        recorded = List.copyOf(recorded);
    }

    Messages words() {
        return Messages.in(language);
    }

    /** Null for the country. */
    @Nullable Unit place() {
        return path.isEmpty() ? null : path.getLast();
    }

    @Nullable UnitId placeId() {
        Unit place = place();
        return place == null ? null : place.id();
    }

    /** The period asked about and the newest before it that have values. */
    List<Period> columns() {
        Period first = period;
        return first == null
                ? List.of()
                : Stream.concat(
                                Stream.of(first),
                                recorded.stream()
                                        .filter(each -> !each.equals(first)
                                                && !each.lastDay().isAfter(first.lastDay())))
                        .limit(COLUMNS)
                        .toList();
    }

    /** What the page depends on besides its address. */
    String key() {
        return "%s %s %s".formatted(asOf.validAt(), asOf.knownAt(), language);
    }

    String action() {
        return "/indicators/" + measure.code() + "/values";
    }

    /** The same question about another place. */
    String href(String unitCode) {
        StringBuilder address = new StringBuilder(action()).append("?unit=").append(unitCode);
        if (period != null) {
            address.append("&period=").append(period.code());
        }
        if (on != null) {
            address.append("&on=").append(on);
        }
        if (!known.isEmpty()) {
            address.append("&known=").append(UriUtils.encode(known, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    String unitHref(Unit unit) {
        return "/units/" + unit.code() + "?at=" + asOf.validAt();
    }
}
