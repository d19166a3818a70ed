package vn.solang.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.documents.Documents;
import vn.solang.documents.LegalDocument;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Permission;
import vn.solang.overview.FigureViews;
import vn.solang.overview.ProvinceMap;
import vn.solang.overview.Sight;
import vn.solang.recognition.Recognition;
import vn.solang.recognition.Standard;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Standards;
import vn.solang.recognition.Titles;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Prose;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Reorganisation;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Chip;
import vn.solang.web.DocumentLine;
import vn.solang.web.Fact;
import vn.solang.web.FigureView;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the page of one unit. */
@Component
class UnitPages {

    private final Units units;
    private final Titles titles;
    private final Standards standards;
    private final Figures figures;
    private final Documents documents;
    private final ProvinceMap map;
    private final Askings askings;
    private final CriteriaSummaries criteria;
    private final CurrentActor actor;

    UnitPages(
            Units units,
            Titles titles,
            Standards standards,
            Figures figures,
            Documents documents,
            ProvinceMap map,
            Askings askings,
            CriteriaSummaries criteria,
            CurrentActor actor) {
        this.units = units;
        this.titles = titles;
        this.standards = standards;
        this.figures = figures;
        this.documents = documents;
        this.map = map;
        this.askings = askings;
        this.criteria = criteria;
        this.actor = actor;
    }

    UnitPage of(Sight sight) {
        Unit unit = sight.place();
        List<Titles.Counted> acts = titles.of(unit.id(), sight.asOf());
        List<Reorganisation> changes =
                units.reorganisations(unit.id(), sight.asOf().knownAt());
        return new UnitPage(
                unit.titleName(),
                sight.words()
                        .say(
                                "overview.unit.as-of",
                                VietnameseFormat.tableDate(sight.asOf().validAt())),
                standing(sight, acts),
                sight.path().stream()
                        .filter(each -> !each.id().equals(unit.id()))
                        .map(each -> new Link(each.fullName(), sight.href(each)))
                        .toList(),
                List.of(),
                askings.day("/units/" + unit.code(), sight, Map.of()),
                facts(sight),
                figures(sight),
                sight.path().isEmpty() || unit.level() == UnitLevel.PROVINCE
                        ? map.draw(unit.titleName(), sight).orElse(null)
                        : map.locate(
                                        sight.words().say("overview.unit.locator", unit.fullName()),
                                        unit,
                                        sight.path().getFirst(),
                                        sight.asOf())
                                .orElse(null),
                acts.stream().map(act -> standard(sight, act)).toList(),
                criteria.of(sight),
                childrenTitle(sight),
                children(sight),
                changes(sight, changes, true),
                changes(sight, changes, false),
                documents(sight, acts));
    }

    /** The highest standard held on the day. */
    private @Nullable Chip standing(Sight sight, List<Titles.Counted> acts) {
        Unit unit = sight.place();
        if (unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.VILLAGE) {
            return null;
        }
        Optional<Standard> highest = acts.stream()
                .filter(act -> act.act().act() != Recognition.Act.REVOKED)
                .filter(act -> act.on()
                        .map(day -> !day.isAfter(sight.asOf().validAt()))
                        .orElse(act.act().notLaterThan() != null
                                && !Objects.requireNonNull(act.act().notLaterThan())
                                        .isAfter(sight.asOf().validAt())))
                .flatMap(act -> standards.find(act.act().standard()).stream())
                .max(java.util.Comparator.comparingInt(Standard::rank));
        return highest.map(standard -> new Chip(tone(standard), standard.brief()))
                .orElse(null);
    }

    private static Tone tone(Standard standard) {
        return switch (standard.rank()) {
            case 2 -> Tone.ADVANCED;
            case 3 -> Tone.MODEL;
            default -> Tone.BASE;
        };
    }

