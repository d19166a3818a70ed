package vn.solang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * How all communes of a place stand, and how far a district or province is ready. What was known at a moment never
 * changes, so a review is kept under its moment.
 */
@Service
@Needs(Permission.PUBLIC)
public class Reviews {

    private static final int KEPT = 32;
    private static final String BASE = "commune-base";
    private static final String BASIC = "-base";
    private static final String COMPLETE = "-complete";

    private record Key(UnitId place, Period period, LocalDate day, Instant known) {}

    private final Assessments assessments;
    private final Units units;
    private final Bands bands;
    private final Map<Key, Optional<Review>> reviews = kept();
    private final Map<Key, List<Evaluation>> readiness = kept();

    Reviews(Assessments assessments, Units units, Bands bands) {
        this.assessments = assessments;
        this.units = units;
        this.bands = bands;
    }

    /** The communes of a place against the set deciding on the base standard on the day; empty where none does. */
    public Optional<Review> of(UnitId place, Period period, AsOf asOf) {
        return remembered(reviews, place, period, asOf, key -> review(key, asOf));
    }

    /** A district or province against the sets that decide on its own standards on the day. */
    public List<Evaluation> readiness(UnitId place, Period period, AsOf asOf) {
        return remembered(readiness, place, period, asOf, key -> ready(key, asOf));
    }

    /** A unit and those of some communes that lie in it. */
    public record Placed(Unit within, List<Unit> communes) {
        public Placed {
            communes = List.copyOf(communes);
        }
    }

    /**
     * The communes that do not meet a requirement by the unit above them, the one with most first. A commune right below
     * the place stands for itself.
     */
    public List<Placed> placed(Lag lag, UnitId place, AsOf asOf) {
        List<Unit> communes = lag.notMet().stream().map(Lag.Far::unit).toList();
        Map<UnitId, Unit> parents = units.parents(communes, asOf);
        Map<UnitId, Placed> placed = new LinkedHashMap<>();
        for (Unit commune : communes) {
            Unit parent = commune.parent() == null ? null : parents.get(commune.parent());
            Unit within = parent == null || parent.id().equals(place) ? commune : parent;
            placed.merge(within.id(), new Placed(within, List.of(commune)), (one, other) -> {
                List<Unit> both = new ArrayList<>(one.communes());
                both.addAll(other.communes());
                return new Placed(within, both);
            });
        }
        return placed.values().stream()
                .sorted(Comparator.comparingInt(
                        (Placed each) -> -each.communes().size()))
                .toList();
    }

    private Optional<Review> review(Key key, AsOf asOf) {
        return assessments.rules(asOf).deciding(BASE, key.day()).map(set -> {
            List<Evaluation> communes = assessments.each(set.code(), key.place(), key.period(), asOf);
            return new Review(set, communes, Distribution.of(communes, bands.all()), Lag.of(communes));
        });
    }

    /** The sets for units of a kind: those deciding on the day first, among them the base standard's, then the newest. */
    public List<CriteriaSet> setsFor(Unit unit, AsOf asOf) {
        Rulebook rules = assessments.rules(asOf);
        return rules.sets().stream()
                .filter(set -> set.appliesTo(unit))
                .sorted(Comparator.comparing((CriteriaSet set) -> !rules.decides(set, asOf.validAt()))
                        .thenComparing(set -> !(set.standard().endsWith(BASIC)
                                || set.standard().endsWith(COMPLETE)))
                        .thenComparing(CriteriaSet::from, Comparator.reverseOrder())
                        .thenComparing(CriteriaSet::code))
                .toList();
    }

    private List<Evaluation> ready(Key key, AsOf asOf) {
        Unit place = units.get(key.place(), asOf);
        if (place.level() == UnitLevel.COMMUNE || place.level() == UnitLevel.VILLAGE) {
            return List.of();
        }
        Rulebook rules = assessments.rules(asOf);
        return rules.sets().stream()
                .filter(set -> set.appliesTo(place) && rules.decides(set, asOf.validAt()))
                .map(set -> assessments.evaluate(set.code(), place.id(), key.period(), asOf))
                .toList();
    }

    private static <T> T remembered(Map<Key, T> kept, UnitId place, Period period, AsOf asOf, Function<Key, T> made) {
        var key = new Key(place, period, asOf.validAt(), asOf.knownAt());
        synchronized (kept) {
            T found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        T fresh = made.apply(key);
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }

    private static <T> Map<Key, T> kept() {
        return new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
                return size() > KEPT;
            }
        };
    }
}
