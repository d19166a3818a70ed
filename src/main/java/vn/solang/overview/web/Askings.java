package vn.solang.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.solang.overview.Sight;
import vn.solang.overview.Sights;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Choice;

/** The forms that ask a page again for another unit or day. */
@Component
class Askings {

    private final Sights sights;
    private final Units units;

    Askings(Sights sights, Units units) {
        this.sights = sights;
        this.units = units;
    }

    /** Another province or district, and another day. */
    Asking placeAndDay(String action, Sight sight) {
        List<Choice> choices = new ArrayList<>();
        for (Unit book : sights.books(sight.asOf())) {
            choices.add(choice(book, sight, ""));
            units.below(book.id(), UnitLevel.DISTRICT, sight.asOf()).stream()
                    .sorted(java.util.Comparator.comparing(Unit::code))
                    .forEach(district -> choices.add(choice(district, sight, "– ")));
        }
        if (choices.stream().noneMatch(Choice::selected)) {
            choices.addFirst(choice(sight.place(), sight, ""));
        }
        return new Asking(
                action,
                List.of(new Asking.Select("unit", sight.words().say("overview.asking.unit"), choices)),
                days(sight),
                Map.of());
    }

    /** Another day for the same page. */
    Asking day(String action, Sight sight, Map<String, String> hidden) {
        return new Asking(action, List.of(), days(sight), hidden);
    }

    private static List<Asking.Day> days(Sight sight) {
        return List.of(new Asking.Day(
                "at",
                sight.words().say("overview.asking.day"),
                sight.asOf().validAt().toString()));
    }

    private static Choice choice(Unit unit, Sight sight, String indent) {
        return new Choice(
                unit.code(),
                indent + unit.fullName(),
                unit.id().equals(sight.place().id()));
    }
}
