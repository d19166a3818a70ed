package vn.solang.criteria.web;

import java.util.List;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * An indicator: what is measured, how values roll up, and what asks for it.
 *
 * @param values leads to its values by place and period
 * @param inputs what else is recorded with it
 * @param uses the requirements that ask for it, by set
 * @param shared the requirements of several sets it is one quantity for; empty for none
 * @param sharing on what that rests
 */
public record IndicatorPage(
        String title,
        String code,
        List<Link> parents,
        List<Fact> facts,
        List<Link> source,
        Link values,
        List<Input> inputs,
        List<Use> uses,
        List<Link> shared,
        List<Link> sharing) {

    public IndicatorPage {
        parents = List.copyOf(parents);
        facts = List.copyOf(facts);
        source = List.copyOf(source);
        inputs = List.copyOf(inputs);
        uses = List.copyOf(uses);
        shared = List.copyOf(shared);
        sharing = List.copyOf(sharing);
    }

    /** A named input; the name leads to its values. */
    public record Input(String code, Link name, String type, String unit, String computed) {}

    /** A requirement that asks for it. */
    public record Use(Link requirement, String set, String name, List<AskedPart> asked) {
        public Use {
            asked = List.copyOf(asked);
        }
    }
}
