package vn.solang.overview.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.assessment.FigureNames;
import vn.solang.assessment.Measures;
import vn.solang.assessment.Target;
import vn.solang.documents.Documents;
import vn.solang.overview.FigureViews;
import vn.solang.overview.ProvinceMap;
import vn.solang.overview.Sight;
import vn.solang.recognition.Holding;
import vn.solang.recognition.RoadmapStep;
import vn.solang.recognition.StandardCount;
import vn.solang.recognition.Standards;
import vn.solang.recognition.Titles;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.reporting.Vocabulary;
import vn.solang.shared.AsOf;
import vn.solang.shared.Messages;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;
import vn.solang.web.Bar;
import vn.solang.web.Chip;
import vn.solang.web.DocumentLine;
import vn.solang.web.FigureView;
import vn.solang.web.Gauge;
import vn.solang.web.Link;
import vn.solang.web.Tone;

/** Makes the page of where a province or district stands. */
@Component
class HomePages {

    private static final List<String> STRIP =
            List.of("commune-base", "commune-advanced", "commune-model", "district-level");
    private static final int DOCUMENTS = 5;

    private final Units units;
    private final Titles titles;
    private final Standards standards;
    private final Figures figures;
    private final Measures measures;
    private final FigureNames names;
    private final Documents documents;
    private final Vocabulary vocabulary;
    private final ProvinceMap map;
    private final Askings askings;
    private final ProgressPages progress;

    HomePages(
            Units units,
            Titles titles,
            Standards standards,
            Figures figures,
            Measures measures,
            FigureNames names,
            Documents documents,
            Vocabulary vocabulary,
            ProvinceMap map,
            Askings askings,
            ProgressPages progress) {
        this.units = units;
        this.titles = titles;
        this.standards = standards;
        this.figures = figures;
        this.measures = measures;
        this.names = names;
        this.documents = documents;
        this.vocabulary = vocabulary;
        this.map = map;
        this.askings = askings;
        this.progress = progress;
    }

    HomePage of(Sight sight) {
        Messages words = sight.words();
        List<Figure> all = figures.of(sight.place().id(), sight.period(), sight.asOf());
        Map<UnitId, RoadmapStep> roadmap = nextSteps(sight);
        String mapTitle = mapTitle(sight);
        return new HomePage(
                title(sight),
                asOfLine(sight),
                List.of(),
                askings.placeAndDay("/", sight),
                strip(sight, all),
                mapTitle,
                map.draw(mapTitle, sight).orElse(null),
                rowsTitle(sight, words, roadmap),
                rows(sight, roadmap),
                total(sight),
                progress.of(sight),
                targets(sight, all),
                issued(sight),
                drafts(sight));
    }

    /** The finding, as a sentence. */
    private String title(Sight sight) {
        Messages words = sight.words();
        String place = sight.place().titleName();
        StandardCount base = sight.counts().get("commune-base");
        if (base == null || base.whole() == 0) {
            return words.say("overview.home.title.none", place);
        }
        if (base.total().isEmpty()) {
            return words.say("overview.home.title.unknown", place);
        }
        List<Unit> left = base.units(Holding.NOT_HELD);
        if (left.isEmpty()) {
            return words.say("overview.home.title.all", place, Integer.toString(base.whole()));
        }
        Set<Unit> parents = parents(left, sight.asOf());
        return parents.size() == 1
                        && !parents.iterator().next().id().equals(sight.place().id())
                ? words.say(
                        "overview.home.title.left-in",
                        place,
                        Integer.toString(left.size()),
                        parents.iterator().next().fullName())
                : words.say("overview.home.title.left", place, Integer.toString(left.size()));
    }

    private Set<Unit> parents(List<Unit> below, AsOf asOf) {
        return below.stream()
                .map(Unit::parent)
                .flatMap(parent -> parent == null ? java.util.stream.Stream.empty() : units.find(parent, asOf).stream())
                .collect(Collectors.toSet());
    }

    private static String asOfLine(Sight sight) {
        StandardCount base = sight.counts().get("commune-base");
        String day = VietnameseFormat.tableDate(sight.asOf().validAt());
        if (base == null || !base.covered()) {
            return sight.words().say("overview.as-of.uncovered", day);
        }
        StandardCount districts = sight.counts().get("district-level");
        int level = districts == null ? 0 : districts.whole();
        return sight.words()
                .say(
                        level > 0 && sight.place().level() == UnitLevel.PROVINCE
                                ? "overview.as-of.counted-districts"
                                : "overview.as-of.counted",
                        day,
                        base.rule().title(),
                        Integer.toString(base.whole()),
                        Integer.toString(level));
    }

