package vn.solang.analytics.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.analytics.Cell;
import vn.solang.analytics.OwnValue;
import vn.solang.analytics.OwnValues;
import vn.solang.analytics.RollUps;
import vn.solang.criteria.Indicator;
import vn.solang.shared.Messages;
import vn.solang.shared.Period;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Badge;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/** Makes the pages of an indicator over places and periods. */
@Component
class ValuesPages {

    private final RollUps rollUps;
    private final OwnValues values;
    private final Units units;

    ValuesPages(RollUps rollUps, OwnValues values, Units units) {
        this.rollUps = rollUps;
        this.values = values;
        this.units = units;
    }

    ValuesPage of(ValuesRequest asked) {
        Messages words = asked.words();
        var cells = new CellWords(asked.rules().catalogue(), asked.measure(), words);
        Period period = asked.period();
        ValuesTable table = ValuesTable.of(asked, units, rollUps, values);
        Set<Period> madeUp = values.madeUp(
                asked.placeId(),
                asked.measure().code(),
                asked.on(),
                asked.asOf().knownAt());
        return new ValuesPage(
                title(asked),
                asOf(asked, cells),
                parents(asked),
                asking(asked, cells),
                period == null ? null : headline(asked, cells, table, period, madeUp.contains(period)),
                below(words, table),
                asked.columns().stream()
                        .map(each -> new ValuesPage.Column(
                                cells.values().period(each),
                                madeUp.contains(each) ? demo(words.say("assess.badge.demo")) : List.of()))
                        .toList(),
                table.units().stream()
                        .map(unit -> row(asked, cells, table, unit))
                        .toList(),
                period == null ? List.of() : classes(asked, cells, period));
    }

    private static String title(ValuesRequest asked) {
        Unit place = asked.place();
        return asked.words()
                .say(
                        "analytics.values.title",
                        name(asked),
                        place == null ? asked.words().say("overview.units.country") : place.fullName());
    }

    /** An input is named with the indicator it belongs to. */
    private static String name(ValuesRequest asked) {
        Indicator owner =
                asked.rules().catalogue().owner(asked.measure().code()).orElseThrow();
        return owner.code().equals(asked.measure().code())
                ? owner.name()
                : owner.name() + " – " + asked.measure().name();
    }

    private static String asOf(ValuesRequest asked, CellWords cells) {
        Period period = asked.period();
        if (period == null) {
            return "";
        }
        return asked.on() == null
                ? asked.words()
                        .say(
                                "analytics.values.as-of",
                                cells.values().period(period),
                                VietnameseFormat.tableDate(asked.asOf().validAt()))
                : asked.words()
                        .say(
                                "analytics.values.restated",
                                cells.values().period(period),
                                VietnameseFormat.tableDate(asked.on()));
    }

    private static List<Link> parents(ValuesRequest asked) {
        Indicator owner =
                asked.rules().catalogue().owner(asked.measure().code()).orElseThrow();
        List<Link> parents = new ArrayList<>();
        parents.add(new Link(asked.words().say("criteria.nav.indicators"), "/indicators"));
        parents.add(new Link(owner.name(), "/indicators/" + owner.code()));
        if (asked.place() != null) {
            parents.add(new Link(asked.words().say("overview.units.country"), asked.href("")));
            asked.path().stream()
                    .limit(asked.path().size() - 1L)
                    .forEach(each -> parents.add(new Link(each.fullName(), asked.href(each.code()))));
        }
        return parents;
    }

    private Asking asking(ValuesRequest asked, CellWords cells) {
        Messages words = asked.words();
        return new Asking(
                asked.action(),
                List.of(
                        new Asking.Select("unit", words.say("assess.asking.place"), places(asked)),
                        new Asking.Select("period", words.say("assess.asking.period"), periods(asked, cells))),
                List.of(new Asking.Day(
                        "on",
                        words.say("analytics.asking.on"),
                        asked.on() == null ? "" : asked.on().toString())),
                asked.known().isEmpty() ? Map.of() : Map.of("known", asked.known()));
    }

