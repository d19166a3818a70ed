package vn.solang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure opened down to the decisions behind it: the panel {@code #provenance} of the figure's own page, and the same
 * panel at the side of any page that shows the figure.
 *
 * @param facts the rule, the two instants, the denominator, how much is documented
 * @param reported what the office published; null where it published nothing
 * @param notes what a reader must know beside the number
 * @param listTitle what the groups list; empty where there is no list
 * @param more further lists or downloads
 */
public record Provenance(
        FigureView figure,
        List<Fact> facts,
        @Nullable Published reported,
        List<String> notes,
        String listTitle,
        List<UnitGroup> groups,
        List<Link> more) {

    /**
     * What the office published under the same key.
     *
     * @param value {@code 177 (97,3%)}
     * @param quote the published words
     * @param difference the ledger's number against the published one: {@code sổ nhiều hơn 1}; empty where they agree
     */
    public record Published(String value, String quote, String difference, List<String> reasons) {
        public Published {
            reasons = List.copyOf(reasons);
        }
    }

    public Provenance {
        facts = List.copyOf(facts);
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        more = List.copyOf(more);
    }
}
