package vn.solang.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.ValueWords;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.imports.Imports;
import vn.solang.reporting.Moments;
import vn.solang.shared.AsOf;
import vn.solang.shared.Languages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;

/** Fills in what a request leaves open, and makes the form it can be asked again with. */
@Component
class Askeds {

    private static final int YEARS_BACK = 2;

    private final Units units;
    private final Moments moments;
    private final Imports imports;
    private final CurrentActor actor;

    Askeds(Units units, Moments moments, Imports imports, CurrentActor actor) {
        this.units = units;
        this.moments = moments;
        this.imports = imports;
        this.actor = actor;
    }

    /**
     * What a request asks. The period is the half-year its day lies in where none is named; the day is the last of a
     * period that is named.
     *
     * @param code of the unit; without one, the first province whose books are kept here
     * @throws NotFound where there is no such unit on the day
     * @throws vn.solang.shared.Forbidden where the unit lies outside the reader's places
     * @throws vn.solang.shared.Rejected where a period, a day or a moment cannot be read
     */
    Asked of(
            @Nullable String code,
            @Nullable String period,
            @Nullable String at,
            @Nullable String known,
            Locale language) {
        Optional<UnitId> home = imports.owners().stream().findFirst();
        Optional<Period> named =
                Optional.ofNullable(period).filter(text -> !text.isBlank()).map(Period::parse);
        boolean dated = at != null && !at.isBlank();
        AsOf asOf = moments.of(
                home, dated ? at : named.map(each -> each.lastDay().toString()).orElse(null), known);
        Unit unit = code == null || code.isBlank()
                ? units.get(home.orElseThrow(() -> new NotFound("overview.no-books")), asOf)
                : units.getByCode(code, asOf);
        actor.require(Permission.READ, unit.id());
        return new Asked(
                unit,
                units.path(unit.id(), asOf),
                named.orElseGet(() -> halfOf(asOf.validAt())),
                asOf,
                known == null ? "" : known,
                Languages.supported(language));
    }

    /** The form of a page: its own selects, then the period. */
    Asking asking(String action, Asked asked, ValueWords words, List<Asking.Select> selects) {
        List<Asking.Select> all = new ArrayList<>(selects);
        all.add(new Asking.Select("period", asked.words().say("assess.asking.period"), periods(asked, words)));
        Map<String, String> hidden = asked.known().isEmpty() ? Map.of() : Map.of("known", asked.known());
        return new Asking(action, all, List.of(), hidden);
    }

    /** The province and its districts, to look at another place. */
    List<Choice> places(Asked asked) {
        Unit province = asked.path().getFirst();
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(asked, province, ""));
        units.below(province.id(), UnitLevel.DISTRICT, asked.asOf()).stream()
                .sorted(Comparator.comparing(Unit::code))
                .forEach(district -> choices.add(choice(asked, district, "– ")));
        if (choices.stream().noneMatch(Choice::selected)) {
            choices.addFirst(choice(asked, asked.unit(), ""));
        }
        return choices;
    }

    private static Choice choice(Asked asked, Unit unit, String indent) {
        return new Choice(
                unit.code(),
                indent + unit.fullName(),
                unit.id().equals(asked.unit().id()));
    }

    private static List<Choice> periods(Asked asked, ValueWords words) {
        Map<String, Period> codes = new LinkedHashMap<>();
        int newest = asked.period().lastDay().getYear() + 1;
        for (int year = newest; year >= newest - 1 - YEARS_BACK; year--) {
            for (String code : List.of(year + "", year + "-H2", year + "-9M", year + "-H1")) {
                codes.put(code, Period.parse(code));
            }
        }
        codes.putIfAbsent(asked.period().code(), asked.period());
        return codes.values().stream()
                .map(each -> new Choice(each.code(), words.period(each), each.equals(asked.period())))
                .toList();
    }

    private static Period halfOf(LocalDate day) {
        return Period.parse(day.getYear() + (day.getMonthValue() <= 6 ? "-H1" : "-H2"));
    }
}