    /** From the country to its provinces; from a province to its districts and back. */
    private List<Choice> places(ValuesRequest asked) {
        List<Choice> choices = new ArrayList<>();
        Unit place = asked.place();
        choices.add(new Choice("", asked.words().say("overview.units.country"), place == null));
        if (place == null) {
            units.below(null, UnitLevel.PROVINCE, asked.asOf())
                    .forEach(each -> choices.add(new Choice(each.code(), each.fullName(), false)));
            return choices;
        }
        Unit province = asked.path().getFirst();
        choices.add(new Choice(province.code(), province.fullName(), province.equals(place)));
        units.below(province.id(), UnitLevel.DISTRICT, asked.asOf()).stream()
                .sorted(Comparator.comparing(Unit::code))
                .forEach(each -> choices.add(new Choice(each.code(), "– " + each.fullName(), each.equals(place))));
        return choices;
    }

    private static List<Choice> periods(ValuesRequest asked, CellWords cells) {
        List<Period> offered = new ArrayList<>(asked.recorded());
        Period period = asked.period();
        if (period != null && !offered.contains(period)) {
            offered.addFirst(period);
        }
        return offered.stream()
                .map(each -> new Choice(each.code(), cells.values().period(each), each.equals(period)))
                .toList();
    }

    private static ValuesPage.Headline headline(
            ValuesRequest asked, CellWords cells, ValuesTable table, Period period, boolean madeUp) {
        Messages words = asked.words();
        Cell cell = table.cell(asked.placeId(), period);
        OwnValue own = table.own(asked.placeId(), period);
        List<String> notes = new ArrayList<>(cell == null ? List.of() : cells.notes(cell));
        if (own != null) {
            notes.addFirst(words.say(
                    own.demo() ? "analytics.values.recorded-demo" : "analytics.values.recorded", cells.own(own)));
        }
        if (asked.on() != null) {
            notes.add(words.say("analytics.values.restated-note"));
        }
        return new ValuesPage.Headline(
                cells.value(cell, own).text(),
                cell == null ? words.say("analytics.values.rests-on-none") : cells.rests(cell),
                madeUp ? demo(words.say("overview.badge.demo")) : List.of(),
                notes);
    }

    private static List<Badge> demo(String told) {
        return List.of(new Badge(Badge.Kind.DEMO, told));
    }

    private static String below(Messages words, ValuesTable table) {
        UnitLevel level = table.units().isEmpty()
                ? UnitLevel.COMMUNE
                : table.units().getFirst().level();
        return words.say(
                switch (level) {
                    case PROVINCE -> "analytics.values.by-province";
                    case DISTRICT -> "analytics.values.by-district";
                    case COMMUNE, VILLAGE -> "analytics.values.by-commune";
                });
    }

    private static ValuesPage.Row row(ValuesRequest asked, CellWords cells, ValuesTable table, Unit unit) {
        boolean commune = unit.level() == UnitLevel.COMMUNE;
        Link page = new Link(
                commune ? unit.fullName() : asked.words().say("analytics.values.unit-page"), asked.unitHref(unit));
        return new ValuesPage.Row(
                commune ? page : new Link(unit.fullName(), asked.href(unit.code())),
                commune ? null : page,
                asked.columns().stream()
                        .map(each -> value(cells, table, unit, each, commune))
                        .toList());
    }

    private static ValuesPage.Value value(
            CellWords cells, ValuesTable table, Unit unit, Period period, boolean commune) {
        @Nullable OwnValue own = table.own(unit.id(), period);
        return commune ? cells.value(own) : cells.value(table.cell(unit.id(), period), own);
    }

    private List<ValuesPage.Classes> classes(ValuesRequest asked, CellWords cells, Period period) {
        return asked.path().size() > 1
                ? List.of()
                : new ClassWords(asked.rules(), cells, asked.words())
                        .tables(rollUps.ofClasses(
                                asked.place(),
                                asked.measure().code(),
                                period,
                                asked.on(),
                                asked.asOf().knownAt()));
    }
}
