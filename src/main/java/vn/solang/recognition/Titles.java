package vn.solang.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.reporting.Figure;
import vn.solang.reporting.FigureSource;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Succession;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** What other modules, pages and commands may ask about standards and who holds them. */
@Service
@Needs(Permission.PUBLIC)
public class Titles implements FigureSource {

    /** An act and the day it is counted on under the rule in force. */
    public record Counted(Recognition act, Optional<LocalDate> on, CountingRule rule) {}

    private final RecognitionRepository repository;
    private final Standards standards;
    private final Units units;

    Titles(RecognitionRepository repository, Standards standards, Units units) {
        this.repository = repository;
        this.standards = standards;
        this.units = units;
    }

    @Override
    public List<Figure> figures(UnitId unit, Period period, AsOf asOf) {
        return counts(unit, period, asOf).values().stream()
                .filter(count -> count.recorded() || CORE.contains(count.figures()))
                .flatMap(count -> new StandardFigures(count).all().stream())
                .toList();
    }

    /** Counts that are always answered, with unknown where nothing is recorded. */
    private static final Set<String> CORE =
            Set.of("commune-base", "commune-advanced", "commune-model", "district-level");

    /** The counts of communes and districts below a unit, by figure key. */
    public Map<String, StandardCount> counts(UnitId unit, Period period, AsOf asOf) {
        Unit place = units.get(unit, asOf);
        String province = provinceCode(place, asOf);
        boolean covered = units.covered(province, asOf);
        Optional<LocalDate> newest = newestAct(place, asOf);
        Map<String, StandardCount> counts = new LinkedHashMap<>();
        for (UnitLevel level : List.of(UnitLevel.COMMUNE, UnitLevel.DISTRICT)) {
            List<Unit> below = inOrder(units.below(unit, level, asOf), asOf);
            CountingRule rule = rule(province, level, asOf);
            TitleBook book = book(below.stream().map(Unit::id).toList(), Map.of(level, rule), asOf.knownAt());
            for (String figures : standards.figures(level)) {
                counts.put(
                        figures,
                        StandardCount.of(
                                figures, standards.counted(figures), book, below, period, asOf, rule, covered, newest));
            }
        }
        return counts;
    }

    /** The key a standard's counts are published under. */
    public Optional<String> figures(String standard) {
        return standards.find(standard).map(Standard::figures);
    }

    /** The count under one figure key. */
    public StandardCount count(String figures, UnitId unit, Period period, AsOf asOf) {
        StandardCount count = counts(unit, period, asOf).get(figures);
        if (count == null) {
            throw new NotFound("figure.unknown", figures);
        }
        return count;
    }

    /** Every act about a unit, oldest first, with the day it is counted on. */
    public List<Counted> of(UnitId unit, AsOf asOf) {
        Unit place = units.get(unit, asOf);
        String province = provinceCode(place, asOf);
        List<Recognition> acts = repository.of(List.of(unit), asOf.knownAt());
        if (acts.isEmpty()) {
            return List.of();
        }
        CountingRule rule = rule(province, place.level(), asOf);
        return acts.stream()
                .map(act -> new Counted(act, act.countedOn(rule), rule))
                .toList();
    }

    /** The acts that rest on a decision. */
    public List<Recognition> byDecision(String symbol, LocalDate decidedOn, AsOf asOf) {
        return repository.byDecision(symbol, decidedOn, asOf.knownAt());
    }

    /** The roadmap of the units below a unit, nearest day first, steps without a day last. */
    public List<RoadmapStep> roadmap(UnitId unit, AsOf asOf) {
        Set<UnitId> below = new HashSet<>();
        for (UnitLevel level : List.of(UnitLevel.PROVINCE, UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
            units.below(unit, level, asOf).forEach(each -> below.add(each.id()));
        }
        return repository.roadmap(below, asOf);
    }

    @Override
    public Optional<Instant> firstKnown(UnitId unit, AsOf asOf) {
        return repository.firstKnown(withOrigins(unit, asOf));
    }

    /** The newest day of any act in the books of the unit's province: what the ledger can speak of reaches no further. */
    private Optional<LocalDate> newestAct(Unit place, AsOf asOf) {
        List<Unit> path = units.path(place.id(), asOf);
        UnitId province = path.isEmpty() ? place.id() : path.getFirst().id();
        return repository.newestDay(withOrigins(province, asOf), asOf.knownAt());
    }

    /** The districts and communes below a unit, and what they were made from. */
    private Set<UnitId> withOrigins(UnitId unit, AsOf asOf) {
        List<UnitId> below = new ArrayList<>();
        for (UnitLevel level : List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
            units.below(unit, level, asOf).forEach(each -> below.add(each.id()));
        }
        Set<UnitId> all = new HashSet<>(below);
        units.origins(below, asOf.knownAt())
                .values()
                .forEach(origins -> origins.forEach(origin -> all.add(origin.predecessor())));
        return all;
    }

    /** The rule that counts titles of a level in a province on a day. */
    public CountingRule rule(String provinceCode, UnitLevel level, AsOf asOf) {
        return findRule(provinceCode, level, asOf)
                .orElseThrow(() ->
                        new Rejected("recognition.no-rule", word(level), VietnameseFormat.tableDate(asOf.validAt())));
    }

    Optional<CountingRule> findRule(String provinceCode, UnitLevel level, AsOf asOf) {
        return repository.rule(provinceCode, word(level), asOf);
    }

    private static String word(UnitLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private TitleBook book(Collection<UnitId> below, Map<UnitLevel, CountingRule> byLevel, Instant knownAt) {
        Map<UnitId, List<Succession>> origins = units.origins(below, knownAt);
        Set<UnitId> all = new HashSet<>(below);
        origins.values().forEach(each -> each.forEach(origin -> all.add(origin.predecessor())));
        Map<String, CountingRule> rules = new HashMap<>();
        for (Standard standard : standards.all()) {
            CountingRule rule = byLevel.get(standard.level());
            if (rule != null) {
                rules.put(standard.code(), rule);
            }
        }
        return new TitleBook(repository.of(all, knownAt), origins, rules);
    }

    private String provinceCode(Unit place, AsOf asOf) {
        List<Unit> path = units.path(place.id(), asOf);
        return path.isEmpty() ? place.code() : path.getFirst().code();
    }

    /** By the code of the district, then by code: the order of the official list. */
    private List<Unit> inOrder(List<Unit> below, AsOf asOf) {
        Map<UnitId, Unit> parents = units.parents(below, asOf);
        return below.stream()
                .sorted(Comparator.comparing((Unit each) -> Optional.ofNullable(each.parent())
                                .flatMap(parent -> Optional.ofNullable(parents.get(parent)))
                                .map(Unit::code)
                                .orElse(""))
                        .thenComparing(Unit::code))
                .toList();
    }
}
