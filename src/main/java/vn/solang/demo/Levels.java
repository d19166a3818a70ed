package vn.solang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.solang.criteria.Amount;
import vn.solang.criteria.Bound;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Rulebook;
import vn.solang.units.Unit;

/** The levels that apply to one unit in one year. */
final class Levels {

    private final Rulebook rules;
    private final List<Unit> path;
    private final LocalDate day;
    private final int year;

    /** @param path the unit's ancestors, province first, the unit itself last */
    Levels(Rulebook rules, List<Unit> path, LocalDate day, int year) {
        this.rules = rules;
        this.path = path;
        this.day = day;
        this.year = year;
    }

    /** The level of a bound; empty where none is known. */
    Optional<BigDecimal> of(CriteriaSet set, Bound bound, Function<String, Optional<BigDecimal>> values) {
        String variant = rules.variant(set, path, day).key();
        if (!(bound.choose(variant, year, values) instanceof Bound.Choice.Chosen chosen)) {
            return Optional.empty();
        }
        return switch (chosen.level().amount()) {
            case Amount.Fixed(BigDecimal value) -> Optional.of(value);
            case Amount.Relative(BigDecimal times, String other, String requirement) -> {
                CriteriaSet base = rules.set(other, path.getFirst().code(), day);
                yield base.requirement(requirement)
                        .flatMap(each -> each.parts().getFirst().against())
                        .flatMap(each -> of(base, each, values))
                        .map(times::multiply);
            }
            case Amount.Unknown _ -> Optional.empty();
        };
    }
}
