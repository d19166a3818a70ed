package vn.solang.ocop.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.solang.ocop.Product;
import vn.solang.shared.AsOf;
import vn.solang.shared.NotFound;
import vn.solang.shared.VietnameseFormat;
import vn.solang.units.Unit;
import vn.solang.units.UnitDirectory;
import vn.solang.units.Units;

/** Where products come from, in words; and the units pages are asked for. */
@Component
class ProductPlaces {

    private final Units units;

    ProductPlaces(Units units) {
        this.units = units;
    }

    /** Where it comes from, as written and as the unit was called when it last was. */
    String name(Product product, UnitDirectory directory, AsOf asOf) {
        Unit unit = unit(product, directory, asOf);
        if (unit == null) {
            return product.place();
        }
        LocalDate gone = unit.until();
        AsOf lived = gone == null || gone.isAfter(asOf.validAt()) ? asOf : asOf.at(gone.minusDays(1));
        return units.pathName(unit, lived);
    }

    /** Its unit as it is on the day, or as it last was. */
    @Nullable Unit unit(Product product, UnitDirectory directory, AsOf asOf) {
        return directory
                .on(product.unit(), asOf.validAt())
                .orElseGet(() -> units.newest(List.of(product.unit())).get(product.unit()));
    }

    /** The unit that has a code on the day, or had it last; null where none is asked for. */
    @Nullable Unit asked(String code, UnitDirectory directory, AsOf asOf) {
        return code.isEmpty()
                ? null
                : directory
                        .withCode(code, asOf.validAt())
                        .or(() -> directory.withCode(code).reversed().stream().findFirst())
                        .orElseThrow(() ->
                                new NotFound("unit.no-such-code", code, VietnameseFormat.tableDate(asOf.validAt())));
    }
}
