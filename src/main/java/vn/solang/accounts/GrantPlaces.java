package vn.solang.accounts;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.AccountPlaces;
import vn.solang.shared.UnitId;

/** Where accounts have roles, those among them that are closed. */
@Component
class GrantPlaces implements AccountPlaces {

    private final HolderRepository repository;

    GrantPlaces(HolderRepository repository) {
        this.repository = repository;
    }

    @Override
    public Map<Long, Set<UnitId>> places() {
        return repository.places();
    }
}
