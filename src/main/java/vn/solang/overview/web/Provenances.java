package vn.solang.overview.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.FigureNames;
import vn.solang.documents.Documents;
import vn.solang.overview.FigureViews;
import vn.solang.overview.Sight;
import vn.solang.recognition.Holding;
import vn.solang.recognition.Recognition;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Standards;
import vn.solang.recognition.Titles;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Reported;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.TypeCount;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.Provenance;
import vn.solang.web.UnitGroup;
import vn.solang.web.UnitLine;

/** Opens figures: what they count, by which rule, beside what was published, and the units and decisions behind them. */
@Component
class Provenances {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Figures figures;
    private final Titles titles;
    private final Units units;
    private final Documents documents;
    private final FigureNames names;
    private final Standards standards;

    Provenances(
            Figures figures, Titles titles, Units units, Documents documents, FigureNames names, Standards standards) {
        this.figures = figures;
        this.titles = titles;
        this.units = units;
        this.documents = documents;
        this.names = names;
        this.standards = standards;
    }

    Provenance of(String key, Sight sight) {
        // the opening stock of a report is the remaining stock on the eve of its period
        if (key.endsWith(".remaining-before")) {
            Period period = sight.period();
            var eve = sight.asOf().at(period.eve());
            return of(
                    key.replace("-before", ""),
                    new Sight(
                            sight.place(),
                            sight.path(),
                            eve,
                            sight.known(),
                            period,
                            titles.counts(sight.place().id(), period, eve),
                            sight.language()));
        }
        Figure figure = figures.find(key, sight.place().id(), sight.period(), sight.asOf())
                .orElseThrow(() -> new NotFound("figure.unknown", key));
        String count = key.replaceFirst("\\.(new|total|rate|remaining)$", "");
        StandardCount counted = key.equals(count) ? null : sight.counts().get(count);
        Messages words = sight.words();
        boolean ofStandard = !key.equals(count)
                && standards.all().stream()
                        .anyMatch(standard -> standard.figures().equals(count));
        String label = !ofStandard
                ? names.of(key, sight.asOf()).name()
                : words.say("overview.figure.label." + count) + label(words, key);
        List<UnitGroup> plain = counted == null && figure.units().size() > 1 ? plain(sight, figure) : List.of();
        return new Provenance(
                FigureViews.single(sight, figure, label),
                facts(sight, figure, counted),
                published(words, figure),
                figure.notes().stream().map(words::say).toList(),
                counted == null
                        ? plain.isEmpty()
                                ? ""
                                : words.say(
                                        "overview.figure.list",
                                        Integer.toString(figure.units().size()))
                        : words.say(
                                "overview.figure.list",
                                Integer.toString(listed(figure, counted).size())),
                counted == null ? plain : groups(sight, figure, counted),
                counted == null ? List.of() : siblings(sight, key, count));
    }

    String title(Provenance provenance) {
        var figure = provenance.figure();
        String value = figure.value() == null ? "?" : figure.value();
        return Character.toUpperCase(figure.label().charAt(0)) + figure.label().substring(1) + ": " + value
                + figure.whole() + (figure.rate().isEmpty() ? "" : ", " + figure.rate());
    }

    private static String label(Messages words, String key) {
        return key.endsWith(".total")
                ? ""
                : " – " + words.say("overview.figure.part." + key.substring(key.lastIndexOf('.') + 1));
    }

