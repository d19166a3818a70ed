package vn.solang.ideas.web;

import java.util.List;
import java.util.Map;
import vn.solang.web.Choice;
import vn.solang.web.Link;

/**
 * The form of a plan of a year.
 *
 * @param version the version it starts from; 0 where there is none
 * @param newest the version that holds; 0 where there is none
 * @param newer where the version that holds is seen; empty where what is typed was typed over that
 * @param nothing why none can be written; empty where one can
 * @param typed by the names of the fields
 */
public record YearPlanFormPage(
        List<Link> parents,
        String problem,
        String year,
        String place,
        List<Choice> places,
        int version,
        int newest,
        String newer,
        String nothing,
        Map<String, String> typed,
        List<Step> steps) {

    /** The months of a step, as typed. */
    public record Step(String code, String name, String starts, String ends) {}

    /** What is typed into a field. */
    public String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