    private List<Fact> facts(Sight sight) {
        Messages words = sight.words();
        Unit unit = sight.place();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(words.say("overview.unit.fact.type"), unit.type()));
        facts.add(Fact.of(words.say("overview.unit.fact.code"), unit.code()));
        facts.add(Fact.of(words.say("overview.unit.fact.valid"), validity(words, unit)));
        List<Unit> versions = units.versions(unit.id(), sight.asOf().knownAt());
        if (versions.size() > 1) {
            facts.add(new Fact(
                    words.say("overview.unit.fact.over-time"),
                    versions.stream()
                            .map(each -> Link.plain(
                                    "%s (%s), %s".formatted(each.fullName(), each.code(), validity(words, each))))
                            .toList()));
        }
        if (actor.may(Permission.READ, unit.id())) {
            facts.add(Fact.of(
                    words.say("overview.unit.fact.journal"),
                    new Link(
                            words.say("overview.unit.journal"),
                            "/journal/units/" + unit.id().value())));
        }
        return facts;
    }

    private static String validity(Messages words, Unit unit) {
        LocalDate from = unit.from();
        LocalDate until = unit.until();
        String start = from == null ? "" : words.say("overview.unit.from", VietnameseFormat.tableDate(from));
        String end =
                until == null ? "" : words.say("overview.unit.until", VietnameseFormat.tableDate(until.minusDays(1)));
        String both = (start + " " + end).strip();
        return both.isEmpty() ? words.say("overview.unit.no-bounds") : both;
    }

    private List<FigureView> figures(Sight sight) {
        if (sight.counts().isEmpty()) {
            return List.of();
        }
        List<FigureView> views = new ArrayList<>();
        var all = figures.of(sight.place().id(), sight.period(), sight.asOf());
        for (String key : List.of("commune-base", "commune-advanced", "commune-model")) {
            StandardCount count = sight.counts().get(key);
            all.stream()
                    .filter(figure -> figure.key().equals(key + ".total"))
                    .findFirst()
                    .ifPresent(total -> views.add(FigureViews.count(sight, total, Objects.requireNonNull(count))));
        }
        return views;
    }

    private UnitPage.Standard standard(Sight sight, Titles.Counted counted) {
        Messages words = sight.words();
        Recognition act = counted.act();
        Standard standard = standards.find(act.standard()).orElseThrow();
        String verb = act.act() == Recognition.Act.RECOGNISED
                ? standard.verb()
                : words.say("overview.unit.act." + act.act().name().toLowerCase(Locale.ROOT)) + " " + standard.verb();
        Link decision = !act.documented()
                ? null
                : documents
                        .cited(act.decision(), act.decidedOn(), sight.asOf())
                        .map(document -> new Link(act.decision(), "/documents/" + document.id()))
                        .orElseGet(() -> Link.plain(act.decision()));
        LocalDate bound = act.notLaterThan();
        return new UnitPage.Standard(
                new Chip(tone(standard), verb),
                act.attainedYear() == null ? "" : act.attainedYear().toString(),
                day(act.votedOn()),
                day(act.decidedOn()),
                decision,
                counted.on()
                        .map(VietnameseFormat::tableDate)
                        .orElse(
                                bound == null
                                        ? ""
                                        : words.say("overview.figure.no-later", VietnameseFormat.tableDate(bound))),
                words.say("overview.certainty." + act.certainty()),
                act.source());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : VietnameseFormat.tableDate(day);
    }

    private String childrenTitle(Sight sight) {
        Map<String, Long> types = units.children(sight.place().id(), sight.asOf()).stream()
                .collect(Collectors.groupingBy(Unit::type, LinkedHashMap::new, Collectors.counting()));
        return types.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private List<UnitPage.Child> children(Sight sight) {
        return units.children(sight.place().id(), sight.asOf()).stream()
                .map(child -> new UnitPage.Child(
                        new Link(child.name(), sight.href(child)),
                        child.type(),
                        child.level() == UnitLevel.COMMUNE ? chip(sight, child) : null,
                        "",
                        null))
                .toList();
    }

    private static @Nullable Chip chip(Sight sight, Unit commune) {
        Tone tone = ProvinceMap.tone(commune, sight.counts());
        return tone == Tone.NOT_APPLICABLE ? null : new Chip(tone, sight.words().say(tone.key()));
    }

    /** What made this unit ({@code made}), or what became of it. */
    private List<UnitPage.Change> changes(Sight sight, List<Reorganisation> all, boolean made) {
        UnitId self = sight.place().id();
        record Act(Reorganisation.Kind kind, LocalDate day, String basis, String confidence, String note) {}
        Map<Act, List<Link>> acts = new LinkedHashMap<>();
        for (Reorganisation each : all) {
            boolean here = made
                    ? self.equals(each.successor())
                    : self.equals(each.predecessor()) && !self.equals(each.successor());
            if (!here) {
                continue;
            }
            UnitId other = made ? each.predecessor() : each.successor();
            String name = made ? each.predecessorName() : each.successorName();
            List<Link> links = acts.computeIfAbsent(
                    new Act(each.kind(), each.effective(), each.basis(), each.confidence(), each.note()),
                    act -> new ArrayList<>());
            if (other != null && !name.isEmpty()) {
                links.add(link(name, other, made ? each.effective().minusDays(1) : each.effective(), sight.asOf()));
            }
        }
        return acts.entrySet().stream()
                .map(each -> {
                    Act act = each.getKey();
                    List<Link> links = new ArrayList<>(each.getValue());
                    if (!act.note().isEmpty()) {
                        links.add(Link.plain(act.note()));
                    }
                    String unsure = act.confidence().equals("read")
                            ? ""
                            : " " + sight.words().say("overview.unit.unchecked");
                    return new UnitPage.Change(
                            VietnameseFormat.tableDate(act.day()),
                            sight.words()
                                    .say("overview.unit.change."
                                            + act.kind().name().toLowerCase(Locale.ROOT)),
                            links,
                            Link.plain(act.basis() + unsure));
                })
                .toList();
    }

    private Link link(String name, UnitId unit, LocalDate day, AsOf asOf) {
        return units.find(unit, asOf.at(day))
                .map(each -> new Link(name, "/units/" + each.code() + "?at=" + day))
                .orElseGet(() -> Link.plain(name));
    }

    private List<DocumentLine> documents(Sight sight, List<Titles.Counted> acts) {
        Map<Integer, LegalDocument> found = new LinkedHashMap<>();
        for (Titles.Counted each : acts) {
            if (each.act().documented()) {
                documents
                        .cited(each.act().decision(), each.act().decidedOn(), sight.asOf())
                        .ifPresent(document -> found.put(document.id(), document));
            }
        }
        return found.values().stream()
                .map(document -> new DocumentLine(
                        new Link(document.symbol(), "/documents/" + document.id()),
                        VietnameseFormat.tableDate(document.issuedOn()),
                        Prose.capitalised(document.subject()),
                        null))
                .toList();
    }
}
