package vn.solang.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.Grant;
import vn.solang.identity.ScopeTree;
import vn.solang.shared.UnitId;

/** The scopes of accounts over today's tree. */
@Component
class Scopes implements ScopeTree {

    private final UnitRepository repository;
    private final Clock clock;

    Scopes(UnitRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public boolean covers(UnitId scope, UnitId unit) {
        return scope.equals(unit)
                || scope.equals(Grant.EVERYWHERE)
                || repository.covers(scope, unit, LocalDate.now(clock));
    }

    @Override
    public Map<UnitId, Set<UnitId>> over(Collection<UnitId> units) {
        Map<UnitId, Set<UnitId>> over = new HashMap<>(repository.scopesOver(units, LocalDate.now(clock)));
        units.forEach(unit -> over.computeIfAbsent(unit, _ -> new HashSet<>()).addAll(List.of(unit, Grant.EVERYWHERE)));
        return over;
    }
}
