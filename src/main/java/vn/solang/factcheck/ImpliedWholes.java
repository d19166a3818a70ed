package vn.solang.factcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.solang.factcheck.Claim.Count;
import vn.solang.factcheck.Claim.Percentage;

/**
 * Finds the wholes of shares whose text does not name them beside: a number of the same unit that fits, or the one number
 * that the shares of the same whole allow together.
 */
final class ImpliedWholes {

    private ImpliedWholes() {}

    static List<Percentage> fill(List<Percentage> shares, List<Count> counts) {
        Map<String, Shares.Wholes> common = new HashMap<>();
        for (Percentage each : shares) {
            BigDecimal part = part(each);
            if (part != null && !each.wholeUnit().isEmpty()) {
                Shares.Wholes own = Shares.rounded(part, each.printed(), each.decimals());
                if (!own.isEmpty()) {
                    common.merge(
                            each.wholeUnit(),
                            own,
                            (one, other) -> one.and(other).isEmpty() ? one : one.and(other));
                }
            }
        }
        Map<String, NavigableSet<BigDecimal>> told = new HashMap<>();
        counts.stream()
                .filter(count -> count.hedge() == Hedge.EXACT)
                .forEach(count ->
                        told.computeIfAbsent(count.unit(), _ -> new TreeSet<>()).add(count.value()));
        List<Percentage> filled = new ArrayList<>();
        for (Percentage each : shares) {
            BigDecimal part = part(each);
            filled.add(part == null ? each : each.of(whole(each, part, common.get(each.wholeUnit()), told)));
        }
        return filled;
    }

    /** What the share is of; null where it needs no other whole or has none. */
    private static @Nullable BigDecimal part(Percentage share) {
        boolean open = share.origin() != Percentage.Origin.TEXT && share.hedge() == Hedge.EXACT;
        BigDecimal part = share.numerator();
        return open
                        && !share.isOfMoney()
                        && part != null
                        && part.signum() > 0
                        && share.printed().signum() > 0
                ? part
                : null;
    }

    private static @Nullable BigDecimal whole(
            Percentage share,
            BigDecimal part,
            Shares.@Nullable Wholes common,
            Map<String, NavigableSet<BigDecimal>> counts) {
        Shares.Wholes own = Shares.rounded(part, share.printed(), share.decimals());
        String unit = share.wholeUnit().isEmpty() ? share.unit() : share.wholeUnit();
        NavigableSet<BigDecimal> told = counts.getOrDefault(unit, Collections.emptyNavigableSet());
        BigDecimal first = told.ceiling(own.least());
        if (first != null && own.holds(first)) {
            BigDecimal second = told.higher(first);
            if (second == null || !own.holds(second)) {
                return first;
            }
        }
        BigDecimal near = Shares.implied(part, share.printed());
        if (common == null || near == null) {
            return near;
        }
        return common.holds(near) ? near : near.compareTo(common.least()) < 0 ? common.least() : common.most();
    }
}
