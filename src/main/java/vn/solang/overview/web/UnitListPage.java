package vn.solang.overview.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Asking;
import vn.solang.web.Link;
import vn.solang.web.SearchPage;
import vn.solang.web.UnitGroup;

/**
 * The tree of units on a day.
 *
 * @param counts how many of each type, as {@code 182 xã}
 * @param uncovered why nothing is known on that day; null where the ledger covers it
 * @param matches the units of an ambiguous name; empty where none was asked
 */
public record UnitListPage(
        String title,
        String asOf,
        List<Link> parents,
        Asking asking,
        List<Link> counts,
        @Nullable String uncovered,
        List<SearchPage.Hit> matches,
        List<UnitGroup> groups) {

    public UnitListPage {
        parents = List.copyOf(parents);
        counts = List.copyOf(counts);
        matches = List.copyOf(matches);
        groups = List.copyOf(groups);
    }
}
