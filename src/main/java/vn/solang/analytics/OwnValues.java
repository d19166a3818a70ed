package vn.solang.analytics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.criteria.Catalogue;
import vn.solang.criteria.Catalogues;
import vn.solang.criteria.Formula;
import vn.solang.criteria.Measure;
import vn.solang.identity.Journal;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.NotFound;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What is recorded of single units for one measure, and of which periods there is any. */
@Service
@Needs(Permission.PUBLIC)
public class OwnValues {

    private final OwnValueRepository repository;
    private final Catalogues catalogues;
    private final Journal journal;

    OwnValues(OwnValueRepository repository, Catalogues catalogues, Journal journal) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.journal = journal;
    }

    /**
     * The periods with a value of the measure, or of what it is made of, for a place or any unit in it; those that end
     * last come first, of several that end together the longest.
     *
     * @param place null for the whole country
     * @param day the day of the units; null for the last of each period
     */
    public List<Period> periods(@Nullable UnitId place, String measure, @Nullable LocalDate day, Instant knownAt) {
        return repository.periods(place, keys(measure, knownAt), false, day, knownAt, journal.newestAt(knownAt));
    }

    /** Those of the periods for which any such value was made up for a demonstration. */
    public Set<Period> madeUp(@Nullable UnitId place, String measure, @Nullable LocalDate day, Instant knownAt) {
        return Set.copyOf(
                repository.periods(place, keys(measure, knownAt), true, day, knownAt, journal.newestAt(knownAt)));
    }

    /** The values of some units in some periods; what is not known is left out. */
    public List<OwnValue> of(Collection<UnitId> units, String measure, Collection<Period> periods, Instant knownAt) {
        Catalogue catalogue = catalogues.at(knownAt);
        Measure asked = measure(catalogue, measure);
        Map<OwnValueRepository.Place, Map<Integer, OwnValueRepository.Stored>> found =
                repository.values(units, keys(measure, knownAt), periods, journal.newestAt(knownAt));
        List<OwnValue> values = new ArrayList<>();
        found.forEach((place, stored) -> value(asked, stored, catalogue)
                .ifPresent(
                        known -> values.add(new OwnValue(place.unit(), place.period(), known.value(), known.demo()))));
        return values;
    }

    /** What was recorded goes before what would follow from inputs, as in evaluation. */
    private static Optional<OwnValueRepository.Stored> value(
            Measure asked, Map<Integer, OwnValueRepository.Stored> stored, Catalogue catalogue) {
        OwnValueRepository.Stored own = stored.get(asked.key());
        Formula formula = asked.computed();
        if (own != null || formula == null) {
            return Optional.ofNullable(own);
        }
        Optional<BigDecimal> made = formula.value(code -> catalogue
                .measure(code)
                .flatMap(each -> Optional.ofNullable(stored.get(each.key())))
                .flatMap(each -> Optional.ofNullable(each.value())));
        return made.map(value -> new OwnValueRepository.Stored(
                value, stored.values().stream().anyMatch(OwnValueRepository.Stored::demo)));
    }

    private Set<Integer> keys(String code, Instant knownAt) {
        Catalogue catalogue = catalogues.at(knownAt);
        return Recipe.of(measure(catalogue, code), catalogue).measures().collect(Collectors.toSet());
    }

    private static Measure measure(Catalogue catalogue, String code) {
        return catalogue.measure(code).orElseThrow(() -> new NotFound("analytics.no-measure", code));
    }
}
