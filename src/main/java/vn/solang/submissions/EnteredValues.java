package vn.solang.submissions;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.solang.assessment.Entered;
import vn.solang.assessment.EnteredValue;
import vn.solang.criteria.Catalogues;
import vn.solang.shared.Period;
import vn.solang.shared.UnitId;

/** What is being entered, for whoever evaluates units. */
@Component
class EnteredValues implements Entered {

    private final ValueRepository values;
    private final Catalogues catalogues;

    EnteredValues(ValueRepository values, Catalogues catalogues) {
        this.values = values;
        this.catalogues = catalogues;
    }

    @Override
    public List<EnteredValue> of(UnitId unit, Period period) {
        return values.entered(unit, period.number()).stream()
                .map(each -> new EnteredValue(catalogues.code(each.measure()), each.value(), each.note()))
                .toList();
    }
}