    private static List<FigureView> strip(Sight sight, List<Figure> all) {
        List<FigureView> strip = new ArrayList<>();
        for (String key : STRIP) {
            StandardCount count = sight.counts().get(key);
            if (count == null || (count.whole() == 0 && !key.equals("commune-base"))) {
                continue;
            }
            if (key.equals("district-level") && sight.place().level() != UnitLevel.PROVINCE) {
                continue;
            }
            all.stream()
                    .filter(figure -> figure.key().equals(key + ".total"))
                    .findFirst()
                    .ifPresent(total -> strip.add(FigureViews.count(sight, total, count)));
        }
        return strip;
    }

    private static String mapTitle(Sight sight) {
        StandardCount base = sight.counts().get("commune-base");
        Messages words = sight.words();
        if (base == null || base.total().isEmpty()) {
            return words.say(
                    "overview.home.map.unknown",
                    VietnameseFormat.tableDate(sight.asOf().validAt()));
        }
        return words.say(
                "overview.home.map.counted",
                Integer.toString(base.total().getAsInt()),
                Integer.toString(base.whole()),
                VietnameseFormat.tableDate(sight.asOf().validAt()));
    }

    private static String rowsTitle(Sight sight, Messages words, Map<UnitId, RoadmapStep> roadmap) {
        StandardCount level = sight.counts().get("district-level");
        if (sight.place().level() != UnitLevel.PROVINCE || level == null || level.whole() == 0) {
            return words.say("overview.home.rows.communes");
        }
        int left = level.units(Holding.NOT_HELD).size();
        int last = level.units(Holding.NOT_HELD).stream()
                .map(unit -> roadmap.get(unit.id()))
                .flatMap(step -> step == null ? java.util.stream.Stream.empty() : step.by().stream())
                .mapToInt(LocalDate::getYear)
                .max()
                .orElse(0);
        if (left == 0 || last == 0) {
            return words.say("overview.home.rows.districts");
        }
        return words.say("overview.home.rows.roadmap", Integer.toString(left), Integer.toString(last));
    }

    private List<HomePage.Row> rows(Sight sight, Map<UnitId, RoadmapStep> roadmap) {
        List<Unit> districts = sight.place().level() == UnitLevel.PROVINCE
                ? units.below(sight.place().id(), UnitLevel.DISTRICT, sight.asOf()).stream()
                        .sorted(Comparator.comparing(Unit::code))
                        .toList()
                : List.of();
        if (districts.isEmpty()) {
            return units.below(sight.place().id(), UnitLevel.COMMUNE, sight.asOf()).stream()
                    .map(commune -> communeRow(sight, commune))
                    .toList();
        }
        return districts.stream()
                .map(district -> row(
                        sight,
                        district,
                        new Link(district.titleName(), sight.href(district)),
                        result(sight, district, roadmap.get(district.id()))))
                .toList();
    }

    private @Nullable Chip result(Sight sight, Unit district, @Nullable RoadmapStep step) {
        StandardCount level = sight.counts().get("district-level");
        Holding holding = level == null ? null : level.holding().get(district);
        if (level == null || holding == null || !level.recorded()) {
            return null;
        }
        Messages words = sight.words();
        return switch (holding) {
            case HELD -> new Chip(Tone.BASE, brief(district));
            case UNKNOWN -> new Chip(Tone.UNKNOWN, words.say("web.tone.unknown"));
            case NOT_HELD ->
                step != null && step.by().isPresent()
                        ? new Chip(
                                Tone.PLANNED,
                                words.say(
                                        "overview.home.planned",
                                        Integer.toString(step.by().get().getYear())))
                        : new Chip(Tone.NOT_MET, words.say("web.tone.not-met"));
        };
    }

    private String brief(Unit district) {
        return standards.all().stream()
                .filter(standard -> standard.figures().equals("district-level")
                        && standard.types().contains(district.type()))
                .findFirst()
                .map(vn.solang.recognition.Standard::brief)
                .orElse("");
    }

    private HomePage.Row communeRow(Sight sight, Unit commune) {
        Tone tone = ProvinceMap.tone(commune, sight.counts());
        return new HomePage.Row(
                new Link(commune.fullName(), sight.href(commune)),
                new Chip(tone, sight.words().say(tone.key())),
                "",
                "",
                "",
                Bar.of(commune.fullName(), Map.of(tone, 1)));
    }

    private static HomePage.@Nullable Row total(Sight sight) {
        StandardCount base = sight.counts().get("commune-base");
        if (base == null || base.whole() == 0) {
            return null;
        }
        StandardCount level = sight.counts().get("district-level");
        Chip chip = level != null && level.total().isPresent() && sight.place().level() == UnitLevel.PROVINCE
                ? new Chip(Tone.NEUTRAL, level.total().getAsInt() + "/" + level.whole())
                : null;
        return row(
                sight,
                sight.place(),
                Link.plain(
                        sight.words().say("overview.home.whole", sight.place().type())),
                chip);
    }

