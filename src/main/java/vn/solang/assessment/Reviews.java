package vn.solang.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import vn.solang.criteria.CriteriaSet;
import vn.solang.shared.AsOf;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;
import vn.solang.units.UnitLevel;
import vn.solang.units.Units;

/**
 * How all communes of a place stand, and how far a district or province is ready. What was known at a moment never
 * changes, so a review is kept under its moment. Permission: anyone may read it.
 */
@Service
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

    private Optional<Review> review(Key key, AsOf asOf) {
        return assessments.rules(asOf).deciding(BASE, key.day()).map(set -> {
            List<Evaluation> communes = assessments.each(set.code(), key.place(), key.period(), asOf);
            return new Review(set, communes, Distribution.of(communes, bands.all()), Lag.of(communes));
        });
    }

    /** The sets for units of a kind: those deciding on the day first, among them the base standard's, then the newest. */
    public List<CriteriaSet> setsFor(Unit unit, AsOf asOf) {
        return assessments.rules(asOf).sets().stream()
                .filter(set -> set.appliesTo(unit))
                .sorted(Comparator.comparing((CriteriaSet set) -> !decides(set, asOf))
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
        return assessments.rules(asOf).sets().stream()
                .filter(set -> set.appliesTo(place) && decides(set, asOf))
                .map(set -> assessments.evaluate(set.code(), place.id(), key.period(), asOf))
                .toList();
    }

    /** True where the set is the one that decides on its standard on the day. */
    public boolean decides(CriteriaSet set, AsOf asOf) {
        return assessments
                .rules(asOf)
                .deciding(set.standard(), asOf.validAt())
                .filter(found -> found.code().equals(set.code()))
                .isPresent();
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
