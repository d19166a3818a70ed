package vn.solang.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What sets look at, as each province has them: a set that rests on itself could never be evaluated. */
final class Circles {

    private final Collection<CriteriaSet> national;
    private final Collection<ProvinceSet> own;

    Circles(Collection<CriteriaSet> national, Collection<ProvinceSet> own) {
        this.national = List.copyOf(national);
        this.own = List.copyOf(own);
    }

    /** The sets by way of which a set rests on itself, in whichever province; empty where it does so in none. */
    Optional<Set<String>> through(String code) {
        Set<String> provinces = new LinkedHashSet<>(List.of(""));
        own.forEach(each -> provinces.add(each.provinceCode()));
        return provinces.stream()
                .map(province -> reached(code, province))
                .filter(reached -> reached.contains(code))
                .findFirst();
    }

    private Set<String> reached(String code, String province) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(List.of(code));
        while (!next.isEmpty()) {
            for (String found : refersTo(next.removeFirst(), province)) {
                if (reached.add(found)) {
                    next.add(found);
                }
            }
        }
        return reached;
    }

    /** What a set looks at in a province, whichever of the province's sets is in force. */
    private Set<String> refersTo(String code, String province) {
        Set<String> codes = new LinkedHashSet<>();
        national.stream().filter(set -> set.code().equals(code)).forEach(set -> {
            codes.addAll(set.refersTo());
            own.stream()
                    .filter(each ->
                            each.over().equals(code) && each.provinceCode().equals(province))
                    .forEach(each -> codes.addAll(Overlays.lay(set, each).refersTo()));
        });
        return codes;
    }
}
