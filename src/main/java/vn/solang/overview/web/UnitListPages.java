package vn.solang.overview.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.solang.overview.ProvinceMap;
import vn.solang.overview.Sight;
import vn.solang.overview.Sights;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.TypeCount;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Asking;
import vn.solang.web.Chip;
import vn.solang.web.Choice;
import vn.solang.web.Link;
import vn.solang.web.Tone;
import vn.solang.web.UnitGroup;
import vn.solang.web.UnitLine;

/** Makes the tree of a province's units, or the list of provinces, on a day. */
@Component
class UnitListPages {

    /** The value of the choice that shows the whole country. */
    private static final String COUNTRY = "all";

    private final Sights sights;
    private final Units units;

    UnitListPages(Sights sights, Units units) {
        this.sights = sights;
        this.units = units;
    }

    UnitListPage of(Sights.Asked asked) {
        if (asked.unitCode().filter(COUNTRY::equals).isPresent()) {
            return country(asked);
        }
        Sight sight = sights.of(asked);
        Messages words = sight.words();
        boolean covered = covered(
                sight.path().isEmpty()
                        ? sight.place().code()
                        : sight.path().getFirst().code(),
                asked.asOf());
        return new UnitListPage(
                words.say("overview.units.title", sight.place().fullName()),
                words.say(
                        "overview.unit.as-of",
                        VietnameseFormat.tableDate(asked.asOf().validAt())),
                List.of(new Link(
                        words.say("overview.units.country"),
                        "/units?unit=" + COUNTRY + "&at=" + asked.asOf().validAt())),
                asking(words, asked, sight.place().code()),
                covered ? counts(units.counts(sight.place().id(), asked.asOf())) : List.of(),
                covered
                        ? null
                        : words.say(
                                "overview.units.not-covered",
                                VietnameseFormat.tableDate(asked.asOf().validAt())),
                List.of(),
                groups(sight));
    }

    private UnitListPage country(Sights.Asked asked) {
        Messages words = Messages.in(asked.language());
        AsOf asOf = asked.asOf();
        boolean covered = covered("", asOf);
        List<UnitLine> provinces = units.below(null, UnitLevel.PROVINCE, asOf).stream()
                .map(province -> new UnitLine(
                        new Link(province.titleName(), "/units?unit=" + province.code() + "&at=" + asOf.validAt()),
                        null,
                        province.code(),
                        null))
                .toList();
        return new UnitListPage(
                words.say("overview.units.country"),
                words.say("overview.unit.as-of", VietnameseFormat.tableDate(asOf.validAt())),
                List.of(),
                asking(words, asked, COUNTRY),
                covered ? counts(units.counts(null, asOf)) : List.of(),
                covered ? null : words.say("overview.units.not-covered", VietnameseFormat.tableDate(asOf.validAt())),
                List.of(),
                List.of(new UnitGroup(
                        Link.plain(words.say("overview.units.provinces")),
                        Integer.toString(provinces.size()),
                        null,
                        provinces)));
    }

    private boolean covered(String provinceCode, AsOf asOf) {
        return units.covered(provinceCode, asOf);
    }

    private Asking asking(Messages words, Sights.Asked asked, String chosen) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(COUNTRY, words.say("overview.units.country"), chosen.equals(COUNTRY)));
        for (Unit province : units.below(null, UnitLevel.PROVINCE, asked.asOf())) {
            choices.add(new Choice(
                    province.code(), province.fullName(), province.code().equals(chosen)));
        }
        if (choices.stream().noneMatch(Choice::selected)) {
            choices.add(new Choice(chosen, chosen, true));
        }
        return new Asking(
                "/units",
                List.of(new Asking.Select("unit", words.say("overview.asking.unit"), choices)),
                List.of(new Asking.Day(
                        "at",
                        words.say("overview.asking.day"),
                        asked.asOf().validAt().toString())),
                Map.of());
    }

    private static List<Link> counts(List<TypeCount> counts) {
        return counts.stream()
                .map(each -> Link.plain(VietnameseFormat.number(each.count()) + " " + each.type()))
                .toList();
    }

    /** Communes under their districts; under the province where no district stands between. */
    private List<UnitGroup> groups(Sight sight) {
        Map<UnitId, Unit> districts = new LinkedHashMap<>();
        units.below(sight.place().id(), UnitLevel.DISTRICT, sight.asOf()).stream()
                .sorted(Comparator.comparing(Unit::code))
                .forEach(district -> districts.put(district.id(), district));
        Map<UnitId, List<UnitLine>> lines = new LinkedHashMap<>();
        districts.keySet().forEach(district -> lines.put(district, new ArrayList<>()));
        for (Unit commune : units.below(sight.place().id(), UnitLevel.COMMUNE, sight.asOf())) {
            UnitId parent = commune.parent();
            UnitId group = parent != null && districts.containsKey(parent)
                    ? parent
                    : sight.place().id();
            lines.computeIfAbsent(group, each -> new ArrayList<>()).add(line(sight, commune));
        }
        return lines.entrySet().stream()
                .map(each -> {
                    Unit unit = districts.getOrDefault(each.getKey(), sight.place());
                    return new UnitGroup(
                            new Link(unit.titleName(), sight.href(unit)),
                            Integer.toString(each.getValue().size()),
                            null,
                            each.getValue());
                })
                .toList();
    }

    private static UnitLine line(Sight sight, Unit commune) {
        Tone tone = ProvinceMap.tone(commune, sight.counts());
        Chip chip = tone == Tone.NOT_APPLICABLE
                ? null
                : new Chip(tone, sight.words().say(tone.key()));
        return new UnitLine(new Link(commune.fullName(), sight.href(commune)), chip, "", null);
    }
}
