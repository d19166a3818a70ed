package vn.solang.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.solang.criteria.CriteriaSet;
import vn.solang.criteria.Requirement;
import vn.solang.units.Unit;

/** What communes are to meet and fail of the sets for communes, by their titles. */
final class CommuneWishes {

    private static final String MODEL_FIELD = "KM4";
    private static final String MODEL_INCOME = "KM2";
    private static final String SMART_VILLAGE = "KM3";
    private static final double HARD = 0.35;

    private final Settings settings;
    private final Chance chance;
    private final CriteriaSet base;
    private final CriteriaSet advanced;
    private final CriteriaSet model;

    CommuneWishes(Settings settings, Chance chance, Province province) {
        this.settings = settings;
        this.chance = chance;
        this.base = province.set("COMMUNE_NTM_2021");
        this.advanced = province.set("COMMUNE_NTM_ADVANCED_2021");
        this.model = province.set("COMMUNE_NTM_MODEL_2021");
    }

    List<Asked> of(Unit commune, Tier tier) {
        Set<String> failsBase = tier == Tier.NONE ? failsOfBase(commune) : Set.of();
        Set<String> failsAdvanced = failsOfAdvanced(commune, tier);
        Set<String> failsModel = failsOfModel(commune, tier);
        return List.of(
                new Asked(base, failing(failsBase)),
                new Asked(advanced, failing(failsAdvanced)),
                new Asked(model, failing(failsModel)));
    }

    static java.util.function.Function<Requirement, Wish> failing(Set<String> codes) {
        return requirement -> codes.contains(requirement.code()) ? Wish.FAILED : Wish.MET;
    }

    /** One or two of every field, one or two of the others. */
    private Set<String> failsOfBase(Unit commune) {
        Set<String> fails = new LinkedHashSet<>();
        List<List<String>> fields = new ArrayList<>(settings.remaining().fields());
        fields.add(settings.remaining().others());
        for (List<String> field : fields) {
            int number = chance.between(1, 2, commune.code(), "fails", field.getFirst());
            fails.addAll(chance.some(number, field, commune.code() + " fails"));
        }
        return fails;
    }

    private Set<String> failsOfAdvanced(Unit commune, Tier tier) {
        return switch (tier) {
            case ADVANCED, MODEL -> Set.of();
            case NONE -> Set.copyOf(advanced(commune, settings.remaining().advanced()));
            case BASE -> {
                Set<String> fails = new LinkedHashSet<>(settings.advanced().always());
                fails.addAll(advanced(commune, settings.advanced().more()));
                yield fails;
            }
        };
    }

    /** Some of the advanced set's requirements, the hard ones sooner than the others. */
    private List<String> advanced(Unit commune, Settings.Span span) {
        int number = span.whole(chance, commune.code(), "advanced");
        List<String> hard = settings.advanced().hard();
        return advanced.criteria().stream()
                .flatMap(criterion -> criterion.requirements().stream())
                .map(Requirement::code)
                .sorted(java.util.Comparator.comparingDouble(
                        code -> chance.of(commune.code(), "advanced", code) * (hard.contains(code) ? HARD : 1)))
                .limit(number)
                .toList();
    }

    private Set<String> failsOfModel(Unit commune, Tier tier) {
        if (tier == Tier.MODEL) {
            return Set.of();
        }
        Set<String> fails = new LinkedHashSet<>(List.of(MODEL_FIELD));
        if (tier != Tier.ADVANCED || chance.of(commune.code(), "smart") < 0.5) {
            fails.add(SMART_VILLAGE);
        }
        if (chance.of(commune.code(), "income") < 0.5) {
            fails.add(MODEL_INCOME);
        }
        return fails;
    }
}
