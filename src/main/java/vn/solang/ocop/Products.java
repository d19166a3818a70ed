package vn.solang.ocop;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.solang.identity.Needs;
import vn.solang.identity.Permission;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.UnitId;
import vn.solang.shared.VietnameseText;
import vn.solang.units.Unit;
import vn.solang.units.Units;

/** The register of OCOP products, which is public. */
@Service
@Needs(Permission.PUBLIC)
public class Products {

    /** How many products are told at once. */
    public static final int PAGE = 50;

    /**
     * What is asked for.
     *
     * @param words of the name, the producer or the place, with or without marks; all must be found
     * @param within products of this unit and of those below it; null for all
     * @param stars of the newest recognition; null for any
     * @param page the first being 1
     */
    public record Query(
            String words,
            @Nullable UnitId within,
            @Nullable Integer stars,
            @Nullable Validity validity,
            int page) {}

    /** Some of the products found, and how many were found in all. */
    public record Found(List<Product> products, long all) {
        public Found {
            products = List.copyOf(products);
        }
    }

    private final ProductRepository repository;
    private final Units units;

    Products(ProductRepository repository, Units units) {
        this.repository = repository;
        this.units = units;
    }

    /** Products as they stand on a day, the best first. */
    public Found find(Query query, AsOf asOf) {
        String folded = VietnameseText.fold(query.words());
        return repository.find(
                new ProductRepository.Asked(
                        folded.isEmpty()
                                ? List.of()
                                : Arrays.stream(folded.split(" ")).toList(),
                        VietnameseText.line(query.words()).toLowerCase(Locale.ROOT),
                        within(query.within()),
                        query.stars(),
                        query.validity(),
                        asOf),
                (Math.max(query.page(), 1) - 1) * PAGE,
                PAGE);
    }

    /** How many products stand how on a day. */
    public Map<Validity, Long> counts(@Nullable UnitId within, AsOf asOf) {
        return repository.counts(within(within), asOf);
    }

    /** The same, by the unit products are known to come from: of a unit and all that ever were below it. */
    public Map<UnitId, Map<Validity, Long>> placed(UnitId within, AsOf asOf) {
        Collection<UnitId> units = within(within);
        return units == null ? Map.of() : repository.placed(units, asOf);
    }

    /** A product. @throws NotFound where none has the number */
    public Product get(int number, AsOf asOf) {
        return repository.product(number, asOf).orElseThrow(() -> new NotFound("ocop.product.none", number));
    }

    /** Products by their numbers; those that are not there are left out. */
    public Map<Integer, Product> of(Collection<Integer> numbers, AsOf asOf) {
        return numbers.isEmpty() ? Map.of() : repository.products(List.copyOf(numbers), asOf);
    }

    /** The number of the product with a GTIN. @throws NotFound where none has it */
    public int withGtin(String gtin, AsOf asOf) {
        String padded = Gtin.padded(gtin);
        Integer number = repository.withGtin(List.of(padded), asOf.knownAt()).get(padded);
        if (number == null) {
            throw new NotFound("ocop.product.no-gtin", gtin);
        }
        return number;
    }

    /** All that was said of a product, the newest first. */
    public List<Standing> history(Product product, AsOf asOf) {
        return repository.standings(product.number(), asOf.knownAt()).stream()
                .map(ProductRepository.Said::standing)
                .toList();
    }

    /** The same for some products, by their numbers. */
    public Map<Integer, List<Standing>> histories(Collection<Integer> numbers, AsOf asOf) {
        return numbers.isEmpty() ? Map.of() : repository.histories(numbers, asOf.knownAt());
    }

    /** The unit and all that ever were below it, so that old places are found under what they belong to. */
    @Nullable Collection<UnitId> within(@Nullable UnitId unit) {
        return unit == null
                ? null
                : Stream.concat(Stream.of(unit), units.everBelow(unit).stream().map(Unit::id))
                        .distinct()
                        .toList();
    }
}
