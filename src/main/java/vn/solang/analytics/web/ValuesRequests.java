package vn.solang.analytics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.analytics.OwnValues;
import vn.solang.criteria.CriteriaSets;
import vn.solang.criteria.Measure;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Languages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Fills in what a request for values leaves open. */
@Component
class ValuesRequests {

    private final CriteriaSets sets;
    private final OwnValues values;
    private final Units units;
    private final Moments moments;
    private final Imports imports;
    private final CurrentActor actor;

    ValuesRequests(
            CriteriaSets sets, OwnValues values, Units units, Moments moments, Imports imports, CurrentActor actor) {
        this.sets = sets;
        this.values = values;
        this.units = units;
        this.moments = moments;
        this.imports = imports;
        this.actor = actor;
    }

    /**
     * What a request asks. Without a period, the newest with values; without a day, each period has the units of its
     * last day.
     *
     * @param code of an indicator or of one of its inputs
     * @param unitCode of a province or district; none for the country
     * @throws NotFound where there is no such measure, or no such unit on the day
     * @throws Rejected where a period, a day or a moment cannot be read, or the unit is a commune
     */
    ValuesRequest of(
            String code,
            @Nullable String unitCode,
            @Nullable String periodCode,
            @Nullable String on,
            @Nullable String known,
            Locale language) {
        Optional<Period> named =
                Optional.ofNullable(periodCode).filter(text -> !text.isBlank()).map(Period::parse);
        boolean dated = on != null && !on.isBlank();
        AsOf first = moments.of(
                imports.owners().stream().findFirst(),
                dated ? on : named.map(each -> each.lastDay().toString()).orElse(null),
                known);
        Rulebook rules = sets.at(first.knownAt());
        Measure measure = rules.catalogue().measure(code).orElseThrow(() -> new NotFound("analytics.no-measure", code));
        Unit place = unitCode == null || unitCode.isBlank() ? null : units.getByCode(unitCode, first);
        if (place != null && place.level().number() > UnitLevel.DISTRICT.number()) {
            throw new Rejected("analytics.level");
        }
        requireScope(place);
        LocalDate day = dated ? first.validAt() : null;
        List<Period> recorded = values.periods(place == null ? null : place.id(), code, day, first.knownAt());
        Period period = named.or(() -> recorded.stream().findFirst()).orElse(null);
        AsOf asOf = day == null && period != null ? first.at(period.lastDay()) : first;
        return new ValuesRequest(
                rules,
                measure,
                place == null ? List.of() : units.path(place.id(), asOf),
                period,
                day,
                recorded,
                asOf,
                known == null ? "" : known,
                Languages.supported(language));
    }

    /** What stands in the books of a province, without a place named, is for those whose place it is. */
    private void requireScope(@Nullable Unit place) {
        Optional<UnitId> asked = place == null ? imports.owners().stream().findFirst() : Optional.of(place.id());
        asked.ifPresentOrElse(unit -> actor.require(Permission.READ, unit), () -> actor.require(Permission.READ));
    }
}
