package vn.solang.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solang.web.Badge;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;
import vn.solang.web.UnitGroup;

/**
 * A document and what rests on it.
 *
 * @param title type, number and symbol: {@code Quyết định 1337/QĐ-UBND}
 * @param facts number, symbol, date, issuer
 * @param relations what it implements, amends, replaces or is based on, and the reverse
 * @param cited the places that cite it
 * @param recognised the units it recognises, by standard or district
 */
public record DocumentPage(
        String title,
        String subject,
        @Nullable Chip state,
        List<Link> parents,
        List<Badge> badges,
        List<Fact> facts,
        List<Fact> relations,
        List<Link> cited,
        String recognisedTitle,
        List<UnitGroup> recognised) {

    public DocumentPage {
        parents = List.copyOf(parents);
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        relations = List.copyOf(relations);
        cited = List.copyOf(cited);
        recognised = List.copyOf(recognised);
    }
}
