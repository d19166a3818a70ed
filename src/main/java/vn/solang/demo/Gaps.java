package vn.solang.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.solang.shared.UnitId;
import vn.solang.units.Unit;

/** Which communes have no value yet for which measures; the same in every period, since an older value would answer. */
final class Gaps {

    private final Settings settings;
    private final Chance chance;
    private final Map<UnitId, Set<String>> missing = new HashMap<>();

    /**
     * Chooses them.
     *
     * @param tiers the titles communes have in the last period
     * @param recognised the districts that have one
     */
    Gaps(Settings settings, Chance chance, Province province, Map<UnitId, Tier> tiers, Set<UnitId> recognised) {
        this.settings = settings;
        this.chance = chance;
        Set<UnitId> withRemaining = new HashSet<>();
        for (Unit district : province.districts()) {
            for (Unit commune : province.communes(district)) {
                if (tiers.getOrDefault(commune.id(), Tier.NONE) == Tier.NONE) {
                    withRemaining.add(district.id());
                    leave(commune, settings.remaining().missing());
                }
            }
        }
        Predicate<Unit> open =
                district -> !withRemaining.contains(district.id()) && !recognised.contains(district.id());
        choose(settings.unknown().withoutTitle(), open, province, tiers);
        choose(settings.unknown().elsewhere(), district -> recognised.contains(district.id()), province, tiers);
    }

    Set<String> of(Unit commune) {
        return missing.getOrDefault(commune.id(), Set.of());
    }

    private void choose(int number, Predicate<Unit> in, Province province, Map<UnitId, Tier> tiers) {
        province.districts().stream()
                .filter(in)
                .flatMap(district -> province.communes(district).stream())
                .filter(commune -> tiers.get(commune.id()) == Tier.BASE)
                .sorted(Comparator.comparingDouble(commune -> chance.of(commune.code(), "missing")))
                .limit(number)
                .forEach(commune -> leave(commune, settings.unknown().missing()));
    }

    private void leave(Unit commune, Settings.Missing of) {
        int number = chance.between(1, of.each(), commune.code(), "missing");
        List<String> chosen = chance.some(number, of.of(), commune.code() + " missing");
        missing.put(commune.id(), Set.copyOf(chosen));
    }
}
