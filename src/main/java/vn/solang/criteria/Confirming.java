package vn.solang.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts officers' confirmations into a set: a confirmed level replaces the one it confirms or corrects. */
final class Confirming {

    private Confirming() {}

    static CriteriaSet apply(CriteriaSet set, List<Confirmation> confirmations, String province) {
        CriteriaSet changed = set;
        for (Confirmation each : confirmations) {
            if (each.set().equals(set.code())
                    && (each.province().isEmpty() || each.province().equals(province))) {
                changed = apply(changed, each);
            }
        }
        return changed;
    }

    private static CriteriaSet apply(CriteriaSet set, Confirmation confirmed) {
        return set.with(
                set.criteria().stream()
                        .map(criterion -> new Criterion(
                                criterion.no(),
                                criterion.name(),
                                criterion.group(),
                                apply(criterion.requirements(), confirmed),
                                criterion.known()))
                        .toList(),
                apply(set.conditions(), confirmed),
                apply(set.besides(), confirmed));
    }

    private static List<Requirement> apply(List<Requirement> requirements, Confirmation confirmed) {
        return requirements.stream()
                .map(each -> each.code().equals(confirmed.place().requirement())
                        ? confirmed.place().replace(each, bound -> apply(bound, each.delegated(), confirmed))
                        : each)
                .toList();
    }

    /** The bound with the level confirmed; as it was where the table it is for has no place for a number. */
    static Bound apply(Bound bound, boolean delegated, Confirmation confirmed) {
        boolean national = confirmed.province().isEmpty();
        if (table(bound, national).isEmpty()) {
            return national
                    ? bound
                    : bound.under(new Bound.Layer(confirmed.province(), "", List.of(level(confirmed))), delegated);
        }
        return bound.with(layer -> layer.origin().isEmpty() == national && takes(layer.levels(), confirmed)
                ? new Bound.Layer(layer.origin(), layer.name(), replaced(layer.levels(), level(confirmed)))
                : layer);
    }

    /** The levels of the decision, or the province's own; empty where the province has none. */
    static List<Level> table(Bound bound, boolean national) {
        return bound.layers().stream()
                .filter(layer -> layer.origin().isEmpty() == national)
                .flatMap(layer -> layer.levels().stream())
                .toList();
    }

    /** False where a number would take the place of a multiple of another set's level, or never come to apply. */
    static boolean takes(List<Level> table, Confirmation confirmed) {
        Level level = level(confirmed);
        boolean multiple = table.stream().anyMatch(each -> each.amount() instanceof Amount.Relative);
        boolean behindCases = level.variant().isEmpty()
                && table.stream().anyMatch(each -> each.when() != null)
                && table.stream().noneMatch(each -> same(each, level));
        return !multiple && !behindCases;
    }

    private static Level level(Confirmation confirmed) {
        return new Level(
                confirmed.variant(),
                confirmed.year() == 0 ? null : confirmed.year(),
                null,
                new Amount.Fixed(confirmed.amount()),
                new Basis(Basis.Confidence.CONFIRMED, "", confirmed.document(), confirmed.page()));
    }

    private static List<Level> replaced(List<Level> levels, Level confirmed) {
        List<Level> changed = new ArrayList<>(
                levels.stream().filter(each -> !same(each, confirmed)).toList());
        changed.add(confirmed);
        return changed;
    }

    private static boolean same(Level one, Level other) {
        @Nullable Integer year = other.year();
        return one.when() == null && one.variant().equals(other.variant()) && Objects.equals(one.year(), year);
    }
}
