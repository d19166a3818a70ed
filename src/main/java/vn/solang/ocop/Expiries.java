package vn.solang.ocop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.UnitId;

/** Certificates that run out, for those who have them renewed. */
@Service
@Needs(Permission.READ)
public class Expiries {

    private final ProductRepository repository;
    private final Products products;
    private final OcopRules rules;

    Expiries(ProductRepository repository, Products products, OcopRules rules) {
        this.repository = repository;
        this.products = products;
        this.rules = rules;
    }

    /** The months that are looked ahead, and what they rest on. */
    public RenewalRules rules(AsOf asOf) {
        return rules.at(asOf.knownAt()).renewal();
    }

    /** Those of a unit and of the units below it, or of all; the first to run out first. */
    public List<Expiry> on(@Nullable UnitId within, AsOf asOf) {
        RenewalRules ahead = rules(asOf);
        return repository
                .expiring(
                        products.within(within),
                        asOf.validAt().minusYears(1),
                        asOf.validAt().plusMonths(ahead.longest()),
                        asOf)
                .stream()
                .map(product -> Expiry.of(product, asOf.validAt(), ahead))
                .flatMap(Optional::stream)
                .toList();
    }
}
