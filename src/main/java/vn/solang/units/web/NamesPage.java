package vn.solang.units.web;

import java.util.List;

/**
 * The names that may be several units: those that wait for a choice, and what was chosen.
 *
 * @param problem why what was sent last was not done; empty where it was
 */
public record NamesPage(String problem, List<Waiting> waiting, List<Chosen> chosen) {

    public NamesPage {
        waiting = List.copyOf(waiting);
        chosen = List.copyOf(chosen);
    }

    /**
     * A name that waits.
     *
     * @param owner the number of the province in whose books it stands
     * @param written what it is chosen by
     * @param place the file and the row it was met in last
     * @param day the day the row speaks of
     */
    public record Waiting(
            int owner,
            String written,
            String shown,
            String province,
            String place,
            String day,
            List<Candidate> candidates) {
        public Waiting {
            candidates = List.copyOf(candidates);
        }
    }

    /** A unit the name may be. */
    public record Candidate(int unit, String name) {}

    /** What was chosen, by whom and when. */
    public record Chosen(int owner, String written, String province, String unit, String by) {}
}
