package vn.solang.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indicators known at one moment, by code. */
public final class Catalogue {

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new HashMap<>();
    private final Map<Integer, Measure> keys = new HashMap<>();
    private final Map<String, Indicator> owners = new HashMap<>();

    Catalogue(Collection<Indicator> indicators) {
        for (Indicator indicator : indicators) {
            this.indicators.put(indicator.code(), indicator);
            for (Measure measure : indicator.measures()) {
                measures.put(measure.code(), measure);
                keys.put(measure.key(), measure);
                owners.put(measure.code(), indicator);
            }
        }
    }

    /** Every indicator, by code. */
    public List<Indicator> indicators() {
        return new ArrayList<>(indicators.values());
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** An indicator or an input, by its code. */
    public Optional<Measure> measure(String code) {
        return Optional.ofNullable(measures.get(code));
    }

    /** An indicator or an input, by the number facts are kept under. */
    public Optional<Measure> measure(int key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The indicator a measure is, or is an input of. */
    public Optional<Indicator> owner(String measure) {
        return Optional.ofNullable(owners.get(measure));
    }
}
