package vn.solang.ideas.web;

import java.util.List;
import vn.solang.web.Asking;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * The plans of a year.
 *
 * @param writing where one is written; empty where the reader may not
 */
public record YearPlanListPage(Asking asking, String title, String writing, List<Plan> plans) {

    /**
     * The plan of a unit.
     *
     * @param id its place on the page
     * @param document the document it rests on
     * @param until of which day its progress is
     * @param facts budget and notes
     * @param earlier its versions before, in a line each
     * @param rewriting where it is written anew; empty where the reader may not
     */
    public record Plan(
            String id,
            String title,
            Link document,
            String until,
            List<Target> targets,
            List<Fact> steps,
            List<Fact> facts,
            String written,
            List<String> earlier,
            String rewriting) {}

    /**
     * A target with what was reached.
     *
     * @param reached what is known of it; says so where nothing is
     * @param source which source says it; may be empty
     */
    public record Target(String label, String target, String reached, String source) {}
}
