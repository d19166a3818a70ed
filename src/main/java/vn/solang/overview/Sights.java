package vn.solang.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.recognition.Titles;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Languages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** Finds what a page looks at from what its reader asked. */
@Service
@Needs(Permission.PUBLIC)
public class Sights {

    /**
     * What a reader asked, with everything left open filled in.
     *
     * @param unitCode empty for the first province whose books are kept here
     * @param known the moment of knowledge as it was named; empty where none was
     */
    public record Asked(Optional<String> unitCode, Period period, AsOf asOf, String known, Locale language) {

        /** What the answer depends on, and nothing else. */
        public String key() {
            return "%s %s %s %s %s %s"
                    .formatted(unitCode.orElse(""), period.code(), asOf.validAt(), asOf.knownAt(), known, language);
        }
    }

    private final Units units;
    private final Titles titles;
    private final Moments moments;
    private final Imports imports;

    Sights(Units units, Titles titles, Moments moments, Imports imports) {
        this.units = units;
        this.titles = titles;
        this.moments = moments;
        this.imports = imports;
    }

    /** Reads a request for the half-year that its day lies in. */
    public Asked asked(@Nullable String unit, @Nullable String at, @Nullable String known, Locale language) {
        return asked(unit, null, at, known, language);
    }

    /** Reads a request for a period; a day that is not named is then the period's last. */
    public Asked asked(
            @Nullable String unit,
            @Nullable String period,
            @Nullable String at,
            @Nullable String known,
            Locale language) {
        Optional<Period> named =
                Optional.ofNullable(period).filter(code -> !code.isBlank()).map(Period::parse);
        boolean dated = at != null && !at.isBlank();
        String day = dated ? at : named.map(each -> each.lastDay().toString()).orElse(null);
        AsOf asOf = moments.of(imports.owners().stream().findFirst(), day, known);
        return new Asked(
                Optional.ofNullable(unit).filter(code -> !code.isBlank()),
                named.orElseGet(() -> halfOf(asOf.validAt())),
                asOf,
                known == null ? "" : known.strip(),
                Languages.supported(language));
    }

    /** What was asked for, looked at. */
    public Sight of(Asked asked) {
        Optional<UnitId> home = imports.owners().stream().findFirst();
        Unit place = asked.unitCode()
                .map(code -> units.getByCode(code, asked.asOf()))
                .orElseGet(() -> units.get(home.orElseThrow(() -> new NotFound("overview.no-books")), asked.asOf()));
        boolean counted = place.level().number() < UnitLevel.COMMUNE.number();
        return new Sight(
                place,
                units.path(place.id(), asked.asOf()),
                asked.asOf(),
                asked.known(),
                asked.period(),
                counted ? titles.counts(place.id(), asked.period(), asked.asOf()) : Map.of(),
                asked.language());
    }

    /** The provinces whose books are kept here, as they are on a day. */
    public List<Unit> books(AsOf asOf) {
        return imports.owners().stream()
                .flatMap(owner -> units.find(owner, asOf).stream())
                .toList();
    }

    private static Period halfOf(LocalDate day) {
        return Period.parse(day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2"));
    }
}
