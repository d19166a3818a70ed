package vn.solang.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.solang.identity.Change;
import vn.solang.identity.CurrentActor;
import vn.solang.identity.Entry;
import vn.solang.identity.InScope;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.ocop.IdeasAccepted;
import vn.solang.reporting.Figure;
import vn.solang.reporting.Figures;
import vn.solang.shared.AsOf;
import vn.solang.shared.Conflict;
import vn.solang.shared.Period;
import vn.solang.shared.Rejected;
import vn.solang.shared.Texts;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/** The plans of years: what is to be reached, in which months, with how much money, and how far it has come. */
@Service
public class YearPlans {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MONTHS = 12;

    private final YearPlanRepository repository;
    private final Units units;
    private final Figures figures;
    private final Journal journal;
    private final CurrentActor actor;
    private final Clock clock;

    YearPlans(
            YearPlanRepository repository,
            Units units,
            Figures figures,
            Journal journal,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.units = units;
        this.figures = figures;
        this.journal = journal;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * How far a plan has come until a day; what is not known is null, never 0.
     *
     * @param until the day
     * @param ideas how many were accepted by the register of ideas; null where that holds none
     * @param loaded how many were by what was loaded of the year
     */
    public record Progress(
            LocalDate until,
            @Nullable Figure ideas,
            @Nullable Figure loaded,
            @Nullable Figure recognised,
            @Nullable Figure upgraded,
            @Nullable Figure reEvaluated) {}

    /** The years for which a place the reader sees has a plan, the newest first. */
    @Needs(Permission.READ)
    public List<Integer> years() {
        Map<Integer, Set<UnitId>> planned = repository.planned();
        Set<UnitId> seen = actor.among(
                Permission.READ, planned.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return planned.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(seen::contains))
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** The plans of a year of the places the reader sees, all versions, the newest first. */
    @Needs(Permission.READ)
    public List<YearPlan> of(int year) {
        List<YearPlan> all = repository.of(year);
        Set<UnitId> seen =
                actor.among(Permission.READ, all.stream().map(YearPlan::unit).collect(Collectors.toSet()));
        return all.stream().filter(plan -> seen.contains(plan.unit())).toList();
    }

    /** The plan of a unit and a year that holds; empty where there is none. */
    @Needs(Permission.READ)
    public Optional<YearPlan> find(@InScope UnitId unit, int year) {
        return repository.find(unit, year);
    }

    /** The provinces and districts that were there in a year, of those the reader may write a plan for. */
    @Needs(Permission.VERIFY)
    public List<Unit> places(int year) {
        Map<UnitId, Unit> found = new LinkedHashMap<>();
        days(year)
                .forEach(day -> actor.get().grants().stream()
                        .filter(grant -> grant.role().gives(Permission.VERIFY))
                        .flatMap(grant -> units.find(grant.unit(), asOf(day)).stream())
                        .flatMap(unit -> unit.level() == UnitLevel.PROVINCE
                                ? Stream.concat(
                                        Stream.of(unit), units.below(unit.id(), UnitLevel.DISTRICT, asOf(day)).stream())
                                : Stream.of(unit))
                        .filter(unit -> unit.level() != UnitLevel.COMMUNE)
                        .forEach(unit -> found.putIfAbsent(unit.id(), unit)));
        return found.values().stream()
                .sorted(Comparator.comparing(Unit::level).thenComparing(Unit::code))
                .toList();
    }

    /**
     * Writes the plan of a year, or a new version of it.
     *
     * @param version the version that was seen; 0 where there was none
     * @throws Rejected where the unit was no province and no district in that year, or the plan says what cannot be
     * @throws Conflict where somebody else wrote it meanwhile
     */
    @Needs(Permission.VERIFY)
    @Transactional
    public void write(@InScope UnitId unit, int year, int version, YearPlan.Said said) {
        Unit place = alive(unit, year)
                .flatMap(day -> units.find(unit, asOf(day)))
                .filter(each -> each.level() == UnitLevel.PROVINCE || each.level() == UnitLevel.DISTRICT)
                .orElseThrow(() -> new Rejected("ideas.year.no-place", String.valueOf(year)));
        YearPlan.Said checked = checked(said);
        Entry entry = journal.openAside("year-plan", "%s, %d".formatted(place.fullName(), year));
        YearPlan before = find(unit, year).orElse(null);
        int newest = before == null ? 0 : before.version();
        if (newest != version) {
            throw new Conflict("ideas.year.changed", place.fullName(), String.valueOf(year));
        }
        repository.add(unit, year, newest + 1, checked, entry);
        journal.tell(
                entry,
                List.of(new Change(
                        unit,
                        "year-plan",
                        String.valueOf(year),
                        before == null ? null : told(before.said()),
                        told(checked))));
    }

    /**
     * How far a plan has come: until today, the end of its year, or the last day of its unit. Of a year to come nothing is
     * known.
     */
    @Needs(Permission.READ)
    public Progress progress(YearPlan plan) {
        actor.require(Permission.READ, plan.unit());
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> day = alive(plan.unit(), plan.year()).filter(each -> !each.isAfter(today));
        if (day.isEmpty()) {
            return new Progress(today, null, null, null, null, null);
        }
        Map<String, Figure> known =
                figures.of(plan.unit(), Period.parse(String.valueOf(plan.year())), asOf(day.get())).stream()
                        .collect(Collectors.toMap(Figure::key, Function.identity(), (first, _) -> first));
        return new Progress(
                day.get(),
                known.get(IdeasAccepted.FIGURE),
                ofTheYear(known.get(IdeasAccepted.LOADED), plan.year()),
                known.get("ocop.recognised"),
                known.get("ocop.upgraded"),
                known.get("ocop.re-evaluated"));
    }

    /** A value of an earlier year answers for a while, but it speaks of the ideas of its own. */
    private static @Nullable Figure ofTheYear(@Nullable Figure figure, int year) {
        String period = figure == null ? null : figure.parameters().get("period");
        return period != null && Period.parse(period).year() == year ? figure : null;
    }

    private static YearPlan.Said checked(YearPlan.Said said) {
        Set<YearPlan.Step> steps = new HashSet<>();
        for (YearPlan.Months months : said.steps()) {
            if (months.starts() < 1 || months.ends() > MONTHS || months.starts() > months.ends()) {
                throw new Rejected("ideas.year.months", months.starts(), months.ends());
            }
            if (!steps.add(months.step())) {
                throw new Rejected("ideas.year.step-twice", months.step().code());
            }
        }
        Long budget = said.budget();
        if (budget != null) {
            Dong.require(budget, "ideas.bounds.budget");
        }
        Stream.of(said.ideas(), said.recognised(), said.upgraded(), said.reEvaluated())
                .filter(Objects::nonNull)
                .filter(count -> count < 0)
                .findFirst()
                .ifPresent(count -> {
                    throw new Rejected("ideas.year.target", count);
                });
        return new YearPlan.Said(
                Lines.of(said.document(), "ideas.long.document"),
                said.issued(),
                said.ideas(),
                said.recognised(),
                said.upgraded(),
                said.reEvaluated(),
                budget,
                Texts.clean(said.notes()),
                said.steps());
    }

    private static String told(YearPlan.Said said) {
        List<String> told = new ArrayList<>();
        told.add(said.document());
        told.add(said.issued() == null ? "" : VietnameseFormat.tableDate(said.issued()));
        told.add(said.ideas() == null ? "" : said.ideas() + " ý tưởng");
        told.add(said.recognised() == null ? "" : said.recognised() + " công nhận mới");
        told.add(said.upgraded() == null ? "" : said.upgraded() + " nâng hạng");
        told.add(said.reEvaluated() == null ? "" : said.reEvaluated() + " đánh giá lại");
        told.add(said.budget() == null ? "" : VietnameseFormat.number(said.budget()) + " đồng");
        told.add(said.notes());
        said.steps().forEach(each -> told.add("%s %d–%d".formatted(each.step().code(), each.starts(), each.ends())));
        told.removeIf(String::isEmpty);
        return String.join(" · ", told);
    }

    /** The last day of a year, not after today, on which a unit was there; the first day of a year that is to come. */
    private Optional<LocalDate> alive(UnitId unit, int year) {
        List<LocalDate> days = days(year).toList();
        LocalDate first = days.getFirst();
        LocalDate end = days.getLast();
        return units.versions(unit, journal.lastKnown().orElseThrow()).reversed().stream()
                .filter(state -> (state.from() == null || !state.from().isAfter(end))
                        && (state.until() == null || state.until().isAfter(first)))
                .findFirst()
                .map(state -> state.until() == null || state.until().isAfter(end)
                        ? end
                        : state.until().minusDays(1));
    }

    /** The first day of a year and its last that is not after today. */
    private Stream<LocalDate> days(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Rejected("ideas.year.year", String.valueOf(year));
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, MONTHS, 31);
        LocalDate today = LocalDate.now(clock);
        return Stream.of(first, last.isBefore(today) ? last : today.isBefore(first) ? first : today);
    }

    private AsOf asOf(LocalDate day) {
        return new AsOf(day, journal.lastKnown().orElseThrow());
    }
}