    /** A row of one unit's communes; what is unknown is neither met nor not met. */
    private static HomePage.Row row(Sight sight, Unit unit, Link link, @Nullable Chip chip) {
        Map<Tone, Integer> tones = new LinkedHashMap<>();
        for (Tone tone : List.of(Tone.MODEL, Tone.ADVANCED, Tone.BASE, Tone.NOT_MET, Tone.UNKNOWN)) {
            tones.put(tone, 0);
        }
        StandardCount base = sight.counts().get("commune-base");
        int whole = 0;
        if (base != null) {
            for (Unit commune : base.holding().keySet()) {
                if (unit.id().equals(sight.place().id()) || unit.id().equals(commune.parent())) {
                    tones.merge(ProvinceMap.tone(commune, sight.counts()), 1, Integer::sum);
                    whole++;
                }
            }
        }
        int unknown = tones.getOrDefault(Tone.UNKNOWN, 0);
        int met = whole - unknown - tones.getOrDefault(Tone.NOT_MET, 0);
        String shown = unknown == 0
                ? met + "/" + whole
                : sight.words().say("overview.home.unknown-of", Integer.toString(whole));
        return new HomePage.Row(
                link,
                chip,
                whole == 0 ? "–" : shown,
                holders(sight, unit, "commune-advanced"),
                holders(sight, unit, "commune-model"),
                Bar.of(
                        sight.words()
                                .say(
                                        "overview.home.bar",
                                        unit.titleName(),
                                        Integer.toString(whole),
                                        Integer.toString(met),
                                        Integer.toString(unknown)),
                        tones));
    }

    private static String holders(Sight sight, Unit unit, String figures) {
        StandardCount count = sight.counts().get(figures);
        if (count == null || !count.recorded()) {
            return "–";
        }
        long held = 0;
        for (Map.Entry<Unit, Holding> each : count.holding().entrySet()) {
            boolean inside = unit.id().equals(sight.place().id())
                    || unit.id().equals(each.getKey().parent());
            if (inside && each.getValue() == Holding.UNKNOWN) {
                return "?";
            }
            held += inside && each.getValue() == Holding.HELD ? 1 : 0;
        }
        return Long.toString(held);
    }

    private Map<UnitId, RoadmapStep> nextSteps(Sight sight) {
        return titles.roadmap(sight.place().id(), sight.asOf()).stream()
                .filter(step -> standards
                        .find(step.standard())
                        .filter(standard -> standard.figures().equals("district-level"))
                        .isPresent())
                .collect(Collectors.toMap(RoadmapStep::unit, step -> step, (first, second) -> first));
    }

    private List<HomePage.Target> targets(Sight sight, List<Figure> all) {
        return measures.targets(sight.place().id(), sight.asOf()).stream()
                .map(target -> target(sight, target, all))
                .toList();
    }

    private HomePage.Target target(Sight sight, Target target, List<Figure> all) {
        Optional<Figure> figure =
                all.stream().filter(each -> each.key().equals(target.measure())).findFirst();
        BigDecimal value = figure.map(Figure::value).orElse(null);
        String unit = target.measureUnit().startsWith("%") ? "%" : " " + vocabulary.vietnamese(target.measureUnit());
        String shown = value == null ? sight.words().say("web.unknown") : VietnameseFormat.number(value) + unit;
        String goal = (target.comparison().equals(">=") ? "≥ " : "≤ ") + VietnameseFormat.number(target.value()) + unit;
        String name = names.of(target.measure(), sight.asOf()).name();
        BigDecimal full =
                unit.equals("%") ? BigDecimal.valueOf(100) : target.value().max(BigDecimal.ONE);
        return new HomePage.Target(
                figure.isPresent() && value != null
                        ? new Link(name, sight.figureHref(target.measure()))
                        : Link.plain(name),
                shown,
                goal,
                VietnameseFormat.tableDate(target.due()),
                Gauge.of(name + ": " + shown + " / " + goal, value, target.value(), full),
                figure.map(each -> FigureViews.badges(sight.words(), each)).orElse(List.of()));
    }

    private List<DocumentLine> issued(Sight sight) {
        return documents
                .of(
                        sight.path().isEmpty()
                                ? sight.place().id()
                                : sight.path().getFirst().id(),
                        sight.asOf().validAt(),
                        sight.asOf())
                .stream()
                .filter(document -> sight.period().contains(document.issuedOn()))
                .limit(DOCUMENTS)
                .map(document -> new DocumentLine(
                        new Link(document.symbol(), "/documents/" + document.id()),
                        VietnameseFormat.tableDate(document.issuedOn()),
                        Character.toUpperCase(document.subject().charAt(0))
                                + document.subject().substring(1),
                        null))
                .toList();
    }

    private List<HomePage.Draft> drafts(Sight sight) {
        return documents.drafts(sight.place().id(), sight.asOf().validAt(), sight.asOf()).stream()
                .map(draft -> new HomePage.Draft(
                        Link.plain(draft.title()), vocabulary.vietnamese(draft.state()), draft.lead()))
                .toList();
    }
}
