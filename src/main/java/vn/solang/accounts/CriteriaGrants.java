package vn.solang.accounts;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.solang.identity.GrantedCriteria;
import vn.solang.shared.UnitId;

/** The criteria that accounts of departments were given. */
@Component
class CriteriaGrants implements GrantedCriteria {

    private final Holders holders;

    CriteriaGrants(Holders holders) {
        this.holders = holders;
    }

    @Override
    public boolean isGranted(String criterion, UnitId unit) {
        return !holders.confirming(List.of(criterion), unit).isEmpty();
    }

    @Override
    public Set<UnitId> places(String criterion) {
        return holders.placesOf(criterion);
    }
}
