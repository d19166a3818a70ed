package vn.solang.ideas.web;

import java.util.List;
import vn.solang.web.Chip;
import vn.solang.web.Fact;
import vn.solang.web.Link;

/**
 * An idea as a whole.
 *
 * @param problem why what was sent was not done; empty where nothing was sent
 * @param next what is to be done now, by whom
 * @param correction where it is corrected; empty where the reader may not
 * @param acts what the reader may do with it
 * @param open the form that was sent and refused; empty for none
 */
public record IdeaPage(
        int number,
        int version,
        String title,
        Chip stage,
        List<Link> parents,
        String problem,
        String next,
        List<Fact> facts,
        String correction,
        Acts acts,
        Typed typed,
        PlanSection plan,
        CarriedSection carried,
        String open,
        List<String> history) {

    /**
     * What the reader may do.
     *
     * @param choose for the district
     * @param accept for the province
     * @param giveBack to send it back
     */
    public record Acts(boolean choose, boolean accept, boolean giveBack) {

        /** True where there is something to do. */
        public boolean any() {
            return choose || accept || giveBack;
        }
    }

    /** What was typed into the form that chooses or sends back. */
    public record Typed(String day, String document, String why) {}
}
