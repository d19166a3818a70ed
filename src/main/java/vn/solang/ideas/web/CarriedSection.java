package vn.solang.ideas.web;

import java.util.List;
import java.util.Map;
import vn.solang.web.Choice;

/**
 * How an idea is carried out, on its page.
 *
 * @param shown false before its plan is approved
 * @param granted the sum of the support
 * @param planned what the plan says of it
 * @param enters true where the reader may enter milestones and visits
 * @param grants true where the reader may enter support
 * @param open the form that was sent and refused; empty for none
 * @param typed what was typed into it, by the names of the fields
 */
public record CarriedSection(
        boolean shown,
        List<Row> milestones,
        List<Row> supports,
        String granted,
        String planned,
        List<Row> visits,
        List<Choice> kinds,
        List<Choice> visitors,
        boolean enters,
        boolean grants,
        String open,
        Map<String, String> typed) {

    /** Before its plan is approved. */
    static final CarriedSection NOTHING = new CarriedSection(
            false, List.of(), List.of(), "", "", List.of(), List.of(), List.of(), false, false, "", Map.of());

    /**
     * A row.
     *
     * @param number by which it is corrected
     * @param day of it
     * @param what it says
     * @param more what else it says; may be empty
     */
    public record Row(int number, String day, String what, String more) {}

    /** What is typed into a field of a form; empty where another was sent. */
    public String of(String form, String field) {
        return form.equals(open) ? typed.getOrDefault(field, "") : "";
    }
}
