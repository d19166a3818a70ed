package vn.solang.ideas.web;

import java.util.List;
import java.util.Map;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * The business plan on the page of its idea.
 *
 * @param facts what the newest plan says; empty where none was sent
 * @param sends true where the reader may send one
 * @param approves true where the reader may approve it
 * @param givesBack true where the reader may send it back
 * @param typed what was typed into its form, by the names of the fields
 * @param dossier where the dossier of the product is begun, and its page; empty before the approval
 */
public record PlanSection(
        List<Fact> facts,
        boolean sends,
        boolean approves,
        boolean givesBack,
        Map<String, String> typed,
        List<Link> dossier) {

    /** True where there is something to show. */
    public boolean shown() {
        return sends || !facts.isEmpty();
    }

    /** What is typed into a field. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