    private List<Fact> facts(Sight sight, Figure figure, @Nullable StandardCount count) {
        Messages words = sight.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                words.say("overview.figure.valid-at"),
                VietnameseFormat.tableDate(figure.asOf().validAt())));
        facts.add(Fact.of(
                words.say("overview.figure.known-at"), moment(figure.asOf().knownAt())));
        if (count != null) {
            facts.add(Fact.of(
                    words.say("overview.figure.rule"),
                    count.rule().title() + " (" + count.rule().code() + ")"));
            if (count.covered() && count.whole() > 0) {
                facts.add(Fact.of(words.say("overview.figure.whole"), whole(sight, count)));
            }
            before(sight, count).ifPresent(each -> facts.add(Fact.of(words.say("overview.figure.before"), each)));
        }
        return facts;
    }

    /** The denominator, and what it leaves out: {@code 182 xã, không kể 21 phường, 13 thị trấn}. */
    private String whole(Sight sight, StandardCount count) {
        Unit any = count.holding().keySet().iterator().next();
        String others = String.join(
                ", ",
                units.counts(sight.place().id(), sight.asOf()).stream()
                        .filter(each -> each.level() == any.level())
                        .filter(each -> count.holding().keySet().stream()
                                .noneMatch(unit -> unit.type().equals(each.type())))
                        .map((TypeCount each) -> each.count() + " " + each.type())
                        .toList());
        String whole = count.whole() + " " + count.counted();
        return others.isEmpty() ? whole : sight.words().say("overview.figure.whole-but", whole, others);
    }

    private Optional<String> before(Sight sight, StandardCount count) {
        StandardCount eve = titles.counts(
                        sight.place().id(),
                        sight.period(),
                        sight.asOf().at(sight.period().eve()))
                .get(count.figures());
        if (eve == null || eve.total().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(eve.total().getAsInt() + "/" + eve.whole() + " · "
                + VietnameseFormat.percent(
                        vn.solang.shared.Rates.percent(eve.total().getAsInt(), eve.whole())) + " ("
                + VietnameseFormat.tableDate(sight.period().eve()) + ")");
    }

    private static Provenance.@Nullable Published published(Messages words, Figure figure) {
        Reported reported = figure.reported();
        if (reported == null) {
            return null;
        }
        BigDecimal difference = reported.difference();
        String told = difference == null
                ? words.say("overview.figure.incomparable")
                : difference.signum() == 0
                        ? ""
                        : words.say(
                                difference.signum() > 0 ? "overview.figure.more" : "overview.figure.fewer",
                                VietnameseFormat.number(difference.abs()));
        BigDecimal value = reported.value();
        BigDecimal rate = reported.rate();
        return new Provenance.Published(
                (value == null ? "" : VietnameseFormat.number(value))
                        + (rate == null || figure.key().endsWith(".rate")
                                ? ""
                                : " (" + VietnameseFormat.percent(rate) + ")"),
                reported.quote(),
                told,
                reported.reasons().stream().map(words::say).toList());
    }

    /** The units a figure counts, each with the act it rests on where it has one. */
    private static Map<Unit, Optional<Recognition>> listed(Figure figure, StandardCount count) {
        Map<Unit, Optional<Recognition>> listed = new LinkedHashMap<>();
        if (figure.key().endsWith(".new")) {
            count.fresh().forEach((unit, act) -> listed.put(unit, Optional.of(act)));
        } else if (figure.key().endsWith(".remaining")) {
            count.units(Holding.NOT_HELD).forEach(unit -> listed.put(unit, Optional.empty()));
        } else {
            count.units(Holding.HELD)
                    .forEach(unit ->
                            listed.put(unit, Optional.ofNullable(count.held().get(unit))));
        }
        return listed;
    }

    private List<UnitGroup> groups(Sight sight, Figure figure, StandardCount count) {
        Map<Unit, Optional<Recognition>> listed = listed(figure, count);
        Map<UnitId, Unit> parents = units.parents(listed.keySet(), sight.asOf());
        var decisions = new Decisions(sight.asOf());
        Map<Unit, List<UnitLine>> lines = new LinkedHashMap<>();
        listed.forEach((unit, act) -> lines.computeIfAbsent(
                        Optional.ofNullable(unit.parent())
                                .flatMap(parent -> Optional.ofNullable(parents.get(parent)))
                                .orElse(sight.place()),
                        group -> new ArrayList<>())
                .add(line(sight, count, unit, act, decisions)));
        return lines.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().code()))
                .map(group -> new UnitGroup(
                        new Link(group.getKey().titleName(), sight.href(group.getKey())),
                        Integer.toString(group.getValue().size()),
                        null,
                        group.getValue()))
                .toList();
    }

    /** The units a figure counts, where it does not rest on acts. */
    private List<UnitGroup> plain(Sight sight, Figure figure) {
        List<Unit> counted = figure.units().stream()
                .flatMap(code -> units.findByCode(code, sight.asOf()).stream())
                .toList();
        Map<UnitId, Unit> parents = units.parents(counted, sight.asOf());
        Map<Unit, List<UnitLine>> lines = new LinkedHashMap<>();
        for (Unit unit : counted) {
            Unit parent = unit.parent() == null ? null : parents.get(unit.parent());
            lines.computeIfAbsent(parent == null ? sight.place() : parent, _ -> new ArrayList<>())
                    .add(new UnitLine(new Link(unit.name(), sight.href(unit)), null, "", null));
        }
        return lines.entrySet().stream()
                .sorted(Comparator.comparing(group -> group.getKey().code()))
                .map(group -> new UnitGroup(
                        new Link(group.getKey().titleName(), sight.href(group.getKey())),
                        Integer.toString(group.getValue().size()),
                        null,
                        group.getValue()))
                .toList();
    }

    /** The links of decisions; one decision often recognises many units. */
    private final class Decisions {

        private final AsOf asOf;
        private final Map<String, Link> found = new HashMap<>();

        Decisions(AsOf asOf) {
            this.asOf = asOf;
        }

        Link of(Recognition act) {
            return found.computeIfAbsent(
                    act.decision() + " " + act.decidedOn(),
                    key -> documents
                            .cited(act.decision(), act.decidedOn(), asOf)
                            .map(document -> new Link(act.decision(), "/documents/" + document.id()))
                            .orElseGet(() -> Link.plain(act.decision())));
        }
    }

    private static UnitLine line(
            Sight sight, StandardCount count, Unit unit, Optional<Recognition> act, Decisions decisions) {
        String note = act.map(each -> each.countedOn(count.rule())
                        .map(VietnameseFormat::tableDate)
                        .orElseGet(() -> bound(sight.words(), each.notLaterThan())))
                .orElse("");
        Link basis = act.filter(Recognition::documented).map(decisions::of).orElse(null);
        String name = unit.level() == UnitLevel.DISTRICT ? unit.fullName() : unit.name();
        return new UnitLine(new Link(name, sight.href(unit)), null, note, basis);
    }

    private static String bound(Messages words, @Nullable LocalDate day) {
        return day == null ? "" : words.say("overview.figure.no-later", VietnameseFormat.tableDate(day));
    }

    private static List<Link> siblings(Sight sight, String key, String count) {
        List<Link> links = new ArrayList<>();
        for (String part : List.of("total", "new", "remaining")) {
            if (!key.endsWith("." + part)) {
                links.add(new Link(
                        sight.words().say("overview.figure.see." + part), sight.figureHref(count + "." + part)));
            }
        }
        return links;
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
