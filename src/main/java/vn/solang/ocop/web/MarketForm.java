package vn.solang.ocop.web;

import java.util.List;
import vn.solang.web.Choice;

/**
 * A form of one kind of thing that happens on the market: empty, with what was sent, or with what is corrected.
 *
 * @param id of its element
 * @param problem why what was sent was not kept; empty where nothing was
 * @param corrects the version it corrects; 0 where it enters a new one
 * @param partnerLabel empty where there is no other side
 * @param qualifiers empty where there is no value
 */
public record MarketForm(
        String id,
        String title,
        String action,
        String problem,
        long corrects,
        String kind,
        String partnerLabel,
        boolean partnerNeeded,
        boolean placed,
        boolean ending,
        boolean shop,
        String periodHint,
        List<Choice> qualifiers,
        String partner,
        String place,
        String organiser,
        String period,
        String until,
        String value,
        String address,
        String source) {

    public MarketForm {
        qualifiers = List.copyOf(qualifiers);
    }

    /** True where what was sent is shown again. */
    public boolean open() {
        return !problem.isEmpty();
    }
}
