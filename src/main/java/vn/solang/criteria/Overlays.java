package vn.solang.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a province's set over the national one. */
final class Overlays {

    private Overlays() {}

    static CriteriaSet lay(CriteriaSet national, ProvinceSet own) {
        List<Criterion> criteria = new ArrayList<>(national.criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.no(),
                        criterion.name(),
                        criterion.group(),
                        lay(criterion.requirements(), own),
                        criterion.known()))
                .toList());
        criteria.addAll(own.criteria());
        return national.under(own).with(criteria, lay(national.conditions(), own), lay(national.besides(), own));
    }

    private static List<Requirement> lay(List<Requirement> requirements, ProvinceSet own) {
        return requirements.stream().map(each -> lay(each, own)).toList();
    }

    private static Requirement lay(Requirement requirement, ProvinceSet own) {
        Requirement laid = requirement;
        for (Map.Entry<String, Bound> each : own.levels().entrySet()) {
            Place place = Place.parse(each.getKey());
            if (place.requirement().equals(requirement.code())) {
                Bound.Layer layer = each.getValue().layers().getFirst();
                laid = place.replace(laid, bound -> bound.under(layer, requirement.delegated()));
            }
        }
        return laid;
    }
}
