package vn.solang.accounts;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.imports.LaterUse;

/** A unit at which somebody has a role is built on. */
@Component
class PlaceUse implements LaterUse {

    private final HolderRepository repository;

    PlaceUse(HolderRepository repository) {
        this.repository = repository;
    }

    @Override
    public String table() {
        return "units.unit";
    }

    @Override
    public Set<Long> used(Set<Long> created) {
        return repository.places(created);
    }
}
