package vn.solang.units;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
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
        return scope.equals(unit) || repository.covers(scope, unit, LocalDate.now(clock));
    }
}
